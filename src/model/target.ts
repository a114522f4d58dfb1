import type { Open } from './coded-value.js';

/**
 * A place to go. Elements ask the host to go there (`care-navigate`), and the host may give an address for
 * one (`hrefFor`), which makes the thing a real link.
 */
export type Target =
  | { readonly to: 'summary' }
  | { readonly to: 'inbox'; readonly view?: Open<'needs-reply' | 'all'> }
  | { readonly to: 'thread'; readonly id: string }
  | { readonly to: 'compose'; readonly orderId?: string }
  | { readonly to: 'order'; readonly id: string }
  | { readonly to: 'orders' }
  | { readonly to: 'incidents' }
  | { readonly to: 'incident'; readonly id: string }
  | {
      readonly to: 'cases';
      readonly group?: Open<'overdue' | 'due-soon' | 'within-limit' | 'open'>;
    }
  | { readonly to: 'case'; readonly id: string }
  | { readonly to: 'policy'; readonly page: Open<'returns' | 'refunds'> };
