// @ts-check
import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { addBusinessDays } from '../../src/calendar/business-days.js';
import { cl } from '../../src/calendar/cl.js';
import { pe } from '../../src/calendar/pe.js';
import { businessEndBy } from '../../src/model/business-end.js';
import { caseDeadline, caseUrgency } from '../../src/model/case-deadline.js';
import { isInGroup } from '../../src/model/case-group.js';
import { deadlineWindow } from '../../src/model/deadline-window.js';
import { mergePolicy } from '../../src/model/policy.js';

/** @typedef {import('../../src/model/case.js').CareCase} CareCase */
/** @typedef {import('../../src/model/case-deadline.js').CaseTerms} CaseTerms */

const limit = /** @type {const} */ ({ unit: 'business', event: 'received', calendar: 'cl' });
/** The guide's: four business days, four, and five. */
const GUIDE = {
  caseLimits: {
    'invoice-copy': { ...limit, days: 4 },
    'invoice-correction': { ...limit, days: 4 },
    manual: { ...limit, days: 5 },
  },
};
const RECEIVED = '2026-11-23T13:00:00Z';
const ZONE = 'America/Santiago';

/** @param {Partial<CareCase>} [changes] */
const aCase = (changes = {}) => ({
  type: { code: 'invoice-copy', label: 'Copia de boleta' },
  openedAt: '2026-11-20T09:00:00Z',
  receivedAt: RECEIVED,
  ...changes,
});

/** @param {Partial<CaseTerms>} [changes] @returns {CaseTerms} */
const terms = (changes = {}) => ({
  now: Date.parse(RECEIVED),
  policy: GUIDE,
  calendars: [cl],
  timeZone: ZONE,
  ...changes,
});

/** @param {Partial<CareCase>} [changes] @param {Partial<CaseTerms>} [given] */
function until(changes, given) {
  const { window } = caseDeadline(aCase(changes), terms(given));
  if (window.state === 'not-known') return window.why;
  return new Date(window.state === 'open' ? window.until : window.since).toISOString();
}

/** @template {object} Value @param {Value} value @param {keyof Value} key @returns {Value} */
function without(value, key) {
  const copy = { ...value };
  delete copy[key];
  return copy;
}

it('the guide’s three types are due at the end of business day 4, 4 and 5', () => {
  const type = (/** @type {string} */ code) => ({ type: { code, label: code } });
  assert.equal(until(type('invoice-copy')), '2026-11-28T02:59:59.999Z');
  assert.equal(until(type('invoice-correction')), '2026-11-28T02:59:59.999Z');
  assert.equal(until(type('manual')), '2026-12-01T02:59:59.999Z');
});

it('the adapter’s own date wins over every rule, and is not called computed', () => {
  const deadline = {
    at: '2026-11-25T18:00:00Z',
    zone: ZONE,
    source: /** @type {const} */ ('record'),
  };
  const found = caseDeadline(
    aCase({ deadline: { ...deadline, rule: { ...limit, days: 9, from: RECEIVED } } }),
    terms(),
  );
  assert.deepEqual(found.window, {
    state: 'open',
    until: Date.parse(deadline.at),
    isComputed: false,
  });
  assert.equal(found.source, 'record');
  assert.equal(found.rule, undefined);
  assert.equal(found.businessDaysLeft, 2);
});

it('then the record’s rule, then the marketplace’s limit, then the host’s', () => {
  const rule = { ...limit, days: 1, from: RECEIVED };
  const deadline = { rule, zone: ZONE, source: /** @type {const} */ ('record') };
  const host = { caseLimits: { 'invoice-copy': { ...limit, days: 2 } } };
  /** @param {Partial<CareCase>} changes @param {Partial<CaseTerms>} given */
  const found = (changes, given) => {
    const { source, rule: counted, window } = caseDeadline(aCase(changes), terms(given));
    return [source, counted?.days, window.state === 'open' && window.isComputed];
  };
  assert.deepEqual(found({ deadline }, { hostPolicy: host }), ['record', 1, true]);
  assert.deepEqual(found({}, { hostPolicy: host }), ['policy', 4, true]);
  assert.deepEqual(found({}, { policy: {}, hostPolicy: host }), ['host', 2, true]);
  const empty = { zone: ZONE, source: /** @type {const} */ ('record') };
  assert.deepEqual(found({ deadline: empty }, {}), ['policy', 4, true]);
});

it('a type that no policy knows has no limit: nothing is claimed', () => {
  const odd = { type: { code: 'constructor', label: '?' } };
  assert.equal(until(odd), 'no-rule');
  assert.equal(until({}, { policy: {} }), 'no-rule');
});

