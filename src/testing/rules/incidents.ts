import type { IncidentActRequest } from '../../adapter/commands.js';
import type { Stage } from '../stage.js';
import { insist, notOffered, notTried, type Rule } from '../rule.js';
import { listRules } from './lists.js';
import { refusalOf } from '../thrown.js';
import { toCareError } from '../../adapter/care-error.js';

const ACT = 'IncidentsGroup.act';

/** Claims, to find, to read and to settle. */
export const INCIDENTS: readonly Rule[] = [
  ...listRules({
    group: 'incidents',
    treaty: 'IncidentsGroup.list',
    things: 'incidents',
    ask: (stage) => {
      const incidents = stage.group('incidents');
      return (request) => incidents.list(request, stage.reading());
    },
    offers: (stage) => stage.offers.incidents ?? {},
  }),
  {
    id: 'incidents/open-first',
    says: 'Incidents come with the open ones first.',
    treaty: 'IncidentsGroup.list',
    remedy: 'Put those that are closed behind all others.',
    check: async (stage) => {
      const incidents = stage.group('incidents');
      const { items } = await incidents.list({ limit: 50 }, stage.reading());
      const closed = items.findIndex(({ state }) => state === 'closed');
      const late =
        closed === -1 ? undefined : items.slice(closed).find((one) => one.state !== 'closed');
      insist(late === undefined, () => `${late?.id} is open and comes after a closed one.`);
    },
  },
  {
    id: 'incidents/same-incident',
    says: 'An incident that is read by its id is the one of the list.',
    treaty: 'IncidentsGroup.get',
    remedy: 'Ask by the id that the list gives.',
    check: async (stage) => {
      const incidents = stage.group('incidents');
      const { items } = await incidents.list({ limit: stage.pageSize }, stage.reading());
      for (const { id, orderId } of items) {
        const incident = await incidents.get(id, stage.reading());
        insist(
          incident.id === id && incident.orderId === orderId,
          `asked for ${id} (${orderId}), ${incident.id} (${incident.orderId}) came.`,
        );
      }
    },
  },
  {
    id: 'incidents/not-found',
    says: 'An incident that does not exist is refused as `not-found`.',
    treaty: 'IncidentsGroup.get',
    remedy: 'Translate the back end’s 404, or its empty answer.',
    check: async (stage) => {
      const asked = stage.group('incidents').get('no-such-incident', stage.reading());
      const { kind } = toCareError(await refusalOf(asked, 'An incident that does not exist'));
      insist(kind === 'not-found', `it was refused as '${kind}'.`);
    },
  },
  {
    id: 'incidents/unknown-action',
    says: 'An action that the incident does not name is refused.',
    treaty: 'Incident.actions, IncidentsGroup.act',
    remedy: 'Look the action up among those of the record; refuse as `validation`.',
    check: async (stage) => {
      const act = stage.method('incidents', 'act', 'act');
      const request = { ...requestOf(stage), action: 'no-such-action' };
      const asked = act(request, stage.command());
      const { outcome } = toCareError(await refusalOf(asked, 'An action that is not there'));
      insist(outcome === 'not-applied', `the refusal says '${outcome}'.`);
    },
  },
  {
    id: 'incidents/stale-refused',
    says: 'An act that expects another version of the incident is refused as `conflict`.',
    treaty: 'CommandCall.expectedVersion, Incident.version',
    remedy: 'Compare `expectedVersion` with the incident just before the act.',
    check: async (stage) => {
      const act = await actOnOpen(stage);
      const request = requestOf(stage);
      const { version } = await stage.group('incidents').get(request.incidentId, stage.reading());
      if (version === undefined) notOffered('Incident.version');
      const call = stage.command({ expectedVersion: 'a-version-of-yesterday' });
      const asked = act(request, call);
      const { kind } = toCareError(await refusalOf(asked, 'An act that expects another version'));
      insist(kind === 'conflict', `it was refused as '${kind}'.`);
    },
  },
  {
    id: 'incidents/as-it-stands',
    says: 'An act answers with the incident as it then stands, and with nothing left to do or where to go on.',
    treaty: `${ACT}, IncidentActResult`,
    remedy: 'Read the incident again after the act; give `resume` while a step is missing.',
    check: async (stage) => {
      const act = await actOnOpen(stage);
      const request = requestOf(stage);
      const { incident, steps = [], resume } = await act(request, stage.command());
      const now = await stage.group('incidents').get(request.incidentId, stage.reading());
      insist(
        incident.state === now.state && incident.version === now.version,
        `it answered '${incident.state}', the incident is '${now.state}'.`,
      );
      const isLeft = steps.some(({ outcome }) => outcome === 'not-applied');
      insist(
        isLeft === (resume !== undefined),
        'a step is missing without `resume`, or the reverse.',
      );
    },
  },
  {
    id: 'incidents/once',
    says: 'The same key is one act, and is answered again.',
    treaty: 'CommandCall.idempotencyKey',
    remedy: 'Keep keys beside what came of them; before a back end that keeps none, use a ledger.',
    check: async (stage) => {
      const act = await actOnOpen(stage);
      const [request, call] = [requestOf(stage), stage.command()];
      const first = await act(request, call);
      const again = await act(request, call);
      const [was, is] = [first.incident, again.incident];
      insist(
        was.version === is.version,
        `the incident was '${was.version}', then '${is.version}'.`,
      );
      const entries = [was, is].map(({ timeline = [] }) => timeline.length);
      insist(entries[0] === entries[1], 'its timeline grew by the same act.');
    },
  },
];

/** What the fixture says is to be done. */
function requestOf(stage: Stage): IncidentActRequest {
  return { command: 'incident-act', files: [], action: 'resolve', ...stage.fixture('incident') };
}

/** The method, where the incident of the fixture lets the act be done: one back end may have had it before. */
async function actOnOpen(stage: Stage) {
  const act = stage.method('incidents', 'act', 'act');
  const { incidentId, action } = requestOf(stage);
  const { actions } = await stage.group('incidents').get(incidentId, stage.reading());
  const offered = actions.find(({ id }) => id === action);
  if (offered === undefined || offered.blocked !== undefined) {
    notTried(`incident ${incidentId} does not let '${action}' be done any more`);
  }
  return act;
}
