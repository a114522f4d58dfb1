import type { CareCounts } from '../../controllers/counts.js';

/** How much waits for the seller has changed. Bubbles and composes. */
export class CareCountsChangeEvent extends Event {
  static readonly eventName = 'care-counts-change';
  /** The counts as they now are; also on the provider as `counts`. */
  readonly counts: CareCounts;

  constructor(counts: CareCounts) {
    super(CareCountsChangeEvent.eventName, { bubbles: true, composed: true });
    this.counts = counts;
  }
}

declare global {
  interface HTMLElementEventMap {
    'care-counts-change': CareCountsChangeEvent;
  }
}
