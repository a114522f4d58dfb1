// @ts-check
import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addBusinessDays,
  businessDaysBetween,
  businessDue,
  isBusinessDay,
} from '../../src/calendar/business-days.js';
import { calendarProblem } from '../../src/calendar/calendar-problem.js';
import { cl } from '../../src/calendar/cl.js';
import { withHolidays } from '../../src/calendar/with-holidays.js';
import { ZONES } from './zones.mjs';

/** @typedef {import('../../src/calendar/business-calendar.js').BusinessCalendar} BusinessCalendar */

const day = fc
  .integer({ min: 0, max: 3 * 365 })
  .map((after) => Temporal.PlainDate.from('2025-01-01').add({ days: after }).toString());

/** @type {fc.Arbitrary<BusinessCalendar>} */
const calendar = fc.record(
  {
    id: fc.constant('any'),
    zone: fc.constantFrom(...ZONES),
    workingDays: fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, 6, 7), { minLength: 1 }),
    holidays: fc.array(day, { maxLength: 40 }),
    years: fc.constantFrom({ first: 2025, last: 2027 }, { first: 2026, last: 2026 }),
    cutOffHour: fc.double({ min: 0, max: 24, noNaN: true }),
  },
  { requiredKeys: ['id', 'zone', 'workingDays', 'holidays', 'years'] },
);

const instant = fc.integer({ min: Date.UTC(2025, 0, 2), max: Date.UTC(2027, 11, 30) });

/** The guide's rule once more, over Temporal, a day at a time. @param {number} received @param {number} days @param {BusinessCalendar} given */
function oracle(received, days, given) {
  const { zone, workingDays, holidays, years, cutOffHour = Infinity } = given;
  const wall = Temporal.Instant.fromEpochMilliseconds(received).toZonedDateTimeISO(zone);
  const hour = wall.hour + wall.minute / 60 + wall.second / 3600 + wall.millisecond / 3_600_000;
  /** @param {Temporal.PlainDate} each */
  const isKnown = (each) => each.year >= years.first && each.year <= years.last;
  /** @param {Temporal.PlainDate} each */
  const isOpen = (each) =>
    workingDays.some((working) => working === each.dayOfWeek) &&
    !holidays.includes(each.toString());
  let at = wall.toPlainDate();
  if (!isKnown(at)) return { unknown: 'beyond-calendar' };
  if (isOpen(at) && hour >= cutOffHour) at = at.add({ days: 1 });
  for (let left = days + 1; ; at = at.add({ days: 1 })) {
    if (!isKnown(at)) return { unknown: 'beyond-calendar' };
    if (isOpen(at)) left -= 1;
    if (left === 0) break;
  }
  const until = at.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds - 1;
  return { day: at.toString(), until };
}

it('any calendar, any moment, any number of days: as counted a day at a time', () => {
  fc.assert(
    fc.property(calendar, instant, fc.nat(30), (given, received, days) => {
      assert.deepEqual(businessDue(received, days, given), oracle(received, days, given));
    }),
    { numRuns: 1500 },
  );
});

it('what is due so many business days later has so many left', () => {
  fc.assert(
    fc.property(calendar, day, fc.nat(20), (given, from, days) => {
      const start = addBusinessDays(from, 0, given);
      const due = addBusinessDays(from, days, given);
      if (start === undefined || due === undefined) return;
      assert.equal(businessDaysBetween(start, due, given), days);
      assert.equal(businessDaysBetween(due, start, given), 0 - days);
      assert.equal(isBusinessDay(due, given), true);
    }),
    { numRuns: 500 },
  );
});

it('the day of receipt is day 0, and it is due at the end of the last day in the zone', () => {
  // Tuesday 15 September 2026; the 18th is a holiday.
  const due = businessDue(Date.parse('2026-09-15T13:00:00Z'), 4, cl);
  assert.deepEqual(due, { day: '2026-09-22', until: Date.parse('2026-09-23T02:59:59.999Z') });
});

it('what comes on a Saturday or a holiday is day 0 on the next business day', () => {
  for (const received of ['2026-09-18T13:00:00Z', '2026-09-19T13:00:00Z', '2026-09-21T13:00:00Z']) {
    const due = businessDue(Date.parse(received), 4, cl);
    assert.equal('day' in due && due.day, '2026-09-25', received);
  }
});

it('what comes after the cut-off is day 0 tomorrow, on a day without business as before it', () => {
  const until = withHolidays(cl, { cutOffHour: 17.5 });
  /** @param {string} received */
  const dayOf = (received) => {
    const due = businessDue(Date.parse(received), 1, until);
    return 'day' in due && due.day;
  };
  assert.equal(dayOf('2026-11-23T20:29:59Z'), '2026-11-24');
  assert.equal(dayOf('2026-11-23T20:30:00Z'), '2026-11-25');
  assert.equal(dayOf('2026-11-22T22:00:00Z'), '2026-11-24');
});

it('beyond the years that are known nothing is claimed', () => {
  const unknown = { unknown: 'beyond-calendar' };
  assert.deepEqual(businessDue(Date.parse('2031-12-30T13:00:00Z'), 4, cl), unknown);
  assert.deepEqual(businessDue(Date.parse('2024-12-30T13:00:00Z'), 4, cl), unknown);
  assert.equal(isBusinessDay('2032-01-01', cl), undefined);
  assert.equal(businessDaysBetween('2031-12-30', '2032-01-05', cl), undefined);
  assert.deepEqual(businessDue(0, 1, { ...cl, zone: 'Europe/Atlantis' }), { unknown: 'no-zone' });
});

it('a calendar that is wrong in shape is told apart, whatever it is', () => {
  assert.equal(calendarProblem(cl), undefined);
  assert.match(calendarProblem({ ...cl, workingDays: [] }) ?? '', /`workingDays` of calendar cl/);
  assert.match(calendarProblem({ ...cl, workingDays: [0] }) ?? '', /workingDays/);
  assert.match(calendarProblem({ ...cl, holidays: ['2026-02-30'] }) ?? '', /holidays/);
  assert.match(calendarProblem({ ...cl, years: { first: 2027, last: 2026 } }) ?? '', /years/);
  assert.match(calendarProblem({ ...cl, cutOffHour: 25 }) ?? '', /cutOffHour/);
  assert.match(calendarProblem({ ...cl, id: '' }) ?? '', /`id` of calendar without a proper id/);
  fc.assert(
    fc.property(fc.anything(), (given) => typeof calendarProblem(given) === 'string'),
    { numRuns: 300 },
  );
  const trap = new Proxy({}, { get: () => assert.fail('read') });
  assert.equal(typeof calendarProblem(trap), 'string');
});

it('a corrected calendar is a new one, in order and without doubles', () => {
  const own = withHolidays(cl, {
    id: 'rm',
    add: ['2026-12-31', '2026-01-01'],
    remove: ['2026-05-21'],
  });
  assert.equal(own.id, 'rm');
  assert.deepEqual([...own.holidays], [...new Set(own.holidays)].sort());
  assert.ok(own.holidays.includes('2026-12-31') && !own.holidays.includes('2026-05-21'));
  assert.ok(cl.holidays.includes('2026-05-21') && !cl.holidays.includes('2026-12-31'));
});
