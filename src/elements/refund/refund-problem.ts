import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import { dayKey } from '../../format/civil-day.js';
import { dateOnly } from '../../format/dates.js';
import type { RefundPlace, RefundProblem } from '../../model/refund-draft.js';
import type { RefundLeft } from '../../model/refund-left.js';
import { shownMoney } from './refund-money.js';

/** Names a field among others of a form: the ids of what belongs to it begin so. */
export function placeId({ lineId, field }: RefundPlace, lineIds: readonly string[]): string {
  if (lineId === undefined) return field;
  return `line-${lineIds.indexOf(lineId)}-${field}`;
}

export function isSamePlace(one: RefundPlace, other: RefundPlace): boolean {
  return one.lineId === other.lineId && one.field === other.field;
}

/** What is wrong and what to do, as the seller reads it at the field. */
export function problemWords(problem: RefundProblem, look: Look, left: RefundLeft): string {
  const { currency } = left;
  switch (problem.code) {
    case 'empty':
    case 'nothing':
      return say(look, problem.at.field === 'units' ? 'refund.noPrice' : 'refund.nothing');
    case 'not-a-number':
      return say(look, 'refund.notANumber');
    case 'negative':
      return say(look, 'refund.negative');
    case 'zero':
      return say(look, 'refund.zero');
    case 'too-many-decimals':
      return problem.digits === 0
        ? say(look, 'refund.noDecimals', { currency })
        : say(look, 'refund.tooManyDecimals', { count: problem.digits, currency });
    case 'other-currency':
      return say(look, 'refund.otherCurrency', { found: problem.found, currency });
    case 'ambiguous':
      return say(look, problem.readings.length > 1 ? 'refund.ambiguous' : 'refund.oneReading');
    case 'not-whole':
      return say(look, 'refund.notWhole');
    case 'missing':
      return say(look, MISSING[problem.at.field] ?? 'refund.noReason');
    case 'not-allowed':
      return say(look, 'refund.notAllowed');
    case 'gone':
      return say(look, 'refund.gone');
    case 'not-offered':
      return say(look, 'refund.notOffered');
    case 'also-by-line':
      return say(look, 'refund.alsoByLine');
    case 'more-than-left':
      return say(look, 'refund.moreThanLeft', {
        left: shownMoney(problem.left, left, look),
        by: shownMoney(problem.by, left, look),
      });
    case 'more-units-than-left':
      return say(look, 'refund.moreUnits', { count: problem.left });
    case 'blocked':
      return problem.label;
    case 'window-closed':
      return say(look, 'refund.closedSince', { day: dayOf(problem.since, look) });
    case 'too-long':
      return say(look, 'refund.noteTooLong', { count: problem.by });
  }
}

const MISSING: Partial<Record<RefundPlace['field'], 'refund.noOffer' | 'refund.noNote'>> = {
  offer: 'refund.noOffer',
  note: 'refund.noNote',
};

/** A day of the marketplace’s zone. */
export function dayOf(at: number, look: Look): string {
  return dateOnly(dayKey(new Date(at).toISOString(), look.timeZone), look.locale);
}
