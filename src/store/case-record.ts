import { parseRecord } from '../adapter/parse.js';
import { caseSchema } from '../adapter/schemas/case-schema.js';
import type { CareCase } from '../model/case.js';
import { groupOf, recordFrom } from './answers.js';
import type { CareStore } from './care-store.js';
import type { RecordView } from './record-view.js';

/** One case with its timeline and what closing it asks for; shared by all who look at it. */
export function openCase(store: CareStore, id: string, locale: string): RecordView<CareCase> {
  return store.reads.observe<CareCase>({
    key: ['case', id, locale],
    read: async (signal) => {
      const group = groupOf(store, 'cases');
      const answer = await store.read(signal, locale, (call) => group.get(id, call));
      return recordFrom(store, parseRecord(caseSchema, answer, 'cases.get'));
    },
  });
}
