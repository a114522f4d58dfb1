import type { TemplateResult } from 'lit';

/** The names behind a prefix: `care-inbox` for `inbox`. */
export const TAG_NAMES = [
  'provider',
  'summary',
  'inbox',
  'thread',
  'composer',
  'refund-dialog',
  'incident-list',
  'incident-panel',
  'case-list',
  'case',
  'closure-form',
  'order-list',
  'order',
  'desk',
] as const;

export const DEFAULT_PREFIX = 'care';

/** @throws RangeError when tags cannot begin with it: what has been checked can hold no markup. */
export function checkPrefix(prefix: string): void {
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(prefix)) return;
  throw new RangeError(
    `"${prefix}" is no prefix for tags: lower-case letters, digits and single hyphens.`,
  );
}

/**
 * A template in which elements of the kit stand under their own tags, with the tags of a checked prefix. Only what is
 * written in the template is touched, never a value.
 */
export function underPrefix(template: TemplateResult, prefix: string): TemplateResult {
  if (prefix === DEFAULT_PREFIX) return template;
  const { strings } = template;
  const known = renamed.get(strings) ?? new Map<string, TemplateStringsArray>();
  const own = known.get(prefix) ?? rename(strings, prefix);
  renamed.set(strings, known.set(prefix, own));
  return { ...template, strings: own };
}

/** Lit knows a template by its strings: each prefix has its own, made once. */
const renamed = new WeakMap<TemplateStringsArray, Map<string, TemplateStringsArray>>();

function rename(strings: TemplateStringsArray, prefix: string): TemplateStringsArray {
  const own = strings.map((text) => text.replace(/(<\/?)care-/g, `$1${prefix}-`));
  return Object.assign(own, { raw: own });
}
