// @ts-check
/** One page, one contender: what the browser itself says its main thread worked, in milliseconds of CPU. */

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {{ page: Page, cpu: () => Promise<number>, heap: () => Promise<number>, key: (text: string) => Promise<void> }} Stage
 */

const VIEWPORT = { width: 1024, height: 800 };

/**
 * A page that nobody has used before, in a process of its own: every contender starts cold.
 * @template Answer
 * @param {import('puppeteer-core').Browser} browser @param {string} url
 * @param {(stage: Stage) => Promise<Answer>} act
 * @returns {Promise<Answer>}
 */
export async function onFreshPage(browser, url, act) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    /** @type {unknown[]} */
    const errors = [];
    page.on('pageerror', (error) => errors.push(error));
    page.setDefaultTimeout(180_000);
    await page.setViewport(VIEWPORT);
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(url);
    const answer = await act({
      page,
      cpu: async () => {
        const { metrics } = await session.send('Performance.getMetrics');
        return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
      },
      heap: async () => {
        // Twice: what the first finds free may free more.
        await session.send('HeapProfiler.collectGarbage');
        await session.send('HeapProfiler.collectGarbage');
        return (await session.send('Runtime.getHeapUsage')).usedSize;
      },
      key: async (text) => {
        await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text, key: text });
        await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text });
      },
    });
    if (errors.length > 0) throw errors[0];
    return answer;
  } finally {
    await context.close();
  }
}

/**
 * The CPU between two looks.
 * @param {Stage} stage @param {() => Promise<unknown>} act
 */
export async function cost({ cpu }, act) {
  const before = await cpu();
  await act();
  return (await cpu()) - before;
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = NaN, high = NaN] = [sorted[(sorted.length - 1) >> 1], sorted[middle]];
  return (low + high) / 2;
}
