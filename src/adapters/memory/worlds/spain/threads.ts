import type { AttentionState, Subject, Thread } from '../../../../model/thread.js';
import type { IndexList, ThreadCatalogue, ThreadFacts, WorldFrame } from '../world.js';
import type { Message } from '../../../../model/message.js';
import type { Party } from '../../../../model/party.js';
import type { SpanishOrders } from './orders.js';
import type { Story, Turn } from './story.js';
import { lastMessageOf } from '../../market.js';
import { mix, pick, unit } from '../../seeded.js';
import { messageOf, textOf } from './messages.js';
import { OPERATOR } from './parties.js';
import { LONG_STORY, storiesFor } from './stories.js';
import { ageAt, DAY, LONG_LASTS, longAgo, momentsOf } from './times.js';

/** Which thread is the long one: on the first page, but not the first row. */
const LONG_INDEX = 2;

/** How many days old an order is at the end of a story of each phase, and up to which share that phase goes. */
const PHASES = [
  ['fresh', 0.1, 1.2, 0.16],
  ['moving', 5, 9, 0.46],
  ['arrived', 7, 16, 0.84],
  ['later', 20, 50, 1],
] as const;

/** What a thread is made of, worked out from its index alone. */
export interface Plan {
  readonly index: number;
  readonly id: string;
  readonly story: Story;
  readonly messages: number;
  readonly attention: AttentionState;
  /** The order's index; `undefined` when it is about none. */
  readonly order: number | undefined;
  readonly participants: readonly Party[];
  readonly turnAt: (place: number) => Turn;
  readonly sentAt: (place: number) => number;
}

/** The threads of the Spanish world. */
export class SpanishThreads implements ThreadCatalogue {
  readonly size: number;
  readonly needsReply: IndexList;
  readonly #frame: WorldFrame;
  readonly #orders: SpanishOrders;
  readonly #blocks: number;
  #last: Plan | undefined;

