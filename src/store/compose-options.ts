import { CareError } from '../adapter/care-error.js';
import { parseRecord } from '../adapter/parse.js';
import { composeRulesSchema } from '../adapter/schemas/compose-schema.js';
import type { ComposeRules } from '../model/compose.js';
import type { Subject } from '../model/thread.js';
import { groupOf, recordFrom } from './answers.js';
import type { CareStore } from './care-store.js';
import type { RecordView } from './record-view.js';
import { COMPOSE_OPTIONS } from './start-act.js';

/** What may be written where no thread exists yet. `null`: to the operator, about no order. */
export function openComposeOptions(
  store: CareStore,
  about: Subject | null,
  locale: string,
): RecordView<ComposeRules> {
  const key = about === null ? [] : [about.kind, about.id];
  return store.reads.observe<ComposeRules>({
    key: [...COMPOSE_OPTIONS, locale, ...key],
    read: async (signal) => {
      const group = groupOf(store, 'threads');
      const answer = await store.read(signal, locale, (call) => {
        if (!group.composeOptions) throw new CareError({ kind: 'unsupported' });
        return group.composeOptions(about, call);
      });
      return recordFrom(store, parseRecord(composeRulesSchema, answer, 'threads.composeOptions'));
    },
  });
}
