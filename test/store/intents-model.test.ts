import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { Intents } from '../../src/store/intents.js';
import type { Act, Ask, Perform, Submission } from '../../src/store/intents.js';
import type { Intent } from '../../src/store/intent.js';
import type { RecordLocks } from '../../src/store/record-lock.js';
import { FAULTS, SimulatedServer } from '../support/simulated-server.js';
import type { Fault } from '../support/simulated-server.js';
import { SimulatedBrowser } from '../support/simulated-tabs.js';
import type { SimulatedTab } from '../support/simulated-tabs.js';
import { FakeTime } from '../support/tabs.js';

const SCOPE = { marketplace: 'm', shop: 's', user: 'u' };
const RECORD = { kind: 'thread', id: 't-1' } as const;
const MINUTE = 60_000;

/** What a seller does, in one of two tabs. `turns`: how much of what is under way goes on before the next. */
interface Step {
  readonly does:
    'send' | 'send twice' | 'edit' | 'retry' | 'check' | 'look' | 'crash' | 'wait' | 'let go';
  readonly tab: 0 | 1;
  readonly turns: number;
}

interface Plan {
  readonly steps: readonly Step[];
  readonly faults: readonly Fault[];
}

/** What is taken away to see whether the laws notice. */
type Guard = 'the lock' | 'the key' | 'the storage' | 'nothing';

const anyStep = fc.record<Step>({
  does: fc.constantFrom(
    ...([
      'send',
      'send',
      'send twice',
      'edit',
      'retry',
      'check',
      'look',
      'crash',
      'wait',
      'let go',
    ] as const),
  ),
  tab: fc.constantFrom(0, 1),
  turns: fc.nat({ max: 30 }),
});
/** Chance alone seldom gets to the end of a whole story. */
const STORIES: readonly (readonly Step['does'][])[] = [
  ['send', 'check', 'retry'],
  ['send', 'wait', 'check', 'retry'],
  ['send', 'wait', 'check', 'edit', 'send', 'wait'],
];
const anyStory = fc
  .record({ tab: fc.constantFrom<0 | 1>(0, 1), story: fc.constantFrom(...STORIES), last: anyStep })
  .map(({ tab, story, last }) => [...story.map((does) => ({ does, tab, turns: 40 })), last]);
const anyPlan = fc.record<Plan>({
  steps: fc
    .array(fc.oneof({ weight: 4, arbitrary: anyStep.map((step) => [step]) }, anyStory), {
      maxLength: 14,
    })
    .map((parts) => parts.flat()),
  faults: fc.array(fc.constantFrom(...FAULTS), { maxLength: 10 }),
});

describe('one act of a seller, whatever happens to her tabs and her connection', () => {
  const story = (without: Guard) =>
    fc.asyncProperty(fc.scheduler(), anyPlan, (scheduler, plan) => live(scheduler, plan, without));

  it('has at most one effect, is never shown as what it is not, and is not lost', async () => {
    await fc.assert(story('nothing'), { numRuns: 2000, includeErrorInReport: true });
  }).timeout(120_000);

  for (const guard of ['the lock', 'the key', 'the storage'] as const) {
    it(`would not without ${guard}`, async () => {
      const { failed, counterexample } = await fc.check(story(guard), {
        numRuns: 2000,
        endOnFailure: true,
      });
      expect(failed, fc.stringify(counterexample)).to.equal(true);
    }).timeout(120_000);
  }
});

async function live(scheduler: fc.Scheduler, plan: Plan, without: Guard): Promise<void> {
  const world = new World(scheduler, plan.faults, without);
  for (const { does, tab, turns } of plan.steps) {
    world.doStep(does, tab);
    await world.goOn(turns);
    world.obeyLaws();
  }
  await world.comeToRest();
}

class World {
  readonly #scheduler: fc.Scheduler;
  readonly browser: SimulatedBrowser;
  readonly server: SimulatedServer;
  readonly without: Guard;
  readonly #time = new FakeTime();
  readonly #tabs: [Screen, Screen];
  /** What is in the composer: it goes on to the next once the server is known to have it. */
  readonly draft = { act: 0, edits: new Map<number, number>() };
  /** What a screen said, and was not so. */
  readonly lies: string[] = [];
  #keys = 0;