  constructor(frame: WorldFrame, orders: SpanishOrders) {
    this.size = frame.threads;
    this.#frame = frame;
    this.#orders = orders;
    // One in three of the younger two fifths: about 13 in a hundred, and none that waits for months.
    this.#blocks = this.size === 0 ? 0 : Math.max(1, Math.floor((this.size * 0.4) / 3));
    this.needsReply = { length: this.#blocks, at: (block) => this.#needyOf(block) };
  }

  activityAt(index: number): number {
    const place = index + 0.8 * unit(this.#frame.seed, index, 1);
    return this.#frame.epoch - ageAt(place, this.size);
  }

  facts(index: number): ThreadFacts {
    const attention = this.#attentionOf(index);
    return {
      attention,
      kinds: () => this.plan(index).participants.map(({ kind }) => kind),
      about: () => this.#aboutOf(this.plan(index)),
      reasonCode: () => this.plan(index).story.reason ?? undefined,
      words: () => {
        const { order, participants, story, messages, turnAt } = this.plan(index);
        const said = textOf(turnAt(messages - 1), index, messages - 1, this.#frame.seed);
        const bought =
          order === undefined
            ? []
            : [this.#orders.numberOf(order), this.#orders.productOf(order).title];
        const names = participants.map(({ name, organisation }) =>
          organisation === undefined ? `${name}` : `${name} ${organisation.name}`,
        );
        return [...names, ...bought, story.title ?? '', withoutVariables(said)];
      },
    };
  }

  make(index: number): Thread {
    const plan = this.plan(index);
    const last = this.message(index, plan.messages - 1);
    const { title, reason } = plan.story;
    return {
      id: plan.id,
      about: this.#aboutOf(plan),
      ...(title === undefined ? {} : { title }),
      reason: reason === null ? null : { code: reason },
      participants: plan.participants,
      startedAt: new Date(plan.sentAt(0)).toISOString(),
      lastActivityAt: last.sentAt,
      lastMessage: lastMessageOf(last),
      messageCount: { value: plan.messages, precision: 'exact', asOf: last.sentAt },
      attention: { state: plan.attention, since: last.sentAt },
    };
  }

  idAt(index: number): string {
    return `t-${index + 1}`;
  }

  indexOf(threadId: string): number | undefined {
    const number = /^t-([1-9]\d{0,5})$/.exec(threadId)?.[1];
    const index = number === undefined ? -1 : Number(number) - 1;
    return index >= 0 && index < this.size ? index : undefined;
  }

  messageCount(index: number): number {
    return this.plan(index).messages;
  }

  message(index: number, place: number): Message {
    return messageOf(this.plan(index), place, this.#orders, this.#frame.seed);
  }

  placeOf(index: number, messageId: string): number | undefined {
    const prefix = `${this.idAt(index)}.m-`;
    if (!messageId.startsWith(prefix)) return undefined;
    const place = Number(messageId.slice(prefix.length));
    const isPlace = Number.isInteger(place) && place >= 0 && place < this.messageCount(index);
    return isPlace && messageId === `${prefix}${place}` ? place : undefined;
  }

  plan(index: number): Plan {
    if (this.#last?.index !== index) this.#last = this.#makePlan(index);
    return this.#last;
  }

  #makePlan(index: number): Plan {
    const { seed, longThread } = this.#frame;
    const attention = this.#attentionOf(index);
    const ends = this.activityAt(index);
    const isLong = longThread > 0 && index === Math.min(LONG_INDEX, this.size - 1);
    const { story, order } = this.#storyOf(index, isLong ? ends - LONG_LASTS : ends);
    const told = isLong ? LONG_STORY : story;
    const length = lengthFor(told, attention, mix(seed, index, 3));
    const messages = isLong ? longThread : length;
    return {
      index,
      id: this.idAt(index),
      story: told,
      messages,
      attention,
      order,
      participants: this.#participantsOf(told, order),
      // Counted from the end: how things stand depends on the last one.
      turnAt: (place) => told.turns.at((length - messages + place) % told.turns.length) as Turn,
      sentAt: isLong
        ? (place) => ends - longAgo(place, messages)
        : momentsOf(told, length, ends, (place) => unit(seed, index, 1000 + place)),
    };
  }

  /** A story and an order that is as old as the story wants it. */
  #storyOf(index: number, ends: number): { story: Story; order: number | undefined } {
    const { seed } = this.#frame;
    const dice = unit(seed, index, 4);
    const kind = dice < 0.05 ? 'account' : dice < 0.15 ? 'operator' : 'customer';
    const number = mix(seed, index, 5);
    if (kind === 'account') return { story: pick(storiesFor('account'), number), order: undefined };
    const when = unit(seed, index, 6);
    const [phase, least, most] = PHASES.find(([, , , upTo]) => when < upTo) ?? PHASES[0];
    const before = least + (most - least) * unit(seed, index, 7);
    const order = this.#orders.placedBefore(ends - before * DAY);
    const { category } = this.#orders.productOf(order);
    return { story: pick(storiesFor(kind, phase, category), number), order };
  }

  #participantsOf(story: Story, order: number | undefined): readonly Party[] {
    if (story.with !== 'customer' || order === undefined) return [OPERATOR];
    const { name, company } = this.#orders.buyerOf(order);
    const customer: Party = {
      kind: 'customer',
      id: `c-${this.#orders.numberOf(order)}`,
      name,
      ...(company === undefined ? {} : { organisation: { name: company } }),
    };
    const withOperator = story.turns.some(({ by, to }) => by === 'operator' || to !== undefined);
    return withOperator ? [customer, OPERATOR] : [customer];
  }

  #aboutOf({ order }: Plan): readonly Subject[] {
    if (order === undefined) return [];
    const number = this.#orders.numberOf(order);
    return [{ kind: 'order', id: number, label: number }];
  }

  #attentionOf(index: number): AttentionState {
    const block = Math.floor(index / 3);
    if (block < this.#blocks && this.#needyOf(block) === index) return 'needs-reply';
    return unit(this.#frame.seed, index, 8) < 0.45 ? 'waiting' : 'no-reply-needed';
  }

  #needyOf(block: number): number {
    if (block === 0) return 0;
    return Math.min(block * 3 + (mix(this.#frame.seed, block, 9) % 3), this.size - 1);
  }
}

/** A story's text without the places that are filled in: nobody looks for the word «product» there. */
function withoutVariables(text: string): string {
  const known = bare.get(text);
  if (known !== undefined) return known;
  const result = text.replace(/\{\w+\}/g, ' ');
  bare.set(text, result);
  return result;
}

const bare = new Map<string, string>();

/** How much of a story has been told: up to a turn after which things stand as they do. */
function lengthFor({ turns }: Story, attention: AttentionState, number: number): number {
  const stands = (turn: Turn): boolean => {
    if (attention === 'needs-reply') return turn.by !== 'seller' && turn.ends !== true;
    if (attention === 'waiting') return turn.by === 'seller';
    return turn.ends === true;
  };
  const lengths = turns.flatMap((turn, place) => (stands(turn) ? [place + 1] : []));
  return lengths.length === 0 ? turns.length : pick(lengths, number);
}
