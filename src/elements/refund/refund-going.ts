import type { CareStore } from '../../store/care-store.js';
import type { RefundOptions } from '../../model/refund.js';
import type { RefundProgress } from './refund-stage.js';

/** What goes on with one order of one seller. */
export interface Going extends Writable<RefundProgress> {
  readonly owner: string | undefined;
  readonly store: CareStore | undefined;
  wasAsked: boolean;
  /** What could be given back when she last looked. */
  seen: RefundOptions | undefined;
  rereading: AbortController | undefined;
}

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** Nothing has been done yet. */
export function newGoing(owner: string | undefined, store?: CareStore): Going {
  return {
    ...{ owner, store, step: 'form', isRereading: false, isSending: false, wasAsked: false },
    ...{ notBegun: undefined, checked: undefined, done: undefined },
    ...{ seen: undefined, rereading: undefined },
  };
}
