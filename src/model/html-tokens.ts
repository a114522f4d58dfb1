import { decodeEntities } from './html-entities.js';

export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'open';
      readonly name: string;
      /** Lower-case names, decoded values. */
      readonly attributes: ReadonlyMap<string, string>;
    }
  | { readonly kind: 'close'; readonly name: string };

/**
 * Cuts HTML into text and tags, as the HTML standard does where it can, and in one pass whatever it is fed.
 *
 * Left out: comments (Outlook's conditional ones too), and the content of what no reader of a mail sees
 * (`script`, `style` …). Where the standard would drop words because a tag, comment or hidden element never
 * ends, the words are kept.
 */
export function* htmlTokens(source: string): Generator<HtmlToken> {
  const endless = new Set<string>();
  /** A tag's quotes never closed: from there on a tag ends at the first `>`, or one pass is not enough. */
  let quotesCount = true;
  let textFrom = 0;
  let at = 0;

  while ((at = source.indexOf('<', at)) >= 0) {
    const tag = matchAt(TAG, source, at);
    if (!tag && !/[!?/]/.test(source.charAt(at + 1))) {
      at++;
      continue;
    }
    const attributes = new Map<string, string>();
    let end = -1;
    if (tag) {
      const from = at + tag[0].length;
      if (quotesCount) end = readAttributes(source, from, attributes);
      if (end < 0) {
        quotesCount = false;
        end = source.indexOf('>', from);
        attributes.clear();
        if (end >= 0) readAttributes(source.slice(from, end), 0, attributes);
      }
    } else {
      end = commentEnd(source, at, endless);
    }
    if (end < 0) break;

    if (at > textFrom) yield { kind: 'text', text: decodeEntities(source.slice(textFrom, at)) };
    at = textFrom = end + 1;
    if (!tag) continue;
    const name = (tag[2] ?? '').toLowerCase();
    if (tag[1]) {
      yield { kind: 'close', name };
      continue;
    }
    yield { kind: 'open', name, attributes };
    if (!HIDDEN.has(name) && !VERBATIM.has(name)) continue;
    const close = find(new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'gi'), source, at, endless);
    if (close < 0) continue;
    if (VERBATIM.has(name)) {
      yield { kind: 'text', text: decodeEntities(source.slice(at, close)) };
    }
    at = textFrom = close;
  }
  if (textFrom < source.length) {
    yield { kind: 'text', text: decodeEntities(source.slice(textFrom)) };
  }
}

/** `</`, then the name. White space is HTML's own five kinds and not the many of `\s`. */
const TAG = /<(\/?)([a-z][^\t\n\f\r />]*)/iy;

const ATTRIBUTE =
  /[\t\n\f\r /]*(?:([^\t\n\f\r />][^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^\t\n\f\r >]*)))?)?/y;

const HIDDEN = new Set(
  'script style title template noscript noembed noframes iframe object xml'.split(' '),
);
const VERBATIM = new Set(['textarea', 'xmp']);

/** Reads up to the `>` that ends the tag and answers where it stands: -1 if it never comes. */
function readAttributes(source: string, from: number, into: Map<string, string>): number {
  let at = from;
  while (at < source.length && source.charAt(at) !== '>') {
    const [all, name, ...values] = matchAt(ATTRIBUTE, source, at) ?? [''];
    if (name !== undefined && !into.has(name.toLowerCase())) {
      const value = values.find((candidate) => candidate !== undefined) ?? '';
      into.set(name.toLowerCase(), decodeEntities(value));
    }
    at += all.length;
  }
  return at < source.length ? at : -1;
}

function commentEnd(source: string, at: number, endless: Set<string>): number {
  if (source.startsWith('<!--', at)) {
    // From the first dashes on, because `<!-->` is a whole comment.
    const close = find(/--!?>/g, source, at + 2, endless);
    if (close >= 0) return source.indexOf('>', close);
  }
  return source.indexOf('>', at);
}

/** Where the pattern comes next. A pattern that was not found once is not looked for again. */
function find(pattern: RegExp, source: string, from: number, endless: Set<string>): number {
  if (endless.has(pattern.source)) return -1;
  pattern.lastIndex = from;
  const index = pattern.exec(source)?.index ?? -1;
  if (index < 0) endless.add(pattern.source);
  return index;
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}
