import type { Incident } from '../../model/incident.js';
import type { IncidentQuery, IncidentsGroup } from '../../adapter/incidents-group.js';
import type { ListOffers } from '../../adapter/description.js';
import type { IncidentActs } from './incident-acts.js';
import type { RecordsNow } from './records-now.js';
import type { Service } from './service.js';
import { cutById } from './cut-by-id.js';
import { cutPage } from './paging.js';
import { isOpen } from './records-now.js';
import { refusal } from './refusals.js';

/** Claims, to find, to read and to settle. */
export function incidentsOf(
  service: Service,
  offers: ListOffers & { readonly act?: boolean },
  now: RecordsNow,
  acts: IncidentActs,
): IncidentsGroup {
  return {
    list: (query, call) =>
      service.read('incidents.list', query, call, () => {
        refuseWhatIsNotOffered(query, offers, call.locale);
        const found = now.incidents(call.locale).filter((incident) => matches(incident, query));
        const byId = new Map(found.map((incident) => [incident.id, incident]));
        return cutPage(
          cutById([...byId.keys()], (id) => byId.get(id) as Incident),
          query,
          {
            locale: call.locale,
            now: service.now(),
            list: JSON.stringify([
              service.market.head?.id,
              'incidents',
              FILTERS.map((name) => query[name] ?? null),
            ]),
            offers,
            begin: 'start',
          },
        );
      }),

    get: (id, call) => service.read('incidents.get', id, call, () => now.incident(id, call.locale)),

    act: async (request, call) => {
      if (offers.act !== true) throw refusal('unsupported', 'not-offered', call.locale);
      return service.command(
        'incidents.act',
        request,
        call,
        (most) => acts.begin(request, call, most),
        (entry) => acts.answer(entry, call.locale),
        { goOn: (entry, most) => acts.goOn(request, call, entry, most) },
      );
    },
  };
}

const FILTERS = [
  'open',
  'orderId',
  'kind',
  'openedSince',
  'openedUntil',
] as const satisfies readonly (keyof IncidentQuery)[];

function matches(incident: Incident, query: IncidentQuery): boolean {
  const { open, orderId, kind, openedSince, openedUntil } = query;
  const at = Date.parse(incident.openedAt ?? '');
  return (
    (open === undefined || isOpen(incident) === open) &&
    (orderId === undefined || incident.orderId === orderId) &&
    (kind === undefined || incident.kind?.code === kind) &&
    (openedSince === undefined || at >= Date.parse(openedSince)) &&
    (openedUntil === undefined || at <= Date.parse(openedUntil))
  );
}

function refuseWhatIsNotOffered(query: IncidentQuery, offers: ListOffers, locale: string): void {
  const offered = offers.filters ?? [];
  if (FILTERS.some((name) => query[name] !== undefined && !offered.includes(name))) {
    throw refusal('unsupported', 'not-offered', locale);
  }
}
