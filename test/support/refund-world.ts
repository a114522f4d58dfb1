import fc from 'fast-check';
import type { RefundOptions } from '../../src/model/refund.js';
import type { RefundRequest } from '../../src/model/refund-request.js';
import { CareStore } from '../../src/store/care-store.js';
import type { DraftContent, Drafts } from '../../src/store/drafts.js';
import { isInTheWay, type Intent } from '../../src/store/intent.js';
import { Intents } from '../../src/store/intents.js';
import type { RecordLocks } from '../../src/store/record-lock.js';
import { isOtherwise, RefundCommands, refundRecord } from '../../src/store/refund-commands.js';
import { keptContent, readKept, sentAs } from '../../src/store/refund-kept.js';
import { readRefundOptions } from '../../src/store/refund-options.js';
import { SimulatedBrowser, type SimulatedTab } from './simulated-tabs.js';
import { EACH, FAULTS, ORDER, PAID, RefundBank, type Fault, type Guard } from './refund-bank.js';
import { FakeTime } from './tabs.js';

const SCOPE = { marketplace: 'm', shop: 's', user: 'u' };
const MINUTE = 60_000;

const DOES = [
  ...(['press', 'press', 'press', 'press twice', 'check', 'look', 'crash', 'wait'] as const),
  ...(['elsewhere', 'freeze', 'resume'] as const),
];

/** What happens next, in one of two tabs. `turns`: how much of what is under way goes on before the next. */
interface Step {
  readonly does: (typeof DOES)[number];
  readonly tab: 0 | 1;
  readonly turns: number;
}

export interface Plan {
  readonly steps: readonly Step[];
  readonly faults: readonly Fault[];
  /** Whether the marketplace has versions: without them nothing but lock and key keeps two apart. */
  readonly hasVersions: boolean;
}

const step = fc.record<Step>({
  does: fc.constantFrom(...DOES),
  tab: fc.constantFrom(0, 1),
  turns: fc.nat({ max: 40 }),
});

/** Chance alone seldom gets to the end of a whole story. */
const STORIES: readonly (readonly Step['does'][])[] = [
  ['press', 'check', 'press'],
  ['press', 'crash', 'look', 'check', 'press'],
  ['press', 'wait', 'check', 'press'],
];
const story = fc
  .record({ tab: fc.constantFrom<0 | 1>(0, 1), does: fc.constantFrom(...STORIES) })
  .map(({ tab, does }) => does.map((each) => ({ does: each, tab, turns: 60 })));

export const anyPlan = fc.record<Plan>({
  steps: fc
    .array(fc.oneof({ weight: 4, arbitrary: step.map((one) => [one]) }, story), { maxLength: 6 })
    .map((parts) => parts.flat()),
  faults: fc.array(fc.constantFrom(...FAULTS), { maxLength: 6 }),
  hasVersions: fc.boolean(),
});

/** @throws Error that says which law was broken. */
export async function live(scheduler: fc.Scheduler, plan: Plan, without: Guard): Promise<void> {
  const world = new World(scheduler, plan, without);
  for (const { does, tab, turns } of plan.steps) {
    world.doStep(does, tab);
    await world.goOn(turns);
    world.obeyLaws();
  }
  await world.comeToRest();
}

class World {
  readonly browser: SimulatedBrowser;
  readonly bank: RefundBank;
  readonly without: Guard;
  readonly time = new FakeTime();
  /** What a screen said, and was not so. */
  readonly lies: string[] = [];
  /** What stands in the form, as it is kept for all tabs. */
  kept: DraftContent | undefined;
  acts = 0;
  readonly #scheduler: fc.Scheduler;
  readonly #tabs: [Screen, Screen];
  #keys = 0;

  constructor(scheduler: fc.Scheduler, plan: Plan, without: Guard) {
    this.#scheduler = scheduler;
    this.browser = new SimulatedBrowser(scheduler);
    this.bank = new RefundBank(plan, this.time);
    this.without = without;
    this.#tabs = [this.#open(), this.#open()];
  }

