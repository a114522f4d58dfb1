import type { ReplyRequest } from '../../adapter/commands.js';

/**
 * The seller wants to send a message. Bubbles, composes, cancelable at once: a host that calls
 * `preventDefault()` sends it itself, by `request`, and what was typed stays.
 */
export class CareMessageSendEvent extends Event {
  static readonly eventName = 'care-message-send';
  readonly threadId: string;
  /** The id of the chosen recipient option. */
  readonly recipient: string;
  readonly #request: ReplyRequest;

  constructor(request: ReplyRequest) {
    super(CareMessageSendEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.threadId = request.threadId;
    this.recipient = request.recipient;
    this.#request = request;
  }

  /** All that would be sent, the text included. */
  get request(): ReplyRequest {
    return this.#request;
  }
}

/** A message has been sent: the marketplace has it. Bubbles and composes. */
export class CareMessageSentEvent extends Event {
  static readonly eventName = 'care-message-sent';
  readonly threadId: string;
  /** Absent where the back end does not say. */
  readonly messageId: string | undefined;

  constructor(threadId: string, messageId: string | undefined) {
    super(CareMessageSentEvent.eventName, { bubbles: true, composed: true });
    this.threadId = threadId;
    this.messageId = messageId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'care-message-send': CareMessageSendEvent;
    'care-message-sent': CareMessageSentEvent;
  }
}
