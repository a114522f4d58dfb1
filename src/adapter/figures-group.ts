import type { ReadCall } from './calls.js';
import type { Figure } from '../model/figure.js';

/** Quality figures of the shop. */
export interface FiguresGroup {
  /** All figures the marketplace keeps, most important first. Mirakl A21 (once a day). */
  list(call: ReadCall): Promise<readonly Figure[]>;
}
