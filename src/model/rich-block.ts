import type { SafeAddress } from './safe-address.js';

/**
 * A message body after reduction: a small tree that holds all of its words and only the formatting on
 * this page. Nothing in it can run, load or look like a part of the kit.
 */
export type RichBlock = RichParagraph | RichList | RichQuote | RichPreformatted;

export interface RichParagraph {
  readonly kind: 'paragraph';
  readonly inlines: readonly RichInline[];
}

export interface RichList {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** The first number of an ordered list. Absent: 1. */
  readonly start?: number;
  /** At least one item, each with at least one block. */
  readonly items: readonly (readonly RichBlock[])[];
}

/** What somebody said before: the tail of a mail, with the line that says whose words they were. */
export interface RichQuote {
  readonly kind: 'quote';
  readonly blocks: readonly RichBlock[];
}

/** Lines whose spaces and breaks count. */
export interface RichPreformatted {
  readonly kind: 'preformatted';
  readonly inlines: readonly RichInline[];
}

export type RichInline = RichText | RichBreak | RichImage | RichLink;

/** Words with their marks. May hold tabs (between the cells of a table) and line breaks: show them. */
export interface RichText {
  readonly kind: 'text';
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
}

export interface RichBreak {
  readonly kind: 'break';
}

/** Where a picture stood. The picture is not kept: loading it would tell its sender who reads, and when. */
export interface RichImage {
  readonly kind: 'image';
  /** What the sender called it; empty where it had no name. */
  readonly alt: string;
}

export interface RichLink extends SafeAddress {
  readonly kind: 'link';
  readonly inlines: readonly Exclude<RichInline, RichLink>[];
}
