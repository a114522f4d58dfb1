import type { CareCase, ClosureOptions } from '../../../../model/case.js';
import type { CaseAsked, CaseRules } from '../world.js';
import type { CodedValue } from '../../../../model/coded-value.js';
import type { Deadline } from '../../../../model/deadline.js';
import type { Policy } from '../../../../model/policy.js';
import { guideClosure } from '../../../../model/guide-closures.js';
import { mix } from '../../seeded.js';
import { DESCRIPTIONS } from './descriptions.js';
import { businessDay, dayAt, dayOf, endOfBusinessDay, iso, momentOn, ZONE } from './times.js';
import { closureWord, labelOf } from './words.js';

/** The guide: four business days for receipts and invoices, five for manuals, from the day the shop receives it. */
export const LIMITS = {
  'invoice-copy': limit(4),
  'invoice-correction': limit(4),
  manual: limit(5),
} satisfies Policy['caseLimits'];

export const CASE_RULES: CaseRules = {
  inLanguage,
  closure,
  dueAt,
  soonUntil: (now) => endOfBusinessDay(businessDay(dayAt(now) + 1, 0), 0),
  dayOf,
  // Every third closure that is checked comes back once.
  agrees: (caseId, time) =>
    time > 1 || mix(3, caseId.length, Number(caseId.slice(-2)) || 0) % 3 > 0,
  disagreement: { code: 'wrong-document' },
  arrival,
};

/** The last millisecond in which a case is in time. */
export function dueAfter(received: number, days: number): number {
  return endOfBusinessDay(dayAt(received), days);
}

/**
 * The committed date as this marketplace gives it: the instant with its rule, or only the rule.
 * @param isGiven Whether it says the instant itself.
 */
export function deadlineOf(type: string, received: number, isGiven: boolean): Deadline {
  const rule = { ...LIMITS[type as keyof typeof LIMITS], from: iso(received) };
  return {
    ...(isGiven ? { at: iso(dueAfter(received, rule.days)) } : {}),
    rule,
    zone: ZONE,
    source: isGiven ? 'record' : 'policy',
  };
}

/** SAC checks what was corrected, and what was asked for by telephone. */
export function isReviewed(type: string, channel: string | undefined): boolean {
  return type === 'invoice-correction' || channel === 'phone';
}

function limit(days: number) {
  return { days, unit: 'business', event: 'received', calendar: 'cl' } as const;
}

function closure({ desk, type, channel }: CareCase, locale: string): ClosureOptions | undefined {
  if (desk !== 'customer') return undefined;
  const asked = guideClosure(type.code, (word) => closureWord(word, locale));
  return asked && { ...asked, reviewed: isReviewed(type.code, channel?.code) };
}

function dueAt({ deadline, type, receivedAt }: CareCase): number | undefined {
  if (deadline?.at !== undefined) return known(Date.parse(deadline.at));
  const own = LIMITS[type?.code as keyof typeof LIMITS] as (typeof LIMITS)['manual'] | undefined;
  const rule = deadline?.rule ?? own;
  const from = deadline?.rule?.from ?? receivedAt;
  if (rule === undefined || from === undefined) return undefined;
  const received = Date.parse(from);
  return known(
    rule.unit === 'business'
      ? dueAfter(received, rule.days)
      : momentOn(dayAt(received) + rule.days + 1, 0) - 1,
  );
}

function known(moment: number): number | undefined {
  return Number.isNaN(moment) ? undefined : moment;
}

/** What it lacks in words. */
function inLanguage(careCase: CareCase, locale: string): CareCase {
  const { type, channel, state, stateLabel, closed } = careCase;
  const label = stateLabel ?? labelOf('state', state, locale);
  return {
    ...careCase,
    ...(type === undefined ? {} : { type: coded('type', type, locale) }),
    ...(label === undefined ? {} : { stateLabel: label }),
    ...(channel === undefined ? {} : { channel: coded('channel', channel, locale) }),
    ...(closed?.refusal === undefined
      ? {}
      : {
          closed: {
            ...closed,
            refusal: {
              ...closed.refusal,
              reason: coded('refusal', closed.refusal.reason, locale),
            },
          },
        }),
  };
}

function coded<Value extends CodedValue<never> | CodedValue>(
  of: 'type' | 'channel' | 'refusal',
  value: Value,
  locale: string,
): Value {
  const label = value.label ?? labelOf(of, value.code, locale);
  return label === undefined ? value : { ...value, label };
}

function arrival({
  id,
  count,
  at,
  order,
  type,
  description,
  channel = 'web',
}: CaseAsked): CareCase {
  const said = DESCRIPTIONS[type as keyof typeof DESCRIPTIONS]?.[0] ?? '';
  return {
    id,
    version: 'v0',
    number: String(25_760_000 + count),
    desk: 'customer',
    type: { code: type },
    state: 'open',
    order: { id: order.id, number: order.number },
    ...(order.customer ? { customer: order.customer } : {}),
    channel: { code: channel },
    openedAt: iso(at),
    receivedAt: iso(at),
    ...(Object.hasOwn(LIMITS, type) ? { deadline: deadlineOf(type, at, true) } : {}),
    description: description ?? said.replace('{producto}', order.lines[0]?.title ?? ''),
    attachments: { customer: [], seller: [] },
    turn: 'seller',
    actions: [],
  };
}
