import type { CommandCall, ReadCall } from '../../adapter/calls.js';
import { CareError, toCareError } from '../../adapter/care-error.js';
import type { CheckAnswer, CheckQuestion } from '../../adapter/check.js';
import type { Ledger } from '../../adapter/ledger.js';
import type { MessageReceipt } from '../../adapter/threads-group.js';
import type { Client } from './client.js';
import { digest } from './digest.js';
import { hasEnded } from './failures.js';
import { Notes, type Note } from './notes.js';
import { refusal } from './refusals.js';
import { CLOCKS_DIFFER_MS, sightingsOf, type SendRequest, type Since } from './sightings.js';

/** One act of sending, in two steps: what has to hold before, and the act itself. */
export interface Sending {
  /** Reads, and throws where it may not be sent. Nothing has been done until it has answered. */
  readonly prepare: () => Promise<Since>;
  readonly perform: () => Promise<MessageReceipt>;
}

/**
 * Sends each message once for its key, although Mirakl keeps no keys. What is about to be sent is noted first; where
 * the answer is lost the conversation itself is asked, and nothing is sent again until it has said no.
 */
export class SentOnce {
  readonly #client: Client;
  readonly #ledger: Ledger;
  readonly #settleMs: number;
  readonly #running: Map<string, Running>;

  constructor(client: Client, ledger: Ledger, settleMs: number) {
    this.#client = client;
    this.#ledger = ledger;
    this.#settleMs = settleMs;
    this.#running = runningOf(ledger);
  }

  /** @throws CareError `conflict` with code `key-reused` when the key stands for something else. */
  async send(request: SendRequest, call: CommandCall, sending: Sending): Promise<MessageReceipt> {
    const print = await printOf(request);
    const notes = await this.#notes(call).catch(unclear(call));
    const name = notes.nameOf(call.idempotencyKey);
    const running = this.#running.get(name);
    if (running !== undefined) {
      if (running.print !== print) throw refusal('conflict', 'key-reused', call.locale);
      return running.receipt;
    }
    const receipt = this.#sendOnce(notes, { request, print, call }, sending);
    this.#running.set(name, { print, receipt });
    const end = (): void => void this.#running.delete(name);
    receipt.then(end, end);
    return receipt;
  }

  /** What became of a message: by its note, else by the conversation. */
  async check({ key, request, baseline }: CheckQuestion, call: ReadCall): Promise<CheckAnswer> {
    if (request.command !== 'thread-reply' && request.command !== 'thread-start') {
      return { outcome: 'unknown' };
    }
    const notes = await this.#notes(call);
    const note = await notes.read(key);
    if (note?.state === 'refused') return { outcome: 'not-applied' };
    if (note?.state === 'sent') return appliedAs(note);
    const sentAt = Date.parse(baseline.at);
    const { print, ...sought } = note ?? {
      print: await printOf(request),
      // The kit knows Mirakl's clock to a few seconds.
      at: sentAt - CLOCKS_DIFFER_MS,
      seen: baseline.ids,
      openSince: sentAt,
    };
    return this.#look(notes, { key, request, print, sought }, call);
  }

  async #sendOnce(notes: Notes, act: Act, sending: Sending): Promise<MessageReceipt> {
    const { request, print, call } = act;
    const { idempotencyKey: key, locale } = call;
    const before = await notes.read(key).catch(unclear(call));
    if (before !== undefined && before.print !== print) {
      throw refusal('conflict', 'key-reused', locale);
    }
    if (before?.state === 'sent') return receiptOf(before);
    if (before?.state === 'open') {
      const search = { key, request, print, sought: before };
      const found = await this.#lookAgain(notes, search, call).catch(unclear(call));
      if (found !== undefined) return found;
    }
    const since = await sending.prepare().catch(notDone(call));
    const open: Note = { ...since, print, state: 'open', openSince: this.#client.now() };
    if (before !== undefined) await notes.write(key, open).catch(notDone(call));
    else if (!(await notes.begin(key, open).catch(notDone(call)))) {
      // Another process was given the key meanwhile: what it noted is to be heeded.
      return this.#sendOnce(notes, act, sending);
    }
    return this.#perform(notes, key, open, sending);
  }

