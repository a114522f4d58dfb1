import type { DeadlineRule } from './deadline.js';

/**
 * A marketplace's rules as data. What a record says wins over the adapter's policy, and that over the
 * provider's. Every entry may be missing: then the kit claims nothing.
 */
export interface Policy {
  /** Until when refunds are possible. The Mirakl guide: 200 calendar days after shipping. */
  readonly refundWindow?: Omit<DeadlineRule, 'from'>;
  /** Business days to close a case, by type. The Falabella guide: 4, 4 and 5 from the day it is received. */
  readonly caseLimits?: Readonly<Record<string, Omit<DeadlineRule, 'from'>>>;
  /**
   * A case is *due soon* when its last day is at most so many days away; 0 is today alone. Default: one business day.
   * Business days that no calendar knows are counted as calendar days.
   */
  readonly caseDueSoon?: { readonly days: number; readonly unit: DeadlineRule['unit'] };
  /** How soon a customer has to be answered. */
  readonly answerWithin?: { readonly hours: number };
  /** The operator reads what seller and customer write to each other (the Mirakl guide says so). */
  readonly operatorReadsAll?: boolean;
  /** The customer is told automatically when a refund begins (the Mirakl guide says so). */
  readonly customerIsNotifiedOfRefund?: boolean;
}

/** The policy in force: each entry of the adapter's stands before the provider's, and so does each limit of a case type. */
export function mergePolicy<Given extends Policy>(provider: Given, adapter: Policy): Given {
  const merged = { ...provider, ...adapter };
  if (!provider.caseLimits || !adapter.caseLimits) return merged;
  return { ...merged, caseLimits: { ...provider.caseLimits, ...adapter.caseLimits } };
}
