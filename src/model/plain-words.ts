import type { RichBlock, RichInline } from './rich-block.js';

/**
 * A reduced body as plain text: paragraphs apart, lists and quotes marked as in a mail, and behind the words of a link
 * its address.
 */
export function plainWords(blocks: readonly RichBlock[]): string {
  return blocks.map(wordsOfBlock).join('\n\n');
}

function wordsOfBlock(block: RichBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'preformatted':
      return block.inlines.map(wordsOfInline).join('');
    case 'quote':
      return marked(plainWords(block.blocks), '> ', '> ');
    case 'list':
      return block.items
        .map((item, place) => {
          const mark = block.ordered ? `${(block.start ?? 1) + place}. ` : '- ';
          return marked(plainWords(item), mark, ' '.repeat(mark.length));
        })
        .join('\n');
  }
}

function marked(words: string, first: string, others: string): string {
  return words
    .split('\n')
    .map((line, place) => `${place === 0 ? first : others}${line}`.trimEnd())
    .join('\n');
}

function wordsOfInline(inline: RichInline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'break':
      return '\n';
    case 'image':
      return `[${inline.alt}]`;
    case 'link': {
      const words = inline.inlines.map(wordsOfInline).join('');
      return words === inline.address || `${words}/` === inline.address
        ? words
        : `${words} <${inline.address}>`;
    }
  }
}
