import * as v from 'valibot';
import type { CommandCall, ReadCall } from '../../adapter/calls.js';
import type { LiveSink } from '../../adapter/live-group.js';
import { CareError } from '../../adapter/care-error.js';
import type { Description } from '../../adapter/description.js';
import { checkDescription, parseAnswer } from '../../adapter/parse.js';
import { scopeKey } from '../../model/scope.js';
import { openedFileSchema } from '../../adapter/schemas/file-schema.js';
import { frame, unframed } from '../../wire/file-frame.js';
import {
  fromDisposition,
  HEADER,
  MEDIA,
  mediaTypeOf,
  toDisposition,
  toHeader,
  toTag,
} from '../../wire/headers.js';
import type { MethodName } from '../../wire/methods.js';
import { fillPath } from '../../wire/paths.js';
import { routeOf, type AnyRoute } from '../../wire/routes.js';
import { readAnswer, readJson } from './answer.js';
import { Exchange, type Wanted } from './exchange.js';
import { malformed, unreachable } from './failures.js';
import { follow } from './live.js';
import type { HttpOptions } from './options.js';
import { toSearch } from './query.js';

type AnyCall = ReadCall & Partial<CommandCall>;
type Fields = Readonly<Record<string, unknown>>;

/** Every method of the treaty as a request to its route. */
export class Client {
  readonly #exchange: Exchange;
  /** What the other side has not, as its last description said. */
  #absent: ReadonlySet<string> = new Set();

  /** Whose data the kit shows, as the last description said. */
  #scope: string | undefined;
  /** After a new sign-in nobody knows whose session it is, until a description says so. */
  #isStranger = false;

  constructor(options: HttpOptions) {
    this.#exchange = new Exchange(options, () => this.#verify());
  }

  has(name: MethodName): boolean {
    return !this.#absent.has(name);
  }

