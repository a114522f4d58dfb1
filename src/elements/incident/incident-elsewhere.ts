import { html, nothing, type TemplateResult } from 'lit';
import type { CareNavigateEvent } from '../../controllers/care-events.js';
import type { Connected } from '../../controllers/care-controller.js';
import { underPrefix } from '../../controllers/care-tags.js';
import type { Incident } from '../../model/incident.js';
import type { Talk } from './incident-talks.js';
import { TalkAtHand } from './talk-at-hand.js';

export interface ElsewhereInside {
  readonly element: Connected;
  /** Of the tags that the panel was defined among. */
  readonly prefix: string;
  /** What she has opened. */
  readonly opened: () => object | undefined;
  readonly talks: (incident: Incident) => readonly Talk[];
  /** Whether the conversations have been read. */
  readonly isRead: () => boolean;
  readonly close: () => void;
  readonly reread: () => void;
}

/** What is done about an incident in other elements: a message and a refund. Fetched with the first of them. */
export class IncidentElsewhere {
  readonly #inside: ElsewhereInside;
  /** Where she writes. */
  readonly #talk = new TalkAtHand();
  /** A conversation that has just been begun here. */
  #begun: string | undefined;

  constructor(inside: ElsewhereInside) {
    this.#inside = inside;
  }

  /** In the conversation with that party where there is one, else a new one about the order; `undefined`: not known yet. */
  renderMessage(incident: Incident, id: string): TemplateResult | undefined {
    const { element, prefix, opened, talks, isRead } = this.#inside;
    const audience = id === 'message-customer' ? 'customer' : 'operator';
    const talk = this.#talk.of(opened(), { talks: talks(incident), audience, isRead: isRead() });
    if (!talk) return undefined;
    return underPrefix(
      html`<care-composer
        .adapter=${element.adapter}
        thread-id=${talk.id ?? nothing}
        order-id=${incident.orderId}
        audience=${audience}
        @care-message-sent=${(event: HTMLElementEventMap['care-message-sent']) => this.#onSent(event)}
        @care-navigate=${(event: CareNavigateEvent) => this.#onNavigate(event)}
      ></care-composer>`,
      prefix,
    );
  }

  renderRefund({ id, orderId }: Incident): TemplateResult {
    const { element, prefix, close } = this.#inside;
    return underPrefix(
      html`<care-refund-dialog
        .adapter=${element.adapter}
        order-id=${orderId}
        incident-id=${id}
        open
        @close=${close}
      ></care-refund-dialog>`,
      prefix,
    );
  }

  #onSent({ currentTarget, threadId }: HTMLElementEventMap['care-message-sent']): void {
    const isReply = (currentTarget as Element).hasAttribute('thread-id');
    this.#begun = isReply ? undefined : threadId;
    if (!isReply) this.#talk.begun();
    this.#inside.reread();
  }

  /** She is at the incident: the conversation that she has just begun does not lead her away from it. */
  #onNavigate(event: CareNavigateEvent): void {
    const { destination } = event;
    if (destination.to !== 'thread' || destination.id !== this.#begun) return;
    this.#begun = undefined;
    event.preventDefault();
    event.stopPropagation();
  }
}
