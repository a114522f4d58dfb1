import type { LiveChange, LiveGroup, LiveSink } from '../../adapter/live-group.js';
import type { LedgerEvent } from './ledger.js';
import type { Service } from './service.js';

/** Changes as they are committed, in this tab or another. */
export function liveOf(service: Service): LiveGroup {
  return {
    subscribe: ({ since, signal }, sink) => {
      if (signal.aborted) return;
      sink.state('connecting');
      void new Feed(service, sink, signal).begin(since);
    },
  };
}

/** In milliseconds. What comes later is done when somebody asks: no page holds a timer for days. */
const LONGEST_WAIT = 60 * 60 * 1000;

class Feed {
  readonly #service: Service;
  readonly #sink: LiveSink;
  readonly #signal: AbortSignal;
  #life: string | undefined;
  #told = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(service: Service, sink: LiveSink, signal: AbortSignal) {
    this.#service = service;
    this.#sink = sink;
    this.#signal = signal;
    signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
  }

  async begin(since: string | undefined): Promise<void> {
    const { market } = this.#service;
    if (!(await this.#refreshed())) return;
    this.#life = market.head?.id;
    const from = since === undefined ? market.seq : seqOf(since, this.#life);
    this.#told = from ?? market.seq;
    this.#service.ledger.watch(() => void this.#goOn(), this.#signal);
    this.#sink.state('open', this.#cursor);
    if (from === undefined) this.#sink.reset(this.#cursor);
    await this.#goOn();
  }

  async #goOn(): Promise<void> {
    const { market } = this.#service;
    if (!(await this.#refreshed())) return;
    if (market.head?.id !== this.#life) {
      this.#life = market.head?.id;
      this.#told = market.seq;
      return this.#sink.reset(this.#cursor);
    }
    const batch = market.entries
      .filter(({ seq }) => seq > this.#told)
      .flatMap(({ seq, event }) => changesOf(seq, event));
    this.#waitForWhatIsDue();
    if (market.seq === this.#told) return;
    this.#told = market.seq;
    if (batch.length > 0) this.#sink.change(batch, this.#cursor);
  }

  /** What the others do by themselves is told when they do it, not when somebody next asks. */
  #waitForWhatIsDue(): void {
    clearTimeout(this.#timer);
    const next = this.#service.market.book.agenda.next;
    if (next === undefined || this.#signal.aborted) return;
    const ms = Math.max(next.at - this.#service.now(), 50);
    if (ms < LONGEST_WAIT) this.#timer = setTimeout(() => void this.#goOn(), ms);
  }

  get #cursor(): string {
    return `${this.#life}:${this.#told}`;
  }

  async #refreshed(): Promise<boolean> {
    try {
      await this.#service.refresh();
      return !this.#signal.aborted;
    } catch {
      if (!this.#signal.aborted) this.#sink.state('interrupted');
      return false;
    }
  }
}

function changesOf(seq: number, event: LedgerEvent): LiveChange[] {
  const version = `v${seq}`;
  switch (event.type) {
    case 'thread':
      return [{ record: { kind: 'thread', id: event.thread.id }, version }];
    case 'message':
    case 'attention':
    case 'read':
      return [{ record: { kind: 'thread', id: event.threadId }, version }];
    case 'refunded':
    case 'refund-moved':
      return [{ record: { kind: 'order', id: event.orderId }, version }];
    case 'incident-opened':
    case 'incident-moved': {
      const { id, orderId } =
        event.type === 'incident-opened'
          ? event.incident
          : { id: event.incidentId, orderId: event.orderId };
      return [
        { record: { kind: 'incident', id }, version },
        { record: { kind: 'order', id: orderId }, version },
      ];
    }
    case 'case-arrived':
      return [{ record: { kind: 'case', id: event.arrived.id }, version }];
    case 'case-moved':
      return [{ record: { kind: 'case', id: event.caseId }, version }];
    case 'together':
      return event.events.flatMap((each) => changesOf(seq, each));
    default:
      return [];
  }
}

/** The entry a cursor stands for; `undefined` when it belongs to another life of the ledger. */
function seqOf(cursor: string, life: string | undefined): number | undefined {
  const [id, seq] = cursor.split(':');
  return id === life && /^\d+$/.test(seq ?? '') ? Number(seq) : undefined;
}
