import type { RichBlock, RichInline, RichLink, RichText } from './rich-block.js';
import { splitLinks } from './rich-text-links.js';
import { safeAddress } from './safe-address.js';
import type { AllowedLinks, SafeAddress } from './safe-address.js';

/**
 * Puts a body together from words, breaks and containers, in the order in which they are read.
 *
 * Keeps every word that it is given. Nothing in it recurses, and both depth and number of what it makes
 * have an end: a page has to survive any mail.
 */
export class RichTextBuilder {
  /** How many openers of each mark are in force. */
  strong = 0;
  emphasis = 0;
  #link: SafeAddress | undefined;
  readonly #frames: Frame[] = [{ tag: '', blocks: [] }];
  /** Containers that were not opened, by tag: their ends close nothing. */
  readonly #flattened = new Map<string, number>();
  #inlines: Writable<RichInline>[] = [];
  #preformatted = false;
  /** Line ends since the last word: 1 begins a line, 2 and more a paragraph. */
  #gap = 2;
  /** White space since the last word; it only counts if another follows in the line. */
  #space = '';
  #pieces = 0;

  /** Where the words lead from here on. Nowhere, and addresses among them lead where they say. */
  leadTo(href: string | undefined, allow: AllowedLinks): void {
    this.#link = href === undefined ? undefined : safeAddress(href, allow);
  }

