import type { LitElement } from 'lit';
import { checkPrefix, DEFAULT_PREFIX, TAG_NAMES } from '../controllers/care-tags.js';
import { warnOnce } from '../store/integrator-log.js';
import { VERSION } from './version.js';

/** A class of an element, with the prefix its template uses where it contains others. */
export type CareElementClass = typeof LitElement & { readonly prefix?: string };

/** Classes by what stands behind the prefix. */
export type CareElements = Partial<Record<(typeof TAG_NAMES)[number], CareElementClass>>;

const VERSION_KEY = Symbol.for('seller-care-kit/version');

/**
 * Defines elements under a prefix: the provider first, so that it can answer when the others ask, and those that
 * contain others last. What is already defined stays; another version is warned of once.
 */
export function defineElements(elements: CareElements, prefix = DEFAULT_PREFIX): void {
  // Without a registry (a server) there is nothing to define, and importing must still work.
  const registry = (globalThis as { customElements?: CustomElementRegistry }).customElements;
  if (!registry) return;
  checkPrefix(prefix);
  for (const name of TAG_NAMES) {
    const element = elements[name];
    if (element) defineOnce(registry, `${prefix}-${name}`, forPrefix(element, prefix));
  }
}

function defineOnce(registry: CustomElementRegistry, tag: string, element: CareElementClass): void {
  const taken = registry.get(tag);
  if (taken === undefined) {
    Object.defineProperty(element, VERSION_KEY, { value: VERSION });
    registry.define(tag, element);
    return;
  }
  const version: unknown = Reflect.get(taken, VERSION_KEY);
  if (version === VERSION) return;
  const owner =
    typeof version === 'string' ? `version ${version} of seller-care-kit` : 'something else';
  warnOnce(
    `define:${VERSION}:${String(version)}`,
    `<${tag}> is already defined by ${owner}; this is version ${VERSION}. The first one stays. ` +
      `Load one version, or give this one tags of its own: defineCare({ prefix: 'my-care' }).`,
  );
}

/** A class can have one tag only: under another prefix each element is a subclass that knows its neighbours. */
function forPrefix(element: CareElementClass, prefix: string): CareElementClass {
  if (prefix === DEFAULT_PREFIX) return element;
  const own = class extends element {};
  Object.defineProperty(own, 'prefix', { value: prefix });
  return own;
}
