import type { CareCase } from '../model/case.js';

/**
 * A customer's case has come, for the host's own notification. Bubbles and composes. Whoever mails it adds the guide's
 * warning: documents are not sent in reply to that mail; a link in it opens the case (`care-desk` with `view="cases"`
 * and `record`).
 */
export class CareCaseReceivedEvent extends Event {
  static readonly eventName = 'care-case-received';
  /** Its id. */
  readonly caseId: string;
  /** Its number, as the seller knows it. */
  readonly number: string;
  /** The code of its type. */
  readonly caseType: string;

  constructor({ id, number, type }: Pick<CareCase, 'id' | 'number' | 'type'>) {
    super(CareCaseReceivedEvent.eventName, { bubbles: true, composed: true });
    this.caseId = id;
    this.number = number;
    this.caseType = type.code;
  }
}

declare global {
  interface HTMLElementEventMap {
    'care-case-received': CareCaseReceivedEvent;
  }
}
