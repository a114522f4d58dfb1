// @ts-check
/** R9: every change of clocks ± 2 h, arithmetic; what is shown of it is in test/elements/parts/deadline-mark.test.ts. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { businessDue } from '../../src/calendar/business-days.js';
import { zoneDay, zoneDayEnd } from '../../src/calendar/zone-day.js';
import { civilDate, dayKey } from '../../src/format/civil-day.js';
import { dayEnd } from '../../src/format/day-end.js';
import { offsetIn } from '../support/zone-changes.js';
import { MOMENTS, ZONES } from './zones.mjs';

const HOUR = 3_600_000;
const everyDay = /** @type {const} */ ([1, 2, 3, 4, 5, 6, 7]);

it('the zones change their clocks as they do', () => {
  assert.ok(MOMENTS.length > 1000, `${MOMENTS.length} moments`);
  for (const zone of ZONES) {
    for (let at = Date.UTC(2025, 0, 1); at < Date.UTC(2032, 0, 1); at += 24 * HOUR) {
      const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
      assert.equal(wall.offsetNanoseconds / 6e10, offsetIn(zone, at), `${zone} ${wall.toString()}`);
    }
  }
});

it('the day of an instant is that on the wall of the zone', () => {
  for (const { zone, at } of MOMENTS) {
    const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
    const found = zoneDay(at, zone);
    assert.equal(found?.day, wall.toPlainDate().toString(), `${zone} ${at}`);
    assert.equal(Math.floor(found?.hour ?? NaN), wall.hour, `${zone} ${at}`);
  }
});

it('a day ends one millisecond before the next begins, 200 days on as well', () => {
  for (const { zone, at } of MOMENTS) {
    const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
    for (const after of [0, 1, 200]) {
      const next = day.add({ days: after + 1 }).toZonedDateTime(zone).epochMilliseconds;
      assert.equal(zoneDayEnd(day.toString(), zone, after), next - 1, `${zone} ${day} + ${after}`);
    }
  }
});

it('business days end where days end, also where one of them has 23 or 25 hours', () => {
  for (const { zone, at } of MOMENTS) {
    const calendar = {
      id: 'all',
      zone,
      workingDays: everyDay,
      holidays: [],
      years: { first: 2020, last: 2040 },
    };
    const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
    const last = wall.toPlainDate().add({ days: 4 });
    const next = last.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
    assert.deepEqual(
      businessDue(at, 4, calendar),
      { day: last.toString(), until: next - 1 },
      `${zone} ${at}`,
    );
  }
});

it('what pages without business days read off the wall is the same', () => {
  for (const { zone, at } of MOMENTS) {
    const instant = new Date(at).toISOString();
    const day = zoneDay(at, zone)?.day ?? '';
    assert.equal(dayKey(instant, zone), day, `${zone} ${instant}`);
    assert.equal(civilDate(at, zone).day, Number(day.slice(8)), `${zone} ${instant}`);
    assert.equal(dayEnd(instant, 4, zone), zoneDayEnd(day, zone, 4), `${zone} ${instant}`);
  }
});

it('counting by 24 hours would be wrong around most changes', () => {
  const changing = MOMENTS.filter(({ zone }) => zone === 'America/Santiago');
  const wrong = changing.filter(({ zone, at }) => {
    const day = zoneDay(at, zone)?.day ?? '';
    const start = zoneDayEnd(day, zone, -1) ?? NaN;
    return zoneDayEnd(day, zone, 200) !== start + 201 * 24 * HOUR;
  });
  console.log(
    `    24-hour days, 200 of them, Santiago: ${wrong.length} of ${changing.length} wrong`,
  );
  assert.ok(wrong.length > changing.length / 2);
});

it('a day beyond four digits of year, in no zone, or that is none is nobody’s', () => {
  assert.equal(zoneDay(NaN, 'UTC'), undefined);
  assert.equal(zoneDay(0, 'Europe/Atlantis'), undefined);
  assert.equal(zoneDay(8.64e15, 'UTC'), undefined);
  assert.equal(zoneDayEnd('2026-03-12', 'Europe/Atlantis'), undefined);
  assert.equal(zoneDayEnd('today', 'UTC'), undefined);
  assert.equal(zoneDayEnd('2026-03-12', 'UTC', 1e9), undefined);
});
