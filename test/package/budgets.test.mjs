// @ts-check
/** Every door within its budget; prints the table. Reads dist/. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import {
  budgetOf,
  EVERYTHING,
  EVERYTHING_AND_LATER,
  HTTP_ADAPTER,
  MEMORY_ADAPTER,
  ONE_CALENDAR,
  ONE_ELEMENT,
  ONE_LANGUAGE,
  THREAD_AND_LATER,
} from './budgets.mjs';
import { calendars, elementDoors, languages } from './doors.mjs';
import { weigh, weight } from './weigh.mjs';

/** @typedef {{ minified: number, gzip: number, parts?: Map<string, number> }} Weighed */

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

const OTHER_DOORS = ['index', 'adapter/index', 'adapters/http/index', 'adapters/memory/index'].map(
  (door) => `dist/${door}.js`,
);

/** @type {[name: string, budget: number, weigh: () => Promise<Weighed>][]} */
const LOADS = [
  ...elementDoors().map((door) => load(`define/${door}.js`, budgetOf(door), door)),
  [
    'define/thread.js, and what it fetches later',
    THREAD_AND_LATER,
    () => weigh(['dist/define/provider.js', 'dist/define/thread.js'], { later: true }),
  ],
  ['define.js', EVERYTHING, () => weigh(['dist/define/all.js', 'dist/index.js'])],
  ['the single file, at once', EVERYTHING, () => singleFile(['', '/kit'])],
  ['the single file, and what it fetches later', EVERYTHING_AND_LATER, () => singleFile()],
  ['adapters/http.js, beside an inbox', HTTP_ADAPTER, addedByHttp],
  ['adapters/memory.js', MEMORY_ADAPTER, () => weigh(['dist/adapters/memory/index.js'])],
  ...languages()
    .filter((code) => code !== 'en')
    .map((code) => language(code)),
  ...calendars().map((id) => calendar(id)),
];

describe('weight, gzip', () => {
  /** @type {Record<string, Record<string, string>>} */
  const table = {};
  after(() => console.table(table));

  for (const [name, budget, measure] of LOADS) {
    it(`${name} ≤ ${kilo(budget)}`, async () => {
      const { minified, gzip, parts } = await measure();
      table[name] = { min: kilo(minified), gzip: kilo(gzip), budget: kilo(budget) };
      const made = [...(parts ?? [])].slice(0, 12).map(([part, bytes]) => `${part} ${kilo(bytes)}`);
      assert.ok(
        gzip <= budget,
        `${name}: ${kilo(gzip)} of ${kilo(budget)}; minified, of: ${made.join(', ')}`,
      );
    });
  }

  for (const room of ['server', 'testing']) {
    it(`of no page has the ${room} in it`, async () => {
      const doors = [...elementDoors().map((door) => `dist/define/${door}.js`), ...OTHER_DOORS];
      for (const door of doors) assert.ok(!(await roomsOf(door)).has(room), door);
      assert.ok((await roomsOf(`dist/${room}/index.js`)).has(room), 'the check itself works');
    });
  }

  it('of no page without cases has the library of business days in it', async () => {
    const doors = elementDoors().filter((door) => !/case|closure|desk|summary/.test(door));
    for (const door of doors) {
      const { parts } = await weigh(['dist/define/provider.js', `dist/define/${door}.js`]);
      assert.ok(!parts.has('date-fns') && !parts.has('@date-fns/tz'), door);
    }
    const { parts } = await weigh(['dist/model/case-deadline.js']);
    assert.ok(parts.has('date-fns') && parts.has('@date-fns/tz'), 'the check itself works');
  });

  it('is really measured: an unused library of 80 kB would break an element’s budget', async () => {
    const { gzip } = await weigh(['node_modules/axe-core/axe.js']);
    assert.ok(gzip > ONE_ELEMENT);
  });
});

/** Of the files behind the tag: those named, or all. @param {string[]} [wanted] @returns {Promise<Weighed>} */
async function singleFile(wanted) {
  const name = `seller-care-kit-${version}`;
  const all = Object.keys(JSON.parse(readFileSync('dist/integrity.json', 'utf8')));
  const files = wanted
    ? wanted.map((file) => `${name}${file}.js`)
    : all.filter((file) => file.startsWith(name));
  const weights = files.map((file) => weight(readFileSync(`dist/${file}`)));
  return {
    minified: weights.reduce((sum, { minified }) => sum + minified, 0),
    gzip: weights.reduce((sum, { gzip }) => sum + gzip, 0),
  };
}

/**
 * @param {string} name @param {number} budget @param {string} door
 * @returns {[string, number, () => Promise<Weighed>]}
 */
function load(name, budget, door) {
  return [name, budget, () => weigh(['dist/define/provider.js', `dist/define/${door}.js`])];
}

/** @param {string} code @returns {[string, number, () => Promise<Weighed>]} */
function language(code) {
  return [`text/${code}.js`, ONE_LANGUAGE, () => weigh([`dist/text/${code}.js`])];
}

/** @param {string} id @returns {[string, number, () => Promise<Weighed>]} */
function calendar(id) {
  return [`calendars/${id}.js`, ONE_CALENDAR, () => weigh([`dist/calendar/${id}.js`])];
}

/** @returns {Promise<Weighed>} */
async function addedByHttp() {
  const inbox = ['dist/define/provider.js', 'dist/define/inbox.js'];
  const without = await weigh(inbox);
  const { minified, gzip, parts } = await weigh([...inbox, 'dist/adapters/http/index.js']);
  return { minified: minified - without.minified, gzip: gzip - without.gzip, parts };
}

/** @param {string} door */
async function roomsOf(door) {
  return (await weigh([door])).parts;
}

/** @param {number} bytes */
function kilo(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
