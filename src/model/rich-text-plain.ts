import type { RichBlock } from './rich-block.js';
import { RichTextBuilder } from './rich-text-builder.js';

/** Reduces plain text: a blank line ends a paragraph, `>` marks a quote. */
export function reducePlain(source: string): RichBlock[] {
  const body = new RichTextBuilder();
  const lines = source.split(/\r\n?|\n/);
  let depth = 0;
  let lastWords = '';

  for (const [index, line] of lines.entries()) {
    const prefix = QUOTED.exec(line)?.[0] ?? '';
    const isQuoted =
      prefix !== '' &&
      (depth > 0 || lastWords.endsWith(':') || QUOTED.test(lines[index + 1] ?? ''));
    const wanted = isQuoted ? prefix.split('>').length - 1 : 0;
    for (; depth < wanted; depth++) body.open('>');
    for (; depth > wanted; depth--) body.close('>');
    if (SEPARATOR.test(line) && HEADER.test(lines[index + 1] ?? '')) body.open('tail');

    const words = (isQuoted ? line.slice(prefix.length) : line).trimEnd();
    if (words === '') {
      body.endParagraph();
    } else {
      body.endLine();
      body.write(words);
      lastWords = words;
    }
  }
  return body.end();
}

/**
 * One `>` alone may mean *more than*: a quote needs a second line, or a line before that ends in a colon.
 * What is deeper than six stays as it is written.
 */
const QUOTED = /^(?:> ?){1,6}/;

/** Outlook's line over an earlier mail, in any language: underscores, or `-----Original Message-----`. */
const SEPARATOR = /^(?:_{32}|-{5} ?[^-]{4,40}-{5})$/;
const HEADER = /^\S[^:]{0,20}:\s/;
