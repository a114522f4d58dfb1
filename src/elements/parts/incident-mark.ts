import { css, html, nothing, type TemplateResult } from 'lit';
import { dayEnd } from '../../format/day-end.js';
import { fullInstant } from '../../format/dates.js';
import { duration } from '../../format/elapsed.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { Incident, IncidentState } from '../../model/incident.js';
import { incidentPhase } from '../../model/incident-moves.js';
import { actBy, answeredSince, hasBusinessDays, openSince } from '../../model/incident-order.js';
import {
  dangerText,
  infoText,
  quiet,
  spaces,
  successText,
  textSmall,
  tint,
  warningText,
} from '../../styles/derived.js';
import { danger, info, muted, success, warning } from '../../styles/tokens.js';
import type { WordKey } from '../../text/words.js';
import * as paths from './icon-paths.js';
import { icon } from './icon.js';
import type { IncidentDays } from './incident-days.js';

/** Where it stands, in the kit's words; a state that the kit does not know shows as it came. Part: `state`. */
export function stateMark({ state }: Pick<Incident, 'state'>, look: Look): TemplateResult {
  return html`<span
    class="state"
    part="state"
    data-phase=${incidentPhase(state)}
    data-state=${state}
    ><bdi>${stateName(state, look)}</bdi></span
  >`;
}

export function stateName(state: IncidentState, look: Look): string {
  const key = STATES.get(state);
  return key === undefined ? state : say(look, key);
}

/**
 * Whether the seller has answered since it was opened. Nothing where nobody knows, or where it no longer matters.
 * Part: `answered`.
 */
export function answeredMark(incident: Incident, look: Look): TemplateResult | typeof nothing {
  const answered = answeredSince(incident);
  const phase = incidentPhase(incident.state);
  if (answered === 'unknown' || phase === 'closed' || phase === 'in-check') return nothing;
  const isMissing = answered === 'no';
  return html`<span class="answered" part="answered" data-answered=${answered}
    >${icon(isMissing ? paths.reply : paths.check)}${say(
      look,
      isMissing ? 'incident.notAnswered' : 'incident.answered',
    )}</span
  >`;
}

/**
 * By when it has to be answered; where no deadline is known since when it is open, or only when it last changed, and
 * said so. Of one that waits for its check, when it closes by itself. Part: `time`.
 * @param days Says it in business days where they count; until that has come those are as good as unknown.
 */
export function urgencyMark(
  incident: Incident,
  look: Look,
  days?: IncidentDays,
): TemplateResult | typeof nothing {
  const phase = incidentPhase(incident.state);
  if (phase === 'closed') return nothing;
  if (days && hasBusinessDays(incident)) return days.mark(incident);
  const due = actBy(incident, dayEnd);
  if (due !== undefined) return dueMark(due, phase === 'in-check', look);
  const since = openSince(incident);
  if (since === undefined) return nothing;
  const { full: time } = duration(look.now - since.at, look.locale);
  const key = since.by === 'opening' ? 'incident.openFor' : 'incident.changedFor';
  return timeMark(since.at, say(look, key, { time }), false, look);
}

function dueMark(at: number, isInCheck: boolean, look: Look): TemplateResult {
  const isPast = at < look.now;
  const { full: time } = duration(Math.abs(at - look.now), look.locale);
  if (isInCheck) return timeMark(at, say(look, 'incident.closesIn', { time }), false, look);
  return timeMark(
    at,
    say(look, isPast ? 'incident.overdue' : 'incident.dueIn', { time }),
    isPast,
    look,
  );
}

function timeMark(at: number, words: string, isOverdue: boolean, look: Look): TemplateResult {
  const instant = new Date(at).toISOString();
  return html`<time
    class="incident-time"
    part="time"
    datetime=${instant}
    title=${fullInstant(instant, look)}
    ?data-overdue=${isOverdue}
    >${icon(paths.clock)}${words}</time
  >`;
}

/** A map: states come from outside, and an object would also know `constructor`. */
const STATES: ReadonlyMap<IncidentState, StateWord> = new Map<IncidentState, StateWord>([
  ['open', 'incident.open'],
  ['in-progress', 'incident.inProgress'],
  ['resolved', 'incident.resolved'],
  ['disputed', 'incident.disputed'],
  ['escalated', 'incident.escalated'],
  ['closed', 'incident.closed'],
  ['unknown', 'incident.unknown'],
]);

type StateWord = Extract<
  WordKey,
  | 'incident.open'
  | 'incident.inProgress'
  | 'incident.resolved'
  | 'incident.disputed'
  | 'incident.escalated'
  | 'incident.closed'
  | 'incident.unknown'
>;

export const incidentMarkStyles = css`
  .state {
    display: inline-block;
    padding: 0 ${spaces(2)};
    border: 1px solid transparent;
    border-radius: 99px;
    background: ${tint(warning)};
    color: ${warningText};
    font-size: ${textSmall};
    font-weight: 600;
  }

  .state:is([data-state='disputed'], [data-state='escalated']) {
    background: ${tint(danger)};
    color: ${dangerText};
  }

  .state[data-phase='in-check'] {
    background: ${tint(info)};
    color: ${infoText};
  }

  .state[data-phase='closed'] {
    background: ${tint(success)};
    color: ${successText};
  }

  .state[data-phase='unknown'] {
    background: ${quiet};
    color: ${muted};
  }

  .answered,
  .incident-time {
    display: inline-flex;
    align-items: center;
    gap: ${spaces(1)};
    color: ${muted};
    font-size: ${textSmall};
  }

  .answered[data-answered='no'] {
    color: ${warningText};
    font-weight: 600;
  }

  .incident-time[data-overdue] {
    color: ${dangerText};
    font-weight: 600;
  }

  @media (forced-colors: active) {
    .state {
      border-color: currentcolor;
    }
  }
`;
