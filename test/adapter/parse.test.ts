import { expect } from '@open-wc/testing';
import { CareError } from '../../src/adapter/care-error.js';
import {
  checkDescription,
  isBadRecord,
  malformedAnswer,
  parseList,
  parsePage,
  parseRecord,
} from '../../src/adapter/parse.js';
import { countSchema } from '../../src/adapter/schemas/count-schema.js';
import { figureSchema } from '../../src/adapter/schemas/figure-schema.js';
import { messageSchema } from '../../src/adapter/schemas/message-schema.js';
import { threadSchema } from '../../src/adapter/schemas/thread-schema.js';

const thread = {
  id: 't-1',
  about: [{ kind: 'order', id: 'o-1' }],
  participants: [{ kind: 'customer', name: 'Ana' }],
  lastActivityAt: '2026-11-22T16:05:00Z',
  attention: { state: 'needs-reply' },
};

const message = {
  id: 'm-1',
  from: { kind: 'customer', name: 'Ana' },
  audience: { to: [{ kind: 'seller' }] },
  sentAt: '2026-11-22T16:05:00Z',
  body: { format: 'plain', content: 'My parcel has not come. Call me on 600 100 200.' },
  attachments: [],
};

const description = {
  contract: 1,
  scope: { marketplace: 'm', shop: 's', user: 'u' },
  serverTime: '2026-11-22T16:05:00Z',
  timeZone: 'Europe/Madrid',
  currencies: { EUR: { digits: 2 } },
  offers: {},
  policy: {},
};

describe('a page with a bad record', () => {
  const parsed = () =>
    parsePage(
      threadSchema,
      { items: [thread, { ...thread, id: 't-2', lastActivityAt: 'yesterday' }, thread], next: 'c' },
      'threads.list',
    );

  it('keeps every other record, its own place, and the way to the next page', () => {
    const { page } = parsed();
    expect(page.items.map(isBadRecord)).to.deep.equal([false, true, false]);
    expect(page.items[2]).to.deep.equal(thread);
    expect(page.next).to.equal('c');
  });

  it('tells the integrator method, record, field, what was expected and what came', () => {
    expect(parsed().bad).to.deep.equal([
      {
        malformed: true,
        where: 'threads.list',
        id: 't-2',
        path: 'lastActivityAt',
        expected: 'an instant in UTC such as 2026-11-22T16:05:00Z',
        received: '"yesterday"',
        message:
          'threads.list, record "t-2": lastActivityAt: expected an instant in UTC such as 2026-11-22T16:05:00Z, received "yesterday".',
      },
    ]);
  });

  it('is not fooled by a record that calls itself malformed', () => {
    const { page, bad } = parsePage(threadSchema, { items: [{ ...thread, malformed: true }] }, 'x');
    expect(page.items.map(isBadRecord)).to.deep.equal([false]);
    expect(bad).to.deep.equal([]);
  });

  it('counts what else is wrong with it', () => {
    const { bad } = parsePage(threadSchema, { items: [{ id: 't' }] }, 'threads.list');
    expect(bad[0]?.message).to.equal(
      'threads.list, record "t": about: expected a value, received nothing (and 3 more).',
    );
  });

  it('takes items that are no records at all', () => {
    const items = [null, 'x', [], () => {}, 7, undefined];
    const { page, bad } = parsePage(threadSchema, { items }, 'threads.list');
    expect(page.items.every(isBadRecord)).to.equal(true);
    expect(bad).to.have.length(6);
  });
});

describe('what the integrator reads', () => {
  const problem = (change: object) => {
    const parsed = parseRecord(messageSchema, { ...message, ...change }, 'threads.messages');
    if (parsed.ok) throw new Error('It passed.');
    return parsed.problem;
  };

  it('never quotes what a person wrote', () => {
    const words = message.body.content;
    for (const change of [
      { body: words },
      { body: { format: words, content: words } },
      { body: { format: 'text', content: [words] } },
      { attachments: words },
      { sentAt: words },
      { sentAt: { [words]: words } },
      { readAt: words },
      { from: { kind: 'customer', organisation: words } },
    ]) {
      const { id, ...said } = problem(change);
      expect(id).to.equal('m-1');
      for (const word of ['parcel', '600', 'Call']) {
        expect(JSON.stringify(said)).not.to.include(word);
      }
    }
  });

  it('shows a date or a word that is only written wrongly', () => {
    expect(problem({ sentAt: '2026-11-22 16:05:00' }).received).to.equal('"2026-11-22 16:05:00"');
    expect(problem({ body: { format: 'text/html', content: '' } }).received).to.equal(
      'text of 9 characters',
    );
    expect(problem({ body: { format: 'HTML', content: '' } }).received).to.equal('"HTML"');
    expect(problem({ sentAt: 1795363500000 }).received).to.equal('1795363500000');
    expect(problem({ sentAt: new Date(0) }).received).to.equal('an object of kind Date');
    expect(problem({ attachments: Promise.resolve() }).received).to.equal(
      'a promise: await it first',
    );
  });

  it('says that an absent property is to be left out', () => {
    expect(problem({ readAt: undefined }).received).to.equal(
      'undefined: leave the property out instead',
    );
    expect(parseRecord(messageSchema, { ...message, readAt: null }, 'x').ok).to.equal(true);
  });

  it('names no id that is too long to be one', () => {
    expect(problem({ id: 'x'.repeat(201), sentAt: 0 })).not.to.have.property('id');
    expect(problem({ id: 7, sentAt: 0 })).not.to.have.property('id');
  });
});

