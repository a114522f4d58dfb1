import type { ComposeRules, RecipientOption } from './compose.js';
import { replyProblems, sentText } from './reply-draft.js';
import type { ReplyDraft, ReplyProblem } from './reply-draft.js';

/** A new conversation as it is being written. */
export interface StartDraft extends ReplyDraft {
  /** The code of the chosen reason. */
  readonly reasonCode?: string;
  /** A subject of her own instead of a reason; there, also empty, once she has chosen to type one. */
  readonly title?: string;
  /** Only how many there are counts here: a reason may ask for one. */
  readonly files?: readonly unknown[];
}

/** Why a new conversation cannot be begun as it stands. */
export type StartProblem =
  | ReplyProblem
  | { readonly at: 'reason'; readonly code: 'missing' }
  | { readonly at: 'title'; readonly code: 'empty' }
  /** `min`: characters that are needed at least. */
  | { readonly at: 'title'; readonly code: 'too-short'; readonly min: number }
  /** `by`: characters that are too many. */
  | { readonly at: 'title'; readonly code: 'too-long'; readonly by: number }
  /** The chosen reason asks for a file. */
  | { readonly at: 'files'; readonly code: 'missing' };

/** What keeps a conversation from being begun, in the order of the form: whom for, what about, the words, the files. */
export function startProblems(draft: StartDraft, rules: ComposeRules): readonly StartProblem[] {
  const problems = replyProblems(draft, rules);
  return [
    ...problems.filter(({ at }) => at === 'recipient'),
    ...topicProblems(draft, rules),
    ...problems.filter(({ at }) => at !== 'recipient'),
    ...fileProblems(draft, rules),
  ];
}

/**
 * Whom a new conversation is for unless the seller says otherwise: the only option there is, or the adapter's rule if
 * it is one kind of people. Never both: she has to mean that (the Mirakl guide asks to choose each time).
 */
export function presetForStart({ recipients }: ComposeRules): RecipientOption | undefined {
  const preset = recipients.length === 1 ? recipients[0] : recipients.find(isDefault);
  return preset?.to.length === 1 ? preset : undefined;
}

/** What a draft says the conversation is about, as it is sent: a reason, else a subject. */
export function topicOf({ reasonCode, title }: StartDraft): {
  readonly reasonCode?: string;
  readonly title?: string;
} {
  if (reasonCode !== undefined) return { reasonCode };
  const words = sentText(title ?? '');
  return words === '' ? {} : { title: words };
}

function isDefault(option: RecipientOption): boolean {
  return option.default === true;
}

function topicProblems(draft: StartDraft, rules: ComposeRules): readonly StartProblem[] {
  const { reasons = [], subject } = rules;
  if (reasons.some(({ code }) => code === draft.reasonCode)) return [];
  if (subject === undefined) return reasons.length > 0 ? [{ at: 'reason', code: 'missing' }] : [];
  if (reasons.length > 0 && (draft.title === undefined || draft.reasonCode !== undefined)) {
    return [{ at: 'reason', code: 'missing' }];
  }
  const { length } = sentText(draft.title ?? '');
  if (length === 0) return [{ at: 'title', code: 'empty' }];
  if (length < subject.min) return [{ at: 'title', code: 'too-short', min: subject.min }];
  if (length > subject.max) return [{ at: 'title', code: 'too-long', by: length - subject.max }];
  return [];
}

function fileProblems(draft: StartDraft, { reasons = [] }: ComposeRules): readonly StartProblem[] {
  const reason = reasons.find(({ code }) => code === draft.reasonCode);
  const needsFile = reason?.requires?.includes('file') === true;
  return needsFile && (draft.files ?? []).length === 0 ? [{ at: 'files', code: 'missing' }] : [];
}
