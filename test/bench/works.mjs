// @ts-check
/** What is measured: each work on one fresh page with one contender, and what was on the screen afterwards. */
import { cost, onFreshPage } from './measure.mjs';

/**
 * @typedef {{ browser: import('puppeteer-core').Browser, origin: string }} Place
 * @typedef {{ ms: number, problem?: string, elements?: number, drawn?: number, seen?: number }} Reading
 * @typedef {'inbox' | 'thread'} Scene
 */

/** In the page: what `pages/play.js` puts there. @type {any} */
const bench = undefined;

/** A list or a conversation from its data to the frame after. @param {Place} place @param {Scene} scene @param {string} contender @param {number} size */
export function opened(place, scene, contender, size) {
  return onStage(place, scene, contender, size, async (stage) => {
    await stage.heap();
    const ms = await cost(stage, () => stage.page.evaluate(() => bench.open()));
    // A screen that needs another moment (it measures what it drew) has it; the clock has stopped.
    await stage.page.evaluate(() => bench.frame());
    const { elements, drawn } = await stage.page.evaluate(() => ({
      elements: bench.elements(),
      drawn: bench.drawn(),
    }));
    return { ms, elements, drawn, ...(await readBack(stage.page, scene)) };
  });
}

/**
 * One small change, several times; the CPU of one.
 * @param {Place} place @param {'select' | 'read' | 'filter' | 'arrive'} work @param {string} contender @param {number} times
 */
export function worked(place, work, contender, times) {
  const offers = work === 'filter' ? WITHOUT_ATTENTION : undefined;
  return onStage(
    place,
    'inbox',
    contender,
    1000,
    async (stage) => {
      const { page } = stage;
      await page.evaluate(() => bench.open());
      if (work === 'read') await page.evaluate((count) => bench.unread(count), times);
      let ms = 0;
      for (let step = 0; step < times; step += 1) {
        await page.evaluate((...asked) => bench.before(...asked), work, step);
        ms += await cost(stage, () =>
          page.evaluate((...asked) => bench.work(...asked), work, step),
        );
      }
      const problem = await page.evaluate((...asked) => bench.amiss(...asked), work, times - 1);
      return { ms: ms / times, ...(problem ? { problem } : {}) };
    },
    offers,
  );
}

/** The CPU of one of fifty screens scrolled; then the way back, looking whether anything is blank. @param {Place} place @param {string} contender @param {number} screens */
export function scrolled(place, contender, screens) {
  return onStage(place, 'inbox', contender, 100_000, async (stage) => {
    const { page } = stage;
    await page.evaluate(() => bench.open());
    const view = await page.evaluate(() => bench.view());
    const all = await cost(stage, () =>
      page.evaluate((...asked) => bench.scroll(...asked), view, screens),
    );
    const blank = await page.evaluate((...asked) => bench.blanks(...asked), -view, screens - 1);
    return {
      ms: all / screens,
      ...(blank > 0 ? { problem: `blank in ${blank} of ${screens - 1} frames` } : {}),
    };
  });
}

/** By how many pixels what is read moves when something comes above it; `null`: it is gone. @param {Place} place @param {string} contender @returns {Promise<number | null>} */
export function movedByArrival(place, contender) {
  return onStage(place, 'inbox', contender, 1000, async ({ page }) => {
    await page.evaluate(() => bench.open());
    await page.evaluate(async () => {
      await bench.scroll(3000, 1);
      await bench.frame();
    });
    return page.evaluate(() => bench.movedByArrival());
  });
}

const TEXT = 'Hola, el paquete sale hoy mismo y llega en dos dias. Un saludo. ';

/** The CPU of one key. @param {Place} place @param {string} contender @param {number} size messages of the thread @param {number} keys */
export function typed(place, contender, size, keys) {
  return onStage(place, 'thread', contender, size, async (stage) => {
    const { page } = stage;
    await page.evaluate(() => bench.open());
    await page.evaluate(() => bench.focus());
    const text = TEXT.repeat(1 + keys / TEXT.length).slice(0, keys);
    // The first word brings what only writers need: it is not what a key costs.
    await type('Hola ');
    await page.evaluate(() => new Promise((done) => setTimeout(done, 1000)));
    const all = await cost(stage, () => type(text));
    const written = await page.evaluate(() => bench.typed());
    const isThere = written === `Hola ${text}`;
    return { ms: all / keys, ...(isThere ? {} : { problem: `written: ${written}` }) };

    /** @param {string} words */
    async function type(words) {
      for (const letter of words) {
        await stage.key(letter);
        await page.evaluate(() => bench.frame());
      }
    }
  });
}

