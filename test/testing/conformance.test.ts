import {
  adapterConformance,
  ConformanceFailure,
  conformanceRules,
  type CaseResult,
  type ConformanceCase,
} from '../../src/testing/index.js';
import { CareError, type CareAdapter, type ReadCall } from '../../src/adapter/index.js';
import { expect } from '@open-wc/testing';
import type { MemoryAdapter } from '../../src/adapters/memory/index.js';
import { FIXTURES, memory, memoryOfOtherKind } from './memory.js';
import { makeWrong } from './wrong/wrong.js';
import { refused } from '../adapters/memory/asking.js';
import { WRONG_ADAPTERS } from './wrong/all.js';

describe('the suite on the memory adapter, in a page', () => {
  for (const make of [memory, memoryOfOtherKind]) {
    it(`keeps every rule that is offered (${make.name})`, async () => {
      const { counts, text, ok } = await adapterConformance(make, FIXTURES).run();
      expect(counts.failed, text).to.equal(0);
      expect(counts['not-tried'], text).to.equal(0);
      expect(ok).to.equal(true);
    });
  }

  it('tries every rule in one of the two, but what is there and not offered', async () => {
    const tried = new Set<string>();
    for (const make of [memory, memoryOfOtherKind]) {
      const { results } = await adapterConformance(make, FIXTURES).run();
      for (const { status, rule } of results) if (status === 'passed') tried.add(rule);
    }
    const left = conformanceRules.map(({ id }) => id).filter((id) => !tried.has(id));
    expect(left).to.deep.equal(['absence/not-offered']);
  });
});

describe('an adapter may be made in any way', () => {
  it('of classes, frozen', async () => {
    const make = () => {
      const good = memory();
      class Reasons {
        #inner = good.reasons!;
        list(...asked: Parameters<NonNullable<CareAdapter['reasons']>['list']>) {
          return this.#inner.list(...asked);
        }
      }
      return Object.freeze({ ...good, reasons: Object.freeze(new Reasons()) });
    };
    const { counts, text } = await adapterConformance(make, FIXTURES).run({ only: ['reasons'] });
    expect(counts.passed, text).to.equal(2);
  });

  it('so that what is not offered goes when it is described', async () => {
    const make = () => {
      const good = memory({ offers: { refunds: null } });
      let isDescribed = false;
      return {
        ...good,
        describe: async (call: ReadCall) => {
          const description = await good.describe(call);
          isDescribed = true;
          return description;
        },
        get refunds() {
          return isDescribed ? undefined : { options: fail, create: fail };
        },
      } as MemoryAdapter;
    };
    const { counts, text } = await adapterConformance(make, FIXTURES).run({ only: ['absence'] });
    expect(counts.failed, text).to.equal(0);
  });

  it('and its back end may cut white space off the end of a text', async () => {
    const make = () => {
      const good = memory();
      const threads = good.threads!;
      return {
        ...good,
        threads: {
          ...threads,
          reply: (...[request, call]: Parameters<NonNullable<typeof threads.reply>>) =>
            threads.reply!({ ...request, text: request.text.trim() }, call),
        },
      };
    };
    for (const text of ['It leaves today', 'It leaves today.']) {
      const reply = { ...FIXTURES.reply!, text };
      const suite = adapterConformance(make, { ...FIXTURES, reply });
      const report = await suite.run({ only: ['sending/text-limit'] });
      expect(report.counts.passed, report.text).to.equal(1);
    }
  });

  it('and may throw where it should reject', async () => {
    const make = () => {
      const good = memory();
      const get = () => {
        throw new CareError({ kind: 'not-found' });
      };
      return { ...good, threads: { ...good.threads!, get } };
    };
    const { results, text } = await adapterConformance(make, FIXTURES).run({
      only: ['errors/not-found', 'errors/shape'],
    });
    expect(
      results.map(({ status }) => status),
      text,
    ).to.deep.equal(['passed', 'passed']);
  });
});

describe('a rule', () => {
  it('has an adapter that breaks it', () => {
    const broken = new Set(WRONG_ADAPTERS.map(({ rule }) => rule));
    const unproven = conformanceRules.map(({ id }) => id).filter((id) => !broken.has(id));
    expect(unproven).to.deep.equal([]);
  });

  it('has an id of its own, and says what, where and what to do', () => {
    const ids = conformanceRules.map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    for (const { id, says, treaty, remedy } of conformanceRules) {
      expect(id).to.match(/^[a-z]+\/[a-z-]+$/);
      expect(says, id).to.match(/\.$/);
      expect(remedy, id).to.match(/\.$/);
      expect(treaty, id).not.to.equal('');
    }
  });
});

describe('what is not passed', () => {
  it('is not offered where the description does not offer it', async () => {
    const make = () => memory({ offers: { orders: null, live: null } });
    const { results, counts } = await adapterConformance(make, FIXTURES).run();
    const groups = ['orders', 'money', 'live'];
    const about = results.filter(({ group }) => groups.includes(group));
    expect(about.map(({ status }) => status)).to.deep.equal(about.map(() => 'not-offered'));
    expect(counts.failed).to.equal(0);
  });

  it('is not tried where its fixture is missing, and says which', async () => {
    const { results } = await adapterConformance(() => memory()).run();
    expect(reasonOf(results, 'sending/arrives')).to.equal('not-tried: needs fixtures.reply');
    expect(reasonOf(results, 'messages/no-gap')).to.equal('not-tried: needs fixtures.write');
    expect(reasonOf(results, 'scope/named')).to.equal('not-tried: needs fixtures.otherShop');
    expect(results.filter(({ status }) => status === 'failed')).to.deep.equal([]);
  });

  it('is nothing at all where the adapter cannot be made', async () => {
    const suite = adapterConformance(() => Promise.reject(new Error('no sandbox today')));
    const report = await suite.run({ only: ['paging/limit'] });
    expect(report.ok).to.equal(false);
    expect(report.text).to.contain('no sandbox today');
  });
});

