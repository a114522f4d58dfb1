import { expect } from '@open-wc/testing';
import { checkAdapter } from '../../src/adapter/check-adapter.js';

const method = () => Promise.reject(new Error('Nothing of an adapter is called.'));
const describeOnly = { describe: method };

describe('whatever was given as an adapter', () => {
  it('is fine with describe alone: every group is optional', () => {
    expect(checkAdapter(describeOnly)).to.deep.equal({
      usable: true,
      broken: new Set(),
      problems: [],
    });
  });

  it('may be a class with its methods on the prototype, or a remote object behind a proxy', () => {
    class Threads {
      list = method;
      get() {}
      messages() {}
    }
    class Adapter {
      get threads() {
        return new Threads();
      }
      describe() {}
    }
    const remote: object = new Proxy(() => {}, { get: () => remote });
    expect(checkAdapter(new Adapter()).problems).to.deep.equal([]);
    expect(checkAdapter(remote).problems).to.deep.equal([]);
  });

  it('may say undefined or null for what it has not', () => {
    const adapter = {
      describe: method,
      check: undefined,
      cases: null,
      threads: { list: method, get: method, messages: method, reply: undefined, markRead: null },
    };
    expect(checkAdapter(adapter).problems).to.deep.equal([]);
  });

  for (const [name, given, received] of [
    ['text, as an attribute gives it', 'myAdapter', 'text of 9 characters'],
    ['nothing', undefined, 'undefined'],
    ['null', null, 'null'],
    ['a promise that nobody awaited', Promise.resolve(describeOnly), 'a promise: await it first'],
  ] as const) {
    it(`is unusable: ${name}`, () => {
      const { usable, problems } = checkAdapter(given);
      expect(usable).to.equal(false);
      expect(problems.map(({ message }) => message)).to.deep.equal([
        `adapter: expected an object with describe(), received ${received}.`,
      ]);
    });
  }

  it('is unusable without describe', () => {
    const { usable, problems } = checkAdapter({ describe: 'me' });
    expect(usable).to.equal(false);
    expect(problems.map(({ path }) => path)).to.deep.equal(['adapter.describe']);
  });
});

describe('a group that is there', () => {
  it('is broken when a method it must have is missing, and the rest works', () => {
    const { usable, broken, problems } = checkAdapter({
      describe: method,
      threads: { list: method, messages: 7 },
      orders: { list: method, get: method },
    });
    expect(usable).to.equal(true);
    expect([...broken]).to.deep.equal(['threads']);
    expect(problems.map(({ message }) => message)).to.deep.equal([
      'adapter.threads.get: expected a function, received undefined.',
      'adapter.threads.messages: expected a function, received 7.',
    ]);
  });

  it('is broken when an optional method is no function', () => {
    const files = { open: 'https://files.example/' };
    const { broken, problems } = checkAdapter({ describe: method, files });
    expect([...broken]).to.deep.equal(['files']);
    expect(problems[0]?.path).to.equal('adapter.files.open');
  });

  it('is broken when it is no group', () => {
    for (const cases of ['yes', true, 0]) {
      const { broken, problems } = checkAdapter({ describe: method, cases });
      expect([...broken]).to.deep.equal(['cases']);
      expect(problems[0]?.path).to.equal('adapter.cases');
    }
  });

  it('is broken when looking at it throws', () => {
    const adapter = {
      describe: method,
      get refunds() {
        throw new Error('boom');
      },
    };
    const { broken, problems } = checkAdapter(adapter);
    expect([...broken]).to.deep.equal(['refunds']);
    expect(problems[0]?.received).to.equal('an error when it was read');
  });

  it('has each method that the treaty asks for', () => {
    const groups = Object.fromEntries(
      'threads files reasons orders refunds incidents cases documents figures live'
        .split(' ')
        .map((name) => [name, {}]),
    );
    const { problems } = checkAdapter({ describe: method, ...groups });
    expect(problems.map(({ path }) => path.replace('adapter.', ''))).to.deep.equal([
      'threads.list',
      'threads.get',
      'threads.messages',
      'reasons.list',
      'orders.list',
      'orders.get',
      'refunds.options',
      'refunds.create',
      'incidents.list',
      'incidents.get',
      'cases.list',
      'cases.get',
      'figures.list',
      'live.subscribe',
    ]);
  });
});

describe('check, which stands alone', () => {
  it('is treated as absent when it is no function', () => {
    const { usable, broken, problems } = checkAdapter({ describe: method, check: true });
    expect(usable).to.equal(true);
    expect([...broken]).to.deep.equal(['check']);
    expect(problems.map(({ path }) => path)).to.deep.equal(['adapter.check']);
  });
});