describe('a record that misbehaves when it is read', () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const cyclic: Record<string, unknown> = {};
  cyclic['not'] = cyclic;

  for (const [name, record] of [
    ['throws in a getter', Object.defineProperty({}, 'id', { enumerable: true, get: boom })],
    ['is a proxy that was revoked', proxy],
    [
      'throws when it says what it is',
      {
        ...thread,
        about: {
          get [Symbol.toStringTag]() {
            return boom();
          },
        },
      },
    ],
    ['turns in a circle', { ...thread, compose: composeWith({ when: cyclic }) }],
  ] as const) {
    it(`is a bad record like any other: ${name}`, () => {
      const { page, bad } = parsePage(threadSchema, { items: [record, thread] }, 'threads.list');
      expect(bad).to.have.length(1);
      expect(page.items[1]).to.deep.equal(thread);
    });
  }
});

describe('an answer that is no page', () => {
  for (const [name, answer, said] of [
    ['nothing', undefined, 'expected an object, received undefined'],
    ['null', null, 'expected an object, received null'],
    [
      'an HTML page',
      '<!doctype html><title>502</title>',
      'expected an object, received text of 33 characters',
    ],
    ['a bare list', [thread], 'items: expected a value, received nothing'],
    [
      'items of another kind',
      { items: { 0: thread } },
      'items: expected a list, received an object',
    ],
    ['a cursor that is null', { items: [], next: null }, 'next: expected text, received null'],
    [
      'a position before the first',
      { items: [], at: -1 },
      'at: expected a whole number, 0 or more, received -1',
    ],
  ] as const) {
    it(`is said to be malformed, with its method: ${name}`, () => {
      const error = thrownBy(() => parsePage(threadSchema, answer, 'threads.list'));
      expect(error).to.include({ kind: 'unknown', code: 'malformed-answer', outcome: 'unknown' });
      expect(error.message).to.include('threads.list').and.to.include(said);
    });
  }

  it('may be an empty page that goes on', () => {
    expect(parsePage(threadSchema, { items: [], next: 'c' }, 'threads.list')).to.deep.equal({
      page: { items: [], next: 'c' },
      bad: [],
    });
  });
});

describe('a plain list', () => {
  const figure = { id: 'grade', unit: 'points', value: 4.5, asOf: '2026-11-22T16:05:00Z' };

  it('is parsed item by item like a page', () => {
    const { items, bad } = parseList(figureSchema, [figure, { id: 'grade' }], 'figures.list');
    expect(items[0]).to.deep.equal(figure);
    expect(items.map(isBadRecord)).to.deep.equal([false, true]);
    expect(bad).to.have.length(1);
  });

  it('is malformed when it is none', () => {
    const error = thrownBy(() => parseList(figureSchema, { items: [] }, 'figures.list'));
    expect(error).to.include({ code: 'malformed-answer' });
    expect(error.message).to.equal('figures.list: expected a list, received an object.');
  });
});

describe('the description', () => {
  it('comes in when it keeps the treaty', () => {
    expect(checkDescription(description)).to.deep.equal(description);
  });

  it('of another contract is refused with both numbers, whatever its shape', () => {
    for (const answer of [
      { ...description, contract: 2 },
      { contract: 2, all: 'is new' },
    ]) {
      const error = thrownBy(() => checkDescription(answer));
      expect(error).to.include({
        kind: 'unsupported',
        code: 'contract-version',
        outcome: 'not-applied',
      });
      expect(error.message).to.include('contract 1').and.to.include('contract 2');
    }
  });

  it('that is malformed names the field', () => {
    for (const [change, said] of [
      [{ timeZone: 'GMT-3:00' }, 'describe: timeZone: expected an IANA time zone'],
      [{ currencies: { EUR: 2 } }, 'describe: currencies.EUR: expected an object, received 2'],
      [{ currencies: { euro: { digits: 2 } } }, 'currencies.euro: expected a currency'],
      [
        { scope: { marketplace: 'm', shop: '', user: 'u' } },
        'describe: scope.shop: expected an id',
      ],
      [{ contract: '1' }, 'describe: contract: expected a number, received text of 1 character'],
      [{ offers: { threads: { reply: 'yes' } } }, 'describe: offers.threads.reply: expected true'],
    ] as const) {
      const error = thrownBy(() => checkDescription({ ...description, ...change }));
      expect(error).to.include({ kind: 'unknown', code: 'malformed-answer' });
      expect(error.message).to.include(said);
    }
    expect(thrownBy(() => checkDescription('<html>')).code).to.equal('malformed-answer');
  });

  it('may say more than this kit understands', () => {
    const later = {
      ...description,
      offers: { reasons: { search: true }, parcels: { list: true } },
    };
    expect(checkDescription(later).offers).to.deep.equal({ reasons: {} });
  });
});

describe('a bad record that alone was asked for', () => {
  it('is a failed read that says what is wrong', () => {
    const parsed = parseRecord(countSchema, { value: 1 }, 'threads.count');
    if (parsed.ok) throw new Error('It passed.');
    expect(malformedAnswer(parsed.problem)).to.include({
      kind: 'unknown',
      code: 'malformed-answer',
      message: 'threads.count: precision: expected a value, received nothing (and 1 more).',
    });
  });
});

function composeWith(field: object) {
  return {
    recipients: [],
    text: { min: 1, max: 9 },
    templates: [
      {
        id: 'x',
        label: 'X',
        form: {
          id: 'f',
          fields: [{ name: 'n', kind: 'text', label: 'N', requirement: 'optional', ...field }],
        },
      },
    ],
  };
}

function boom(): never {
  throw new Error('boom');
}

function thrownBy(act: () => unknown): CareError {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof CareError) return thrown;
    throw thrown;
  }
  throw new Error('Nothing was thrown.');
}
