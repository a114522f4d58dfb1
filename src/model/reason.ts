import type { Open } from './coded-value.js';

/** What a reason is given for. */
export type ReasonPurpose = Open<
  'contact' | 'contact-operator' | 'incident-open' | 'incident-resolve' | 'refund' | 'case-close'
>;

/**
 * A reason the seller may choose. The adapter has already left out those she may not use (Mirakl
 * `is_shop_right: false`) and labels are in the language asked for.
 */
export interface Reason {
  readonly code: string;
  readonly label: string;
  readonly purpose: ReasonPurpose;
  /** What has to come with it. */
  readonly requires?: readonly Open<'text' | 'file'>[];
}