  constructor(scheduler: fc.Scheduler, faults: readonly Fault[], without: Guard) {
    this.#scheduler = scheduler;
    this.browser = new SimulatedBrowser(scheduler);
    this.server = new SimulatedServer(faults, this.#time);
    this.without = without;
    this.#tabs = [this.#open(), this.#open()];
  }

  doStep(does: Step['does'], index: 0 | 1): void {
    const screen = this.#tabs[index];
    switch (does) {
      case 'send':
        return screen.send();
      case 'send twice':
        screen.send();
        return screen.send();
      case 'edit':
        return this.#quietly(() => screen.edit());
      case 'retry':
        return screen.retry();
      case 'check':
        return screen.check();
      case 'look':
        return screen.look();
      case 'let go':
        return this.#quietly(() => screen.letGo());
      case 'wait':
        return this.#wait();
      case 'crash':
        screen.tab.crash();
        if (this.without === 'the storage') this.browser.records.clear();
        this.#tabs[index] = this.#open();
        return;
    }
  }

  obeyLaws(): void {
    for (const [text, count] of this.server.effects) expect(count, text).to.be.at.most(1);
    for (const [act, count] of this.server.effectsInTime) expect(count, act).to.be.at.most(1);
    expect(this.server.changedUnderOneKey).to.deep.equal([]);
    expect(this.lies).to.deep.equal([]);
    for (const { state } of this.browser.deleted) {
      expect(['applied', 'failed', 'refused'], 'deleted').to.include(state);
    }
  }

  /** Everything ends, both tabs die, and a new one makes good what is left. */
  async comeToRest(): Promise<void> {
    for (const screen of this.#tabs) screen.tab.crash();
    await this.#settle();
    const last = this.#open();
    last.look();
    await this.#settle();
    for (const { state, key } of last.shown()) {
      expect(['applied', 'failed', 'refused', 'unknown']).to.include(state);
      if (state === 'applied') expect(this.server.has(key)).to.equal(true);
      else if (state !== 'unknown') expect(this.server.hadInTime(key)).to.equal(false);
    }
    last.check();
    await this.#settle();
    this.server.heal();
    const before = this.server.total;
    this.draft.act += 1;
    last.draftAct = this.draft.act;
    last.send();
    await this.#settle();
    expect(this.server.total, 'something new can be sent').to.equal(before + 1);
    this.obeyLaws();
  }

  /** A screen may be behind for a moment; pressing anything there brings it up to date. */
  isOlderThanStored({ key, revision }: Intent): boolean {
    const stored = [...this.browser.records.values()].find((record) => record.key === key);
    return stored !== undefined && (stored.value as Intent).revision > revision;
  }

  #open(): Screen {
    const tab = this.browser.openTab();
    const intents = new Intents({
      kept: tab.kept,
      locks: this.without === 'the lock' ? alwaysFree(tab) : tab.locks,
      now: this.#time.now,
      after: (ms, run) => this.#time.after(ms, () => tab.isDead || run()),
      newKey: () => `key-${(this.#keys += 1)}`,
    });
    return new Screen(tab, intents, this);
  }

  /** Another text is another act, unless she waits for the end of the first. */
  #quietly(change: () => void): void {
    if (this.#tabs.some(({ pending }) => pending > 0)) return;
    change();
    for (const screen of this.#tabs) screen.draftAct = this.draft.act;
  }

  /** Long enough for every limit; and a screen that was left alone is read again. */
  #wait(): void {
    this.#time.pass(MINUTE);
    for (const screen of this.#tabs) screen.draftAct = this.draft.act;
  }

  /** At most so many turns of what is under way; fewer when it ends before. */
  async goOn(turns: number): Promise<void> {
    for (let turn = 0; turn < turns; turn += 1) {
      for (let microtask = 0; microtask < 20; microtask += 1) await Promise.resolve();
      if (this.#scheduler.count() === 0) return;
      await this.#scheduler.waitOne();
    }
  }

  #settle(): Promise<void> {
    return this.goOn(Infinity);
  }
}

/** A tab with its composer, as the kit's own behaves. */
class Screen {
  readonly tab: SimulatedTab;
  draftAct: number;
  /** What she has asked for and not been told the end of. */
  pending = 0;
  readonly #intents: Intents;
  readonly #world: World;
  readonly #seen: string[];
  readonly #shown = new Map<string, Intent>();

  constructor(tab: SimulatedTab, intents: Intents, world: World) {
    this.tab = tab;
    this.#intents = intents;
    this.#world = world;
    this.draftAct = world.draft.act;
    this.#seen = [...world.server.ids];
    intents.subscribe(({ intent, gone }) =>
      gone ? this.#shown.delete(intent.key) : this.#show(intent),
    );
  }

  shown(): Intent[] {
    return [...this.#shown.values()];
  }

  send(): void {
    const text = this.#text();
    const act: Act = {
      scope: SCOPE,
      record: RECORD,
      request: { command: 'thread-reply', threadId: RECORD.id, recipient: 'c', text, files: [] },
      baseline: { ids: [...this.#seen], at: '2026-11-22T16:00:00Z' },
    };
    this.#hear(this.#intents.submit(act, this.#performing(text)));
  }

  retry(): void {
    for (const intent of this.shown()) {
      // What was edited is sent, not tried again.
      if (textOf(intent) !== this.#text()) continue;
      this.#hear(this.#intents.retry(intent, this.#performing(textOf(intent))));
    }
  }

  check(): void {
    for (const intent of this.shown()) {
      void this.#intents.check(intent, this.#asking(textOf(intent)));
    }
  }

  look(): void {
    void this.#intents.find(SCOPE, RECORD).then((found) => found.forEach((one) => this.#show(one)));
  }

  edit(): void {
    const { act, edits } = this.#world.draft;
    if (this.draftAct === act && this.#sawNotDone()) edits.set(act, (edits.get(act) ?? 0) + 1);
  }

  /** The text goes too: what is let go is not sent again. */
  letGo(): void {
    if (!this.#sawNotDone()) return;
    for (const intent of this.shown()) void this.#intents.dismiss(intent);
    this.#world.draft.act += 1;
  }

  #sawNotDone(): boolean {
    return this.shown().some(
      (intent) =>
        textOf(intent) === this.#text() &&
        (intent.state === 'failed' || intent.state === 'refused') &&
        !this.#world.isOlderThanStored(intent),
    );
  }

  #text(): string {
    return `act ${this.draftAct}, edit ${this.#world.draft.edits.get(this.draftAct) ?? 0}`;
  }

  #discard(text: string): void {
    if (text.startsWith(`act ${this.#world.draft.act},`)) this.#world.draft.act += 1;
  }

  #hear(submission: Promise<Submission>): void {
    this.pending += 1;
    void submission.then((end) => {
      this.pending -= 1;
      if (end.result === 'performed' || end.result === 'in-the-way') this.#show(end.intent);
    });
  }

  #show(intent: Intent): void {
    const { state, key, result } = intent;
    const isNews = (this.#shown.get(key)?.revision ?? 0) < intent.revision;
    const isStale = this.#world.isOlderThanStored(intent);
    const there = this.#world.server.hadInTime(key);
    const notDone = state === 'failed' || state === 'refused';
    if (
      isNews &&
      !isStale &&
      (there ? notDone : state === 'applied' && !this.#world.server.has(key))
    ) {
      this.#world.lies.push(`${state}, ${there ? 'although it is there' : 'and it is not there'}`);
    }
    if (state === 'applied') {
      if (result) this.#seen.push(result.id);
      this.draftAct = this.#world.draft.act;
    }
    this.#shown.set(key, intent);
  }

  /** As the kit's commands: the draft goes once the server is known to have it. */
  #performing(text: string): Perform {
    return async ({ key, signal }) => {
      const sentKey = this.#world.without === 'the key' ? `${key} ${Math.random()}` : key;
      const id = await this.#world.server.receive(this.tab, sentKey, key, text, signal);
      this.#discard(text);
      return { result: { kind: 'message', id } };
    };
  }

  #asking(text: string): Ask {
    return async ({ key }) => {
      await this.tab.turn();
      const id = this.#world.server.idOf(key);
      await this.tab.turn();
      if (id === undefined) return { outcome: 'not-applied' };
      this.#discard(text);
      return { outcome: 'applied', record: { kind: 'message', id } };
    };
  }
}

function textOf({ request }: Intent): string {
  return (request as { readonly text: string }).text;
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
