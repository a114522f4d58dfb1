import type { ReplyRequest, StartThreadRequest } from '../../adapter/commands.js';

/**
 * The seller wants to send a message. Bubbles, composes, cancelable at once: a host that calls
 * `preventDefault()` sends it itself, by `request`, and what was typed stays.
 */
export class CareMessageSendEvent extends Event {
  static readonly eventName = 'care-message-send';
  /** Absent: a new conversation is to be begun. */
  readonly threadId: string | undefined;
  /** The id of the chosen recipient option. */
  readonly recipient: string;
  readonly #request: ReplyRequest | StartThreadRequest;

  constructor(request: ReplyRequest | StartThreadRequest) {
    super(CareMessageSendEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.threadId = request.command === 'thread-reply' ? request.threadId : undefined;
    this.recipient = request.recipient;
    this.#request = request;
  }

  /** All that would be sent, the text included. */
  get request(): ReplyRequest | StartThreadRequest {
    return this.#request;
  }
}

/** A message has been sent: the marketplace has it. Bubbles and composes. */
export class CareMessageSentEvent extends Event {
  static readonly eventName = 'care-message-sent';
  /** Absent where a conversation was begun and nobody says which it is. */
  readonly threadId: string | undefined;
  /** Absent where the back end does not say. */
  readonly messageId: string | undefined;

  constructor(threadId: string | undefined, messageId: string | undefined) {
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
