// @ts-check
/** Walks src/: who opens whom, in which direction, with which powers. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { breaches, POWERS } from './powers.mjs';
import { BARRELS, circles, edgesOf, MAY_OPEN, readSources, wrong } from './rooms.mjs';

const sources = readSources('src');
const edges = edgesOf(sources);

describe('the import graph of src/', () => {
  it('has files to walk', () => {
    assert.ok(sources.size > 0, 'src/ is empty: nothing was checked.');
  });

  it('runs one way', () => {
    assert.deepEqual(edges.map(wrong).filter(Boolean), []);
  });

  it('has no circles', () => {
    assert.deepEqual(circles(edges), []);
  });

  it('leads to files that exist, by their .js name', () => {
    const lost = edges.filter(({ to }) => to.startsWith('./') && !existsSync(`src/${to}`));
    assert.deepEqual(
      lost.map(({ from, to }) => `${from} → ${to}`),
      [],
    );
  });

  it('has barrels only where the package has a door', () => {
    const barrels = [...sources.keys()].filter((path) => /(^|\/)index\.ts$/.test(path));
    assert.deepEqual(
      barrels.filter((path) => !BARRELS.test(path)),
      [],
    );
  });
});

describe('the walk catches', () => {
  /** @type {[string, string, string, string][]} */
  const WRONG = [
    [
      'the model opening the store',
      'model/a.ts',
      "import { x } from '../store/x.js';",
      'may not open store',
    ],
    [
      'an element opening an adapter',
      'elements/a/b.ts',
      "import type { x } from '../../adapters/memory/x.js';",
      'may not open adapters',
    ],
    [
      'the http adapter opening what mocks it',
      'adapters/http/a.ts',
      "import { http } from 'msw';",
      'may not use the package msw',
    ],
    [
      'an element opening its neighbour',
      'elements/a/b.ts',
      "import { x } from '../c/x.js';",
      'may not open elements/c',
    ],
    [
      'one adapter opening another',
      'adapters/http/b.ts',
      "import { x } from '../memory/x.js';",
      'may not open adapters/memory',
    ],
    [
      'the root opening a registration',
      'index.ts',
      "export * from './define/all.js';",
      'may not open define',
    ],
    ['a dynamic import', 'text/en.ts', "void import('../model/x.js');", 'may not open model'],
    ['an import of a computed address', 'elements/a/b.ts', 'void import(name);', '(computed)'],
    [
      'a type from a forbidden room',
      'text/en.ts',
      "type X = import('../model/x.js').X;",
      'may not open model',
    ],
    ['a bare import', 'define/all.ts', "import './inbox.js';", 'only for its effect'],
    [
      'Lit in the store',
      'store/a.ts',
      "import { html } from 'lit';",
      'may not use the package lit',
    ],
    ['words in format', 'format/a.ts', "import { en } from '../text/en.js';", 'not its words'],
    [
      'a draft that draws',
      'elements/a/a-draft.ts',
      "import { x } from '../../styles/x.js';",
      'a draft is pure',
    ],
    [
      'a room nobody planned',
      'utils/a.ts',
      "import { x } from '../model/x.js';",
      'no room of src/',
    ],
  ];
  for (const [name, path, source, message] of WRONG) {
    it(name, () => {
      const [edge] = edgesOf(new Map([[path, source]]));
      assert.ok(edge);
      assert.match(wrong(edge) ?? 'nothing found', new RegExp(message.replaceAll(/[()]/g, '\\$&')));
    });
  }

  it('a circle', () => {
    const circle = new Map([
      ['model/a.ts', "import { b } from './b.js';"],
      ['model/b.ts', "export * from './a.js';"],
    ]);
    assert.deepEqual(circles(edgesOf(circle)), ['model/a.ts → model/b.ts → model/a.ts']);
  });

  it('no more than it should', () => {
    const right =
      "import { x } from '../parts/x.js'; import { html } from 'lit'; import { y } from './y.js';";
    assert.deepEqual(
      edgesOf(new Map([['elements/a/b.ts', right]]))
        .map(wrong)
        .filter(Boolean),
      [],
    );
    assert.ok(
      Object.values(MAY_OPEN)
        .flat()
        .every((room) => room in MAY_OPEN),
    );
  });
});

describe('a power stays in its room', () => {
  for (const rule of POWERS) {
    it(`${rule.name}${rule.rooms ? '' : ': nowhere'}`, () => {
      // A proof is shown as a nowhere-land file, so that a room that may do it does not hide it.
      assert.ok(
        breaches('nowhere/a.ts', rule.proof, [rule]).length > 0,
        `not caught: ${rule.proof}`,
      );
      const found = [...sources].flatMap(([path, source]) =>
        breaches(path, source, [rule]).map(({ line, text }) => `src/${path}:${line} ${text}`),
      );
      assert.deepEqual(found, []);
    });
  }

  it('takes neither comments, words in quotes, nor others’ names for a breach', () => {
    const innocent = `
      // fetch, innerHTML, Date.now() and style="" are only spoken of
      /** new Date() */
      const words = { fetch: 'localStorage', eval: 1 };
      interface Options { fetch?: string; console: string }
      const at = new Date(0); options.fetch; this.addEventListener('x', f); 'style="a"';
      const mail = \`<p style="margin: 1rem">\${words}</p>\`;
      const t = html\`<p .style=\${1} class="restyle">5 remarks</p>\`;
    `;
    assert.deepEqual(breaches('elements/a/a.ts', innocent), []);
  });
});
