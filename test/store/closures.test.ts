import { expect } from '@open-wc/testing';
import type { CloseCaseRequest } from '../../src/adapter/commands.js';
import { createMemoryAdapter } from '../../src/adapters/memory/index.js';
import { freshId } from '../../src/adapter/fresh-id.js';
import { without } from '../../src/elements/parts/without-filter.js';
import { cl } from '../../src/calendar/cl.js';
import type { CareCase } from '../../src/model/case.js';
import type { CaseTerms } from '../../src/model/case-deadline.js';
import type { Scope } from '../../src/model/scope.js';
import { CaseCommands, caseDraftKey, caseRecord } from '../../src/store/case-commands.js';
import { openCaseCounts } from '../../src/store/case-counts.js';
import { openCases } from '../../src/store/case-list.js';
import { openCase } from '../../src/store/case-record.js';
import { CareStore } from '../../src/store/care-store.js';
import { Drafts } from '../../src/store/drafts.js';
import { Intents } from '../../src/store/intents.js';
import type { IntentsOptions } from '../../src/store/intents.js';
import { openKeptData } from '../../src/store/kept-data.js';
import { outgoingFiles } from '../../src/store/outgoing-files.js';
import { pdf } from '../support/a-file.js';
import { of } from '../support/intent-world.js';
import { until } from '../support/screen.js';

const CLOSE = 'cases.close';
const CALL = { locale: 'es', signal: new AbortController().signal };
const EXPLANATION = 'No lo permite la ley tributaria.';
const TYPED = { text: '', values: { explanation: EXPLANATION } };

/** A market, and the tabs of one seller before it: each its own store over the same storage and locks. */
class World {
  readonly scope: Scope = { marketplace: 'm', shop: freshId(), user: 'ana' };
  readonly adapter = createMemoryAdapter({ world: 'chile', scope: this.scope });
  readonly #name = `closures-${freshId()}`;