  async #perform(
    notes: Notes,
    key: string,
    open: Note,
    { perform }: Sending,
  ): Promise<MessageReceipt> {
    let receipt: MessageReceipt;
    try {
      receipt = await perform();
    } catch (thrown) {
      const state = toCareError(thrown).outcome === 'not-applied' ? 'refused' : 'open';
      const openSince = hasEnded(thrown) ? 0 : this.#client.now();
      // A note that cannot be mended stays open, which is the careful thing.
      await notes.write(key, { ...open, state, openSince }).catch(() => {});
      throw thrown;
    }
    // It was sent, whatever becomes of the note: without it the conversation tells.
    await notes.writeSent(key, open, receipt).catch(() => {});
    return receipt;
  }

  /** Before a message goes under a key that was used: it is there, or it is not, or nobody knows yet. */
  async #lookAgain(
    notes: Notes,
    search: Search,
    call: ReadCall,
  ): Promise<MessageReceipt | undefined> {
    const { outcome } = await this.#look(notes, search, call);
    if (outcome === 'not-applied') return undefined;
    const note = await notes.read(search.key);
    if (outcome === 'applied' && note?.state === 'sent') return receiptOf(note);
    const left = search.sought.openSince + this.#settleMs - this.#client.now();
    throw new CareError({
      kind: 'unavailable',
      code: 'still-open',
      outcome: 'unknown',
      ...(left > 0 ? { retryAfterMs: left } : {}),
    });
  }

  async #look(
    notes: Notes,
    { key, request, print, sought }: Search,
    call: ReadCall,
  ): Promise<CheckAnswer> {
    const all = await sightingsOf(this.#client, request, sought, call);
    const keys = await Promise.all(all.map(({ messageId }) => notes.keyOf(messageId)));
    const free = all.filter((_, place) => keys[place] === undefined || keys[place] === key);
    const [twin, second] = free.filter(({ isTwin }) => isTwin);
    // Two of the same words, and no telling which of them is whose.
    if (second !== undefined) return { outcome: 'unknown' };
    if (twin !== undefined) {
      await notes.writeSent(key, { ...sought, print }, twin);
      return appliedAs(twin);
    }
    // The shop wrote something that went through no adapter: a colleague's, or ours as the operator's filter left it.
    if (free.length > 0) return { outcome: 'unknown' };
    const isOver = this.#client.now() - sought.openSince >= this.#settleMs;
    return { outcome: isOver ? 'not-applied' : 'unknown' };
  }

  async #notes(call: ReadCall): Promise<Notes> {
    return new Notes(this.#ledger, await this.#client.owner(call));
  }
}

interface Act {
  readonly request: SendRequest;
  readonly print: string;
  readonly call: CommandCall;
}

interface Search {
  readonly key: string;
  readonly request: SendRequest;
  readonly print: string;
  readonly sought: Since & Pick<Note, 'openSince'>;
}

interface Running {
  readonly print: string;
  readonly receipt: Promise<MessageReceipt>;
}

const running = new WeakMap<Ledger, Map<string, Running>>();

/** By ledger and not by adapter: a host may make an adapter for each request. */
function runningOf(ledger: Ledger): Map<string, Running> {
  const known = running.get(ledger) ?? new Map<string, Running>();
  running.set(ledger, known);
  return known;
}

function appliedAs({ messageId }: { readonly messageId?: string }): CheckAnswer {
  if (messageId === undefined) return { outcome: 'applied' };
  return { outcome: 'applied', record: { kind: 'message', id: messageId } };
}

function receiptOf({ threadId = '', messageId = '' }: Note): MessageReceipt {
  return { threadId, messageId };
}

/** What fails before anything was sent has done nothing, whatever its kind implies. */
function notDone({ signal }: ReadCall): (thrown: unknown) => never {
  return (thrown) => {
    signal.throwIfAborted();
    if (!(thrown instanceof CareError)) {
      throw new CareError({ kind: 'unavailable', outcome: 'not-applied' }, { cause: thrown });
    }
    if (thrown.outcome === 'not-applied') throw thrown;
    const { message } = thrown;
    throw new CareError({ ...thrown, message, outcome: 'not-applied' }, { cause: thrown });
  };
}

/** What fails before it is known what became of an earlier attempt: that one may have been done. */
function unclear({ signal }: ReadCall): (thrown: unknown) => never {
  return (thrown) => {
    signal.throwIfAborted();
    if (!(thrown instanceof CareError)) {
      throw new CareError({ kind: 'unavailable' }, { cause: thrown });
    }
    const { message } = thrown;
    throw new CareError({ ...thrown, message, outcome: 'unknown' }, { cause: thrown });
  };
}

/** Of the content, files by name, type and size. */
function printOf(request: SendRequest): Promise<string> {
  const files = request.files.map(({ name, type, size }) => [name, type, size]);
  const { recipient, text } = request;
  const place =
    request.command === 'thread-reply'
      ? [request.threadId]
      : [request.about?.kind, request.about?.id, request.reasonCode, request.title];
  return digest(JSON.stringify([request.command, ...place, recipient, text, files]));
}