  /** The method, to be called as the treaty says. */
  method(name: MethodName): unknown {
    switch (name) {
      case 'describe':
        return (call: ReadCall) => this.#describe(call);
      case 'files.open':
        return (fileId: string, call: ReadCall) => this.#open(fileId, call);
      case 'files.stage':
        return (file: File, call: CommandCall) => this.#stage(file, call);
      case 'live.subscribe':
        return (options: { since?: string; signal: AbortSignal }, sink: LiveSink) =>
          follow(this.#exchange, options, sink);
      // Asked for nothing but by its call.
      case 'figures.list':
        return (call: ReadCall) => this.#ask(name, {}, call);
      case 'check':
        return (question: Fields, call: ReadCall) => this.#check(question, call);
      default: {
        const { argument } = routeOf(name);
        return (asked: unknown, call: AnyCall) =>
          this.#ask(name, argument === undefined ? (asked as Fields) : { [argument]: asked }, call);
      }
    }
  }

  async #describe(call: ReadCall): Promise<Description> {
    const wanted = this.#wanted('describe', {}, call);
    const answer = await readJson(wanted.where, await this.#exchange.send(wanted));
    const description = checkDescription(answer);
    const { absent } = parseAnswer(absentSchema, answer, wanted.where);
    this.#absent = new Set(absent);
    this.#scope = scopeKey(description.scope);
    this.#isStranger = false;
    return description;
  }

  /** @throws CareError where another seller has signed in: then only a description is read, and the kit begins anew. */
  async #verify(): Promise<void> {
    if (this.#scope === undefined) return;
    this.#isStranger = true;
    const call = { signal: new AbortController().signal, locale: '' };
    const wanted = this.#wanted('describe', {}, call);
    const answer = await readJson(wanted.where, await this.#exchange.send(wanted));
    if (scopeKey(checkDescription(answer).scope) !== this.#scope) throw stranger();
    this.#isStranger = false;
  }

  /** Where nobody can tell, what is unknown stays so. */
  async #check(question: Fields, call: ReadCall): Promise<unknown> {
    if (!this.has('check')) return { outcome: 'unknown' };
    return this.#ask('check', question, call);
  }

  async #ask(name: MethodName, asked: Fields, call: AnyCall): Promise<unknown> {
    const wanted = this.#wanted(name, asked, call);
    return readAnswer(wanted.route, wanted.where, await this.#exchange.send(wanted));
  }

  async #open(fileId: string, call: ReadCall): Promise<unknown> {
    const wanted = this.#wanted('files.open', { fileId }, call);
    const response = await this.#exchange.send(wanted);
    if (mediaTypeOf(response) === MEDIA.fileAddress) {
      return parseAnswer(openedFileSchema, await readJson(wanted.where, response), wanted.where);
    }
    if (isNoFile(response)) {
      void response.body?.cancel().catch(() => {});
      throw malformed(wanted.where, 'a file', mediaTypeOf(response) || 'an answer without a type');
    }
    const bytes = await response.blob().catch((thrown: unknown) => {
      call.signal.throwIfAborted();
      throw unreachable(wanted.where, thrown);
    });
    const name = fromDisposition(response.headers.get(HEADER.fileName));
    return { bytes, ...(name === undefined ? {} : { name }) };
  }

  async #stage(file: File, call: CommandCall): Promise<unknown> {
    const asked = { uploadId: call.idempotencyKey };
    const { route, where, path, signal } = this.#wanted('files.stage', asked, call);
    const response = await this.#exchange.send({
      route,
      where,
      path,
      signal,
      headers: {
        ...headersOf(route, call),
        ...(file.type === '' ? {} : { 'Content-Type': file.type }),
        [HEADER.fileName]: toDisposition(file.name),
      },
      bytes: file,
      onSent: (bytes) =>
        call.onProgress?.({ sentBytes: Math.min(bytes, file.size), totalBytes: file.size }),
    });
    return readAnswer(route, where, response);
  }

  #wanted(name: MethodName, asked: Fields, call: AnyCall): Wanted {
    if (this.#isStranger && name !== 'describe') throw stranger();
    const route = routeOf(name);
    const where = `${name} (${route.verb} ${route.path})`;
    const { path, rest } = addressOf(route, asked);
    const headers = headersOf(route, call);
    const { signal } = call;
    if (route.verb === 'GET') return { route, where, path: path + toSearch(rest), headers, signal };
    if (route.verb === 'DELETE') return { route, where, path, headers, signal };
    if (route.command !== undefined) delete rest['command'];
    const { head, files } =
      route.kind === 'command' ? frame(rest) : { head: unframed(rest), files: [] };
    const json = { ...headers, 'Content-Type': MEDIA.json };
    if (files.length === 0) return { route, where, path, headers: json, signal, body: head };
    const framed = new Blob([`${head}\n`, ...files]);
    const totalBytes = files.reduce((sum, { size }) => sum + size, 0);
    const onSent = (sent: number): void => {
      // The command itself goes first.
      const sentBytes = Math.max(0, sent - (framed.size - totalBytes));
      call.onProgress?.({ sentBytes, totalBytes });
    };
    const type = { ...headers, 'Content-Type': MEDIA.framed };
    return { route, where, path, headers: type, signal, bytes: framed, onSent };
  }
}

/** Nothing was asked: it would have been asked in another's name. */
function stranger(): CareError {
  return new CareError({ kind: 'unauthorised', code: 'scope-changed' });
}

/**
 * A page or an error of somebody in between is not saved as her file. The contract's own files say how they are to be
 * kept; another origin may hide that, and then only what such answers are made of is refused.
 */
function isNoFile(response: Response): boolean {
  return (
    response.headers.get(HEADER.fileName) === null &&
    ['', 'text/html', MEDIA.json].includes(mediaTypeOf(response))
  );
}

const absentSchema = v.object({ absent: v.exactOptional(v.array(v.string()), []) });

function addressOf({ path, kind }: AnyRoute, asked: Fields): ReturnType<typeof fillPath> {
  try {
    return fillPath(path, asked);
  } catch (cause) {
    // Half a sign of UTF-16: no address can carry it, so nothing was asked.
    throw new CareError(
      { kind: kind === 'read' ? 'not-found' : 'validation', code: 'bad-id' },
      { cause },
    );
  }
}

function headersOf({ kind }: AnyRoute, call: AnyCall): Record<string, string> {
  const { locale, idempotencyKey, expectedVersion, resume } = call;
  return {
    Accept: `${MEDIA.json}, ${MEDIA.problem}`,
    ...(/^[\w-]+$/.test(locale) ? { 'Accept-Language': locale } : {}),
    ...(kind === 'read' || idempotencyKey === undefined
      ? {}
      : { [HEADER.key]: toHeader(idempotencyKey) }),
    ...(expectedVersion === undefined ? {} : { [HEADER.version]: toTag(expectedVersion) }),
    ...(resume === undefined ? {} : { [HEADER.resume]: toHeader(resume) }),
  };
}
