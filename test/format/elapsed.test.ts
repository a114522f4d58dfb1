import { expect } from '@open-wc/testing';
import { duration, elapsed, waitingTime } from '../../src/format/elapsed.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function number(shown: string): number {
  return Number(/\d+/.exec(shown)?.[0]);
}

describe('how long something has waited', () => {
  it('is said in one unit, counted from below', () => {
    expect(number(duration(59 * MINUTE, 'en').short)).to.equal(59);
    expect(duration(119 * MINUTE, 'en').full).to.equal('1 hour');
    expect(duration(47 * HOUR, 'en').full).to.equal('47 hours');
    expect(duration(71 * HOUR, 'en').full).to.equal('2 days');
  });

  it('is nothing where the clock here is behind', () => {
    const now = Date.parse('2026-03-12T09:30:00Z');
    expect(number(elapsed('2026-03-12T10:30:00Z', { locale: 'en', now }).short)).to.equal(0);
  });

  it('speaks the language of the seller', () => {
    expect(duration(3 * HOUR, 'es').full).to.equal('3 horas');
  });
});

describe('how long to wait', () => {
  it('is never said too short', () => {
    expect(waitingTime(1, 'en')).to.equal('1 second');
    expect(waitingTime(41_001, 'en')).to.equal('42 seconds');
    expect(waitingTime(60_001, 'en')).to.equal('2 minutes');
  });
});
