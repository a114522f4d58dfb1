/** Made for the first text that needs it: with the properties of all letters there are it takes milliseconds. */
let segmenter: Intl.Segmenter | undefined;

/** A text in letters as people see them, so that no emoji or accent is cut in two. */
export function graphemes(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}
