import type { RecordRef } from '../adapter/check.js';
import type { Subject } from '../model/thread.js';

/** Where the draft of a new conversation is kept. `null`: with the operator, about no order. */
export function startDraftKey(about: Subject | null): string {
  return about === null ? 'start:none' : `start:${about.kind}:${about.id}`;
}

/** What beginning one is done to: a second one about the same waits until the first has come to its end. */
export function startRecord(about: Subject | null): RecordRef {
  return about === null ? { kind: 'account', id: 'none' } : { kind: about.kind, id: about.id };
}

/** The beginning of the keys of what may be written where no thread exists yet. */
export const COMPOSE_OPTIONS = ['compose'] as const;
