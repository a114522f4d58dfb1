import { CareError } from '../adapter/care-error.js';
import type { BadRecord } from '../adapter/parse.js';
import type { Target } from '../model/target.js';

/** Something failed, or a record could not be read. Bubbles and composes; carries no text of a customer. */
export class CareErrorEvent extends Event {
  static readonly eventName = 'care-error';
  /** What went wrong. */
  readonly error: CareError;

  constructor(error: CareError) {
    super(CareErrorEvent.eventName, { bubbles: true, composed: true });
    this.error = error;
  }
}

const told = new WeakSet<CareError>();

/** Tells of a failure, once: of a read that several elements share, the first of them to hear does. */
export function tellError(element: Element, error: CareError | undefined): void {
  if (error === undefined || told.has(error)) return;
  told.add(error);
  element.dispatchEvent(new CareErrorEvent(error));
}

/** A record that could not be read, as an event for the integrator: method, id and field, no text. */
export function badRecordEvent({ message }: BadRecord): CareErrorEvent {
  return new CareErrorEvent(new CareError({ kind: 'unknown', code: 'malformed-record', message }));
}

/**
 * The seller wants to go somewhere. Bubbles, composes, cancelable: whoever takes her there calls
 * `preventDefault()`. Inside a desk, the desk does unless the host did.
 */
export class CareNavigateEvent extends Event {
  static readonly eventName = 'care-navigate';
  /** Where to. */
  readonly destination: Target;

  constructor(target: Target) {
    super(CareNavigateEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.destination = target;
  }
}

/** Another view, or another record in it, was chosen. Bubbles and composes; a host may keep it in its address. */
export class CareViewChangeEvent extends Event {
  static readonly eventName = 'care-view-change';
  /** The view now shown. */
  readonly view: string;
  /** The id of the record now shown in it, of elements that show one. */
  readonly record: string | undefined;

  constructor(view: string, record?: string) {
    super(CareViewChangeEvent.eventName, { bubbles: true, composed: true });
    this.view = view;
    this.record = record;
  }
}

declare global {
  interface HTMLElementEventMap {
    'care-error': CareErrorEvent;
    'care-navigate': CareNavigateEvent;
    'care-view-change': CareViewChangeEvent;
  }
}