it('without a calendar, beyond its years, or of two unnamed it is unknown, never weekends alone', () => {
  assert.equal(until({}, { calendars: [] }), 'no-calendar');
  assert.equal(until({}, { calendars: [pe] }), 'no-calendar');
  assert.equal(until({ receivedAt: '2031-12-29T13:00:00Z' }), 'beyond-calendar');
  const unnamed = {
    caseLimits: { 'invoice-copy': { days: 4, unit: limit.unit, event: limit.event } },
  };
  assert.equal(until({}, { policy: unnamed, calendars: [cl, pe] }), 'no-calendar');
  assert.equal(until({}, { policy: unnamed }), '2026-11-28T02:59:59.999Z');
});

it('without the day of receipt nothing is counted from another one', () => {
  const unsaid = without(aCase(), 'receivedAt');
  assert.deepEqual(caseDeadline(unsaid, terms()).window, { state: 'not-known', why: 'no-event' });
  const fromOpening = { caseLimits: { 'invoice-copy': { ...limit, event: 'opened', days: 4 } } };
  const { window } = caseDeadline(unsaid, terms({ policy: fromOpening }));
  assert.equal(window.state, 'open');
  const shipped = { caseLimits: { 'invoice-copy': { ...limit, event: 'shipped', days: 4 } } };
  assert.equal(until({}, { policy: shipped }), 'not-yet');
});

it('calendar days need no calendar, and end with the day in the marketplace’s zone', () => {
  const days = { unit: /** @type {const} */ ('calendar'), event: limit.event, days: 3 };
  const policy = { caseLimits: { 'invoice-copy': days } };
  assert.equal(until({}, { policy, calendars: [] }), '2026-11-27T02:59:59.999Z');
  assert.equal(until({}, { policy, calendars: [], timeZone: 'Europe/Atlantis' }), 'no-zone');
  const nowhere = without(terms({ policy, calendars: [] }), 'timeZone');
  assert.deepEqual(caseDeadline(aCase(), nowhere).window, { state: 'not-known', why: 'no-zone' });
});

it('the marketplace’s zone counts before the calendar’s, which counts where there is no other', () => {
  assert.equal(until({}, { timeZone: 'America/Punta_Arenas' }), '2026-11-28T02:59:59.999Z');
  assert.equal(until({}, { timeZone: 'Europe/Madrid' }), '2026-11-27T22:59:59.999Z');
  const own = without(terms(), 'timeZone');
  assert.equal(caseDeadline(aCase(), own).zone, ZONE);
});

it('overdue, due soon and within the limit follow the business days that are left', () => {
  /** @param {string} now */
  const at = (now) => {
    const given = terms({ now: Date.parse(now) });
    const deadline = caseDeadline(aCase(), given);
    return [caseUrgency(deadline, given), deadline.businessDaysLeft];
  };
  assert.deepEqual(at('2026-11-23T14:00:00Z'), ['within-limit', 4]);
  assert.deepEqual(at('2026-11-26T02:59:00Z'), ['within-limit', 2]);
  assert.deepEqual(at('2026-11-26T03:00:00Z'), ['due-soon', 1]);
  assert.deepEqual(at('2026-11-28T02:59:59.999Z'), ['due-soon', 0]);
  assert.deepEqual(at('2026-11-28T03:00:00Z'), ['overdue', 0]);
  assert.deepEqual(at('2026-12-02T15:00:00Z'), ['overdue', -3]);
});

it('how soon is soon is the marketplace’s word, then the host’s, else one business day', () => {
  const given = terms({ now: Date.parse('2026-11-24T14:00:00Z') });
  const deadline = caseDeadline(aCase(), given);
  /** @param {Partial<CaseTerms>} changes */
  const urgency = (changes) => caseUrgency(deadline, { ...given, ...changes });
  const soon = (/** @type {number} */ days, /** @type {'business' | 'calendar'} */ unit) => ({
    caseDueSoon: { days, unit },
  });
  assert.equal(urgency({}), 'within-limit');
  assert.equal(urgency({ policy: soon(3, 'business') }), 'due-soon');
  assert.equal(urgency({ policy: soon(2, 'calendar') }), 'within-limit');
  assert.equal(urgency({ policy: soon(3, 'calendar') }), 'due-soon');
  assert.equal(urgency({ hostPolicy: soon(3, 'business') }), 'due-soon');
  assert.equal(
    urgency({ policy: soon(0, 'business'), hostPolicy: soon(3, 'business') }),
    'within-limit',
  );
});

it('a date that came without a calendar is soon by days of the calendar', () => {
  const deadline = {
    at: '2026-11-30T18:00:00Z',
    zone: ZONE,
    source: /** @type {const} */ ('record'),
  };
  const friday = { now: Date.parse('2026-11-27T15:00:00Z') };
  const counted = caseDeadline(aCase({ deadline }), terms(friday));
  assert.equal(caseUrgency(counted, friday), 'due-soon');
  const uncounted = caseDeadline(aCase({ deadline }), terms({ ...friday, calendars: [] }));
  assert.equal(uncounted.businessDaysLeft, undefined);
  assert.equal(caseUrgency(uncounted, friday), 'within-limit');
});

