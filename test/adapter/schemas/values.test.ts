import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { codedValueSchema } from '../../../src/adapter/schemas/coded-value-schema.js';
import { countSchema } from '../../../src/adapter/schemas/count-schema.js';
import { openedFileSchema } from '../../../src/adapter/schemas/file-schema.js';
import {
  calendarDateSchema,
  instantSchema,
  timeZoneSchema,
} from '../../../src/adapter/schemas/instant-schema.js';
import { moneySchema } from '../../../src/adapter/schemas/money-schema.js';
import { partySchema } from '../../../src/adapter/schemas/party-schema.js';

describe('an instant', () => {
  it('is UTC with Z, its fraction left out or not', () => {
    for (const text of [
      '2026-11-22T16:05:00Z',
      '2026-11-22T16:05:00.000Z',
      '2026-11-22T23:59:59.123456789Z',
      '2024-02-29T00:00:00Z',
    ]) {
      expect(v.is(instantSchema, text), text).to.equal(true);
      expect(Date.parse(text), text).to.be.a('number').that.is.not.NaN;
    }
  });

  it('is nothing else that dates are written like', () => {
    for (const text of [
      '2026-11-22',
      '2026-11-22 16:05:00',
      '2026-11-22T16:05:00',
      '2026-11-22T16:05Z',
      '2026-11-22T16:05:00+00:00',
      '2026-11-22T16:05:00-03:00',
      '2026-11-22t16:05:00z',
      '2026-11-22T24:00:00Z',
      '2026-11-22T16:60:00Z',
      '2026-11-22T23:59:60Z',
      '2026-11-22T16:05:00.Z',
      ' 2026-11-22T16:05:00Z',
      '2026-11-22T16:05:00Z\n',
      '22/11/2026',
      '1795363500000',
      '',
    ]) {
      expect(v.is(instantSchema, text), JSON.stringify(text)).to.equal(false);
    }
    expect(v.is(instantSchema, 1795363500000)).to.equal(false);
    expect(v.is(instantSchema, new Date(0))).to.equal(false);
  });

  it('is on a day that exists, for every day of four centuries', () => {
    const days = fc.tuple(fc.integer({ min: 1900, max: 2299 }), fc.nat(14), fc.nat(33));
    fc.assert(
      fc.property(days, ([year, month, day]) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const real = new Date(Date.UTC(year, month - 1, day));
        const exists =
          month >= 1 &&
          month <= 12 &&
          real.getUTCMonth() === month - 1 &&
          real.getUTCDate() === day;
        expect(v.is(calendarDateSchema, text), text).to.equal(exists);
        expect(v.is(instantSchema, `${text}T12:00:00Z`), text).to.equal(exists);
      }),
      {
        numRuns: 1000,
        examples: [[[1900, 2, 29]], [[2000, 2, 29]], [[2024, 2, 29]], [[2023, 2, 29]]],
      },
    );
  });
});

describe('a zone', () => {
  it('looks like an IANA name, known here or not', () => {
    for (const zone of [
      'UTC',
      'America/Santiago',
      'America/Argentina/Buenos_Aires',
      'Etc/GMT+5',
      'America/Brand_New',
    ]) {
      expect(v.is(timeZoneSchema, zone), zone).to.equal(true);
    }
    for (const zone of ['', '+03:00', 'Madrid, Spain', '/etc/localtime', 'America//Lima']) {
      expect(v.is(timeZoneSchema, zone), zone).to.equal(false);
    }
  });
});

describe('money', () => {
  it('keeps its digits, however many', () => {
    for (const amount of ['0', '12.50', '-3.005', '007', '98765432109876543210.99']) {
      const money = { amount, currency: 'EUR' };
      expect(v.parse(moneySchema, money)).to.deep.equal(money);
    }
  });

  it('is never a number, grouped, localised or rounded', () => {
    for (const amount of [
      12.5,
      '12,50',
      '1.250,00',
      '1 250',
      '1e3',
      '.5',
      '5.',
      '+5',
      '',
      'NaN',
      '−5',
    ]) {
      expect(v.is(moneySchema, { amount, currency: 'EUR' }), String(amount)).to.equal(false);
    }
  });

  it('has a currency that can be shown', () => {
    for (const currency of ['EUR', 'CLP', 'XTS']) {
      expect(v.is(moneySchema, { amount: '1', currency })).to.equal(true);
    }
    for (const currency of ['eur', '€', 'EURO', '', null]) {
      expect(v.is(moneySchema, { amount: '1', currency })).to.equal(false);
    }
  });
});

describe('a coded word', () => {
  it('may be one that nobody has heard of', () => {
    expect(v.is(codedValueSchema, { code: 'NEW_IN_2031' })).to.equal(true);
    expect(v.is(partySchema, { kind: 'fulfilment-robot' })).to.equal(true);
  });

  it('may not be empty, a number or nothing', () => {
    for (const code of ['', 15, null, undefined]) {
      expect(v.is(codedValueSchema, { code })).to.equal(false);
    }
  });

  it('is one of the few where the treaty has closed it', () => {
    const count = { value: 3, asOf: '2026-11-22T16:05:00Z' };
    expect(v.is(countSchema, { ...count, precision: 'at-least' })).to.equal(true);
    expect(v.is(countSchema, { ...count, precision: 'roughly' })).to.equal(false);
  });
});

describe('a count', () => {
  it('is whole and not below zero', () => {
    for (const [value, fits] of [
      [0, true],
      [100_000, true],
      [-1, false],
      [1.5, false],
      [NaN, false],
      [Infinity, false],
      ['3', false],
    ] as const) {
      const count = { value, precision: 'exact', asOf: '2026-11-22T16:05:00Z' };
      expect(v.is(countSchema, count), String(value)).to.equal(fits);
    }
  });
});

describe('an opened file', () => {
  it('is bytes, also those of another frame, or an address with its end', () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const realm = frame.contentWindow as unknown as typeof globalThis;
    for (const bytes of [new Blob(['x']), new File(['x'], 'x.txt'), new realm.Blob(['x'])]) {
      const opened = v.parse(openedFileSchema, { bytes });
      expect('bytes' in opened && opened.bytes).to.equal(bytes);
    }
    frame.remove();
    const url = { url: 'https://files.example/1', expiresAt: '2026-11-22T16:05:00Z' };
    expect(v.parse(openedFileSchema, url)).to.deep.equal(url);
  });

  it('is neither text nor an address without an end', () => {
    for (const wrong of [{ bytes: 'x' }, { url: 'https://files.example/1' }, {}, null, 'x']) {
      expect(v.is(openedFileSchema, wrong)).to.equal(false);
    }
  });
});