  /** Words of which every run of white space is one space. */
  flow(text: string): void {
    if (this.#preformatted) return this.write(text);
    const collapsed = text.replace(/[\t\n\f\r ]+/g, ' ');
    const words = collapsed.trim();
    if (words === '') {
      this.#space += collapsed;
      return;
    }
    const begin = collapsed.length - collapsed.trimStart().length;
    const space = this.#space + collapsed.slice(0, begin);
    this.#space = space.includes('\t') ? '\t' : space.replace(/ +/g, ' ');
    this.write(words);
    this.#space = collapsed.slice(begin + words.length);
  }

  /** Words exactly as they are. */
  write(text: string): void {
    this.#begin();
    // HTML does not count a line end at the very beginning of preformatted lines.
    const written =
      this.#inlines.length === 0 && this.#preformatted ? text.replace(/^\n/, '') : text;
    const parts = this.#link ? [{ text: written, link: this.#link }] : splitLinks(written);
    for (const part of parts) this.#append(part.text, part.link);
  }

  image(alt: string): void {
    this.#begin();
    if (this.#isFull) this.#append(alt, undefined);
    else this.#push(this.#inside(this.#link), { kind: 'image', alt });
  }

  /** The next words stand in the next cell of a row. */
  cell(): void {
    this.#space = '\t';
  }

  /** `<br>`: two of them make a paragraph. */
  breakLine(): void {
    this.#gap++;
    this.#space = '';
  }

  /** The next words stand on another line than the last. */
  endLine(): void {
    // A line with nothing but hard spaces is how mail programs write an empty one.
    const isBlank = this.#gap > 0 && this.#space.includes('\u00a0');
    this.#gap = Math.max(this.#gap, isBlank ? 2 : 1);
    this.#space = '';
  }

  endParagraph(): void {
    this.#gap = Math.max(this.#gap, 2);
    this.#space = '';
  }

  /** From here on spaces and line breaks count, or no longer. */
  preformat(on: boolean): void {
    this.endParagraph();
    if (this.#isFull) return;
    this.#flush();
    this.#preformatted = on;
  }

  /** Opens a list, or without one a quote; `tag` is what closes it. */
  open(tag: string, list?: { readonly ordered: boolean; readonly start?: number }): void {
    this.endParagraph();
    if (this.#frames.length > MAX_DEPTH || this.#isFull) {
      this.#flattened.set(tag, (this.#flattened.get(tag) ?? 0) + 1);
      return;
    }
    this.#flush();
    this.#pieces++;
    const blocks: RichBlock[] = [];
    this.#frames.push(list ? { tag, blocks, list: { ...list, items: [blocks] } } : { tag, blocks });
  }

  /** The next item of the list that stands open. */
  item(): void {
    this.endLine();
    const top = this.#top;
    if (!top.list || this.#isFull) return;
    this.#flush();
    if (top.blocks.length === 0) return;
    this.#pieces++;
    top.blocks = [];
    top.list.items.push(top.blocks);
  }

  /** Closes the nearest container of that tag with all that is still open in it. */
  close(tag: string): void {
    this.endLine();
    const flattened = this.#flattened.get(tag) ?? 0;
    if (flattened > 0) {
      this.#flattened.set(tag, flattened - 1);
      return;
    }
    const index = this.#frames.findLastIndex((frame) => frame.tag === tag);
    while (index > 0 && this.#frames.length > index) this.#pop();
  }

  end(): RichBlock[] {
    while (this.#frames.length > 1) this.#pop();
    this.#flush();
    return this.#top.blocks;
  }

  get #top(): Frame {
    return this.#frames.at(-1) as Frame;
  }

  get #isFull(): boolean {
    return this.#pieces >= MAX_PIECES;
  }

  /** Goes to where the next words belong. */
  #begin(): void {
    const gap = this.#gap;
    let space = gap > 0 ? '' : this.#space;
    this.#gap = 0;
    this.#space = '';
    // What stands between words and a link belongs to neither's link.
    const link = this.#isInside(this.#link) ? this.#link : undefined;
    if (gap > 0 && this.#inlines.length > 0) {
      if (this.#isFull) space = gap > 1 ? '\n\n' : '\n';
      else if (gap > 1) this.#flush();
      else this.#push(this.#inside(link), { kind: 'break' });
      this.#gap = 0;
    }
    const last = this.#inside(link).at(-1);
    if (last?.kind === 'text') last.text += space;
    else if (space) this.#append(space, link);
  }

  #append(text: string, link: SafeAddress | undefined): void {
    const isFull = this.#isFull;
    const run: Writable<RichText> = {
      kind: 'text',
      text,
      ...(this.strong > 0 && !isFull ? { strong: true } : {}),
      ...(this.emphasis > 0 && !isFull ? { emphasis: true } : {}),
    };
    const inlines = this.#inside(isFull ? undefined : link);
    const last = inlines.at(-1);
    if (last?.kind === 'text' && last.strong === run.strong && last.emphasis === run.emphasis) {
      last.text += text;
    } else {
      this.#push(inlines, run);
    }
  }

  /** Whether the last words stand in this link. */
  #isInside(link: SafeAddress | undefined): boolean {
    const last = this.#inlines.at(-1);
    return last?.kind === 'link' && last.address === link?.address;
  }

  /** Where words of that link go, or words without one. */
  #inside(link: SafeAddress | undefined): Writable<RichInline>[] {
    if (!link) return this.#inlines;
    if (!this.#isInside(link)) this.#push(this.#inlines, { kind: 'link', ...link, inlines: [] });
    return (this.#inlines.at(-1) as RichLink).inlines as Writable<RichInline>[];
  }

  #push(into: RichInline[], inline: RichInline): void {
    this.#pieces++;
    into.push(inline);
  }

  #flush(): void {
    const inlines = this.#inlines;
    this.#inlines = [];
    this.#gap = 2;
    this.#space = '';
    if (inlines.every((inline) => inline.kind === 'text' && inline.text.trim() === '')) return;
    this.#pieces++;
    this.#top.blocks.push({ kind: this.#preformatted ? 'preformatted' : 'paragraph', inlines });
  }

  #pop(): void {
    this.#flush();
    this.#flattened.clear();
    const { blocks, list } = this.#frames.pop() as Frame;
    const into = this.#top.blocks;
    if (list) {
      const items = list.items.filter((item) => item.length > 0);
      if (items.length > 0) into.push({ kind: 'list', ...list, items });
      return;
    }
    const last = into.at(-1);
    // What stands together is one quote: the line that names the writer, then the words.
    if (last?.kind === 'quote')
      for (const block of blocks) (last.blocks as RichBlock[]).push(block);
    else if (blocks.length > 0) into.push({ kind: 'quote', blocks });
  }
}

/** How deep containers stand in each other; the words of deeper ones stand in the last that fits. */
const MAX_DEPTH = 16;

/** After so many pieces the rest of a body is plain words with line breaks. */
const MAX_PIECES = 10_000;

interface Frame {
  readonly tag: string;
  /** Where finished blocks go: of a list, its last item. */
  blocks: RichBlock[];
  readonly list?: {
    readonly ordered: boolean;
    readonly start?: number;
    readonly items: RichBlock[][];
  };
}

type Writable<T> = T extends unknown ? { -readonly [Key in keyof T]: T[Key] } : never;