/** A script from its import to its last line. @param {Place} place @param {string} script */
export function evaluated({ browser, origin }, script) {
  return onFreshPage(browser, `${origin}/blank.html`, async (stage) => {
    await stage.heap();
    const ms = await cost(stage, () => stage.page.evaluate((url) => import(url), script));
    return { ms };
  });
}

/** What stays on the heap, in bytes, of a way through all threads and back. @param {Place} place @param {string} contender @param {number} size @param {number} steps each way */
export function heapAfterScrolling(place, contender, size, steps) {
  return onStage(place, 'inbox', contender, size, async (stage) => {
    const { page } = stage;
    await page.evaluate(() => bench.open());
    const before = await stage.heap();
    const pixels = Math.ceil((size * 65) / steps);
    await inParts(pixels);
    const end = await page.evaluate(() => bench.seen());
    await inParts(-pixels);
    await page.evaluate(() => bench.frame());
    const bytes = (await stage.heap()) - before;
    const isAtEnd = end.length > 0 && end.every((/** @type {any} */ row) => !row.isEmpty);
    return { bytes, ...(isAtEnd ? {} : { problem: 'there were no rows at the end' }) };

    /** No call of the protocol may last minutes. @param {number} by */
    async function inParts(by) {
      for (let done = 0; done < steps; done += 100) {
        await page.evaluate((...asked) => bench.pass(...asked), by, Math.min(100, steps - done));
      }
    }
  });
}

/** The adapter cannot filter by what threads need, so that it is done over what is loaded. */
const WITHOUT_ATTENTION = {
  threads: { filters: [], search: [], sorts: [], jump: true, around: true, total: true },
};

/**
 * @template Answer
 * @param {Place} place @param {Scene} scene @param {string} contender @param {number} size
 * @param {(stage: import('./measure.mjs').Stage) => Promise<Answer>} act @param {object} [offers]
 */
function onStage({ browser, origin }, scene, contender, size, act, offers) {
  return onFreshPage(browser, `${origin}/${contender}.html`, async (stage) => {
    // The order beside a conversation is another record, and comes after it.
    const world =
      scene === 'thread'
        ? { threads: 20, longThread: size, offers: { orders: null } }
        : { threads: size, ...(offers ? { offers } : {}) };
    await stage.page.waitForFunction(() => /** @type {any} */ (globalThis).bench);
    const job = { scene, size, world };
    await stage.page.evaluate((asked) => bench.prepare(asked), job);
    return act(stage);
  });
}

/**
 * Whether what is on the screen is what the world says: nobody wins by drawing nothing, or something else.
 * @param {import('puppeteer-core').Page} page @param {Scene} scene
 * @returns {Promise<{ seen: number, problem?: string }>}
 */
async function readBack(page, scene) {
  /** @type {{ words: string, top: number, bottom: number }[]} */
  const seen = await page.evaluate(() => bench.seen());
  const view = await page.evaluate(() => bench.view());
  const last = seen.at(-1);
  if (!last) return { seen: 0, problem: 'nothing is on the screen' };
  /** @type {string[][]} */
  const facts = await page.evaluate((...asked) => bench.facts(...asked), scene, seen.length);
  if (facts.length < seen.length)
    return { seen: seen.length, problem: 'too much is on the screen' };
  const missing = seen.flatMap(({ words }, index) =>
    (facts[index] ?? []).filter((fact) => !words.includes(fact)),
  );
  if (missing.length > 0) return { seen: seen.length, problem: `not there: ${missing[0]}` };
  const height = last.bottom - last.top;
  const isFull = scene === 'thread' ? last.bottom > view / 2 : last.bottom > view - 2 * height;
  return isFull ? { seen: seen.length } : { seen: seen.length, problem: 'the view is not full' };
}
