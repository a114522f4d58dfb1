import type { CareAdapter } from '../adapter/care-adapter.js';
import type { CommandCall, ReadCall } from '../adapter/calls.js';
import type { ConformanceFixtures, FaultFixture } from './fixtures.js';
import type { Description, Offers } from '../adapter/description.js';
import { checkAdapter, type GroupName } from '../adapter/check-adapter.js';
import { freshId } from '../adapter/fresh-id.js';
import { describeThrown } from './thrown.js';
import { broken, notOffered, NotTried, notTried } from './rule.js';

type Group<Name extends GroupName> = NonNullable<CareAdapter[Name]>;

/** What a case plays on: one adapter, what it offers, and what the integrator says about the data behind it. */
export class Stage {
  /** Whose calls end after `patience`. */
  readonly adapter: CareAdapter;
  /** As the integrator made it: for fixtures, and for what looks without calling. */
  readonly asGiven: CareAdapter;
  readonly description: Description;
  readonly patience: number;
  readonly pageSize: number;
  readonly locale: string;
  readonly #fixtures: ConformanceFixtures;

  constructor(parts: {
    readonly given: CareAdapter;
    readonly adapter: CareAdapter;
    readonly description: Description;
    readonly fixtures: ConformanceFixtures;
    readonly patience: number;
  }) {
    this.asGiven = parts.given;
    this.#fixtures = parts.fixtures;
    this.adapter = parts.adapter;
    this.description = parts.description;
    this.patience = parts.patience;
    this.pageSize = Math.max(3, parts.fixtures.pageSize ?? 5);
    this.locale = parts.fixtures.locale ?? 'en';
  }

  get offers(): Offers {
    return this.description.offers;
  }

  reading(changes: Partial<ReadCall> = {}): ReadCall {
    return { signal: new AbortController().signal, locale: this.locale, ...changes };
  }

  command(changes: Partial<CommandCall> = {}): CommandCall {
    return { ...this.reading(), idempotencyKey: freshId(), ...changes };
  }

  /** @throws NotTried where the integrator has not given it. */
  fixture<Name extends keyof ConformanceFixtures>(
    name: Name,
  ): NonNullable<ConformanceFixtures[Name]> {
    const fixture = this.#fixtures[name];
    return fixture ?? notTried(`needs fixtures.${name}`);
  }

  /** As {@link fixture}, but for a case that can do without. */
  given<Name extends keyof ConformanceFixtures>(name: Name): ConformanceFixtures[Name] {
    return this.#fixtures[name];
  }

  /** Somebody else writes in the thread. @throws NotTried without the fixture. */
  async write(threadId: string, from: 'customer' | 'seller'): Promise<void> {
    await played('write', () => this.fixture('write')(this.asGiven, threadId, from));
  }

  /** The next call of the method goes wrong. Answers whether it can be made to. @throws NotTried without the fixture. */
  async fault(fault: FaultFixture): Promise<boolean> {
    return (await played('fault', () => this.fixture('fault')(this.asGiven, fault))) !== false;
  }

  /** Runs `act` while every answer takes so long. @throws NotTried without the fixture. */
  async whileSlow(ms: number, act: () => Promise<void>): Promise<void> {
    const slow = this.fixture('slow');
    await played('slow', () => slow(this.asGiven, ms));
    try {
      await act();
    } finally {
      await played('slow', () => slow(this.asGiven, 0));
    }
  }

  async otherShop(): Promise<CareAdapter> {
    return played('otherShop', () => this.fixture('otherShop')(this.asGiven));
  }

  /** @throws NotOffered, or NotTried where it is offered and missing. */
  group<Name extends GroupName>(name: Name): Group<Name> {
    if (this.offers[name] === undefined) notOffered(`offers.${name}`);
    return this.groupIfAny(name) ?? missing(`adapter.${name}`);
  }

  /** The group where it is offered, there and whole. */
  groupIfAny<Name extends GroupName>(name: Name): Group<Name> | undefined {
    const isOffered = this.offers[name] !== undefined;
    if (!isOffered || checkAdapter(this.asGiven).broken.has(name)) return undefined;
    return this.adapter[name] as Group<Name> | undefined;
  }

  /**
   * A method of a group that the description has to offer by a flag of its own.
   * @param flag Where it is offered: `reply` stands for `offers.threads.reply`.
   * @throws as {@link group}.
   */
  method<Name extends GroupName, Key extends string & keyof Group<Name>>(
    name: Name,
    key: Key,
    flag: string,
  ): NonNullable<Group<Name>[Key]> {
    const group = this.group(name) as unknown as Readonly<Record<string, unknown>>;
    const offered = this.offers[name] as Readonly<Record<string, unknown>>;
    if (offered[flag] !== true) notOffered(`offers.${name}.${flag}`);
    const method = group[key] ?? missing(`adapter.${name}.${key}`);
    return method as NonNullable<Group<Name>[Key]>;
  }
}

function missing(path: string): never {
  return notTried(`${path} is missing or broken; see absence/offered-exists and absence/methods`);
}

/** A fixture that fails is no fault of the adapter, and no reason to be green. */
async function played<Answer>(
  name: keyof ConformanceFixtures,
  play: () => Answer | Promise<Answer>,
): Promise<Answer> {
  try {
    return await play();
  } catch (thrown) {
    if (thrown instanceof NotTried) throw thrown;
    return broken(
      `nothing of the adapter: fixtures.${name} failed with ${describeThrown(thrown)}.`,
    );
  }
}
