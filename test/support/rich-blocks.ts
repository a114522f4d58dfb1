import type { RichBlock, RichInline, RichLink } from '../../src/model/rich-block.js';

/** Every run of inlines in reading order, however deep it stands. */
function linesIn(blocks: readonly RichBlock[]): (readonly RichInline[])[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'paragraph':
      case 'preformatted':
        return [block.inlines];
      case 'quote':
        return linesIn(block.blocks);
      case 'list':
        return block.items.flatMap(linesIn);
    }
  });
}

/** All links of a reduced body. */
export function linksIn(blocks: readonly RichBlock[]): RichLink[] {
  return linesIn(blocks).flatMap((line) => line.filter((inline) => inline.kind === 'link'));
}

/** The words of a reduced body, a blank line between its blocks, pictures by their names. */
export function wordsIn(blocks: readonly RichBlock[]): string {
  const spoken = (inline: RichInline): string => {
    switch (inline.kind) {
      case 'text':
        return inline.text;
      case 'break':
        return '\n';
      case 'image':
        return `[${inline.alt}]`;
      case 'link':
        return inline.inlines.map(spoken).join('');
    }
  };
  return linesIn(blocks)
    .map((line) => line.map(spoken).join(''))
    .join('\n\n');
}

/** How deep the tree is. */
export function depthOf(blocks: readonly RichBlock[]): number {
  const depths = blocks.map((block) => {
    if (block.kind === 'quote') return 1 + depthOf(block.blocks);
    if (block.kind === 'list') return 2 + Math.max(...block.items.map(depthOf));
    return 1;
  });
  return Math.max(0, ...depths);
}
