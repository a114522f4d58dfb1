import { expect } from '@open-wc/testing';
import Big from 'big.js';
import fc from 'fast-check';
import {
  percentOf,
  portionOf,
  shareOut,
  sumOf,
  toMinorUnits,
  toMoney,
} from '../../src/model/minor-units.js';

const digits = fc.nat(4);
const units = fc.bigInt({ min: 0n, max: 10n ** 24n });
const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 8 });

describe('minor units', () => {
  it('travel as decimal strings and come back the same, at any size', () => {
    fc.assert(
      fc.property(fc.bigInt(), digits, (amount, places) => {
        const { amount: written } = toMoney(amount, places, 'EUR');
        expect(toMinorUnits(written, places)).to.equal(amount);
        expect(new Big(written).eq(new Big(String(amount)).div(10 ** places))).to.be.true;
        expect(written.split('.')[1]?.length ?? 0).to.equal(places);
      }),
    );
  });

  it('take zeros beyond the currency’s decimals, and refuse anything else there', () => {
    expect(toMinorUnits('12.500', 2)).to.equal(1250n);
    expect(toMinorUnits('-0.5', 2)).to.equal(-50n);
    expect(toMinorUnits('1250', 0)).to.equal(1250n);
    expect(() => toMinorUnits('12.505', 2)).to.throw(RangeError, '12.505');
    expect(() => toMinorUnits('1250.5', 0)).to.throw(RangeError);
    for (const none of ['', '1,5', '1e3', ' 1', '.5', '--1']) {
      expect(() => toMinorUnits(none, 2), none).to.throw(RangeError, 'decimal string');
    }
  });

  it('are shared out whole: nothing lost or gained, nobody given more than a unit beside the quota', () => {
    fc.assert(
      fc.property(units, weights, (total, shares) => {
        fc.pre(sumOf(shares) > 0n);
        const given = shareOut(total, shares);
        expect(sumOf(given)).to.equal(total);
        const whole = new Big(String(sumOf(shares)));
        given.forEach((share, at) => {
          const quota = new Big(String(total)).times(String(shares[at])).div(whole);
          expect(new Big(String(share)).minus(quota).abs().lte(1)).to.be.true;
        });
      }),
    );
  });

  it('never give a line more than it has while the amount is not more than all have', () => {
    fc.assert(
      fc.property(weights, fc.nat(1000), (left, part) => {
        const total = (sumOf(left) * BigInt(part)) / 1000n;
        const given = shareOut(total, left);
        expect(given.every((share, at) => share <= (left[at] ?? 0n))).to.be.true;
      }),
    );
  });

  it('go to the first of those with equal claims, and to nobody from nothing', () => {
    expect(shareOut(100n, [1n, 1n, 1n])).to.deep.equal([34n, 33n, 33n]);
    expect(shareOut(0n, [0n, 0n])).to.deep.equal([0n, 0n]);
    expect(() => shareOut(1n, [0n])).to.throw(RangeError);
    expect(() => shareOut(-1n, [1n])).to.throw(RangeError);
    expect(() => shareOut(1n, [2n, -1n])).to.throw(RangeError);
  });

  it('are rounded to the nearest one, a half away from zero', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
        fc.nat(999),
        (total, part) => {
          const wanted = new Big(String(total)).times(part).div(1000).round(0, Big.roundHalfUp);
          expect(String(portionOf(total, BigInt(part), 1000n))).to.equal(wanted.toFixed());
        },
      ),
    );
    expect(percentOf(999n, '12.5')).to.equal(125n);
    expect(percentOf(5n, '50')).to.equal(3n);
    expect(() => portionOf(1n, 1n, 0n)).to.throw(RangeError);
  });

  it('end at nothing when what is left is given back bit by bit', () => {
    fc.assert(
      fc.property(units, fc.array(fc.nat(100)), (total, parts) => {
        let left = total;
        for (const part of parts) left -= portionOf(left, BigInt(part), 100n);
        expect(left >= 0n).to.be.true;
        expect(left - portionOf(left, 100n, 100n)).to.equal(0n);
      }),
    );
  });
});
