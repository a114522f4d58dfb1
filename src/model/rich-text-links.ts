import type { RichLink } from './rich-block.js';
import { safeAddress } from './safe-address.js';
import type { SafeAddress } from './safe-address.js';

/** A stretch of text, with where it leads if it is an address. */
export interface TextPart {
  readonly text: string;
  readonly link?: SafeAddress;
}

/**
 * Cuts text at the web addresses in it. The parts together are the text.
 *
 * Only what begins with `http://` or `https://` counts: `www.` and bare names would need a guess.
 */
export function splitLinks(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const written = withoutEnd(match[0]);
    const link = safeAddress(written);
    if (!link) continue;
    if (match.index > done) parts.push({ text: text.slice(done, match.index) });
    parts.push({ text: written, link });
    done = match.index + written.length;
  }
  if (done < text.length) parts.push({ text: text.slice(done) });
  return parts;
}

/**
 * Whether a link's own words already say where it leads, so that its host need not stand beside it.
 * Anything but plain ASCII does not count: letters that look alike and marks that turn the direction lie.
 */
export function saysItsHost({ address, host, inlines }: RichLink): boolean {
  const words = inlines.map((inline) => (inline.kind === 'text' ? inline.text : ' ')).join('');
  const origin = address.slice(0, address.indexOf(host) + host.length);
  return (
    /^[!-~]*$/.test(words) &&
    words.toLowerCase().startsWith(origin) &&
    /^(?:[/?#]|$)/.test(words.slice(origin.length))
  );
}

/** Ends before white space, quotes, and marks that are invisible or turn the direction of writing. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"\u200b-\u200f\u202a-\u202e\u2060-\u2069]+/gi;

/** Without the punctuation of the sentence around it; a bracket stays if it was opened inside. */
function withoutEnd(address: string): string {
  let open = 0;
  for (const char of address) open += char === '(' ? 1 : char === ')' ? -1 : 0;
  let end = address.length;
  for (; end > 0; end--) {
    const last = address.charAt(end - 1);
    if (last === ')' && open < 0) open++;
    else if (!".,;:!?'’”»…]}".includes(last)) break;
  }
  return address.slice(0, end);
}
