import type { ComposeRules } from '../../model/compose.js';
import type { Order } from '../../model/order.js';
import { presetForStart, type StartDraft } from '../../model/start-draft.js';
import type { Subject, Thread } from '../../model/thread.js';
import type { DraftContent } from '../../store/drafts.js';
import { startDraftKey, startRecord } from '../../store/start-act.js';
import type { Errand, ErrandKind } from './errand.js';

/** What a new conversation is to be about, with what was read for it. */
export interface StartOccasion {
  /** `null`: with the operator, about no order. */
  readonly about: Subject | null;
  readonly rules: ComposeRules;
  /** Those that are there already, as far as they have been read. */
  readonly threads: readonly Thread[];
  readonly order: Order | undefined;
}

export function startAbout(about: Subject | null): Errand {
  return { record: startRecord(about), draftKey: startDraftKey(about) };
}

export const START: ErrandKind<StartOccasion> = {
  method: 'threads.start',
  rulesOf: ({ rules }) => rules,
  presetOf: presetForStart,
  templateOccasionOf: ({ order }) => (order ? { order } : {}),
};

/** In a draft: that she chose to type a subject of her own. No marketplace has an empty code. */
export const OWN_SUBJECT = '';

/** What is kept of a draft, as the rules of a new conversation know it. */
export function startDraftOf(
  { recipient, text, reasonCode, title = '', files = [] }: DraftContent,
  { reasons = [] }: ComposeRules,
): StartDraft {
  const isOwn = reasonCode === OWN_SUBJECT || reasons.length === 0;
  return {
    ...(recipient === undefined ? {} : { recipient }),
    ...(isOwn ? { title } : reasonCode === undefined ? {} : { reasonCode }),
    ...{ text, files },
  };
}
