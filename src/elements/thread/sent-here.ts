import type { ReplyRequest } from '../../adapter/commands.js';
import { isBadRecord } from '../../adapter/parse.js';
import type { Message } from '../../model/message.js';
import type { RichBlock } from '../../model/rich-block.js';
import type { Row } from '../../store/answers.js';
import type { Intent } from '../../store/intent.js';
import { blocksOf } from './thread-entries.js';

/** A message of ours that the marketplace does not show yet. */
export interface SentHere {
  readonly intent: Intent;
  /** Whether one with the same words has come since, of which nobody can say whether it is this one. */
  readonly hasTwin: boolean;
}

/** How much earlier than our send a message may be dated: back ends cut off parts of a second, and clocks differ. */
const CLOCKS_DIFFER_MS = 60_000;

/** Ours that are on their way or unknown, and those that have arrived but not yet come back with a reading. */
export function sentHere(
  intents: readonly Intent[],
  entries: readonly Row<Message>[],
): readonly SentHere[] {
  return intents
    .filter((intent) => isOnItsWay(intent, entries) && !messageOf(intent, entries))
    .map((intent) => ({
      intent,
      hasTwin: intent.state === 'unknown' && entries.some((entry) => isTwin(entry, intent)),
    }));
}

/** The very message that an act sent, where the marketplace gives its key back. */
export function messageOf({ key }: Intent, entries: readonly Row<Message>[]): Message | undefined {
  return goodOnes(entries).find(({ idempotencyKey }) => idempotencyKey === key);
}

function isOnItsWay({ state, result }: Intent, entries: readonly Row<Message>[]): boolean {
  if (state !== 'applied') return state === 'stored' || state === 'sending' || state === 'unknown';
  return result !== undefined && !entries.some(({ id }) => id === result.id);
}

function isTwin(entry: Row<Message>, { request, baseline }: Intent): boolean {
  if (isBadRecord(entry) || entry.from.kind !== 'seller') return false;
  const isOlder = Date.parse(entry.sentAt) < Date.parse(baseline.at) - CLOCKS_DIFFER_MS;
  if (isOlder || baseline.ids.includes(entry.id)) return false;
  const { text } = request as ReplyRequest;
  return wordsOf(blocksOf(entry.body)) === wordsOf(blocksOf({ format: 'plain', content: text }));
}

/** The words alone: the marketplace may have made paragraphs of lines. */
function wordsOf(blocks: readonly RichBlock[]): string {
  return [...texts(blocks)].join(' ').replace(/\s+/gu, ' ').trim();
}

function* texts(part: unknown): Generator<string> {
  if (typeof part !== 'object' || part === null) return;
  if ('text' in part) yield String(part.text);
  else for (const inner of Object.values(part)) yield* texts(inner);
}

function goodOnes(entries: readonly Row<Message>[]): readonly Message[] {
  return entries.filter((entry): entry is Message => !isBadRecord(entry));
}
