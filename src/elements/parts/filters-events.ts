/** A list was narrowed down, or no longer is. Bubbles and composes; a host may keep it in its address. */
export class CareFiltersChangeEvent extends Event {
  static readonly eventName = 'care-filters-change';
  /** All that it is narrowed down to now, as plain data: what the element takes as its `filters`. */
  readonly filters: Readonly<Record<string, string>>;

  constructor(filters: object) {
    super(CareFiltersChangeEvent.eventName, { bubbles: true, composed: true });
    this.filters = { ...filters };
  }
}

declare global {
  interface HTMLElementEventMap {
    'care-filters-change': CareFiltersChangeEvent;
  }
}
