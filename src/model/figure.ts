import type { CodedValue, Open } from './coded-value.js';
import type { Instant } from './instant.js';

/** A quality figure of the shop, with what it was before. */
export interface Figure {
  readonly id: Open<
    'incident-rate' | 'refund-rate' | 'answer-time' | 'late-shipment-rate' | 'grade'
  >;
  readonly label?: string;
  /** `ratio` from 0 to 1; `seconds`; `points` as the marketplace counts. */
  readonly unit: 'ratio' | 'seconds' | 'points';
  readonly value: number;
  /** What the marketplace wants: at most (or at least) this. */
  readonly goal?: { readonly atMost?: number; readonly atLeast?: number };
  /** Oldest first. */
  readonly history?: readonly { readonly period: CodedValue; readonly value: number }[];
  readonly asOf: Instant;
}
