import type { Deadline } from './deadline.js';
import { deadlineWindow } from './deadline-window.js';
import type { BusinessEnd, DayEnd } from './deadline-window.js';
import type { Incident } from './incident.js';
import { incidentPhase } from './incident-moves.js';
import type { IncidentPhase } from './incident-moves.js';

/** Since when an incident is there, and whether that is when it was opened or only when it last changed. */
export interface OpenSince {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: 'opening' | 'last-change';
}

/**
 * When it was opened, else when something last happened to it, marked as such (Mirakl gives sellers no opening date).
 * `undefined`: unknown.
 */
export function openSince(incident: Incident): OpenSince | undefined {
  const { openedAt, openedAtIsApproximate = false, timeline = [] } = incident;
  if (openedAt !== undefined) {
    return { at: Date.parse(openedAt), by: openedAtIsApproximate ? 'last-change' : 'opening' };
  }
  const times = timeline.map(({ at }) => Date.parse(at));
  return times.length > 0 ? { at: Math.max(...times), by: 'last-change' } : undefined;
}

/**
 * Whether the seller has answered since it was opened: as the record says, else by what happened, where only a *yes*
 * can be read off: messages need not stand there.
 */
export function answeredSince({ answered, timeline = [] }: Incident): 'yes' | 'no' | 'unknown' {
  if (answered !== undefined) return answered ? 'yes' : 'no';
  const byPeople = timeline.filter(({ by }) => by !== undefined && by.kind !== 'system');
  const last = byPeople.reduce<(typeof byPeople)[number] | undefined>(
    (latest, entry) =>
      latest === undefined || Date.parse(entry.at) >= Date.parse(latest.at) ? entry : latest,
    undefined,
  );
  return last?.by?.kind === 'seller' ? 'yes' : 'unknown';
}

/** What the seller has to act by: the incident's own deadline, and those of acts the marketplace insists on (Mercado Libre has them only there). */
export function deadlinesOf({ deadline, actions }: Incident): readonly Deadline[] {
  const mandatory = actions
    .filter((action) => action.mandatory === true && action.blocked === undefined)
    .map((action) => action.deadline);
  return [deadline, ...mandatory].flatMap((each) => each ?? []);
}

/** Whether any of its deadlines, or of its acts', is counted in business days: for those somebody has to count. */
export function hasBusinessDays({ deadline, actions }: Incident): boolean {
  return [deadline, ...actions.map((action) => action.deadline)].some(isInBusinessDays);
}

export function isInBusinessDays(deadline: Deadline | undefined): boolean {
  return deadline?.at === undefined && deadline?.rule?.unit === 'business';
}

/**
 * By when the seller has to act: the soonest of `deadlinesOf`. Milliseconds since 1970; `undefined`: no deadline is
 * known, as those in business days are without `businessEnd`.
 */
export function actBy(
  incident: Incident,
  dayEnd: DayEnd,
  businessEnd?: BusinessEnd,
): number | undefined {
  const times = deadlinesOf(incident).flatMap(
    (deadline) => instantOf(deadline, dayEnd, businessEnd) ?? [],
  );
  return times.length > 0 ? Math.min(...times) : undefined;
}

/**
 * The order of a list: what is hers before what waits for its check, before what is over; in each of these what has
 * no answer on top, then by deadline (none last), then the oldest, then by id, so that nothing jumps.
 */
export function byUrgency(
  dayEnd: DayEnd,
  businessEnd?: BusinessEnd,
): (one: Incident, other: Incident) => number {
  return (one, other) =>
    PHASES.indexOf(incidentPhase(one.state)) - PHASES.indexOf(incidentPhase(other.state)) ||
    ANSWERS.indexOf(answeredSince(one)) - ANSWERS.indexOf(answeredSince(other)) ||
    sooner(actBy(one, dayEnd, businessEnd), actBy(other, dayEnd, businessEnd)) ||
    sooner(openSince(one)?.at, openSince(other)?.at) ||
    (one.id < other.id ? -1 : Number(one.id > other.id));
}

/** What nobody knows may be hers. */
const PHASES: readonly IncidentPhase[] = ['open', 'unknown', 'in-check', 'closed'];
const ANSWERS: readonly string[] = ['no', 'unknown', 'yes'];

function sooner(one = Infinity, other = Infinity): number {
  return one === other ? 0 : one - other;
}

function instantOf(
  deadline: Deadline,
  dayEnd: DayEnd,
  businessEnd?: BusinessEnd,
): number | undefined {
  const window = deadlineWindow(deadline, { now: -Infinity, dayEnd, businessEnd });
  return window.state === 'open' ? window.until : undefined;
}
