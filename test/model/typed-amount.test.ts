import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { amountWriting } from '../../src/format/amount-writing.js';
import { formatMoney } from '../../src/format/money.js';
import { currencyDigits } from '../../src/model/currency-digits.js';
import { toMoney } from '../../src/model/minor-units.js';
import { readAmount } from '../../src/model/typed-amount.js';

const LOCALES = [
  ...['en', 'es-CL', 'es-MX', 'es-ES', 'es-PE', 'es-CO', 'de-CH', 'fr', 'hi', 'ar-EG'],
  ...['de-AT', 'fr-CH', 'pt-BR', 'en-IN', 'fa', 'sv'],
];
const CURRENCIES = ['EUR', 'CLP', 'COP', 'PEN', 'MXN', 'KWD', 'CHF', 'INR', 'EGP'];

/** What was read, short: minor units, or the problem's code with what it could be. */
function read(
  text: string,
  { locale = 'es', currency = 'EUR', pasted = false, digits = currencyDigits(currency) ?? 0 } = {},
): string {
  const { value, problem } = readAmount({ text, pasted }, amountWriting(locale, currency), digits);
  if (value !== undefined) return String(value);
  if (problem.code === 'ambiguous') return `? ${problem.readings.join(' | ')}`;
  if (problem.code === 'other-currency') return `${problem.code} ${problem.found}`;
  return problem.code;
}

describe('an amount that was typed', () => {
  it('is read as it was shown, in every writing and currency', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 15n }),
        fc.constantFrom(...LOCALES),
        fc.constantFrom(...CURRENCIES),
        (units, locale, currency) => {
          const digits = currencyDigits(currency) ?? 0;
          const shown = formatMoney(toMoney(units, digits, currency), digits, locale);
          expect(read(shown, { locale, currency }), `${shown} ${locale}`).to.equal(String(units));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is read in the marks of its reader', () => {
    expect(read('12,5')).to.equal('1250');
    expect(read('1.234,50')).to.equal('123450');
    expect(read('1.234')).to.equal('123400');
    expect(read('1,234.50', { locale: 'es-MX', currency: 'MXN' })).to.equal('123450');
    expect(read('25.000', { locale: 'es-CO', currency: 'COP' })).to.equal('2500000');
    expect(read('25.000', { locale: 'es-CL', currency: 'CLP' })).to.equal('25000');
    expect(read("1'234.50", { locale: 'de-CH', currency: 'CHF' })).to.equal('123450');
    expect(read('12,34,567.5', { locale: 'hi', currency: 'INR' })).to.equal('123456750');
    expect(read(',5')).to.equal('50');
    expect(read('12,')).to.equal('1200');
    expect(read('007')).to.equal('700');
  });

  it('may be in digits of any script, with spaces of any width and the currency beside it', () => {
    expect(read('１２，５０')).to.equal('1250');
    expect(read('١٬٢٣٤٫٥٠', { locale: 'ar-EG', currency: 'EGP' })).to.equal('123450');
    expect(read('१,२३,४५६.५०', { locale: 'hi', currency: 'INR' })).to.equal('12345650');
    expect(read('1\u202f234\u00a0567,50 €', { locale: 'fr' })).to.equal('123456750');
    expect(read('1 234,50')).to.equal('123450');
    for (const text of ['€ 12,50', '12,50€', 'EUR 12,50', '12,50 eur', '+12,50']) {
      expect(read(text), text).to.equal('1250');
    }
    const pen = { locale: 'es-PE', currency: 'PEN' };
    expect(read('S/ 12.50', pen)).to.equal('1250');
    expect(read('S/.12.50', pen)).to.equal('1250');
    expect(read('$ 5.000.-', { locale: 'es-CL', currency: 'CLP' })).to.equal('5000');
  });

  it('is asked where another writing would mean something else', () => {
    expect(read('1.234', { currency: 'KWD' })).to.equal('? 1234 | 1.234');
    expect(read('1,234', { locale: 'en', currency: 'KWD' })).to.equal('? 1234 | 1.234');
    expect(read('S/.50', { locale: 'es-PE', currency: 'PEN' })).to.equal('? 50 | 0.50');
  });

  it('is asked where it was pasted and may come from another writing', () => {
    expect(read('1.234', { pasted: true })).to.equal('? 1234 | 1.234');
    expect(read('1,234', { pasted: true })).to.equal('? 1.234 | 1234');
    expect(read('1.234', { locale: 'en', pasted: true })).to.equal('? 1.234 | 1234');
    expect(read('1.234', { locale: 'es-CL', currency: 'CLP', pasted: true })).to.equal('1234');
    expect(read('1.234,00 €', { pasted: true })).to.equal('123400');
    expect(read('12,50', { pasted: true })).to.equal('1250');
  });

  it('is asked where only another writing knows it', () => {
    expect(read('12.50')).to.equal('? 12.50');
    expect(read('1,234.56')).to.equal('? 1234.56');
    expect(read('1.234,56', { locale: 'en' })).to.equal('? 1234.56');
    expect(read('1,50', { locale: 'en' })).to.equal('? 1.50');
    expect(read('.50')).to.equal('? 0.50');
    expect(read('1,234', { locale: 'ar-EG', currency: 'KWD' })).to.equal('? 1234 | 1.234');
  });

  it('has no more decimals than its currency', () => {
    expect(read('12,505')).to.equal('too-many-decimals');
    expect(read('12,500')).to.equal('too-many-decimals');
    expect(read('12.5', { locale: 'es-CL', currency: 'CLP' })).to.equal('too-many-decimals');
    expect(read('12,5', { locale: 'es-CL', currency: 'CLP' })).to.equal('too-many-decimals');
    expect(read('1,2345', { currency: 'KWD' })).to.equal('too-many-decimals');
  });

  it('is more than nothing', () => {
    for (const text of ['', '  ', '\u200e']) expect(read(text), text).to.equal('empty');
    for (const text of ['0', '0,00', '-0', '€0']) expect(read(text), text).to.equal('zero');
    for (const text of ['-5', '−5', '5-', '(5,00 €)', '-€5', '€ -5', '-12.50']) {
      expect(read(text), text).to.equal('negative');
    }
  });

  it('is in the currency of the order', () => {
    expect(read('12,50 $')).to.equal('other-currency $');
    expect(read('USD 12,50')).to.equal('other-currency USD');
    expect(read('US$ 12', { locale: 'es-CL', currency: 'CLP' })).to.equal('other-currency US$');
    expect(read('S/ 12')).to.equal('other-currency S/');
    expect(read('$12', { locale: 'es-CL', currency: 'CLP' })).to.equal('12');
  });

  it('is a number and nothing else', () => {
    const others = ['doce', '12 x', '1e3', '0x10', '1.23.4', '12,34,5', '1..2', '10²', '½', '€'];
    for (const text of [...others, '1 2', '1.234 567', '12/5', '1'.repeat(100)]) {
      expect(read(text), text).to.equal('not-a-number');
    }
  });

  it('is never anything but a number or a problem, whatever is typed', () => {
    const letter = fc.constantFrom(..."0123456789.,' -()€$ \u202f٫٬٣Sx+");
    fc.assert(
      fc.property(
        fc.array(letter, { maxLength: 12 }),
        fc.constantFrom(...LOCALES),
        fc.boolean(),
        (letters, locale, pasted) => {
          const { value } = readAmount(
            { text: letters.join(''), pasted },
            amountWriting(locale, 'EUR'),
            2,
          );
          if (value !== undefined) expect(value > 0n).to.be.true;
        },
      ),
      { numRuns: 3000 },
    );
  });
});
