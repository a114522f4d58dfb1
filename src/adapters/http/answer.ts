import * as v from 'valibot';
import { parseAnswer } from '../../adapter/parse.js';
import { pageSchema } from '../../adapter/schemas/page-schema.js';
import { MEDIA, mediaTypeOf } from '../../wire/headers.js';
import type { AnyRoute } from '../../wire/routes.js';
import { readBody } from './body.js';
import { malformed, unreachable } from './failures.js';

/**
 * What a good answer holds, parsed. Items of a page or list are looked at one by one where they enter the kit, so that a
 * bad one costs only itself; here they stay as they came.
 * @throws CareError `unknown` with code `malformed-answer`, naming route and field; `unavailable` when it breaks off.
 */
export async function readAnswer(
  { answer }: AnyRoute,
  where: string,
  response: Response,
): Promise<unknown> {
  if (answer.of === 'nothing') return nothing(where, response);
  const value = await readJson(where, response);
  if (answer.of === 'record') return parseAnswer(answer.schema, value, where);
  if (answer.of === 'page') return parseAnswer(pageSchema, value, where);
  return parseAnswer(v.array(v.unknown()), value, where);
}

/** @throws CareError where it is no JSON. */
export async function readJson(where: string, response: Response): Promise<unknown> {
  const type = mediaTypeOf(response);
  if (type !== MEDIA.json && type !== MEDIA.fileAddress) {
    void response.body?.cancel().catch(() => {});
    throw malformed(where, MEDIA.json, type || 'an answer without a type');
  }
  const text = await readBody(response).catch((thrown: unknown) => {
    throw unreachable(where, thrown);
  });
  if (text === undefined) throw malformed(where, 'at most 16 MB', 'more');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw malformed(
      where,
      'JSON',
      text === '' ? 'nothing' : 'text that is no JSON, or only a part of it',
    );
  }
}

function nothing(where: string, response: Response): void {
  void response.body?.cancel().catch(() => {});
  if (response.status !== 204) throw malformed(where, 'status 204', `status ${response.status}`);
}
