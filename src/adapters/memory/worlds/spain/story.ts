import type { Category } from './products.js';

/**
 * What a thread tells. Texts hold `{variables}`: first, name, product, title, order, city, street, company, taxNumber,
 * carrier, tracking, day, amount, size, other, shop, seller.
 */
export interface Story {
  /** With whom; `account`: with the operator, about no order. */
  readonly with: 'customer' | 'operator' | 'account';
  /** How old the order is when it begins: hours; days on its way; just there; weeks later. */
  readonly phase: Phase;
  /** Products it can be about. Absent: any. */
  readonly suits?: readonly Category[];
  readonly reason: string | null;
  /** A typed subject instead of a reason. */
  readonly title?: string;
  /** In order. A thread tells them up to some point, as far as what it needs allows. */
  readonly turns: readonly Turn[];
}

export type Phase = 'fresh' | 'moving' | 'arrived' | 'later';

export interface Turn {
  readonly by: 'customer' | 'operator' | 'seller';
  readonly texts: readonly string[];
  readonly file?: 'photo' | 'two-photos' | 'invoice' | 'label' | 'statement';
  /** Of the shop's own words. Default: whoever the thread is with. */
  readonly to?: 'operator' | 'both';
  /** Nothing has to follow: thanks, most of all. */
  readonly ends?: boolean;
  /** Days that pass before it, at least. Default: some hours. */
  readonly after?: number;
}
