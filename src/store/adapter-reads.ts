import type { CareAdapter } from '../adapter/care-adapter.js';
import type { ReadCall } from '../adapter/calls.js';
import { CareError } from '../adapter/care-error.js';
import type { Description } from '../adapter/description.js';
import type { OpenedFile } from '../adapter/files-group.js';
import type { Page, PageRequest } from '../adapter/page.js';
import {
  checkDescription,
  malformedAnswer,
  parsePage,
  parseRecord,
  type BadRecord,
} from '../adapter/parse.js';
import { countSchema } from '../adapter/schemas/count-schema.js';
import { openedFileSchema } from '../adapter/schemas/file-schema.js';
import { messageSchema } from '../adapter/schemas/message-schema.js';
import { threadSchema } from '../adapter/schemas/thread-schema.js';
import type { ThreadQuery } from '../adapter/threads-group.js';
import type { Count } from '../model/count.js';
import type { Message } from '../model/message.js';
import type { Thread } from '../model/thread.js';
import { guardRead, type ReadLimits } from './read-client.js';

/** A row as it came: the record, or in its place the reason why it cannot be shown. */
export type Row<Value> = Value | BadRecord;

/**
 * Every read of the adapter, each answer parsed once. What is malformed is reported to the integrator and
 * left in its place; it never breaks the rest.
 */
export class AdapterReads {
  readonly #adapter: CareAdapter;
  readonly #limits: ReadLimits;
  readonly #report: (problem: BadRecord) => void;

  constructor(adapter: CareAdapter, limits: ReadLimits, report: (problem: BadRecord) => void) {
    this.#adapter = adapter;
    this.#limits = limits;
    this.#report = report;
  }

  async describe(locale: string, signal: AbortSignal): Promise<Description> {
    return checkDescription(
      await this.#run(signal, locale, (call) => this.#adapter.describe(call)),
    );
  }

  async threads(
    query: ThreadQuery & PageRequest,
    locale: string,
    signal: AbortSignal,
  ): Promise<Page<Row<Thread>>> {
    const group = this.#group('threads');
    const answer = await this.#run(signal, locale, (call) => group.list(query, call));
    return this.#page(parsePage(threadSchema, answer, 'threads.list'));
  }

  async threadCount(query: ThreadQuery, locale: string, signal: AbortSignal): Promise<Count> {
    const group = this.#group('threads');
    const answer = await this.#run(signal, locale, (call) => {
      if (group.count === undefined) throw new CareError({ kind: 'unsupported' });
      return group.count(query, call);
    });
    return this.#record(parseRecord(countSchema, answer, 'threads.count'));
  }

  async thread(id: string, locale: string, signal: AbortSignal): Promise<Thread> {
    const group = this.#group('threads');
    const answer = await this.#run(signal, locale, (call) => group.get(id, call));
    return this.#record(parseRecord(threadSchema, answer, 'threads.get'));
  }

  async messages(
    query: { readonly threadId: string } & PageRequest,
    locale: string,
    signal: AbortSignal,
  ): Promise<Page<Row<Message>>> {
    const group = this.#group('threads');
    const answer = await this.#run(signal, locale, (call) => group.messages(query, call));
    return this.#page(parsePage(messageSchema, answer, 'threads.messages'));
  }

  async openFile(id: string, locale: string, signal: AbortSignal): Promise<OpenedFile> {
    const group = this.#group('files');
    const answer = await this.#run(signal, locale, (call) => {
      if (group.open === undefined) throw new CareError({ kind: 'unsupported' });
      return group.open(id, call);
    });
    return this.#record(parseRecord(openedFileSchema, answer, 'files.open'));
  }

  #run<Answer>(
    signal: AbortSignal,
    locale: string,
    read: (call: ReadCall) => Promise<Answer>,
  ): Promise<Answer> {
    // Wrapped so that a method that throws at once, or answers without a promise, is like any other.
    return guardRead(signal, this.#limits, async (own) => read({ signal: own, locale }));
  }

  #group<Name extends 'threads' | 'files'>(name: Name): NonNullable<CareAdapter[Name]> {
    const group = this.#adapter[name];
    if (group === undefined) throw new CareError({ kind: 'unsupported' });
    return group;
  }

  #page<Value>(parsed: { page: Page<Row<Value>>; bad: readonly BadRecord[] }): Page<Row<Value>> {
    parsed.bad.forEach(this.#report);
    return parsed.page;
  }

  #record<Value>(parsed: { ok: true; value: Value } | { ok: false; problem: BadRecord }): Value {
    if (parsed.ok) return parsed.value;
    this.#report(parsed.problem);
    throw malformedAnswer(parsed.problem);
  }
}
