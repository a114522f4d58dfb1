import { expect } from '@open-wc/testing';
import { audit, type Account } from './account.js';

/** The account itself has to be able to find what it is there to find. */
interface Source {
  readonly id: string;
  readonly words: { readonly text: string; readonly secret: string };
  readonly rows: readonly { readonly n: number }[];
}

const honest: Account<Source> = {
  records: [{ id: 'a', words: { text: 'Hello', secret: 'x' }, rows: [{ n: 1 }, { n: 2 }] }],
  map: ({ id, words, rows }) => ({ id, body: { text: words.text, format: 'plain' }, rows }),
  fields: {
    id: { source: 'doc', to: ['id'] },
    'words.text': { source: 'doc', to: ['body.text'] },
    'words.secret': { source: 'doc', left: 'Nobody asks for it.' },
    'rows[].n': { source: 'doc', to: ['rows'] },
  },
  known: { 'body.format': 'The back end knows no other.' },
};

describe('an account of a mapping', () => {
  it('finds nothing in an honest one', () => {
    expect(audit(honest)).to.deep.equal([]);
  });

  for (const [name, change, found] of [
    [
      'a source field that nobody thought of',
      { fields: without(honest.fields, 'words.secret') },
      'words.secret: stands in no account',
    ],
    [
      'a value that is lost on the way',
      { map: (source: Source) => ({ ...honest.map(source), rows: source.rows.slice(0, 0) }) },
      'rows[].n: does not reach rows',
    ],
    [
      'a value that is replaced by a constant',
      { map: (source: Source) => ({ ...honest.map(source), id: 'always the same' }) },
      'id: does not reach id',
    ],
    [
      'a value that comes from nowhere',
      { map: (source: Source) => ({ ...honest.map(source), sentAt: '2026-01-01' }) },
      'sentAt: comes from nowhere',
    ],
    [
      'a constant that hides in something that comes and goes',
      {
        map: (source: Source) => ({
          ...honest.map(source),
          ...(source.id === 'a' ? { seller: { rank: 'gold' } } : {}),
        }),
      },
      'seller.rank: comes from nowhere',
    ],
    [
      'a constant in a list that grows and shrinks',
      {
        map: (source: Source) => ({
          ...honest.map(source),
          rows: source.rows.flatMap(({ n }) => (n > 2 ? [] : [{ n, kind: 'line' }])),
        }),
      },
      'rows[].kind: comes from nowhere',
    ],
    [
      'a field that is used although it was to be left out',
      { map: (source: Source) => ({ ...honest.map(source), key: source.words.secret }) },
      'words.secret: said to be left out, but decides key',
    ],
    [
      'a field that decides more than was said',
      { map: (source: Source) => ({ ...honest.map(source), title: source.words.text }) },
      'words.text: decides title, which its account does not say',
    ],
    [
      'a field that no record has',
      { fields: { ...honest.fields, gone: { source: 'doc', left: 'x' } } },
      'gone: accounted for, but in no record',
    ],
    [
      'a known field that is nowhere',
      { known: { ...honest.known, 'body.colour': 'x' } },
      'body.colour: said to be known, but is nowhere',
    ],
  ] as const) {
    it(`finds ${name}`, () => {
      expect(audit({ ...honest, ...change })).to.include(found);
    });
  }
});

function without<Value>(record: Readonly<Record<string, Value>>, key: string) {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}
