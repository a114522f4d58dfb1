import type { CaseState } from '../../model/case.js';

/** The case that is shown stands otherwise than before: closed, accepted or refused by the marketplace. Bubbles and composes. */
export class CareCaseChangeEvent extends Event {
  static readonly eventName = 'care-case-change';
  readonly caseId: string;
  /** Where it stands now. */
  readonly state: CaseState;

  constructor(caseId: string, state: CaseState) {
    super(CareCaseChangeEvent.eventName, { bubbles: true, composed: true });
    this.caseId = caseId;
    this.state = state;
  }
}

/**
 * The seller wants to do something to a case for which the kit has no place of its own. Bubbles, composes, cancelable at
 * once: a host that does it calls `preventDefault()`; else she is told that it is done on the marketplace's own pages.
 */
export class CareCaseActEvent extends Event {
  static readonly eventName = 'care-case-act';
  readonly caseId: string;
  /** The id of the action. */
  readonly action: string;

  constructor(caseId: string, action: string) {
    super(CareCaseActEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.caseId = caseId;
    this.action = action;
  }
}

declare global {
  interface HTMLElementEventMap {
    'care-case-change': CareCaseChangeEvent;
    'care-case-act': CareCaseActEvent;
  }
}
