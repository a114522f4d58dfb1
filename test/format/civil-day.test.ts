import { expect } from '@open-wc/testing';
import { dayKey, daysBetween } from '../../src/format/civil-day.js';

describe('the day of an instant', () => {
  it('is that of the zone', () => {
    expect(dayKey('2026-03-12T23:30:00Z', 'Europe/Madrid')).to.equal('2026-03-13');
    expect(dayKey('2026-03-12T23:30:00Z', 'America/Mexico_City')).to.equal('2026-03-12');
    expect(dayKey('2026-03-12T23:30:00Z', 'Asia/Kathmandu')).to.equal('2026-03-13');
  });

  it('is counted in days and not in hours', () => {
    const from = Date.parse('2026-03-28T12:00:00Z');
    expect(daysBetween(from, Date.parse('2026-03-29T21:59:00Z'), 'Europe/Madrid')).to.equal(1);
    expect(daysBetween(from, Date.parse('2026-03-29T22:01:00Z'), 'Europe/Madrid')).to.equal(2);
  });
});
