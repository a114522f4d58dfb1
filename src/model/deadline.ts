import type { Open } from './coded-value.js';
import type { Instant, TimeZone } from './instant.js';

/** So many days after something happened. Computed by the kit when the adapter gives no instant. */
export interface DeadlineRule {
  /** A whole number, 0 or more. */
  readonly days: number;
  readonly unit: 'business' | 'calendar';
  /** The event the days are counted from, such as `received` or `shipped`. */
  readonly event: Open<'received' | 'opened' | 'shipped' | 'last-message'>;
  /** When that event was. Absent: not yet. */
  readonly from?: Instant;
  /** The calendar of working days, such as `cl`. Needed for business days. */
  readonly calendar?: string;
}

/**
 * An instant by which something must be done, and how it is known. The adapter's own instant (`at`) wins; a
 * rule is computed, and the screen says so.
 */
export interface Deadline {
  readonly at?: Instant;
  readonly rule?: DeadlineRule;
  /** The zone whose days count and in which it is shown. */
  readonly zone: TimeZone;
  /** Who said so: the record itself, the marketplace's policy, or the host's. */
  readonly source: Open<'record' | 'policy' | 'host'>;
  /** What happens then, in the marketplace's words ("closes by itself"). */
  readonly consequence?: string;
}
