import type { Open } from './coded-value.js';

/** Which conversations an inbox shows: by what they need, with whom, or those that are about no order. */
export type InboxView = (typeof INBOX_VIEWS)[number];

export const INBOX_VIEWS = [
  'needs-reply',
  'all',
  'customer',
  'operator',
  'waiting',
  'no-order',
] as const;

/**
 * A place to go. Elements ask the host to go there (`care-navigate`), and the host may give an address for
 * one (`hrefFor`), which makes the thing a real link.
 */
export type Target =
  | { readonly to: 'summary' }
  | { readonly to: 'inbox'; readonly view?: Open<InboxView> }
  | { readonly to: 'thread'; readonly id: string }
  /** A new conversation: about an order, else its order is found first; with one party alone where it is said. */
  | {
      readonly to: 'compose';
      readonly orderId?: string;
      readonly audience?: 'customer' | 'operator';
    }
  | { readonly to: 'order'; readonly id: string }
  /** The orders; some of them where it is said. */
  | { readonly to: 'orders'; readonly only?: Open<'with-incident' | 'unanswered'> }
  | { readonly to: 'incidents' }
  | { readonly to: 'incident'; readonly id: string }
  | {
      readonly to: 'cases';
      readonly group?: Open<'overdue' | 'due-soon' | 'within-limit' | 'open'>;
    }
  | { readonly to: 'case'; readonly id: string }
  | { readonly to: 'policy'; readonly page: Open<'returns' | 'refunds'> };
