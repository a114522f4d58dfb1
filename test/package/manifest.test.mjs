// @ts-check
/** custom-elements.json is fresh, and says of every element what its source really has. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { describe, it } from 'node:test';
import { elementDoors } from './doors.mjs';
import { readSources } from './rooms.mjs';
import { surfaceOf } from './template-surface.mjs';

/** Parts whose names are put together where they are drawn. @type {Record<string, string[]>} */
const PUT_TOGETHER = {
  'elements/thread/log-view.ts': ['older', 'older-failed', 'newer', 'newer-failed'],
};

/** Also what is fetched later. */
const OPENED = /\b(?:from\s+|import\()'(\.[^']+)'/g;

const sources = readSources('src');
const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
/** @type {any[]} */
const elements = manifest.modules.flatMap((/** @type {any} */ module) =>
  module.declarations
    .filter((/** @type {any} */ each) => each.customElement)
    .map((/** @type {any} */ each) => ({
      ...each,
      file: module.path.replace(/^dist\/(.+)\.js$/, '$1.ts'),
    })),
);

describe('custom-elements.json', () => {
  it('is what `npm run manifest` writes', () => {
    // The analyzer takes only a folder inside the project.
    const folder = `node_modules/.cache/manifest-${process.pid}`;
    try {
      const config = 'custom-elements-manifest.config.mjs';
      execFileSync('node_modules/.bin/cem', ['analyze', '--config', config, '--outdir', folder], {
        stdio: 'pipe',
      });
      assert.deepEqual(
        JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8')),
        manifest,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('has every element that src/define registers, under its tag', () => {
    const tags = elements.map(({ tagName }) => tagName).sort();
    assert.deepEqual(
      tags,
      elementDoors()
        .map((name) => `care-${name}`)
        .sort(),
    );
  });

  it('has every event that an *-events.ts declares, on an element that says when', () => {
    const told = new Set(
      elements.flatMap(({ events = [] }) => events.map((/** @type {any} */ each) => each.name)),
    );
    const silent = declaredEvents().filter((name) => !told.has(name));
    assert.deepEqual(silent, []);
  });

  it('has only tokens that styles/tokens declares', () => {
    const declared = tokensOf('styles/tokens');
    const used = [...sources].flatMap(([path, source]) =>
      [...surfaceOf(source).tokens].map((token) => ({ path, token })),
    );
    const told = elements.flatMap(({ file, cssProperties = [] }) =>
      cssProperties.map((/** @type {any} */ each) => ({ path: file, token: each.name })),
    );
    assert.deepEqual(
      [...used, ...told].filter(({ token }) => !declared.has(token)),
      [],
    );
  });
});

for (const element of elements) {
  describe(`<${element.tagName}>`, () => {
    const surface = reachedSurface(element.file);

    it('tells in words what each thing is', () => {
      const wordless = [
        'members',
        'attributes',
        'events',
        'slots',
        'cssParts',
        'cssProperties',
        'cssStates',
      ].flatMap((kind) =>
        (element[kind] ?? [])
          .filter((/** @type {any} */ each) => !each.description)
          .map((/** @type {any} */ each) => `${kind}: ${each.name}`),
      );
      assert.deepEqual(wordless, []);
      assert.ok(element.description, 'the class has no description');
    });

    it('tells the parts that it has', () => {
      assert.deepEqual(names(element.cssParts), [...surface.parts].sort());
    });

    it('tells the slots that it has', () => {
      assert.deepEqual(names(element.slots), [...surface.slots].sort());
    });

    it('tells the states that it has', () => {
      assert.deepEqual(names(element.cssStates), [...surface.states].sort());
    });

    it('has events with the prefix and a class, or a native name', () => {
      for (const { name, type } of element.events ?? []) {
        assert.match(name, /^(care-[a-z-]+|close|cancel|toggle|change|input)$/);
        if (name.startsWith('care-')) assert.match(type?.text ?? '', /^\w+Event$/, name);
      }
    });

    it('is documented by its own tag', () => {
      assert.equal(element.name, `Care${pascal(element.tagName.replace(/^care-/, ''))}Element`);
    });
  });
}

describe('the reading of templates', () => {
  it('finds parts, slots, states and tokens', () => {
    const surface = surfaceOf(`
      css\`a { color: var(--care-color-text, black) }\`;
      html\`<a part="row \${open ? 'row-open' : 'row-shut'}" class="b"><slot></slot>
        <slot name="empty"></slot><i part=\${'bare'}></i><b part=plain></b>
        <care-x exportparts="list, row:x__row"></care-x></a>\`;
      this.#internals.states.add('loading'); // states.add('not this')
      function button(part, words) { return html\`<button part=\${part}>\${words}</button>\`; }
      button('send', 'not this'); careLink({ part: 'room' });
    `);
    assert.deepEqual(
      [...surface.parts],
      ['row', 'row-open', 'row-shut', 'bare', 'plain', 'list', 'x__row', 'send', 'room'],
    );
    assert.deepEqual([...surface.slots], ['', 'empty']);
    assert.deepEqual([...surface.states], ['loading']);
    assert.deepEqual([...surface.tokens], ['--care-color-text']);
  });
});

/** What the element's own file and the templates that it opens under elements/ hold together. @param {string} file */
function reachedSurface(file) {
  const whole = surfaceOf('');
  for (const reached of reach(file)) {
    const surface = surfaceOf(sources.get(reached) ?? '');
    for (const name of surface.parts) whole.parts.add(name);
    for (const name of PUT_TOGETHER[reached] ?? []) whole.parts.add(name);
    for (const name of surface.slots) whole.slots.add(name);
    for (const name of surface.states) whole.states.add(name);
  }
  return whole;
}

/** @param {string} file @param {Set<string>} [found] */
function reach(file, found = new Set()) {
  if (found.has(file) || !file.startsWith('elements/') || !sources.has(file)) return found;
  found.add(file);
  for (const [, specifier = ''] of (sources.get(file) ?? '').matchAll(OPENED)) {
    reach(normalize(join(dirname(file), specifier)).replace(/\.js$/, '.ts'), found);
  }
  return found;
}

function declaredEvents() {
  return [...sources]
    .filter(([path]) => path.endsWith('-events.ts'))
    .flatMap(([, source]) =>
      [...source.matchAll(/eventName\s*=\s*'([^']+)'/g)].map(([, name = '']) => name),
    );
}

/** @param {string} place a file or folder under src, without its ending */
function tokensOf(place) {
  assert.ok(existsSync(`src/${place}.ts`) || existsSync(`src/${place}`), `src/${place} is missing`);
  const text = [...sources]
    .filter(([path]) => path.startsWith(place))
    .map(([, source]) => source)
    .join('\n');
  return new Set([...text.matchAll(/--care-[\w-]+/g)].map(([token]) => token));
}

/** @param {{ name: string }[] | undefined} list */
function names(list) {
  return (list ?? []).map(({ name }) => name).sort();
}

/** @param {string} kebab */
function pascal(kebab) {
  return kebab.replaceAll(/(^|-)(\w)/g, (_all, _dash, letter) => letter.toUpperCase());
}
