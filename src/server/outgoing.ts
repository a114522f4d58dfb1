import * as v from 'valibot';
import type { CareError } from '../adapter/care-error.js';
import type { OpenedFile } from '../adapter/files-group.js';
import { parseAnswer, parseRecord } from '../adapter/parse.js';
import { openedFileSchema } from '../adapter/schemas/file-schema.js';
import { pageSchema } from '../adapter/schemas/page-schema.js';
import { HEADER, MEDIA, toDisposition, toTag } from '../wire/headers.js';
import type { MethodName } from '../wire/methods.js';
import { STATUS, toProblem } from '../wire/problem.js';
import type { AnyRoute } from '../wire/routes.js';
import { Refusal } from './refusals.js';

/** An answer that is plain data: kept in a ledger it can be given again. */
export interface Answer {
  /** `null`: nothing. */
  readonly json: string | null;
  readonly version?: string;
}

/**
 * What the adapter answered, as it goes out: only what the treaty knows. A bad item of a page or list goes as it
 * is, and is reported where it enters the kit.
 * @throws CareError `malformed-answer`
 */
export function answerOf({ answer }: AnyRoute, name: MethodName, value: unknown): Answer {
  if (answer.of === 'record') {
    const record = parseAnswer(answer.schema, value, name);
    const version = versionOf(record);
    return { json: JSON.stringify(record), ...(version === undefined ? {} : { version }) };
  }
  if (answer.of === 'page') {
    const page = parseAnswer(pageSchema, value, name);
    return { json: JSON.stringify({ ...page, items: itemsOf(answer.schema, page.items, name) }) };
  }
  if (answer.of === 'list') {
    const items = parseAnswer(v.array(v.unknown()), value, name);
    return { json: JSON.stringify(itemsOf(answer.schema, items, name)) };
  }
  return { json: null };
}

export function respond({ json, version }: Answer): Response {
  if (json === null) return new Response(null, { status: 204, headers: QUIET });
  const bytes = new TextEncoder().encode(json);
  return new Response(bytes, {
    headers: {
      ...QUIET,
      // Where a line closes early, not every client would miss the rest.
      'Content-Length': String(bytes.length),
      'Content-Type': MEDIA.json,
      ...(version === undefined ? {} : { ETag: toTag(version) }),
    },
  });
}

/** A file's bytes, in a way that no browser takes for a page of this origin. */
export function respondFile(value: unknown): Response {
  const opened: OpenedFile = parseAnswer(openedFileSchema, value, 'files.open');
  if ('url' in opened) {
    const headers = { ...QUIET, 'Content-Type': MEDIA.fileAddress };
    return new Response(JSON.stringify(opened), { headers });
  }
  const { bytes, name } = opened;
  return new Response(bytes.stream(), {
    headers: {
      ...QUIET,
      'Content-Length': String(bytes.size),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      [HEADER.fileName]: toDisposition(name),
      ...(bytes.type === '' ? {} : { 'Content-Type': bytes.type }),
    },
  });
}

export function respondProblem(error: CareError, requestId: string): Response {
  const { status = STATUS[error.kind], allow } = error instanceof Refusal ? error : {};
  const problem = { ...toProblem(error), status, requestId: error.requestId ?? requestId };
  const { retryAfterMs } = error;
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      ...QUIET,
      'Content-Type': MEDIA.problem,
      ...(allow === undefined ? {} : { Allow: allow.join(', ') }),
      ...(retryAfterMs === undefined || retryAfterMs === Infinity
        ? {}
        : { 'Retry-After': String(Math.ceil(retryAfterMs / 1000)) }),
    },
  });
}

/** What a seller reads stays with her, and is what it says it is. */
export const QUIET = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' } as const;

function itemsOf(
  schema: v.GenericSchema<unknown, unknown>,
  items: readonly unknown[],
  where: string,
): readonly unknown[] {
  return items.map((item) => {
    const parsed = parseRecord(schema, item, where);
    return parsed.ok ? parsed.value : asData(item);
  });
}

/** Something bad may also be something that JSON cannot say. */
function asData(item: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(item) ?? 'null') as unknown;
  } catch {
    return null;
  }
}

function versionOf(record: unknown): string | undefined {
  const version: unknown =
    typeof record === 'object' && record !== null ? Reflect.get(record, 'version') : undefined;
  return typeof version === 'string' ? version : undefined;
}
