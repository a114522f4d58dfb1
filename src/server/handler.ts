import type { CareAdapter } from '../adapter/care-adapter.js';
import type { CommandCall, ReadCall } from '../adapter/calls.js';
import { CareError, toCareError } from '../adapter/care-error.js';
import type { LiveGroup } from '../adapter/live-group.js';
import { checkDescription } from '../adapter/parse.js';
import { fromHeader, fromTag, HEADER } from '../wire/headers.js';
import { methodOf, type MethodName } from '../wire/methods.js';
import { REQUESTS } from '../wire/requests.js';
import { routeOf } from '../wire/routes.js';
import { respondEvents } from './events.js';
import { Incoming } from './incoming.js';
import { localeOf } from './locale.js';
import { honest } from './offers.js';
import type { CareHandler, HandlerOptions } from './options.js';
import { answerOf, respond, respondFile, respondProblem, type Answer } from './outgoing.js';
import { Refusal } from './refusals.js';
import { Replay } from './replay.js';
import { findRoute, type Found } from './router.js';

/**
 * Serves any adapter over HTTP: `(Request) → Promise<Response>`, in any runtime that has these. `createHttpAdapter`
 * is its other end; the routes are in the OpenAPI document.
 *
 * Each request gets the adapter of its own caller. What an adapter lacks is not offered and answers `501`. What
 * comes in is parsed before the adapter hears of it, what it answers before it goes out. When the caller goes away,
 * the adapter's signal aborts.
 *
 * Cookies suffice to know the caller: every command carries a header that no other site's form can send.
 */
export function createCareHandler(options: HandlerOptions): CareHandler {
  const replay = options.ledger && new Replay(options.ledger);
  return async (request) => {
    const requestId = requestIdOf(request);
    const incoming = new Incoming(request, options);
    let response: Response;
    try {
      response = await serve(request, incoming, options, replay);
    } catch (thrown) {
      response = respondProblem(tellable(thrown), requestId);
      tell(options, thrown, requestId);
    } finally {
      await incoming.release();
    }
    response.headers.set(HEADER.requestId, requestId);
    return response;
  };
}

/** Only what was meant for the caller: a surprise may speak of hosts, queries and keys. */
function tellable(thrown: unknown): CareError {
  const error = toCareError(thrown);
  const isMeant = error === thrown || error.kind !== 'unknown' || hasKind(thrown);
  return isMeant ? error : new CareError({ kind: 'unknown' });
}

function hasKind(thrown: unknown): boolean {
  return typeof thrown === 'object' && thrown !== null && Reflect.get(thrown, 'kind') === 'unknown';
}

/** What listens must not change how a request ends. */
function tell({ onFailure }: HandlerOptions, thrown: unknown, requestId: string): void {
  try {
    onFailure?.(thrown, requestId);
  } catch {
    // Its own failure is its own business.
  }
}

async function serve(
  request: Request,
  incoming: Incoming,
  options: HandlerOptions,
  replay: Replay | undefined,
): Promise<Response> {
  const found = findRoute(request, options.basePath ?? '');
  const adapter = await adapterOf(options, request);
  const { name } = found;
  const route = routeOf(name);
  const method = methodOf(adapter, name);
  if (method === undefined) throw absent(name);
  if (name === 'live.subscribe') return respondEvents(adapter.live as LiveGroup, request);
  const call = callOf(request, found);
  if (name === 'describe') {
    const description = checkDescription(await method(call));
    return respond({ json: JSON.stringify(honest(adapter, description)) });
  }
  const perform = async (asked: readonly unknown[]): Promise<Answer> =>
    answerOf(route, name, await method(...asked, call));
  if (name === 'files.stage') return respond(await perform([await incoming.file()]));
  const asked = await incoming.asked(route, REQUESTS[name], found.fields);
  const given = argumentsOf(name, asked);
  if (name === 'files.open') return respondFile(await method(...given, call));
  if (replay === undefined || route.kind === 'read') return respond(await perform(given));
  const { idempotencyKey: key } = call as CommandCall;
  return respond(await replay.once({ adapter, call, name, key, asked }, () => perform(given)));
}

/** @throws CareError `unauthorised` where nobody is signed in. */
async function adapterOf(options: HandlerOptions, request: Request): Promise<CareAdapter> {
  const adapter = await options.adapterFor(request);
  if (adapter === undefined) throw new CareError({ kind: 'unauthorised', outcome: 'not-applied' });
  return adapter;
}

function absent(name: MethodName): Refusal {
  return new Refusal('unsupported', 'method-absent', `This marketplace has no ${name}.`);
}

function argumentsOf(name: MethodName, asked: Record<string, unknown>): readonly unknown[] {
  if (name === 'figures.list') return [];
  const { argument } = routeOf(name);
  return [argument === undefined ? asked : asked[argument]];
}

function callOf(request: Request, { name }: Found): ReadCall | CommandCall {
  const { headers, signal } = request;
  const call = { signal, locale: localeOf(headers.get('Accept-Language')) };
  if (routeOf(name).kind === 'read') return call;
  const key = headers.get(HEADER.key);
  if (key === null || key === '') {
    const message = `A command needs the header ${HEADER.key}.`;
    throw new Refusal('validation', 'idempotency-key-missing', message, { status: 400 });
  }
  const version = headers.get(HEADER.version);
  const resume = headers.get(HEADER.resume);
  return {
    ...call,
    idempotencyKey: fromHeader(key),
    ...(version === null ? {} : { expectedVersion: fromTag(version) }),
    ...(resume === null ? {} : { resume: fromHeader(resume) }),
  };
}

/** The one that a proxy gave, if it is one. */
function requestIdOf({ headers }: Request): string {
  const given = headers.get(HEADER.requestId) ?? '';
  return /^[\w.:-]{1,100}$/.test(given) ? given : crypto.randomUUID();
}
