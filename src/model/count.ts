import type { Instant } from './instant.js';

/** How many there are, and how sure that is. The kit shows `12`, `50+`, or nothing; it never guesses. */
export interface Count {
  /** A whole number, 0 or more. */
  readonly value: number;
  /** `at-least`: the back end stopped counting there. */
  readonly precision: 'exact' | 'at-least';
  /** When it was counted. */
  readonly asOf: Instant;
}
