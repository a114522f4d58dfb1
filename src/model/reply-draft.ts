import type { ComposeRules, RecipientOption } from './compose.js';
import type { Thread } from './thread.js';

/** An answer as it is being written. */
export interface ReplyDraft {
  /** The id of the chosen recipient option. */
  readonly recipient?: string;
  readonly text: string;
}

/** Why an answer cannot be sent as it stands. */
export type ReplyProblem =
  | { readonly at: 'recipient'; readonly code: 'missing' }
  | { readonly at: 'text'; readonly code: 'empty' }
  /** `min`: characters that are needed at least. */
  | { readonly at: 'text'; readonly code: 'too-short'; readonly min: number }
  /** `by`: characters that are too many. */
  | { readonly at: 'text'; readonly code: 'too-long'; readonly by: number };

/** The text as it is sent, and as back ends count it: without white space around it, in UTF-16 units. */
export function sentText(text: string): string {
  return text.trim();
}

/** What keeps an answer from being sent, in the order of the form. */
export function replyProblems(draft: ReplyDraft, rules: ComposeRules): readonly ReplyProblem[] {
  const problems: ReplyProblem[] = [];
  if (!rules.recipients.some(({ id }) => id === draft.recipient)) {
    problems.push({ at: 'recipient', code: 'missing' });
  }
  const { length } = sentText(draft.text);
  const { min, max = Infinity } = rules.text;
  if (length === 0) problems.push({ at: 'text', code: 'empty' });
  else if (length < min) problems.push({ at: 'text', code: 'too-short', min });
  else if (length > max) problems.push({ at: 'text', code: 'too-long', by: length - max });
  return problems;
}

/**
 * Whom an answer goes to unless the seller says otherwise: the adapter's rule, else whoever wrote last, else the only
 * option there is. Never more people than that.
 */
export function presetRecipient(rules: ComposeRules, thread: Thread): RecipientOption | undefined {
  const { recipients } = rules;
  const byAdapter = recipients.find((option) => option.default === true);
  const last = thread.lastMessage?.from.kind;
  const toLast = recipients.find(({ to }) => to.length === 1 && to[0] === last);
  return byAdapter ?? toLast ?? (recipients.length === 1 ? recipients[0] : undefined);
}
