import { expect } from '@open-wc/testing';
import { timeAgo } from '../../src/format/time-ago.js';

describe('how long ago', () => {
  const at = '2026-03-12T09:00:00Z';
  const after = (seconds: number, locale = 'en') =>
    timeAgo(at, { locale, now: Date.parse(at) + seconds * 1000 });

  it('is said in one unit, counted from below', () => {
    expect(after(10)).to.equal('10 seconds ago');
    expect(after(119)).to.equal('1 minute ago');
    expect(after(7199)).to.equal('1 hour ago');
    expect(after(200_000)).to.equal('2 days ago');
    expect(after(10, 'es')).to.equal('hace 10 segundos');
  });

  it('is none where a clock is ahead, and the words as they came where they are no time', () => {
    expect(after(-500)).to.equal('0 seconds ago');
    expect(timeAgo('soon', { locale: 'en', now: 0 })).to.equal('soon');
  });
});
