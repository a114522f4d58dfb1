import type { CareErrorDetails } from '../../../src/adapter/care-error.js';
import type { CommandCall, ReadCall } from '../../../src/adapter/calls.js';
import type { CheckQuestion } from '../../../src/adapter/check.js';
import type {
  OutgoingFile,
  ReplyRequest,
  StartThreadRequest,
} from '../../../src/adapter/commands.js';
import type { ThreadsGroup } from '../../../src/adapter/threads-group.js';
import {
  createMemoryLedger,
  createMiraklAdapter,
  type MiraklAdapter,
  type MiraklOptions,
} from '../../../src/adapters/mirakl/index.js';
import { createMiraklFake, LONG, type MiraklFake } from '../../support/mirakl-fake.js';

/** The adapter with everything that it has. */
export interface WholeAdapter extends MiraklAdapter {
  readonly threads: Required<Omit<ThreadsGroup, 'count' | 'setReplyNeeded' | 'markRead'>>;
  readonly files: Required<Pick<MiraklAdapter['files'], 'open'>>;
}

/** An adapter of the shop, over a fake of its own unless one is given. */
export function serve(options: Partial<MiraklOptions> = {}, fake = createMiraklFake()) {
  const adapter = createMiraklAdapter({
    baseUrl: fake.baseUrl,
    headers: { Authorization: 'key-of-the-shop' },
    fetch: (address, init) => fake.fetch(address, init),
    now: () => fake.now,
    ledger: createMemoryLedger(),
    ...options,
  }) as WholeAdapter;
  return { adapter, fake };
}

export function reading(changes: Partial<ReadCall> = {}): ReadCall {
  return { locale: 'es', signal: new AbortController().signal, ...changes };
}

export function command(changes: Partial<CommandCall> = {}): CommandCall {
  return { ...reading(), idempotencyKey: crypto.randomUUID(), ...changes };
}

export function replyTo(changes: Partial<ReplyRequest> = {}): ReplyRequest {
  return {
    command: 'thread-reply',
    threadId: LONG,
    recipient: 'CUSTOMER/4711',
    text: 'Sale mañana.\n¡Gracias & saludos <3!',
    files: [],
    ...changes,
  };
}

export function startAbout(
  about: StartThreadRequest['about'] = { kind: 'order', id: 'P-0-A' },
  changes: Partial<StartThreadRequest> = {},
): StartThreadRequest {
  return {
    command: 'thread-start',
    about,
    recipient: about === null ? 'OPERATOR' : 'CUSTOMER',
    reasonCode: about === null ? '60' : '40',
    text: 'Una pregunta.',
    files: [],
    ...changes,
  };
}

/** With a title in free words instead of a reason. */
export function inWords(about: StartThreadRequest['about'], title: string): StartThreadRequest {
  const { command: name, recipient, text, files } = startAbout(about);
  return { command: name, about, recipient, title, text, files };
}

export function fileOf(
  name: string,
  content: BlobPart = 'abc',
  type = 'application/pdf',
): OutgoingFile {
  const bytes = new Blob([content], { type });
  return { name, size: bytes.size, type, bytes };
}

/** What the kit would ask after it had lost an answer. */
export function questionOf(
  fake: MiraklFake,
  key: string,
  request: ReplyRequest | StartThreadRequest,
  baseline: Partial<CheckQuestion['baseline']> = {},
): CheckQuestion {
  const record =
    request.command === 'thread-reply'
      ? { kind: 'thread', id: request.threadId }
      : { kind: request.about?.kind ?? 'account', id: request.about?.id ?? 'none' };
  const at = new Date(fake.now).toISOString();
  return { key, record, request, baseline: { ids: [], at, ...baseline } };
}

/** What was thrown; fails when nothing was. */
export async function refused(act: Promise<unknown>): Promise<CareErrorDetails & Error> {
  const outcome = await act.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome === undefined) throw new Error('It was expected to be refused, and was not.');
  return outcome as CareErrorDetails & Error;
}

/** How many messages of these words the shop has in Mirakl. */
export function sentIn(fake: MiraklFake, words: string): number {
  const threads = [...fake.api.shops.values()].flatMap(({ threads }) => [...threads.values()]);
  return threads
    .flatMap(({ messages }) => messages)
    .filter(({ from, body }) => from.type === 'SHOP_USER' && body.includes(words)).length;
}

/** The requests for messages, as `METHOD path`. */
export function posts({ requests }: MiraklFake): string[] {
  return requests.filter(({ method }) => method === 'POST').map(({ path }) => path);
}
