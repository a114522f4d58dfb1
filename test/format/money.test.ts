import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { formatMoney } from '../../src/format/money.js';

const LOCALES = ['en', 'es', 'es-CL', 'es-MX', 'pt-BR', 'de-CH', 'ar-EG', 'hi', 'fr'];
const CURRENCIES = ['EUR', 'CLP', 'COP', 'PEN', 'MXN', 'KWD'];

/** The digits of what is shown, in order, as Western ones. */
function digits(shown: string, locale: string): string {
  const own = [...'0123456789'].map((digit) => [
    new Intl.NumberFormat(locale, { useGrouping: false }).format(Number(digit)),
    digit,
  ]);
  const western = new Map([...own, ...[...'0123456789'].map((digit) => [digit, digit])] as [
    string,
    string,
  ][]);
  return [...shown].map((letter) => western.get(letter) ?? '').join('');
}

const amount = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.bigInt({ min: 0n, max: 10n ** 24n }),
    fc.nat(999_999),
    fc.nat(6),
  )
  .map(([sign, whole, part, places]) => {
    const fraction = String(part).padStart(places, '0').slice(0, places);
    return { sign, whole: String(whole), fraction };
  });

describe('money', () => {
  it('shows each digit that there is, at any size, and adds only the currency’s zeros', () => {
    fc.assert(
      fc.property(
        amount,
        fc.constantFrom(...LOCALES),
        fc.constantFrom(...CURRENCIES),
        fc.nat(3),
        ({ sign, whole, fraction }, locale, currency, places) => {
          const written = fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
          const shown = formatMoney({ amount: written, currency }, places, locale);
          const wanted = whole + fraction.replace(/0+$/, '').padEnd(places, '0');
          expect(digits(shown, locale), `${written} ${currency} ${locale}`).to.equal(wanted);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('shows what is less than nothing as less, and nothing as nothing', () => {
    for (const locale of LOCALES) {
      const shown = (value: string) => formatMoney({ amount: value, currency: 'EUR' }, 2, locale);
      expect(shown('-0.50'), locale).not.to.equal(shown('0.50'));
      expect(shown('-0.00'), locale).to.equal(shown('0.00'));
    }
  });

  it('takes the decimals of the adapter, whatever the browser thinks of the currency', () => {
    const shown = (places: number) =>
      formatMoney({ amount: '19990', currency: 'COP' }, places, 'es-CO');
    expect(digits(shown(0), 'es-CO')).to.equal('19990');
    expect(digits(shown(2), 'es-CO')).to.equal('1999000');
  });

  it('agrees with the browser where a float can hold the amount', () => {
    const browser = new Intl.NumberFormat('es', { style: 'currency', currency: 'EUR' });
    expect(formatMoney({ amount: '12345.60', currency: 'EUR' }, 2, 'es')).to.equal(
      browser.format(12345.6),
    );
    expect(formatMoney({ amount: '-12345.60', currency: 'EUR' }, 2, 'es')).to.equal(
      browser.format(-12345.6),
    );
  });

  it('shows what is no amount, or no currency, as it came', () => {
    for (const value of ['', 'NaN', '1e5', '1,5', '--1', '١٢']) {
      expect(formatMoney({ amount: value, currency: 'EUR' }, 2, 'es')).to.equal(`${value} EUR`);
    }
    expect(formatMoney({ amount: '5', currency: 'doubloons' }, 2, 'es')).to.equal('5 doubloons');
  });

  it('does not fail over a language that is none', () => {
    expect(formatMoney({ amount: '5', currency: 'EUR' }, 2, 'en-US@posix')).to.contain('5');
  });
});
