import type { Scope } from '../model/scope.js';
import type { CareStore } from './care-store.js';
import { Published, type View } from './view.js';
import { writingOf } from './writing.js';

/** Which drafts of a seller wait, in this browser. */
export interface DraftMarks {
  /** What they are kept under, such as `reply:<thread id>`. */
  readonly keys: ReadonlySet<string>;
}

/** Follows which drafts there are. Where nothing of this seller is kept here nothing is fetched for it. */
export function openDraftMarks(store: CareStore, scope: Scope): View<DraftMarks> {
  const published = new Published<DraftMarks>({ keys: new Set() });
  const stop = writingOf(store).follow(scope, ({ drafts }) =>
    drafts.watch(scope, (keys) => published.set({ keys: new Set(keys) })),
  );
  return {
    get state() {
      return published.state;
    },
    subscribe: (listener) => published.subscribe(listener),
    close: () => {
      stop();
      published.silence();
    },
  };
}