describe('a failure', () => {
  it('names the rule, what was seen, what to do and where it stands', async () => {
    const wrong = WRONG_ADAPTERS.find(({ rule }) => rule === 'paging/limit')!;
    const one = caseOf('paging/limit', () => makeWrong(wrong));
    const error = (await refused(one.run())) as unknown as ConformanceFailure;
    expect(error).to.be.instanceOf(ConformanceFailure);
    expect(error.rule).to.equal('paging/limit');
    expect(error.seen).to.equal('4 came where 3 were asked for.');
    expect(error.where).to.deep.equal({
      treaty: 'PageRequest.limit',
      docs: 'docs/conformance.md#paging-limit',
    });
    expect(error.message).to.contain(error.remedy).and.to.contain(error.seen);
  });

  it('of a fixture says that it was none of the adapter', async () => {
    const write = () => Promise.reject(new Error('the sandbox is asleep'));
    const result = await caseOf('live/tells', memory, { ...FIXTURES, write }).result();
    expect(result.status === 'failed' && result.failure.seen)
      .to.contain('nothing of the adapter: fixtures.write failed')
      .and.to.contain('the sandbox is asleep');
  });

  it('comes also where the adapter cannot be closed', async () => {
    const dispose = () => Promise.reject(new Error('it is stuck'));
    const result = await caseOf('paging/limit', memory, { ...FIXTURES, dispose }).result();
    expect(result.status === 'failed' && result.failure.seen).to.contain('it is stuck');
  });

  it('of an answer that never comes says which', async () => {
    const make = () => memory({ faults: [{ method: 'threads.list', kind: 'hang' }] });
    const one = caseOf('paging/limit', make, { ...FIXTURES, patience: 50 });
    const result = await one.result();
    expect(result.status === 'failed' && result.failure.seen).to.equal(
      'threads.list did not answer within 50 ms.',
    );
  });
});

describe('a case in a runner', () => {
  const offered = () => caseOf('paging/limit', memory);
  const notOffered = () => caseOf('live/opens', () => memory({ offers: { live: null } }));

  it('passes in silence', async () => {
    await offered().run();
  });

  it('declares no parameter, which mocha would wait for', () => {
    expect(offered().run.length).to.equal(0);
  });

  it('skips by what mocha gives as this', async () => {
    const said: unknown[] = [];
    await notOffered().run.call({ skip: (reason?: string) => said.push(reason) });
    expect(said).to.deep.equal(['not offered: offers.live']);
  });

  it('skips by what Vitest and node --test give as an argument', async () => {
    const said: unknown[] = [];
    await notOffered().run({ skip: (reason?: string) => said.push(reason) });
    expect(said).to.deep.equal(['not offered: offers.live']);
  });

  it('is red where the runner cannot skip: it was not passed', async () => {
    expect((await refused(notOffered().run())).name).to.equal('NotRun');
  });
});

describe('one back end for all cases', () => {
  it('is left so that the suite passes again: nothing stays slow or broken', async () => {
    const one = memory();
    const suite = adapterConformance(() => one, { ...FIXTURES, patience: 400 });
    for (const time of ['first', 'second']) {
      const { counts, text } = await suite.run();
      expect(counts.failed, `${time} time: ${text}`).to.equal(0);
    }
  });
});

describe('a run', () => {
  it('tells each result as it comes, for the groups and rules that are asked for', async () => {
    const told: string[] = [];
    const only = ['reasons', 'paging/limit'];
    const report = await adapterConformance(memory, FIXTURES).run({
      only,
      onResult: ({ rule }) => told.push(rule),
    });
    expect(told).to.deep.equal(['paging/limit', 'reasons/purpose', 'reasons/once']);
    expect(report.results.map(({ rule }) => rule)).to.deep.equal(told);
  });

  it('ends after the case at hand when it is called off', async () => {
    const abort = new AbortController();
    const { results } = await adapterConformance(memory, FIXTURES).run({
      signal: abort.signal,
      onResult: () => abort.abort(),
    });
    expect(results).to.have.length(1);
  });

  it('closes each adapter that it made', async () => {
    const [made, closed] = [new Set<unknown>(), new Set<unknown>()];
    const make = () => {
      const adapter = memory();
      made.add(adapter);
      return adapter;
    };
    const fixtures = { ...FIXTURES, dispose: (adapter: unknown) => closed.add(adapter) };
    await adapterConformance(make, fixtures).run({ only: ['paging', 'live'] });
    expect(made.size).to.be.above(5);
    expect([...closed]).to.deep.equal([...made]);
  });
});

const fail = () => Promise.reject(new CareError({ kind: 'unavailable' }));

function caseOf(rule: string, make = memory, fixtures = FIXTURES): ConformanceCase {
  return [...adapterConformance(make, fixtures)].find((one) => one.rule === rule)!;
}

function reasonOf(results: readonly CaseResult[], rule: string): string {
  const result = results.find((one) => one.rule === rule);
  return result !== undefined && 'reason' in result
    ? `${result.status}: ${result.reason}`
    : `${result?.status}`;
}
