import type { Description } from '../adapter/description.js';
import type { IncidentQuery } from '../adapter/incidents-group.js';
import { isBadRecord, parsePage } from '../adapter/parse.js';
import { incidentSchema } from '../adapter/schemas/incident-schema.js';
import type { Incident } from '../model/incident.js';
import { incidentPhase } from '../model/incident-moves.js';
import { openSince } from '../model/incident-order.js';
import { groupOf, pageFrom, type Row } from './answers.js';
import type { CareStore } from './care-store.js';
import { PagedList } from './paged-list.js';

/** Incidents a page: shops have tens of them, not thousands. */
export const INCIDENTS_A_PAGE = 50;

/**
 * The incidents that are wanted, as the back end orders them. What it cannot filter by is filtered here over what is
 * loaded; {@link isFilteredHere} says when, so that the screen can say so.
 */
export function openIncidents(
  store: CareStore,
  wanted: IncidentQuery,
  description: Description,
  locale: string,
): PagedList<Row<Incident>> {
  const { asked, here } = splitQuery(wanted, description);
  return new PagedList<Row<Incident>>(store.reads, {
    key: ['incidents', locale, 'list', wanted],
    limit: INCIDENTS_A_PAGE,
    // Sorted anew by what is loaded, so that it is loaded from the first on.
    jump: false,
    read: async (request, signal) => {
      const group = groupOf(store, 'incidents');
      const answer = await store.read(signal, locale, (call) =>
        group.list({ ...asked, ...request }, call),
      );
      return pageFrom(store, parsePage(incidentSchema, answer, 'incidents.list'));
    },
    watchFirst: true,
    ...(here ? { keep: (row) => isBadRecord(row) || isMeant(row, here) } : {}),
  });
}

/** Whether something of what is wanted has to be looked for over what is loaded. */
export function isFilteredHere(wanted: IncidentQuery, description: Description): boolean {
  return splitQuery(wanted, description).here !== undefined;
}

function splitQuery(
  query: IncidentQuery,
  { offers }: Description,
): { readonly asked: IncidentQuery; readonly here?: IncidentQuery } {
  const filters = offers.incidents?.filters ?? [];
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const asked = given.filter(([name]) => filters.includes(name));
  const here = given.filter(([name]) => !filters.includes(name));
  return {
    asked: Object.fromEntries(asked),
    ...(here.length > 0 ? { here: Object.fromEntries(here) } : {}),
  };
}

/** One of which nobody knows when it was opened is in no stretch of time. */
function isMeant(incident: Incident, wanted: IncidentQuery): boolean {
  const { open, orderId, kind, openedSince = '', openedUntil = '' } = wanted;
  const since = openSince(incident)?.at;
  const [from, to] = [Date.parse(openedSince), Date.parse(openedUntil)];
  return (
    (open === undefined || (incidentPhase(incident.state) !== 'closed') === open) &&
    (orderId === undefined || incident.orderId === orderId) &&
    (kind === undefined || incident.kind?.code === kind) &&
    (Number.isNaN(from) || (since !== undefined && since >= from)) &&
    (Number.isNaN(to) || (since !== undefined && since <= to))
  );
}
