import type {
  MiraklDocument,
  MiraklMessage,
  MiraklOrder,
  MiraklParticipant,
  MiraklReason,
  MiraklThread,
} from '../../../src/adapters/mirakl/published.js';

/** One shop as the fake keeps it. What it hands out is always made anew. */
export interface FakeShop {
  readonly id: number;
  readonly name: string;
  readonly threads: Map<string, FakeThread>;
  readonly orders: MiraklOrder[];
  readonly documents: MiraklDocument[];
}

/** A thread with all its messages; what M10 and M11 say besides is worked out when they are asked. */
export interface FakeThread extends Pick<
  MiraklThread,
  'id' | 'date_created' | 'topic' | 'entities' | 'authorized_participants'
> {
  date_updated: string;
  shop_reply_needed_since: string | null;
  readonly no_store_reply_needed: { date: string; user_type: string }[];
  readonly customer_organization?: { readonly id: string; readonly display_name: string };
  readonly messages: MiraklMessage[];
}

/** A reason with its label in each language of the back office. */
export interface FakeReason extends Omit<MiraklReason, 'label'> {
  readonly labels: Readonly<Record<string, string>>;
}

export const OPERATOR: MiraklParticipant = { type: 'OPERATOR', display_name: 'Mercado Norte' };

/** SPEC M10, M11: with messages only where they are asked for, and in no order that is promised. */
export function published(thread: FakeThread, messages: 'all' | 'last' | 'none'): MiraklThread {
  const { shop_reply_needed_since, no_store_reply_needed, messages: kept, ...head } = thread;
  const last = kept.at(-1) as MiraklMessage;
  const types = new Set(kept.flatMap(({ from, to }) => [whoOf(from.type), ...to.map(typeOf)]));
  return structuredClone({
    ...head,
    current_participants: head.authorized_participants.filter(({ type }) => types.has(type)),
    metadata: {
      total_count: kept.length,
      last_message_date: last.date_created,
      last_sender: last.from,
      shop_reply_needed_since,
    },
    ...(messages === 'none' ? {} : { no_store_reply_needed }),
    ...(messages === 'none'
      ? {}
      : { messages: shuffled(messages === 'all' ? kept : kept.slice(-100)) }),
  });
}

export function whoOf(type: string): string {
  return type.replace(/_USER$/, '');
}

function typeOf({ type }: MiraklParticipant): string {
  return type;
}

/** Odd places first, then even ones: never in order of time. */
function shuffled<Item>(items: readonly Item[]): Item[] {
  return [
    ...items.filter((_, place) => place % 2 === 1),
    ...items.filter((_, place) => place % 2 === 0),
  ];
}
