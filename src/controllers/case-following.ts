import type { CareCase } from '../model/case.js';
import type { CareStore } from '../store/care-store.js';
import { openCaseCounts, type CaseCounts } from '../store/case-counts.js';
import { canAskNewest, haveCome, openNewestCases } from '../store/newest-cases.js';
import type { RecordView } from '../store/record-view.js';
import { CareCaseReceivedEvent } from './case-received-event.js';

export interface CasesFollowed {
  readonly counted: (counts: CaseCounts) => void;
  /** One has come since: told once each, as `care-case-received`. */
  readonly tell: (event: CareCaseReceivedEvent) => void;
}

/**
 * Follows how many of the customers' cases are in each group, and those that come. Which came last is asked when the
 * counts have changed, so that a page on which nothing happens asks for nothing.
 */
export function followCases(
  store: CareStore,
  locale: string,
  { counted, tell }: CasesFollowed,
): () => void {
  const description = store.description(locale);
  const counts = openCaseCounts(store, 'customer', locale);
  // By the server's clock, which says when a case came.
  const since = Date.parse(description.state.value?.serverTime ?? '');
  const told = new Set<string>();
  let newest: RecordView<readonly CareCase[]> | undefined;
  let before: string | undefined;
  const hear = (): void => {
    for (const careCase of haveCome(newest?.state.value ?? [], since)) {
      if (told.has(careCase.id)) continue;
      told.add(careCase.id);
      tell(new CareCaseReceivedEvent(careCase));
    }
  };
  const look = (): void => {
    const { value } = counts.state;
    const described = description.state.value;
    if (value === undefined) return;
    counted(value);
    const now = JSON.stringify(Object.entries(value).map(([name, count]) => [name, count?.value]));
    const hasChanged = before !== undefined && before !== now;
    before = now;
    if (!hasChanged || newest || !described || !canAskNewest(store, described)) return;
    newest = openNewestCases(store, described, locale);
    newest.subscribe(hear);
    hear();
  };
  const stop = counts.subscribe(look);
  look();
  return () => {
    stop();
    counts.close();
    newest?.close();
    description.close();
  };
}
