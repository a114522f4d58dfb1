import type { Due } from './agenda.js';
import type { Incident, IncidentState } from '../../model/incident.js';
import type { IncidentChange } from './incident-change.js';
import type { LedgerEvent } from './ledger.js';
import type { Message } from '../../model/message.js';
import type { Party } from '../../model/party.js';
import type { Thread } from '../../model/thread.js';
import type { Happening } from './incident-words.js';
import { incidentMoved, type IncidentParts } from './incident-parts.js';
import { freshId } from '../../adapter/fresh-id.js';
import { isOpen } from './records-now.js';
import { mix, pick } from './seeded.js';
import { writtenAbout } from './notices.js';

/** What operator and customer do about incidents, when their time comes or when a test says so. */
export class IncidentOthers {
  readonly #parts: IncidentParts;

  constructor(parts: IncidentParts) {
    this.#parts = parts;
  }

  /** What falls due. Nothing, where it no longer applies. */
  does({ does, at }: Due): LedgerEvent | undefined {
    if (does.type === 'customer-answers') return this.#customerAnswers(does.threadId, at);
    if (does.type !== 'operator-checks' && does.type !== 'incident-closes') return undefined;
    if (!this.#parts.now.hasIncident(does.incidentId)) return undefined;
    const incident = this.#parts.now.incident(does.incidentId, 'es', false);
    if (incident.state !== 'resolved') return undefined;
    if (does.type === 'incident-closes') return this.close(incident, at, 'closed-by-itself');
    const { book } = this.#parts.service.market;
    const time = book.changesOf(incident.id).filter(({ state }) => state === 'resolved').length;
    const agrees = this.#parts.world.incidents?.agrees(incident.id, time) ?? true;
    return agrees ? this.close(incident, at) : this.reopen(incident, at);
  }

  close(incident: Incident, at: number, what: Happening = 'closed'): LedgerEvent {
    return this.#moved(incident, at, 'closed', { turn: 'operator', closes: null }, what);
  }

  /** Not as it should be: the seller is asked once more. */
  reopen(incident: Incident, at: number): LedgerEvent {
    const said = writtenAbout(
      this.#parts.service,
      { id: incident.orderId, number: incident.orderNumber ?? '', customer: null },
      {
        from: this.#parts.world.operator,
        to: [this.#parts.world.seller],
        isWith: 'operator',
        text: this.#parts.world.incidents?.disagreement ?? '',
        at,
        attention: 'needs-reply',
      },
    );
    const change = { turn: 'seller', answered: false, closes: null } as const;
    return {
      type: 'together',
      events: [said, this.#moved(incident, at, 'open', change, 'reopened')],
    };
  }

  /** The customer does not agree with what was done. */
  dispute(incident: Incident, at: number): LedgerEvent {
    const change = { turn: 'seller', answered: false, closes: null } as const;
    const by = incident.customer ?? { kind: 'customer' };
    return this.#moved(incident, at, 'disputed', change, 'disputed', by);
  }

  /** What a message of the shop's does to the incidents of what it is about: they are answered, and the customer will write. */
  heard(thread: Thread, message: Message): Pick<LedgerEvent, 'due'> & { events: LedgerEvent[] } {
    const open = (thread.about ?? [])
      .flatMap(({ id }) => this.#parts.now.idsOn(id))
      .map((id) => this.#parts.now.incident(id, 'es', false))
      .filter(isOpen);
    if (open.length === 0) return { events: [] };
    const events = open
      .filter(({ answered, state }) => answered !== true && state !== 'resolved')
      .map((incident): LedgerEvent => {
        const state = incident.state === 'open' ? 'in-progress' : incident.state;
        const told = {
          at: message.sentAt,
          by: this.#parts.world.seller,
          what: 'answered' as const,
        };
        return incidentMoved(incident, { answered: true, state, told });
      });
    const isToCustomer = message.audience.to.some(({ kind }) => kind === 'customer');
    const at = Date.parse(message.sentAt) + this.#parts.pace.customerAnswers;
    const answer: Due = {
      id: `${message.id}:answer`,
      at,
      does: { type: 'customer-answers', threadId: thread.id },
    };
    return { events, ...(isToCustomer ? { due: [answer] } : {}) };
  }

  #customerAnswers(threadId: string, at: number): LedgerEvent | undefined {
    const thread = this.#parts.service.market.thread(threadId);
    const customer = thread?.participants.find(({ kind }) => kind === 'customer');
    const answers = this.#parts.world.incidents?.answers ?? [];
    const isWaiting = thread?.attention.state === 'waiting';
    if (thread === undefined || customer === undefined || !isWaiting || answers.length === 0) {
      return undefined;
    }
    const after = Date.parse(thread.lastActivityAt) + 1;
    const sentAt = new Date(Math.max(at, after)).toISOString();
    const message: Message = {
      id: `${threadId}.${freshId()}`,
      from: customer,
      audience: { to: [this.#parts.world.seller], visibleTo: ['customer', 'operator', 'seller'] },
      sentAt,
      body: { format: 'plain', content: pick(answers, mix(1, threadId.length, sentAt.length)) },
      attachments: [],
    };
    return {
      type: 'message',
      threadId,
      message,
      attention: { state: 'needs-reply', since: sentAt },
    };
  }

  #moved(
    incident: Incident,
    at: number,
    state: IncidentState,
    change: IncidentChange,
    what: Happening,
    by: Party = this.#parts.world.operator,
  ): LedgerEvent {
    const told = { at: new Date(at).toISOString(), by, what };
    return incidentMoved(incident, { ...change, state, told });
  }
}
