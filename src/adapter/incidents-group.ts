import type { CommandCall, ReadCall, StepResult } from './calls.js';
import type { IncidentActRequest } from './commands.js';
import type { Page, PageRequest } from './page.js';
import type { Incident } from '../model/incident.js';
import type { Instant } from '../model/instant.js';

/** Claims on orders. */
export interface IncidentsGroup {
  /** A page of incidents, open ones first. Mirakl: worked out from OR11 with `has_incident`; Mercado Libre `claims/search`. */
  list(query: IncidentQuery & PageRequest, call: ReadCall): Promise<Page<Incident>>;

  /** One incident with its actions and timeline. */
  get(incidentId: string, call: ReadCall): Promise<Incident>;

  /**
   * Does one of the incident's actions. An act of several calls (the word, then each line) answers with its
   * steps; while one is missing the kit keeps the act and goes on with `resume` and the same key.
   *
   * Mirakl OR64 a line, after a message by OR43 or M12; Mercado Libre `/claims/{id}/actions/…`.
   * Without it, or where `act` is not offered, incidents are read-only.
   */
  act?(request: IncidentActRequest, call: CommandCall): Promise<IncidentActResult>;
}

export interface IncidentQuery {
  readonly open?: boolean;
  readonly orderId?: string;
  readonly kind?: string;
  readonly openedSince?: Instant;
  readonly openedUntil?: Instant;
}

export interface IncidentActResult {
  readonly incident: Incident;
  readonly steps?: readonly StepResult[];
  readonly resume?: string;
}
