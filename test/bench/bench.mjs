// @ts-check
/** Measures row by row, each contender once a round, so that what the machine does meanwhile meets all alike. */
import { cpus } from 'node:os';
import { startBrowser } from '../support/start-browser.mjs';
import { servePages } from './pages.mjs';
import { CONTENDERS, GOALS, SCROLLERS, SIZES, WORKERS } from './plan.mjs';
import { compared, counted } from './table.mjs';
import {
  evaluated,
  heapAfterScrolling,
  movedByArrival,
  opened,
  scrolled,
  typed,
  worked,
} from './works.mjs';

/**
 * @typedef {import('./works.mjs').Reading} Reading
 * @typedef {import('./works.mjs').Place} Place
 * @typedef {import('./table.mjs').Row} Row
 * @typedef {object} Settings
 * @property {string} kit the folder of the build
 * @property {number} rounds
 * @property {readonly string[]} [only] Parts of the table; default all.
 * @property {typeof SIZES} [sizes]
 * @property {(row: Row) => void} [onRow]
 */

/** @param {Settings} settings */
export async function measured({ kit, rounds, only, sizes = SIZES, onRow = () => {} }) {
  const pages = await servePages({ kit, folder: `node_modules/.cache/bench-${process.pid}` });
  const browser = await startBrowser();
  const place = { browser, origin: pages.origin };
  /** @type {Row[]} */
  const rows = [];
  const add = (/** @type {Row} */ row) => {
    rows.push(row);
    onRow(row);
  };
  const isWanted = (/** @type {string} */ name) => only?.includes(name) ?? true;
  const round = { rounds };
  try {
    for (const scene of /** @type {const} */ (['inbox', 'thread'])) {
      if (isWanted(scene)) await open(place, scene, sizes[scene], round, add);
    }
    for (const work of /** @type {const} */ (['select', 'read', 'filter', 'arrive'])) {
      if (!isWanted(work)) continue;
      const readings = await interleaved(WORKERS, rounds, ({ name }) =>
        worked(place, work, name, 12),
      );
      add(compared(`inbox: ${WORK_NAMES[work]}`, readings, GOALS.worked[work]));
    }
    if (isWanted('scroll')) {
      const readings = await interleaved(SCROLLERS, rounds, ({ name }) =>
        scrolled(place, name, 50),
      );
      add(compared('inbox: a screen scrolled, of 50', readings, GOALS.scrolled));
      const moved = (await movedByArrival(place, 'ours')) ?? Infinity;
      add(counted('inbox: moved by what comes above', 'px', moved, 1));
    }
    if (isWanted('key')) {
      const most = Math.max(...sizes.thread);
      const typists = [
        { name: 'bare' },
        { name: 'bare', again: true },
        { name: 'ours' },
        { name: 'floor', rounds: 2 },
      ];
      const readings = await interleaved(typists, rounds, ({ name }) =>
        typed(place, name, name === 'bare' ? 1 : most, 50),
      );
      add(compared(`thread of ${most}: a key typed`, readings, GOALS.typed, 'bare'));
    }
    if (isWanted('script')) {
      const scripts = [{ name: 'lit' }, { name: 'lit', again: true }, { name: 'ours' }];
      const readings = await interleaved(scripts, rounds, ({ name }) =>
        evaluated(place, name === 'lit' ? '/scripts/lit.js' : '/scripts/kit.js'),
      );
      add(compared('script until the inbox is defined', readings, GOALS.evaluated, 'lit'));
    }
    if (isWanted('heap')) {
      const most = Math.max(...sizes.inbox);
      const { bytes, problem } = await heapAfterScrolling(
        place,
        'ours',
        most,
        Math.ceil(most / 200),
      );
      const row = counted(
        `inbox of ${most}: heap after all of it`,
        'MB',
        bytes / 1e6,
        GOALS.heapBytes / 1e6,
      );
      add(problem === undefined ? row : { ...row, pass: false, problems: [`ours: ${problem}`] });
    }
    return { rows, machine: { ...machine(), browser: await browser.version() } };
  } finally {
    await browser.close();
    pages.close();
  }
}

const WORK_NAMES = {
  select: 'one selected',
  read: 'one read',
  filter: 'a filter over what is loaded',
  arrive: 'one new on top',
};

/**
 * @param {Place} place @param {'inbox' | 'thread'} scene @param {readonly number[]} sizes
 * @param {{ rounds: number }} settings @param {(row: Row) => void} add
 */
async function open(place, scene, sizes, { rounds }, add) {
  /** @type {number[]} */
  const ours = [];
  /** @type {Map<string, readonly Reading[]> | undefined} */
  let last;
  const what = scene === 'inbox' ? 'first rows' : 'opened at its end';
  for (const size of sizes) {
    const field = CONTENDERS[scene].filter((each) => each.sizes?.includes(size) ?? true);
    last = await interleaved(field, rounds, ({ name }) => opened(place, scene, name, size));
    const row = compared(`${scene} of ${size}: ${what}`, last, GOALS.opened[scene]);
    // Beside the floor of its own rounds: between one size and the next the machine has other things to do.
    ours.push(row.ratio ?? NaN);
    add(size === sizes[0] ? { ...row, few: true } : row);
  }
  add(
    counted(
      `${scene}: largest to smallest`,
      '×',
      Math.max(...ours.slice(1)) / (ours[0] ?? NaN),
      GOALS.flat,
    ),
  );
  if (scene === 'inbox' && last) add(elements(last, sizes));
}

/** Elements in the page for each row in sight. @param {ReadonlyMap<string, readonly Reading[]>} readings @param {readonly number[]} sizes */
function elements(readings, sizes) {
  const aRow = (/** @type {string} */ name) => {
    const [{ elements: all = 0, drawn = 0 } = {}] = readings.get(name) ?? [];
    return all / drawn;
  };
  const size = Math.max(...sizes);
  return counted(`inbox of ${size}: elements a drawn row`, '', aRow('ours'), GOALS.elementsARow);
}

/**
 * @template {{ name: string, again?: boolean, rounds?: number }} Each
 * @param {readonly Each[]} contenders @param {number} rounds @param {(each: Each) => Promise<Reading>} measure
 * @returns {Promise<Map<string, Reading[]>>}
 */
async function interleaved(contenders, rounds, measure) {
  /** @type {Map<string, Reading[]>} */
  const readings = new Map();
  for (let round = 0; round < rounds; round += 1) {
    // Each round begins with another: nobody always follows the same one.
    const order = contenders.map((_, place) => contenders[(place + round) % contenders.length]);
    for (const each of order) {
      if (!each || round >= (each.rounds ?? Infinity)) continue;
      const name = each.again ? `${each.name} again` : each.name;
      const list = readings.get(name) ?? [];
      readings.set(name, list);
      list.push(await measure(each));
    }
  }
  return readings;
}

function machine() {
  const all = cpus();
  return {
    cores: all.length,
    processor: all[0]?.model.trim() ?? 'unknown',
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
  };
}
