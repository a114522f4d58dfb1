import type { Deadline } from '../../model/deadline.js';
import type { IncidentState } from '../../model/incident.js';
import type { Instant } from '../../model/instant.js';
import type { Party } from '../../model/party.js';
import type { Happening } from './incident-words.js';

/** What became of an incident: what is named here replaces what was. */
export interface IncidentChange {
  readonly state?: IncidentState;
  readonly turn?: 'seller' | 'customer' | 'operator' | 'mediator';
  readonly answered?: boolean;
  /** When it closes unless somebody looks, which is said in the language of whoever reads; `null`: no longer. */
  readonly closes?: Omit<Deadline, 'consequence'> | null;
  /** Lines that are resolved, beside those that were. */
  readonly resolvedLines?: readonly string[];
  /** What is told of it, one line of the timeline. */
  readonly told?: Told;
}

/** A line of a timeline, its words still open. */
export interface Told {
  readonly at: Instant;
  readonly by: Party;
  /** A word of the marketplace's, or one that came with an action. */
  readonly what: Happening | { readonly label: string };
}
