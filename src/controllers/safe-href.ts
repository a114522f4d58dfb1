import type { Target } from '../model/target.js';
import { warnOnce } from '../store/integrator-log.js';
import type { Links } from './care-host.js';

/**
 * The host's address of a place, if it may stand in a link: http, https, or relative to the page. Whatever
 * else `hrefFor` does (throws, answers no text, answers a script) gives no link and one warning.
 */
export function safeAddressOf({ hrefFor }: Links, target: Target): string | undefined {
  if (!hrefFor) return undefined;
  try {
    const href: unknown = hrefFor(target);
    if (href === undefined || href === null) return undefined;
    if (typeof href !== 'string') throw new TypeError('it has to answer a text or nothing');
    const { protocol } = new URL(href, document.baseURI);
    if (protocol === 'http:' || protocol === 'https:') return href;
    warnOnce(
      `hrefFor:${protocol}`,
      `hrefFor gave an address that begins with "${protocol}"; only http and https become links.`,
    );
  } catch (thrown) {
    warnOnce(
      'hrefFor',
      `hrefFor failed for "${target.to}", so there is no link: ${String(thrown)}`,
    );
  }
  return undefined;
}
