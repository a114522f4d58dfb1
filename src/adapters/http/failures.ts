import { CareError, type CareErrorKind } from '../../adapter/care-error.js';
import { detailsOf, fromProblem } from '../../wire/problem.js';
import { HEADER, mediaTypeOf } from '../../wire/headers.js';
import { readBody } from './body.js';

/** No answer came: refused, reset, blocked by the other origin's rules. A browser does not tell these apart. */
export function unreachable(where: string, cause: unknown): CareError {
  const isOffline = globalThis.navigator?.onLine === false;
  const kind = isOffline ? 'offline' : 'unavailable';
  return new CareError({ kind, code: 'no-connection' }, { cause: new Error(where, { cause }) });
}

/** What came is not what the contract says. For whoever runs the other side; nothing of the body is quoted. */
export function malformed(where: string, expected: string, received: string): CareError {
  return new CareError({
    kind: 'unknown',
    code: 'malformed-answer',
    message: `${where}: expected ${expected}, received ${received}.`,
  });
}

/** Whether the request was sent elsewhere: to a page where people sign in. No route of the contract does that. */
export function isRedirect({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400);
}

export function redirected(): CareError {
  return new CareError({ kind: 'unauthorised', code: 'redirected' });
}

/** What a refusing answer says: its problem details, else what its status means. */
export async function failureOf(where: string, response: Response): Promise<CareError> {
  const type = mediaTypeOf(response);
  const isJson = /[/+]json$/.test(type);
  const body: unknown = isJson ? await jsonOf(response) : undefined;
  if (!isJson) void response.body?.cancel().catch(() => {});
  const retryAfterMs = retryAfterOf(response);
  const requestId = response.headers.get(HEADER.requestId) ?? undefined;
  const said = {
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(requestId === undefined ? {} : { requestId }),
  };
  const problem = fromProblem(body);
  if (problem) return new CareError({ ...said, ...detailsOf(problem) });
  const { status } = response;
  const kind = kindOf(status, isJson);
  if (kind === undefined) {
    const error = malformed(
      where,
      'an answer of the contract',
      `status ${status}, ${type || 'no type'}`,
    );
    return new CareError({
      ...said,
      kind: error.kind,
      message: error.message,
      code: 'malformed-answer',
      // Whoever it was: a 4xx says that the request was not taken.
      outcome: status < 500 ? 'not-applied' : 'unknown',
    });
  }
  const message = wordsIn(body);
  return new CareError({ ...said, kind, ...(message === undefined ? {} : { message }) });
}

/** What a status means whoever sends it: proxies in front send these too. */
const KINDS: Readonly<Record<number, CareErrorKind>> = {
  401: 'unauthorised',
  403: 'forbidden',
  407: 'unauthorised',
  408: 'timeout',
  413: 'too-large',
  429: 'rate-limited',
  502: 'unavailable',
  503: 'unavailable',
  504: 'timeout',
};

/** What only the contract's own server can mean; elsewhere `404` is a wrong address and not a missing record. */
const OWN_KINDS: Readonly<Record<number, CareErrorKind>> = {
  400: 'validation',
  404: 'not-found',
  409: 'conflict',
  410: 'not-found',
  412: 'conflict',
  422: 'validation',
  501: 'unsupported',
};

function kindOf(status: number, isOwn: boolean): CareErrorKind | undefined {
  return (
    KINDS[status] ??
    (isOwn ? OWN_KINDS[status] : undefined) ??
    (status >= 500 ? 'unavailable' : undefined)
  );
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return JSON.parse((await readBody(response)) ?? '') as unknown;
  } catch {
    return undefined;
  }
}

/** The `detail` of another's problem details. */
function wordsIn(body: unknown): string | undefined {
  const words: unknown =
    typeof body === 'object' && body !== null ? Reflect.get(body, 'detail') : undefined;
  return typeof words === 'string' && words !== '' ? words : undefined;
}

/** Seconds or a date. */
function retryAfterOf({ headers }: Response): number | undefined {
  const value = headers.get('Retry-After')?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  const now = Date.parse(headers.get('Date') ?? '') || Date.now();
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
