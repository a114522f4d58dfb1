import type { IncidentActRequest } from '../../adapter/commands.js';

/**
 * The seller wants to mark an incident as resolved, with her word to the operator. Bubbles, composes, cancelable at once:
 * a host that calls `preventDefault()` does it itself, by `request`, and what was typed stays.
 */
export class CareIncidentResolveEvent extends Event {
  static readonly eventName = 'care-incident-resolve';
  readonly incidentId: string;
  readonly #request: IncidentActRequest;

  constructor(request: IncidentActRequest) {
    super(CareIncidentResolveEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.incidentId = request.incidentId;
    this.#request = request;
  }

  /** All that would be sent, the message included. */
  get request(): IncidentActRequest {
    return this.#request;
  }
}

/** An incident is marked as resolved: the marketplace has the word and each line. Bubbles and composes. */
export class CareIncidentResolvedEvent extends Event {
  static readonly eventName = 'care-incident-resolved';
  readonly incidentId: string;

  constructor(incidentId: string) {
    super(CareIncidentResolvedEvent.eventName, { bubbles: true, composed: true });
    this.incidentId = incidentId;
  }
}

/** The seller wants to do something else to an incident, such as to add evidence. Like `care-incident-resolve`. */
export class CareIncidentActEvent extends Event {
  static readonly eventName = 'care-incident-act';
  readonly incidentId: string;
  /** The id of the action. */
  readonly action: string;
  readonly #request: IncidentActRequest;

  constructor(request: IncidentActRequest) {
    super(CareIncidentActEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.incidentId = request.incidentId;
    this.action = request.action;
    this.#request = request;
  }

  /** All that would be sent. */
  get request(): IncidentActRequest {
    return this.#request;
  }
}

/** Something else was done to an incident: the marketplace has all of it. Bubbles and composes. */
export class CareIncidentActedEvent extends Event {
  static readonly eventName = 'care-incident-acted';
  readonly incidentId: string;
  /** The id of the action. */
  readonly action: string;

  constructor(incidentId: string, action: string) {
    super(CareIncidentActedEvent.eventName, { bubbles: true, composed: true });
    this.incidentId = incidentId;
    this.action = action;
  }
}

declare global {
  interface HTMLElementEventMap {
    'care-incident-resolve': CareIncidentResolveEvent;
    'care-incident-resolved': CareIncidentResolvedEvent;
    'care-incident-act': CareIncidentActEvent;
    'care-incident-acted': CareIncidentActedEvent;
  }
}
