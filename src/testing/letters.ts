import type { CommandCall } from '../adapter/calls.js';
import type { Message } from '../model/message.js';
import type { MessageReceipt } from '../adapter/threads-group.js';
import type { OutgoingFile, ReplyRequest } from '../adapter/commands.js';
import type { Stage } from './stage.js';
import { freshId } from '../adapter/fresh-id.js';
import { notTried } from './rule.js';

/** A reply that the suite can tell from every other message of the thread. */
export interface Letter {
  readonly request: ReplyRequest;
  readonly call: CommandCall;
  /** Stands in its text and in no other. */
  readonly word: string;
}

/** Writes a reply in the thread of the fixture. Nothing is sent yet. @throws NotOffered, NotTried */
export async function writeLetter(
  stage: Stage,
  changes: { readonly files?: readonly OutgoingFile[]; readonly call?: Partial<CommandCall> } = {},
): Promise<Letter> {
  stage.method('threads', 'reply', 'reply');
  const { threadId, text } = stage.fixture('reply');
  const word = freshWord();
  const request: ReplyRequest = {
    command: 'thread-reply',
    threadId,
    recipient: await recipientIn(stage),
    text: `${text} ${word}`,
    files: changes.files ?? [],
  };
  return { request, call: stage.command(changes.call), word };
}

/** Sends it, with whatever is changed in the call. */
export function send(
  stage: Stage,
  letter: Letter,
  changes: Partial<CommandCall> = {},
): Promise<MessageReceipt> {
  return stage.method('threads', 'reply', 'reply')(letter.request, { ...letter.call, ...changes });
}

/** The messages at the end of the thread that hold the word. */
export async function lettersWith(stage: Stage, word: string): Promise<readonly Message[]> {
  return (await newestOf(stage)).filter(({ body }) => body.content.includes(word));
}

/** The newest messages of the thread of the fixture. */
export async function newestOf(stage: Stage): Promise<readonly Message[]> {
  const { threadId } = stage.fixture('reply');
  const page = await stage.group('threads').messages({ threadId, limit: 20 }, stage.reading());
  return page.items;
}

/** Letters only: digits in a row look like a telephone number, which marketplaces stop. */
export function freshWord(): string {
  const letters = freshId()
    .replaceAll('-', '')
    .replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? 'z');
  return `q${letters.slice(0, 16)}`;
}

async function recipientIn(stage: Stage): Promise<string> {
  const { threadId, recipient } = stage.fixture('reply');
  if (recipient !== undefined) return recipient;
  const { compose } = await stage.group('threads').get(threadId, stage.reading());
  const options = compose?.recipients ?? [];
  const option = options.find((one) => one.default === true) ?? options[0];
  return option?.id ?? notTried('the thread of fixtures.reply names no recipient');
}
