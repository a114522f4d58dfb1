import { expect } from '@open-wc/testing';
import { dayEnd } from '../../src/format/day-end.js';
import type { Deadline } from '../../src/model/deadline.js';
import type { Order } from '../../src/model/order.js';
import type { RefundOptions } from '../../src/model/refund.js';
import { refundWindow } from '../../src/model/refund-window.js';
import type { WindowTerms } from '../../src/model/refund-window.js';
import type { DeadlineWindow } from '../../src/model/deadline-window.js';
import { anOrder } from '../support/builders.js';
import { refundOptions } from '../support/refund-options.js';

const POLICY = { refundWindow: { days: 200, unit: 'calendar', event: 'shipped' } } as const;
const END = Date.parse('2026-09-29T21:59:59.999Z');

interface Given {
  readonly now?: number;
  readonly line?: Deadline;
  readonly options?: Partial<RefundOptions>;
  readonly order?: Order | undefined;
  readonly policy?: WindowTerms['policy'];
  readonly lineId?: string;
}

/** Two lines, of which one left on the 12th at 23:30 UTC, the 13th in Madrid, and the other has not. */
function windowIn(given: Given = {}): DeadlineWindow {
  const { now = END, line, policy = POLICY, lineId = 'l-1' } = given;
  const order = 'order' in given ? given.order : split();
  const [one, ...rest] = refundOptions().lines;
  const lines = one && line ? [{ ...one, window: line }, ...rest] : refundOptions().lines;
  return refundWindow(
    refundOptions({ lines, ...given.options }),
    { now, dayEnd, policy, timeZone: 'Europe/Madrid', ...(order ? { order } : {}) },
    lineId,
  );
}

function split(changes: Partial<Order> = {}): Order {
  const lines = ['l-1', 'l-2'].flatMap((id) => anOrder().lines.map((line) => ({ ...line, id })));
  return anOrder({
    lines,
    shipments: [
      { id: 's-1', lineIds: ['l-1'], shippedAt: '2026-03-12T23:30:00Z' },
      { id: 's-2', lineIds: ['l-2'], shippedAt: null },
    ],
    ...changes,
  });
}

describe('the window of a refund', () => {
  it('is open through the whole last day of the zone, two hundred days after shipping', () => {
    expect(windowIn()).to.deep.equal({ state: 'open', until: END, isComputed: true });
    expect(windowIn({ now: END + 1 })).to.deep.equal({
      state: 'closed',
      since: END,
      isComputed: true,
    });
  });

  it('has not begun for a line that was not shipped, nor for the order while one was not', () => {
    const notYet = { state: 'not-known', why: 'not-yet' };
    expect(windowIn({ lineId: 'l-2' })).to.deep.equal(notYet);
    const { order, ...terms } = {
      order: split(),
      now: END,
      dayEnd,
      policy: POLICY,
      timeZone: 'UTC',
    };
    expect(refundWindow(refundOptions(), { ...terms, order })).to.deep.equal(notYet);
    expect(windowIn({ order: split({ shipments: [] }) })).to.deep.equal(notYet);
  });

  it('is the last one where a line is in several shipments', () => {
    const shipments = ['2026-03-12T23:30:00Z', '2026-03-10T10:00:00Z'].map((shippedAt, at) => ({
      id: `s-${at}`,
      lineIds: ['l-1'],
      shippedAt,
    }));
    expect(windowIn({ order: split({ shipments }) })).to.deep.include({ until: END });
  });

  it('is the instant that the marketplace gives, before any rule', () => {
    const at = '2026-04-01T12:00:00Z';
    const stated = { state: 'closed', since: Date.parse(at), isComputed: false };
    const zone = 'Europe/Madrid';
    expect(windowIn({ line: { at, zone, source: 'record' } })).to.deep.equal(stated);
    expect(windowIn({ options: { window: { at, zone, source: 'record' } } })).to.deep.equal(stated);
    const later: Deadline = { at: '2027-01-01T00:00:00Z', zone, source: 'record' };
    expect(
      windowIn({ line: later, options: { window: { at, zone, source: 'record' } } }),
      'a line’s own wins',
    ).to.include({ state: 'open' });
  });

  it('is open to its very instant', () => {
    const at = '2026-04-01T12:00:00Z';
    const line: Deadline = { at, zone: 'UTC', source: 'record' };
    expect(windowIn({ line, now: Date.parse(at) })).to.include({ state: 'open' });
    expect(windowIn({ line, now: Date.parse(at) + 1 })).to.include({ state: 'closed' });
  });

  it('counts days in the zone of the rule', () => {
    const rule = {
      days: 1,
      unit: 'calendar',
      event: 'shipped',
      from: '2026-09-04T15:00:00Z',
    } as const;
    const line: Deadline = { rule, zone: 'America/Santiago', source: 'record' };
    const until = Date.parse('2026-09-06T03:59:59.999Z');
    expect(windowIn({ line, now: 0 })).to.deep.equal({ state: 'open', until, isComputed: true });
  });

  it('is unknown, and why, where nobody says enough', () => {
    const why = (given: Given) => {
      const found = windowIn(given);
      return found.state === 'not-known' ? found.why : found.state;
    };
    const from = '2026-03-01T10:00:00Z';
    const rule = { days: 3, unit: 'calendar', event: 'shipped', from } as const;
    const unsaid = [{ id: 's', lineIds: ['l-1'] }];
    expect(why({ policy: {} })).to.equal('no-rule');
    expect(why({ line: { zone: 'UTC', source: 'record' } })).to.equal('no-rule');
    expect(why({ order: undefined })).to.equal('no-event');
    expect(why({ order: split({ shipments: unsaid }) })).to.equal('no-event');
    expect(why({ policy: { refundWindow: { ...POLICY.refundWindow, event: 'opened' } } })).to.equal(
      'no-event',
    );
    expect(
      why({ line: { rule: { ...rule, unit: 'business' }, zone: 'UTC', source: 'record' } }),
    ).to.equal('no-calendar');
    expect(why({ line: { rule, zone: 'Europe/Atlantis', source: 'record' } })).to.equal('no-zone');
    expect(why({ line: { rule: POLICY.refundWindow, zone: 'UTC', source: 'record' } })).to.equal(
      'not-yet',
    );
  });
});
