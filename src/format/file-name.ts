import { graphemes } from './graphemes.js';
import { hasRightToLeft, withoutDirectionControls } from './isolate.js';

/** Letters before the extension that stay when the middle of a long name is left out. */
const KEPT = 5;
const LONGEST_EXTENSION = 10;

/**
 * A file name in two pieces: `start` may be cut on the screen, `end` (the last letters and the extension) is
 * always seen. Together they are the whole name, without what turns its direction.
 */
export function splitFileName(name: string): { readonly start: string; readonly end: string } {
  const safe = withoutDirectionControls(name);
  const dot = safe.lastIndexOf('.');
  const hasExtension = dot > 0 && safe.length - dot <= LONGEST_EXTENSION;
  const letters = [...graphemes(hasExtension ? safe.slice(0, dot) : safe)];
  // Joined letters would come apart where they are cut, so there only the extension is kept.
  const cut = hasRightToLeft(safe)
    ? hasExtension
      ? dot
      : safe.length
    : (letters.at(-KEPT)?.index ?? 0);
  return { start: safe.slice(0, cut), end: safe.slice(cut) };
}
