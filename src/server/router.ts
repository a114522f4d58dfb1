import type { MethodName } from '../wire/methods.js';
import { matchPath } from '../wire/paths.js';
import { METHODS, routeOf } from '../wire/routes.js';
import { Refusal } from './refusals.js';

/** A method and the fields of its path. */
export interface Found {
  readonly name: MethodName;
  readonly fields: Readonly<Record<string, string>>;
}

/** The route a request is for. @throws Refusal 404 or 405 */
export function findRoute({ url, method }: Request, basePath: string): Found {
  const base = basePath.replace(/\/+$/, '');
  const { pathname } = new URL(url);
  const path = pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : undefined;
  const there = METHODS.flatMap((name) => {
    const fields = path === undefined ? undefined : matchPath(routeOf(name).path, path);
    return fields === undefined ? [] : [{ name, fields }];
  });
  const found = there.find(({ name }) => routeOf(name).verb === method);
  if (found !== undefined) return found;
  if (there.length === 0) {
    throw new Refusal('unsupported', 'no-such-route', 'There is no such route.', { status: 404 });
  }
  const allow = there.map(({ name }) => routeOf(name).verb);
  const message = `Only ${allow.join(', ')} is possible here.`;
  throw new Refusal('unsupported', 'method-not-allowed', message, { status: 405, allow });
}
