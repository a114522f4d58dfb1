import type { CaseGroup } from '../../adapter/cases-group.js';
import type { CareCase } from '../../model/case.js';

/** Another group of cases, or those of the other desk, were chosen. Bubbles and composes; a host may keep it in its address. */
export class CareGroupChangeEvent extends Event {
  static readonly eventName = 'care-group-change';
  /** Whose requests are now shown: the `customer`'s, or the `seller`'s own. */
  readonly desk: CareCase['desk'];
  /** The group now shown. */
  readonly group: CaseGroup;

  constructor(desk: CareCase['desk'], group: CaseGroup) {
    super(CareGroupChangeEvent.eventName, { bubbles: true, composed: true });
    this.desk = desk;
    this.group = group;
  }
}

declare global {
  interface HTMLElementEventMap {
    'care-group-change': CareGroupChangeEvent;
  }
}
