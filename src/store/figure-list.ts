import { isBadRecord, parseList } from '../adapter/parse.js';
import { figureSchema } from '../adapter/schemas/figure-schema.js';
import type { Figure } from '../model/figure.js';
import { groupOf } from './answers.js';
import type { CareStore } from './care-store.js';
import type { RecordView } from './record-view.js';

/** The shop's quality figures, the most important first. */
export function openFigures(store: CareStore, locale: string): RecordView<readonly Figure[]> {
  return store.reads.observe<readonly Figure[]>({
    key: ['figures', locale],
    read: async (signal) => {
      const group = groupOf(store, 'figures');
      const answer = await store.read(signal, locale, (call) => group.list(call));
      const { items, bad } = parseList(figureSchema, answer, 'figures.list');
      for (const problem of bad) store.report(problem);
      return items.filter((item) => !isBadRecord(item)) as readonly Figure[];
    },
  });
}
