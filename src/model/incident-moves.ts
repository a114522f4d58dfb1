import type { Action } from './action.js';
import type { Incident, IncidentState } from './incident.js';

/** Where an incident stands for the seller: hers to settle, waiting for the operator's check, over; or nobody knows. */
export type IncidentPhase = 'open' | 'in-check' | 'closed' | 'unknown';

/**
 * What can become of each state: the seller marks as resolved, the operator checks and closes, disputes or reopens
 * (the Mirakl guide; OR61 `NEW`, `IN_PROGRESS`, `RESOLVED`, `DISPUTED`, `CLOSED`; operators reopen what was closed:
 * marketplaces.md §4). What is closed is reopened before it can be resolved again.
 */
const BECOMES: ReadonlyMap<IncidentState, readonly IncidentState[]> = new Map<
  IncidentState,
  readonly IncidentState[]
>([
  ['open', ['in-progress', 'resolved', 'disputed', 'escalated', 'closed']],
  ['in-progress', ['open', 'resolved', 'disputed', 'escalated', 'closed']],
  ['resolved', ['open', 'in-progress', 'disputed', 'escalated', 'closed']],
  ['disputed', ['open', 'in-progress', 'resolved', 'escalated', 'closed']],
  ['escalated', ['open', 'in-progress', 'resolved', 'disputed', 'closed']],
  ['closed', ['open', 'in-progress', 'disputed']],
]);

/** The state that an act is meant to lead to. Acts that are not here leave it as it is. */
const LEADS_TO: ReadonlyMap<Action['id'], IncidentState> = new Map<Action['id'], IncidentState>([
  ['resolve', 'resolved'],
  ['escalate', 'escalated'],
  ['close', 'closed'],
]);

/** Whether one state can follow another. Of a state that nobody knows nothing is claimed. */
export function canBecome(from: IncidentState, to: IncidentState): boolean {
  const next = BECOMES.get(from);
  return next === undefined || !BECOMES.has(to) || next.includes(to);
}

export function incidentPhase(state: IncidentState): IncidentPhase {
  if (state === 'resolved') return 'in-check';
  if (state === 'closed') return 'closed';
  return BECOMES.has(state) ? 'open' : 'unknown';
}

/** Whether what was resolved or over is hers again. */
export function isReopened(before: IncidentState, after: IncidentState): boolean {
  const was = incidentPhase(before);
  return (was === 'in-check' || was === 'closed') && incidentPhase(after) === 'open';
}

/**
 * What may be done: of the acts that came with the record those that its state can still take, also those that are
 * blocked, with their reason. Nothing is added: in a state that nobody knows, exactly what the record allows. An act
 * that would only repeat what is so (resolving what waits for its check) would send its word a second time.
 */
export function legalActions({ state, actions }: Incident): readonly Action[] {
  return actions.filter(({ id }) => {
    const target = LEADS_TO.get(id);
    return target === undefined || (target !== state && canBecome(state, target));
  });
}

/** Whether an act may be done now: it came with the record, its state can take it, and nothing blocks it. */
export function mayDo(incident: Incident, id: Action['id']): boolean {
  return legalActions(incident).some((action) => action.id === id && action.blocked === undefined);
}
