import { literal, type StaticValue } from 'lit/static-html.js';

/** The tags elements are known by, for templates that contain one another. */
export interface CareTags {
  readonly provider: StaticValue;
  readonly summary: StaticValue;
  readonly inbox: StaticValue;
  readonly thread: StaticValue;
  readonly composer: StaticValue;
  readonly desk: StaticValue;
}

/** The names behind a prefix: `care-inbox` for `inbox`. */
export const TAG_NAMES = ['provider', 'summary', 'inbox', 'thread', 'composer', 'desk'] as const;

/** Tags of a prefix as parts of a template. The prefix has been checked: it can hold no markup. */
export function tagsOf(prefix: string): CareTags {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(prefix)) {
    throw new RangeError(
      `"${prefix}" is no prefix for tags: lower-case letters, digits and single hyphens.`,
    );
  }
  const tag = (name: string): StaticValue => literal(asTemplate(`${prefix}-${name}`));
  return {
    provider: tag('provider'),
    summary: tag('summary'),
    inbox: tag('inbox'),
    thread: tag('thread'),
    composer: tag('composer'),
    desk: tag('desk'),
  };
}

/** A template literal without holes. Lit's own `literal` makes the value, so nothing unsafe is needed. */
function asTemplate(text: string): TemplateStringsArray {
  return Object.freeze(Object.assign([text], { raw: Object.freeze([text]) }));
}

export const DEFAULT_TAGS = tagsOf('care');