  doStep(does: Step['does'], index: 0 | 1): void {
    const screen = this.#tabs[index];
    switch (does) {
      case 'press':
        return screen.press();
      case 'press twice':
        screen.press();
        return screen.press();
      case 'check':
        return screen.check();
      case 'look':
        return screen.look();
      case 'elsewhere':
        return this.bank.giveElsewhere();
      case 'freeze':
        screen.isFrozen = true;
        return;
      case 'resume':
        screen.isFrozen = false;
        return;
      case 'wait':
        return this.time.pass(3 * MINUTE);
      case 'crash':
        screen.tab.crash();
        this.#tabs[index] = this.#open();
        return this.#tabs[index].look();
    }
  }

  obeyLaws(): void {
    for (const [act, times] of this.bank.times) {
      if (times > 1) throw new Error(`${act} was given back ${times} times`);
    }
    if (this.bank.atOnce > 1) throw new Error('two were on their way at once');
    if (this.bank.given > PAID) throw new Error('more was given back than was paid');
    if (this.bank.otherUnderOneKey.length > 0) throw new Error('a key was used for another act');
    if (this.lies.length > 0) throw new Error(this.lies[0]);
    for (const { state } of this.browser.deleted as readonly Partial<Intent>[]) {
      if (state && !['applied', 'failed', 'refused'].includes(state)) {
        throw new Error(`one that was ${state} was let go`);
      }
    }
  }

  /** Both tabs die, and a new one knows of everything that it is applied, not applied or unknown. */
  async comeToRest(): Promise<void> {
    for (const screen of this.#tabs) screen.tab.crash();
    await this.goOn(Infinity);
    this.bank.heal();
    const last = this.#open();
    last.look();
    await this.goOn(Infinity);
    last.check();
    await this.goOn(Infinity);
    for (const { key, state } of last.shown()) {
      if (!['applied', 'failed', 'refused'].includes(state)) throw new Error(`it stays ${state}`);
      const isThere = state === 'applied' ? this.bank.has(key) : !this.bank.hadInTime(key);
      if (!isThere) throw new Error(`${state} is not so`);
    }
    this.obeyLaws();
  }

  #open(): Screen {
    const tab = this.browser.openTab();
    const { time, without } = this;
    const intents = new Intents({
      kept: tab.kept,
      locks: without === 'the lock' ? alwaysFree(tab) : tab.locks,
      now: time.now,
      after: (ms, run) => time.after(ms, () => tab.isDead || run()),
      newKey: () => `key-${(this.#keys += 1)}`,
    });
    return new Screen(tab, intents, this);
  }

  /** At most so many turns of what is under way; fewer when it ends before. */
  async goOn(turns: number): Promise<void> {
    for (let turn = 0; turn < turns; turn += 1) {
      for (let microtask = 0; microtask < 25; microtask += 1) await Promise.resolve();
      if (this.#scheduler.count() === 0) return;
      await this.#scheduler.waitOne();
    }
  }
}

/** A tab with the dialog open, as `RefundSession` goes about it. */
class Screen {
  readonly tab: SimulatedTab;
  /** In the back/forward cache, or asleep: what happens meanwhile it does not see. */
  isFrozen = false;
  readonly #store: CareStore;
  readonly #intents: Intents;
  readonly #commands: RefundCommands;
  readonly #world: World;
  readonly #shown = new Map<string, Intent>();
  /** What stands in its form: the act, as she means it. */
  #act: string | undefined;
  #seen: RefundOptions | undefined;
  #isBusy = false;

