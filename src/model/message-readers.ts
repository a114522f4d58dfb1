import type { ComposeRules, RecipientOption } from './compose.js';
import type { PartyKind } from './party.js';
import { presetRecipient } from './reply-draft.js';
import type { Thread } from './thread.js';

/** Who, beside the seller, can read a message sent to a recipient. */
export function readersOf({ to, visibleTo }: RecipientOption): readonly PartyKind[] {
  return withoutSeller([...to, ...visibleTo]);
}

/**
 * Who can read an answer as it is expected: by the preset recipient, else by the last message. `undefined`: nothing is
 * expected, so that whoever is chosen was chosen on purpose.
 */
export function expectedReaders(
  rules: ComposeRules,
  thread: Thread,
): readonly PartyKind[] | undefined {
  const preset = presetRecipient(rules, thread);
  if (preset) return readersOf(preset);
  const last = thread.lastMessage;
  if (!last?.audience) return undefined;
  const { to, visibleTo = [] } = last.audience;
  return withoutSeller([last.from.kind, ...to.map(({ kind }) => kind), ...visibleTo]);
}

/** Who can read it that nobody expects. */
export function newReaders(
  chosen: RecipientOption,
  expected: readonly PartyKind[] | undefined,
): readonly PartyKind[] {
  return expected ? readersOf(chosen).filter((kind) => !expected.includes(kind)) : [];
}

function withoutSeller(kinds: readonly PartyKind[]): readonly PartyKind[] {
  return [...new Set(kinds)].filter((kind) => kind !== 'seller');
}
