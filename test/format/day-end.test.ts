import { expect } from '@open-wc/testing';
import { dayKey } from '../../src/format/civil-day.js';
import { dayEnd } from '../../src/format/day-end.js';

const ZONES = [
  ...['America/Santiago', 'America/Punta_Arenas', 'America/Lima', 'America/Bogota', 'UTC'],
  ...['America/Mexico_City', 'America/Tijuana', 'America/Cancun', 'Europe/Madrid', 'Europe/Lisbon'],
  ...['Atlantic/Canary', 'Europe/Paris', 'Asia/Kathmandu', 'Pacific/Apia', 'Pacific/Kiritimati'],
];

const iso = (at: number | undefined): string => new Date(at ?? NaN).toISOString();

/** The day so many after a day, of the calendar alone. */
function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

describe('the end of a day', () => {
  it('is its last millisecond in the zone, also where days have 23 or 25 hours', () => {
    expect(iso(dayEnd('2026-03-28T12:00:00Z', 1, 'Europe/Madrid'))).to.equal(
      '2026-03-29T21:59:59.999Z',
    );
    expect(iso(dayEnd('2026-10-25T12:00:00Z', 0, 'Europe/Madrid'))).to.equal(
      '2026-10-25T22:59:59.999Z',
    );
    // Clocks in Santiago go from 23:59:59 of the 5th to 01:00 of the 6th.
    expect(iso(dayEnd('2026-09-05T15:00:00Z', 0, 'America/Santiago'))).to.equal(
      '2026-09-06T03:59:59.999Z',
    );
    expect(iso(dayEnd('2026-09-05T15:00:00Z', 1, 'America/Santiago'))).to.equal(
      '2026-09-07T02:59:59.999Z',
    );
  });

  it('is two hundred days later two hundred days later, not 4,800 hours', () => {
    expect(iso(dayEnd('2026-02-18T22:30:00Z', 200, 'America/Santiago'))).to.equal(
      '2026-09-07T02:59:59.999Z',
    );
    expect(iso(dayEnd('2026-03-12T23:30:00Z', 200, 'Europe/Madrid'))).to.equal(
      '2026-09-29T21:59:59.999Z',
    );
    expect(iso(dayEnd('2026-03-12T22:30:00Z', 200, 'Europe/Madrid'))).to.equal(
      '2026-09-28T21:59:59.999Z',
    );
  });

  it('lies between a day and the next in every zone, all year', () => {
    for (const zone of ZONES) {
      for (let hour = 0; hour < 366 * 24; hour += 97) {
        const from = new Date(Date.UTC(2026, 0, 1, hour)).toISOString();
        const end = dayEnd(from, 200, zone) ?? NaN;
        const day = daysAfter(dayKey(from, zone), 200);
        expect(dayKey(iso(end), zone), `${from} ${zone}`).to.equal(day);
        expect(dayKey(iso(end + 1), zone), `${from} ${zone}`).to.equal(daysAfter(day, 1));
      }
    }
  });

  it('is unknown in a zone that the browser does not know, and for what is no instant', () => {
    expect(dayEnd('2026-03-12T10:00:00Z', 1, 'Europe/Atlantis')).to.be.undefined;
    expect(dayEnd('yesterday', 1, 'UTC')).to.be.undefined;
  });
});
