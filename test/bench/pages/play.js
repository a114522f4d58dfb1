/** What the bench asks of a page, done with whichever contender the page has. */
import {
  elementsIn,
  frame,
  frameAfter,
  LONG_THREAD,
  openSource,
  plain,
  seenIn,
  settled,
  through,
} from './stage.js';
import { messageWords, rowWords } from './words.js';

/** Milliseconds that the data is on its way: a quick answer over a network. */
const AWAITED = 250;

/** @param {{ [scene: string]: (stage: object) => Promise<object> }} contender */
export function play(contender) {
  let source;
  let shown;

  globalThis.bench = {
    /** Everything before the data: measured by nobody. */
    async prepare({ scene, size, world }) {
      source = openSource(world);
      await source.now.page({ limit: 1 });
      source.gate.shut();
      const root = document.querySelector('#stage');
      shown = await contender[scene]({ root, source, size });
      await settled(AWAITED);
    },
    /** From the settling of the promise to the frame after. */
    open: () => through(source.gate, shown.isShown),
    seen: () => seenIn(shown.scroller(), shown.rows()),
    /** What the world says of its first threads or last messages: read back, nobody wins by drawing nothing. */
    facts: (scene, count) => (scene === 'thread' ? factsOfMessages(count) : factsOfThreads(count)),
    drawn: () => shown.rows().length,
    elements: () => elementsIn(document.querySelector('#stage')),
    view: () => shown.scroller().getBoundingClientRect().height,

    /** Makes ready what one step of work is about, behind the gate where data is awaited. */
    async before(work, step) {
      source.gate.shut();
      if (work === 'read') source.mark(await idAt(step), 0);
      if (work === 'arrive') await source.arrive(await idAt(30 + step), `Hola de nuevo ${step}`);
      await settled();
    },
    /** One step: done when its frame is on the screen. */
    async work(work, step) {
      source.gate.open();
      if (work === 'select') shown.select(step);
      if (work === 'filter') shown.filter(step % 2 === 0);
      await frameAfter();
    },
    /** What is not as the last step of a work must have left it. */
    amiss(work, step) {
      const rows = seenIn(shown.scroller(), shown.rows());
      const is = {
        select: () => shown.selected() === step,
        read: () => shown.unread() === 0,
        filter: () => rows.every(({ words }) => words.includes('Needsreply')) === (step % 2 === 0),
        arrive: () => rows[0].words.includes(`Holadenuevo${step}`),
      };
      return is[work]() ? '' : `after “${work}” the rows are not as they should be`;
    },
    /** Everything unread, so that it can be read. */
    async unread(count) {
      for (let step = 0; step < count; step += 1) source.mark(await idAt(step), 1);
      await settled();
      if (shown.unread() === 0) throw new Error('Nothing is shown as unread.');
    },
    /** Scrolls so many pixels so many times, a frame each. */
    async scroll(pixels, times) {
      const scroller = shown.scroller();
      for (let step = 0; step < times; step += 1) {
        scroller.scrollTop += pixels;
        await frameAfter();
      }
    },
    /** The same in a hurry, for what counts no time. */
    async pass(pixels, times) {
      const scroller = shown.scroller();
      for (let step = 0; step < times; step += 1) {
        scroller.scrollTop += pixels;
        await frame();
      }
    },
    /** The same, and says in how many frames some of the view had neither row nor placeholder. */
    async blanks(pixels, times) {
      const scroller = shown.scroller();
      let blank = 0;
      for (let step = 0; step < times; step += 1) {
        scroller.scrollTop += pixels;
        // As it is painted: scroll events come before the callbacks of a frame.
        await frame();
        if (!isCovered(scroller, shown.rows())) blank += 1;
        await frameAfter();
      }
      return blank;
    },
    /** Where a row stands while something comes above it: by how many pixels it moves. */
    async movedByArrival() {
      const [, row] = seenIn(shown.scroller(), shown.rows());
      await source.arrive(await idAt(400), 'Hola otra vez');
      await settled();
      await frameAfter();
      const now = seenIn(shown.scroller(), shown.rows()).find(({ words }) => words === row.words);
      return now === undefined ? null : Math.abs(now.top - row.top);
    },
    focus: () => shown.editor().focus(),
    typed: () => shown.editor().value,
    frame: frameAfter,
  };

  async function idAt(index) {
    const { items } = await source.now.page({ limit: 1, from: { index } });
    return items[0].id;
  }

  async function factsOfThreads(count) {
    const { items } = await source.now.page({ limit: Math.min(50, count) });
    return items.map((thread) => {
      const { who, subject, excerpt, time } = rowWords(thread);
      return [who, subject, excerpt, time].map(plain);
    });
  }

  async function factsOfMessages(count) {
    const { items } = await source.now.messages({
      threadId: LONG_THREAD,
      limit: Math.min(50, count),
    });
    return items.map((message) => {
      const { who, lines, time } = messageWords(message);
      return [who, time, ...lines.slice(0, 1).map((line) => line.slice(0, 20))].map(plain);
    });
  }
}

/** Whether rows reach from the top of the view to its end. */
function isCovered(scroller, rows) {
  const { height } = scroller.getBoundingClientRect();
  let reached = 0;
  for (const { top, bottom } of seenIn(scroller, rows)) {
    if (top > reached + 2) return false;
    reached = bottom;
  }
  return reached >= height - 2;
}