  async tab(options: Partial<IntentsOptions> = {}) {
    const store = new CareStore(this.adapter, { now: Date.now });
    const kept = openKeptData({ name: this.#name });
    const drafts = new Drafts({ kept, now: Date.now });
    const intents = new Intents({ kept, now: Date.now, ...options });
    const commands = new CaseCommands({ store, intents, drafts });
    const description = await this.adapter.describe(CALL);
    const { policy, timeZone } = description;
    const terms: CaseTerms = { now: Date.now(), policy, timeZone, calendars: [cl] };
    return { store, drafts, intents, commands, description, terms };
  }

  /** One that SAC does not check. */
  async openCase(): Promise<CareCase> {
    const query = { desk: 'customer', group: 'overdue', type: 'invoice-copy', limit: 50 } as const;
    const { items } = await this.adapter.cases!.list(query, CALL);
    const found = items.find(({ channel }) => channel?.code !== 'phone')!;
    return this.adapter.cases!.get(found.id, CALL);
  }

  now({ id }: CareCase): Promise<CareCase> {
    return this.adapter.cases!.get(id, CALL);
  }

  /** How often the market was asked to close something. */
  get asked(): number {
    return this.adapter.controls.calls.filter(({ method }) => method === CLOSE).length;
  }

  closing(careCase: CareCase, explanation = EXPLANATION): CloseCaseRequest {
    const [, form] = careCase.closure!.outcomes.map((outcome) => outcome.form);
    const { id: formId, version: formVersion = '' } = form!;
    const values = { reason: 'legal', explanation };
    const answers = { formId, formVersion, values };
    return {
      ...{ command: 'case-close', caseId: careCase.id, outcome: 'does-not-proceed' },
      ...{ answers, files: [] },
    };
  }
}

describe('the closure of a case', () => {
  it('is one, after a refusal, a lost reply and a second tab', async () => {
    const world = new World();
    const [one, two] = [await world.tab(), await world.tab()];
    const careCase = await world.openCase();
    const act = { scope: world.scope, locale: 'es', careCase, typed: TYPED };
    const key = caseDraftKey(careCase.id);
    await one.drafts.save(world.scope, key, { text: '', values: { explanation: 'corta' } });

    const refused = of(
      await one.commands.close({ ...act, request: world.closing(careCase, 'No') }),
    );
    expect(refused.state).to.equal('refused');
    expect(refused.error?.fields?.map(({ path }) => path)).to.deep.equal(['explanation']);
    expect((await one.drafts.load(world.scope, key))?.values).to.deep.equal({
      explanation: 'corta',
    });

    const request = world.closing(careCase);
    await one.drafts.save(world.scope, key, TYPED);
    world.adapter.controls.faults.add({ method: CLOSE, kind: 'lost-reply', times: 1 });
    const lost = of(await one.commands.close({ ...act, request }));
    expect(lost.state).to.equal('unknown');
    expect(await one.drafts.load(world.scope, key)).not.to.equal(undefined);

    const second = await two.commands.close({ ...act, request });
    expect(second.result).to.equal('in-the-way');
    const { intent } = await one.commands.check(lost, 'es');
    expect(intent?.state).to.equal('applied');
    expect(await one.drafts.load(world.scope, key)).to.equal(undefined);
    // The other tab still shows the case as it was, and has not heard.
    const late = await world.tab();
    expect((await late.commands.close({ ...act, request })).result).to.equal('in-the-way');

    expect(world.asked).to.equal(2);
    const now = await world.now(careCase);
    expect(now.state).to.equal('closed');
    expect(now.closed?.answers?.values['explanation']).to.equal(EXPLANATION);
    expect(now.timeline!.length).to.equal(careCase.timeline!.length + 1);
  });

  it('keeps what was written on in another tab while it was sent', async () => {
    const world = new World();
    const tab = await world.tab();
    const careCase = await world.openCase();
    const key = caseDraftKey(careCase.id);
    await tab.drafts.save(world.scope, key, TYPED);
    world.adapter.controls.setLatency({ command: 60 });
    const sent = tab.commands.close({
      ...{ scope: world.scope, locale: 'es', careCase, typed: TYPED },
      request: world.closing(careCase),
    });
    await until(() => world.asked === 1);
    await tab.drafts.save(world.scope, key, { text: '', values: { explanation: 'Más.' } });
    expect(of(await sent).state).to.equal('applied');
    expect((await tab.drafts.load(world.scope, key))?.values).to.deep.equal({
      explanation: 'Más.',
    });
  });

  it('keeps what stood in another tab before it was sent, and was not', async () => {
    const world = new World();
    const [one, two] = [await world.tab(), await world.tab()];
    const careCase = await world.openCase();
    const key = caseDraftKey(careCase.id);
    await one.drafts.save(world.scope, key, TYPED);
    await two.drafts.save(world.scope, key, { text: '', values: { explanation: 'Más.' } });
    const act = { scope: world.scope, locale: 'es', careCase, typed: TYPED };
    const sent = of(await one.commands.close({ ...act, request: world.closing(careCase) }));
    expect(sent.state).to.equal('applied');
    expect((await two.drafts.load(world.scope, key))?.values).to.deep.equal({
      explanation: 'Más.',
    });
  });

  it('touches the draft of no other case, whatever their ids are', async () => {
    const world = new World();
    const tab = await world.tab();
    const careCase = await world.openCase();
    const other = caseDraftKey(`${careCase.id}:sent`);
    await tab.drafts.save(world.scope, caseDraftKey(careCase.id), TYPED);
    await tab.drafts.save(world.scope, other, { text: '', values: { explanation: 'De otro.' } });
    const act = { scope: world.scope, locale: 'es', careCase, typed: TYPED };
    await tab.commands.close({ ...act, request: world.closing(careCase) });
    expect((await tab.drafts.load(world.scope, other))?.values).to.deep.equal({
      explanation: 'De otro.',
    });
    expect(await tab.drafts.load(world.scope, caseDraftKey(careCase.id))).to.equal(undefined);
  });

  it('leaves no note of what was sent once she has let go of it', async () => {
    const world = new World();
    const tab = await world.tab();
    const careCase = await world.openCase();
    const act = { scope: world.scope, locale: 'es', careCase, typed: { text: '' } };
    const refused = of(
      await tab.commands.close({ ...act, request: world.closing(careCase, 'No') }),
    );
    expect(refused.state).to.equal('refused');
    await tab.commands.letGo(refused);
    await tab.drafts.flush();
    const keys = new Set<string>();
    const watched = tab.drafts.watch(world.scope, (all) => all.forEach((key) => keys.add(key)));
    await watched.ready;
    watched.stop();
    expect([...keys]).to.deep.equal([]);
  });

  it('carries its documents, each put in place for itself, and they are there with the same bytes', async () => {
    const world = new World();
    const tab = await world.tab();
    const careCase = await world.openCase();
    const file = pdf('boleta.pdf');
    const documents = async () => {
      const files = await outgoingFiles(tab.store, [file], 'staged', 'es');
      return files.map((each) => ({ ...each, field: 'document' }));
    };
    const request = async (): Promise<CloseCaseRequest> => ({
      ...world.closing(careCase),
      outcome: 'proceeds',
      answers: {
        formId: careCase.closure!.outcomes[0]!.form.id,
        formVersion: careCase.closure!.outcomes[0]!.form.version!,
        values: { delivery: 'digital' },
      },
      files: await documents(),
    });
    const act = { scope: world.scope, locale: 'es', careCase, typed: TYPED };
    world.adapter.controls.faults.add({ method: CLOSE, kind: 'rate-limited', times: 1 });
    expect(of(await tab.commands.close({ ...act, request: await request() })).state).to.equal(
      'failed',
    );
    expect(of(await tab.commands.close({ ...act, request: await request() })).state).to.equal(
      'applied',
    );
    const staged = world.adapter.controls.calls.flatMap(({ method, request: asked }) =>
      method === CLOSE ? (asked as CloseCaseRequest).files.map(({ stagedId }) => stagedId) : [],
    );
    expect(new Set(staged).size).to.equal(2);
    const [document] = (await world.now(careCase)).closed!.documents;
    const opened = await world.adapter.files!.open!(document!.id, CALL);
    expect('bytes' in opened && (await opened.bytes.text())).to.equal(await file.text());
  });

  it('is not sent where other tabs cannot be kept out', async () => {
    const world = new World();
    const lock = { crossTab: false, release: () => {} };
    const give = () => Promise.resolve(lock);
    const tab = await world.tab({ locks: { tryTake: give, take: give } });
    const careCase = await world.openCase();
    const submission = await tab.commands.close({
      ...{ scope: world.scope, locale: 'es', careCase, typed: TYPED },
      request: world.closing(careCase),
    });
    expect(submission.result).to.equal('not-begun');
    expect(of(submission).error?.code).to.equal('storage-needed');
    expect(world.asked).to.equal(0);
    expect(await tab.intents.find(world.scope, caseRecord(careCase.id))).to.deep.equal([]);
  });

  it('shows at once in the case, the list and the counts that somebody looks at', async () => {
    const world = new World();
    const tab = await world.tab();
    const end = tab.store.hold();
    const careCase = await world.openCase();
    const list = openCases(
      tab.store,
      { desk: 'customer', group: 'overdue' },
      tab.description,
      'es',
      () => tab.terms,
    );
    const counts = openCaseCounts(tab.store, 'customer', 'es');
    const shown = openCase(tab.store, careCase.id, 'es');
    for (const view of [list, counts, shown]) view.subscribe(() => {});
    await until(() => list.state.total && counts.state.value && shown.state.value);
    const before = list.state.total!.value;
    expect(counts.state.value!['overdue']?.value).to.equal(before);
    await tab.commands.close({
      ...{ scope: world.scope, locale: 'es', careCase, typed: TYPED },
      request: world.closing(careCase),
    });
    await until(() => shown.state.value?.state === 'closed');
    await until(() => list.state.total!.value === before - 1);
    await until(() => counts.state.value!['overdue']?.value === before - 1);
    for (const view of [list, counts, shown]) view.close();
    end();
  });
});

describe('cases of a back end that cannot filter', () => {
  it('are looked for over what is loaded, by desk, group, type, number and time', async () => {
    const world = new World();
    const tab = await world.tab();
    const end = tab.store.hold();
    const { offers } = tab.description;
    const bare = { ...tab.description, offers: { ...offers, cases: { total: true } } };
    const careCase = await world.openCase();
    const list = openCases(
      tab.store,
      {
        ...{ desk: 'customer', group: 'overdue', type: 'invoice-copy', number: careCase.number },
        receivedSince: careCase.receivedAt!,
        sort: 'received',
      },
      bare,
      'es',
      () => tab.terms,
    );
    await wholeOf(list);
    expect(list.state.length).to.equal(1);
    expect(list.state.at(0)?.id).to.equal(careCase.id);
    list.close();
    end();
  });

  it('are not counted where it does not count, which is no broken answer', async () => {
    const { adapter } = new World();
    const cases = without(adapter.cases!, 'counts');
    const problems: unknown[] = [];
    const store = new CareStore({ ...adapter, cases }, { now: Date.now });
    const end = store.hold((problem) => problems.push(problem));
    const counts = openCaseCounts(store, 'customer', 'es');
    counts.subscribe(() => {});
    expect(await until(() => counts.state.error?.kind)).to.equal('unsupported');
    expect(problems).to.deep.equal([]);
    counts.close();
    end();
  });

  it('stand in the groups that a back end which knows them would say, those being checked in none by date', async () => {
    const world = new World();
    const tab = await world.tab();
    const end = tab.store.hold();
    const bare = { ...tab.description, offers: { ...tab.description.offers, cases: {} } };
    for (const group of [...BY_DATE, 'waiting-for-information', 'open', 'closed'] as const) {
      const list = openCases(tab.store, { desk: 'customer', group }, bare, 'es', () => tab.terms);
      const found = await wholeOf(list);
      const query = { desk: 'customer', group, limit: 100 } as const;
      const { items } = await world.adapter.cases!.list(query, CALL);
      expect(found.map(({ id }) => id).sort()).to.deep.equal(items.map(({ id }) => id).sort());
      const checked = found.filter(({ state }) => state === 'in-review').length;
      expect(checked > 0).to.equal(group === 'open');
      list.close();
    }
    end();
  });
});

const BY_DATE = ['overdue', 'due-soon', 'within-limit'] as const;

/** All that a list has, read to its end. */
async function wholeOf(list: ReturnType<typeof openCases>): Promise<readonly CareCase[]> {
  list.subscribe(() => {});
  await until(() => list.state.complete || (list.show(0, list.state.length), false));
  return Array.from({ length: list.state.length }, (_, index) => list.state.at(index) as CareCase);
}
