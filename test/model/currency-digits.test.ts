import { expect } from '@open-wc/testing';
import { currencyDigits } from '../../src/model/currency-digits.js';

/**
 * Read off ISO 4217, list one, of 2024-06-25 (https://www.six-group.com, `list-one.xml`, `CcyMnrUnts`), by hand and
 * apart from the table in `src/`: the currencies of the marketplaces of the guides, and every exponent but two.
 */
const ISO: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2: 'ARS BOB BRL CAD CHF COP CRC DOP EGP EUR GBP GTQ INR MXN PEN USD UYU',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

describe('the decimals of a currency', () => {
  it('are those of ISO 4217 in every engine, whatever it thinks itself', () => {
    for (const [digits, codes] of Object.entries(ISO)) {
      for (const code of codes.split(' ')) {
        expect(currencyDigits(code), code).to.equal(Number(digits));
      }
    }
  });

  it('are what the adapter says, where it says something', () => {
    expect(currencyDigits('COP', { COP: { digits: 0 } })).to.equal(0);
    expect(currencyDigits('EUR', { COP: { digits: 0 } })).to.equal(2);
    expect(currencyDigits('PTS', { PTS: { digits: 1 } })).to.equal(1);
  });

  it('are unknown for what is no money of anybody, never two', () => {
    for (const code of ['XAU', 'XXX', 'ZZZ', 'eur', 'D A', '', 'toString', 'EURO']) {
      expect(currencyDigits(code), code).to.be.undefined;
    }
  });
});
