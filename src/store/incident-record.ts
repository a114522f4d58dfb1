import { parseRecord } from '../adapter/parse.js';
import { incidentSchema } from '../adapter/schemas/incident-schema.js';
import type { Incident } from '../model/incident.js';
import { groupOf, recordFrom } from './answers.js';
import type { CareStore } from './care-store.js';
import type { RecordView } from './record-view.js';

/** One incident with its actions and its timeline; shared by all who look at it. */
export function openIncident(store: CareStore, id: string, locale: string): RecordView<Incident> {
  return store.reads.observe<Incident>({
    key: ['incident', id, locale],
    read: async (signal) => {
      const group = groupOf(store, 'incidents');
      const answer = await store.read(signal, locale, (call) => group.get(id, call));
      return recordFrom(store, parseRecord(incidentSchema, answer, 'incidents.get'));
    },
  });
}