it('a date in a zone that is unknown here is soon by the days in which it is shown', () => {
  const deadline = {
    at: '2026-11-27T18:00:00Z',
    zone: 'America/Atlantis',
    source: /** @type {const} */ ('record'),
  };
  /** @param {string} now */
  const at = (now) => {
    const given = terms({ now: Date.parse(now) });
    return caseUrgency(caseDeadline(aCase({ deadline }), given), given);
  };
  assert.equal(at('2026-11-25T23:59:00Z'), 'within-limit');
  assert.equal(at('2026-11-26T00:01:00Z'), 'due-soon');
  assert.equal(at('2026-11-27T18:00:00.001Z'), 'overdue');
});

it('a record’s rule that names no calendar goes by that of the limit for its type', () => {
  const rule = without({ ...limit, days: 4, from: RECEIVED }, 'calendar');
  const deadline = { rule, zone: ZONE, source: /** @type {const} */ ('record') };
  assert.equal(until({ deadline }, { calendars: [pe, cl] }), '2026-11-28T02:59:59.999Z');
});

it('what is unknown is neither overdue nor in time', () => {
  assert.equal(caseUrgency(caseDeadline(aCase(), terms({ calendars: [] })), terms()), 'unknown');
});

it('any moment: overdue exactly when business day 4 is over, and never less urgent later', () => {
  const order = ['within-limit', 'due-soon', 'overdue'];
  const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 1) });
  fc.assert(
    fc.property(
      moment,
      fc.nat(20 * 86_400_000),
      fc.nat(20 * 86_400_000),
      (received, one, other) => {
        const careCase = aCase({ receivedAt: new Date(received).toISOString() });
        const [early, late] = [one, other]
          .sort((a, b) => a - b)
          .map((after) => {
            const given = terms({ now: received + after });
            const deadline = caseDeadline(careCase, given);
            const { window } = deadline;
            assert.ok(window.state !== 'not-known');
            const day = new Date(received - 3 * 3_600_000).toISOString().slice(0, 10);
            const due = addBusinessDays(day, 4, cl) ?? '';
            const last = window.state === 'open' ? window.until : window.since;
            // Santiago is three or four hours behind.
            const apart = last - Date.parse(`${due}T23:59:59.999Z`);
            const isSame = apart === 3 * 3_600_000 || apart === 4 * 3_600_000;
            const isNearMidnight = new Date(received).getUTCHours() === 3;
            assert.ok(isSame || isNearMidnight, `${new Date(received).toISOString()} ${due}`);
            assert.equal(given.now > last, window.state === 'closed');
            return order.indexOf(caseUrgency(deadline, given));
          });
        assert.ok((early ?? 0) <= (late ?? 0));
      },
    ),
    { numRuns: 300 },
  );
});

it('business days of any deadline are computed where calendars are given, and only there', () => {
  const dayEnd = () => undefined;
  const deadline = {
    rule: { ...limit, days: 2, from: RECEIVED },
    zone: ZONE,
    source: /** @type {const} */ ('record'),
  };
  const now = Date.parse(RECEIVED);
  assert.deepEqual(deadlineWindow(deadline, { now, dayEnd }), {
    state: 'not-known',
    why: 'no-calendar',
  });
  assert.deepEqual(deadlineWindow(deadline, { now, dayEnd, businessEnd: businessEndBy([cl]) }), {
    state: 'open',
    until: Date.parse('2026-11-26T02:59:59.999Z'),
    isComputed: true,
  });
});

it('limits of the marketplace stand before the host’s type by type', () => {
  const host = { caseLimits: { manual: { ...limit, days: 9 }, other: { ...limit, days: 7 } } };
  const merged = mergePolicy(host, GUIDE);
  assert.equal(merged.caseLimits.manual.days, 5);
  assert.equal(merged.caseLimits.other.days, 7);
  assert.deepEqual(mergePolicy(host, {}), host);
});

it('of the cases of a seller none stands in two groups, and one she has handed in in none by date', () => {
  const states = ['open', 'refused', 'waiting-for-information', 'in-review', 'closed', 'escalated'];
  const by = /** @type {const} */ (['overdue', 'due-soon', 'within-limit']);
  const rest = /** @type {const} */ (['waiting-for-information', 'closed']);
  for (const day of ['24', '27', '28']) {
    const given = terms({ now: Date.parse(`2026-11-${day}T15:00:00Z`) });
    const groups = states.map((state) => {
      const careCase = /** @type {CareCase} */ (aCase({ state }));
      return [...by, ...rest, 'open'].filter((group) => isInGroup(careCase, group, given));
    });
    const date = { 24: 'within-limit', 27: 'due-soon', 28: 'overdue' }[day];
    const hers = [date, 'open'];
    const asked = ['waiting-for-information', 'open'];
    assert.deepEqual(groups, [hers, hers, asked, ['open'], ['closed'], hers]);
  }
});
