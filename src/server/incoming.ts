import type { GenericSchema } from 'valibot';
import { parseRecord } from '../adapter/parse.js';
import { fromDisposition, HEADER, MEDIA, mediaTypeOf } from '../wire/headers.js';
import { fieldsOf } from '../wire/paths.js';
import type { AnyRoute } from '../wire/routes.js';
import type { HandlerOptions, Limits, ReceivedFile, ReceiveFile } from './options.js';
import { Pieces } from './pieces.js';
import { Refusal, tooLarge } from './refusals.js';
import { fromSearch } from './search.js';

/** What came with one request, read within the limits and by its schema. */
export class Incoming {
  readonly #request: Request;
  readonly #limits: Required<Limits>;
  readonly #receive: ReceiveFile;
  readonly #received: ReceivedFile[] = [];

  constructor(request: Request, { limits, receiveFile = inMemory }: HandlerOptions) {
    this.#request = request;
    this.#limits = { ...LIMITS, ...limits };
    this.#receive = receiveFile;
  }

  /** What is asked, by address and body. @throws Refusal */
  async asked(
    route: AnyRoute,
    schema: GenericSchema,
    fields: Readonly<Record<string, string>>,
  ): Promise<Record<string, unknown>> {
    if (route.verb === 'GET' || route.verb === 'DELETE') {
      const search = fromSearch(schema, new URL(this.#request.url).searchParams);
      return parse(schema, { ...search, ...fields });
    }
    const type = mediaTypeOf(this.#request);
    const named = { ...fields, ...(route.command === undefined ? {} : { command: route.command }) };
    if (type === MEDIA.json) {
      const { bodyBytes } = this.#limits;
      const text = await (await this.#pieces(bodyBytes)).text('body', bodyBytes);
      const asked = parse(schema, merge(route, jsonIn(text), named));
      if (filesIn(asked).some((file) => file.bytes !== undefined)) throw withoutBytes();
      return asked;
    }
    if (type !== MEDIA.framed || route.command === undefined) throw otherType(type);
    return this.#framed(route, schema, named);
  }

  /** The body as a file. @throws Refusal */
  async file(): Promise<File> {
    const { headers } = this.#request;
    const { fileBytes } = this.#limits;
    const name = fromDisposition(headers.get(HEADER.fileName)) ?? 'file';
    const type = headers.get('Content-Type') ?? '';
    const bytes = (await this.#pieces(fileBytes)).upTo('file', fileBytes);
    return this.#take(bytes, { name, type });
  }

  /** Lets go of the bytes of all files. */
  async release(): Promise<void> {
    await Promise.allSettled(this.#received.map(async ({ release }) => release?.()));
  }

  async #framed(
    route: AnyRoute,
    schema: GenericSchema,
    named: Readonly<Record<string, unknown>>,
  ): Promise<Record<string, unknown>> {
    const { bodyBytes, fileBytes, filesBytes } = this.#limits;
    const pieces = await this.#pieces(bodyBytes + filesBytes);
    const head = jsonIn(await pieces.line('command', bodyBytes));
    const asked = parse(schema, merge(route, head, named));
    const files = filesIn(asked);
    const sizes = files.map(({ bytes }) => (typeof bytes === 'number' ? bytes : 0));
    if (sizes.some((size) => size > fileBytes)) throw tooLarge('file', fileBytes);
    if (sizes.reduce((sum, size) => sum + size, 0) > filesBytes)
      throw tooLarge('files', filesBytes);
    for (const file of files) {
      if (typeof file.bytes !== 'number') continue;
      file.bytes = await this.#take(pieces.exactly(file.bytes), file);
    }
    await pieces.end();
    return asked;
  }

  async #take(
    bytes: ReadableStream<Uint8Array>,
    { name, type }: { readonly name: string; readonly type: string },
  ): Promise<File> {
    const received = await this.#receive(bytes, { name, type });
    this.#received.push(received);
    return received.file;
  }

  async #pieces(most: number): Promise<Pieces> {
    const said = Number(this.#request.headers.get('Content-Length') ?? 0);
    if (said > most) throw tooLarge('body', most);
    // Firefox has no `Request.body`; there a handler only ever runs for a page of its own.
    const { body } = this.#request as { readonly body?: Request['body'] };
    return new Pieces(body === undefined ? (await this.#request.blob()).stream() : body);
  }
}

const LIMITS: Required<Limits> = {
  bodyBytes: 1024 * 1024,
  fileBytes: 32 * 1024 * 1024,
  filesBytes: 64 * 1024 * 1024,
};

const inMemory: ReceiveFile = async (bytes, { name, type }) => {
  const parts: BlobPart[] = [];
  const reader = bytes.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { file: new File(parts, name, { type }) };
    // A copy: what the reader hands out may be a view of a buffer that is used again.
    parts.push(value.slice());
  }
};

interface WiredFile {
  readonly name: string;
  readonly type: string;
  bytes?: number | File;
}

/** A command has its files in one place. */
function filesIn({ files, file }: Record<string, unknown>): WiredFile[] {
  return (Array.isArray(files) ? files : file === undefined ? [] : [file]) as WiredFile[];
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refusal('validation', 'malformed-request', 'The body is no JSON.', { status: 400 });
  }
}

/** The address says which record; a body that names another is refused, not overruled. */
function merge(
  { path }: AnyRoute,
  body: unknown,
  named: Readonly<Record<string, unknown>>,
): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  for (const field of [...fieldsOf(path), 'command']) {
    const said: unknown = Object.hasOwn(body, field) ? Reflect.get(body, field) : undefined;
    if (said === undefined || said === named[field]) continue;
    const message = `${field} stands in the address and says something else there.`;
    throw new Refusal('validation', 'malformed-request', message, {
      fields: [{ path: field, message }],
    });
  }
  return { ...body, ...named };
}

function parse(schema: GenericSchema, value: unknown): Record<string, unknown> {
  const parsed = parseRecord(schema, value, 'request');
  if (parsed.ok) return parsed.value as Record<string, unknown>;
  const { path, expected, received, message } = parsed.problem;
  throw new Refusal('validation', 'malformed-request', message, {
    fields: [{ path, message: `expected ${expected}, received ${received}` }],
  });
}

/** It names bytes, and they did not come: they would have to follow in a frame. */
function withoutBytes(): Refusal {
  const message = `The bytes of files travel as ${MEDIA.framed}.`;
  return new Refusal('validation', 'file-incomplete', message);
}

function otherType(type: string): Refusal {
  const message = `Expected ${MEDIA.json}, received ${type || 'a body without a type'}.`;
  return new Refusal('validation', 'media-type', message, { status: 415 });
}