  constructor(tab: SimulatedTab, intents: Intents, world: World) {
    this.tab = tab;
    this.#world = world;
    this.#intents = intents;
    const adapter = world.bank.adapterFor(tab, world.without);
    this.#store = new CareStore(adapter, { now: world.time.now });
    const drafts = draftsOf(tab, world);
    this.#commands = new RefundCommands({ store: this.#store, intents, drafts });
    intents.subscribe(({ intent, gone }) => (gone ? this.#forget(intent) : this.#show(intent)));
    this.#seen = world.bank.options();
    this.#act = this.#readAct();
  }

  shown(): Intent[] {
    return [...this.#shown.values()];
  }

  look(): void {
    if (this.isFrozen) return;
    this.#seen = this.#world.bank.options();
    void this.#intents
      .find(SCOPE, refundRecord(ORDER), 'refund')
      .then((found) => found.forEach((one) => this.#show(one)));
  }

  /** Written, checked and pressed. While something of it is under way there is no button to press. */
  press(): void {
    const open = this.shown().some(({ state }) =>
      ['stored', 'sending', 'unknown', 'partly'].includes(state),
    );
    if (!this.#isBusy && !open) void this.#send();
  }

  check(): void {
    for (const intent of this.shown()) {
      if (intent.state !== 'unknown') continue;
      void this.#commands.check(intent, 'en').then(({ intent: now }) => now && this.#show(now));
    }
  }

  async #send(): Promise<void> {
    const { bank } = this.#world;
    this.#isBusy = true;
    const heardOf = new Set(this.#shown.keys());
    const act = (this.#act ??= `act ${(this.#world.acts += 1)}`);
    const request = requestOf(act);
    const signal = new AbortController().signal;
    const wish = { orderId: ORDER, locale: 'en', currencies: { EUR: { digits: 2 } } };
    const options = await readRefundOptions(this.#store, wish, signal).catch(() => undefined);
    await this.tab.turn();
    if (!options || !this.#seen || isOtherwise(this.#seen, options)) {
      // Shown what has changed she sees whether it is what she was about to give.
      if (bank.times.has(act)) this.#act = undefined;
      this.#seen = options ?? this.#seen;
      this.#isBusy = false;
      return;
    }
    this.#world.kept = keptContent({
      draft: { extent: 'partial', note: act },
      sentAs: sentAs(request),
    });
    const submission = await this.#commands.submit({
      scope: SCOPE,
      locale: 'en',
      request,
      options,
      heardOf,
    });
    this.#isBusy = false;
    if (submission.result === 'performed' || submission.result === 'in-the-way') {
      this.#show(submission.intent);
    }
  }

  #show(intent: Intent): void {
    const { state, key } = intent;
    const isNews = (this.#shown.get(key)?.revision ?? 0) < intent.revision;
    const { bank } = this.#world;
    if (isNews && state === 'applied' && !bank.has(key)) {
      this.#world.lies.push('it was said to be made, and is not there');
    }
    if (isNews && (state === 'failed' || state === 'refused') && bank.hadInTime(key)) {
      if (!this.#isOld(intent)) this.#world.lies.push('it was said not to be made, and is there');
    }
    this.#shown.set(key, intent);
    if (state !== 'applied') return;
    // As the dialog does: the form shows what is kept, and what can be given back is read again.
    this.#act = this.#readAct();
    if (!this.isFrozen) this.#seen = bank.options();
  }

  /** As the dialog does with one that was settled elsewhere, a while ago. */
  #forget({ key }: Intent): void {
    const shown = this.#shown.get(key);
    this.#shown.delete(key);
    if (!shown || !isInTheWay(shown.state)) return;
    this.#act = this.#readAct();
    this.#seen = this.#world.bank.options();
  }

  /** A screen may be behind for a moment. */
  #isOld({ key, revision }: Intent): boolean {
    const stored = [...this.#world.browser.records.values()].find((record) => record.key === key);
    return stored !== undefined && (stored.value as Intent).revision > revision;
  }

  #readAct(): string | undefined {
    return this.#world.kept && readKept(this.#world.kept).draft?.note;
  }
}

function requestOf(note: string): RefundRequest {
  const product = { amount: `${EACH}.00`, currency: 'EUR' };
  return { command: 'refund', orderId: ORDER, lines: [{ lineId: 'l-1', product }], note };
}

/** What is kept of the form, for all tabs, as `Drafts` keeps it. */
function draftsOf(tab: SimulatedTab, world: World): Drafts {
  const drafts: Pick<Drafts, 'load' | 'saveNow'> = {
    load: async () => {
      await tab.turn();
      return world.kept;
    },
    saveNow: async (_, __, content) => {
      await tab.turn();
      world.kept = readKept(content).draft ? content : undefined;
      return { kept: true };
    },
  };
  return drafts as Drafts;
}

/** Locks that lock nothing. */
function alwaysFree(tab: SimulatedTab): RecordLocks {
  const lock = { crossTab: true, release: () => {} };
  const give = async () => {
    await tab.turn();
    return lock;
  };
  return { tryTake: give, take: give };
}
