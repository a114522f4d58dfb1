import type { CloseCaseRequest } from '../../adapter/commands.js';
import type { ClosureOutcome } from '../../model/case.js';

/**
 * The seller wants to close a case. Bubbles, composes, cancelable at once: a host that calls `preventDefault()` does it
 * itself, by `request`, and what was typed stays.
 */
export class CareClosureSubmitEvent extends Event {
  static readonly eventName = 'care-closure-submit';
  readonly caseId: string;
  readonly outcome: ClosureOutcome;
  readonly #request: CloseCaseRequest;

  constructor(request: CloseCaseRequest) {
    super(CareClosureSubmitEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.caseId = request.caseId;
    this.outcome = request.outcome;
    this.#request = request;
  }

  /** All that would be sent, answers and files included. */
  get request(): CloseCaseRequest {
    return this.#request;
  }
}

/** The marketplace has a closure: it may still have to check it. Bubbles and composes. */
export class CareClosureSubmittedEvent extends Event {
  static readonly eventName = 'care-closure-submitted';
  readonly caseId: string;
  readonly outcome: ClosureOutcome;

  constructor(caseId: string, outcome: ClosureOutcome) {
    super(CareClosureSubmittedEvent.eventName, { bubbles: true, composed: true });
    this.caseId = caseId;
    this.outcome = outcome;
  }
}

declare global {
  interface HTMLElementEventMap {
    'care-closure-submit': CareClosureSubmitEvent;
    'care-closure-submitted': CareClosureSubmittedEvent;
  }
}
