import { scopeKey } from '../model/scope.js';
import type { CareStore } from '../store/care-store.js';
import { openCaseCounts, type CaseCounts } from '../store/case-counts.js';
import { canTellNewCases, NewCases } from '../store/new-cases.js';
import { CareCaseReceivedEvent } from './case-received-event.js';

export interface CasesFollowed {
  readonly counted: (counts: CaseCounts) => void;
  /** One has come since: told once each, as `care-case-received`. */
  readonly tell: (event: CareCaseReceivedEvent) => void;
}

/** Follows how many of the customers' cases are in each group, and those that come. */
export function followCases(
  store: CareStore,
  locale: string,
  { counted, tell }: CasesFollowed,
): () => void {
  const description = store.description(locale);
  const counts = openCaseCounts(store, 'customer', locale);
  let shop: string | undefined;
  let come: NewCases | undefined;
  const hear = (): void => {
    const untold = come?.takeUntold('host') ?? [];
    for (const careCase of untold) tell(new CareCaseReceivedEvent(careCase));
  };
  const count = (): void => {
    if (counts.state.value !== undefined) counted(counts.state.value);
  };
  const follow = (): void => {
    const described = description.state.value;
    if (!described || scopeKey(described.scope) === shop) return;
    shop = scopeKey(described.scope);
    come?.close();
    come = canTellNewCases(store, described) ? new NewCases(store, described, locale) : undefined;
    come?.subscribe(hear);
    hear();
  };
  description.subscribe(follow);
  counts.subscribe(count);
  follow();
  count();
  return () => {
    description.close();
    counts.close();
    come?.close();
  };
}
