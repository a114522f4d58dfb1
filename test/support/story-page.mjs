// @ts-check
/** What a story says of itself through Storybook's channel, and what axe says of it. */

/**
 * Runs in the page before anything else: takes the channel at its birth, so that no event is missed,
 * and leaves in `storyOutcome` what went wrong, once the story or the page of docs is done.
 */
export function listenToStories() {
  /** @type {string[]} */
  const problems = [];
  const page = /** @type {any} */ (globalThis);
  const note = (/** @type {string} */ what) => (/** @type {any} */ error) =>
    problems.push(`${what}: ${error?.message ?? error?.description ?? String(error)}`);
  const finish = () => (page.storyOutcome = problems);

  let channel = /** @type {any} */ (undefined);
  Object.defineProperty(page, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(value) {
      if (channel === value) return;
      channel = value;
      channel.on('playFunctionThrewException', note('play'));
      channel.on('storyThrewException', (/** @type {any} */ error) => {
        note('threw')(error);
        finish();
      });
      channel.on('storyErrored', (/** @type {any} */ error) => {
        note('errored')(error);
        finish();
      });
      channel.on('storyMissing', (/** @type {any} */ id) => {
        note('missing')(id);
        finish();
      });
      channel.on('unhandledErrorsWhilePlaying', (/** @type {any[]} */ errors) =>
        errors.forEach(note('unhandled')),
      );
      channel.on('docsRendered', finish);
      channel.on('storyFinished', (/** @type {any} */ { status, reporters }) => {
        const a11y = reporters.find((/** @type {any} */ each) => each.type === 'a11y');
        if (!a11y) problems.push('axe did not run');
        for (const violation of a11y?.result?.violations ?? []) {
          const where = violation.nodes
            .map((/** @type {any} */ node) => node.target.join(' '))
            .join('; ');
          problems.push(`axe ${violation.id}: ${violation.help} (${where})`);
        }
        if (a11y && a11y.status !== 'passed' && !a11y.result?.violations?.length) {
          problems.push(`axe: ${a11y.status}`);
        }
        if (status === 'error' && problems.length === 0) problems.push('finished with an error');
        finish();
      });
    },
  });
}

/** @param {import('puppeteer-core').Page} page @param {number} timeout @returns {Promise<string[]>} */
export async function outcomeOf(page, timeout) {
  const handle = await page.waitForFunction(() => /** @type {any} */ (globalThis).storyOutcome, {
    timeout,
  });
  return /** @type {Promise<string[]>} */ (handle.jsonValue());
}

/**
 * The story as it stands, in another theme: play has run, so its last state is what is judged. The theme is set as the
 * preview sets it; told by the channel, Storybook would render and judge all anew beside this.
 * @param {import('puppeteer-core').Page} page @param {string} theme @returns {Promise<string[]>}
 */
export async function axeIn(page, theme) {
  await page.evaluate((value) => {
    document.documentElement.dataset['theme'] = value;
  }, theme);
  return axeNow(page);
}

/**
 * The same for eyes that need other colours and nothing that moves.
 * @param {import('puppeteer-core').Page} page @returns {Promise<string[]>}
 */
export async function axeInForcedColors(page) {
  const session = await page.createCDPSession();
  const features = [
    { name: 'forced-colors', value: 'active' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ];
  await session.send('Emulation.setEmulatedMedia', { features });
  // The palette is the person's own then: what axe computes of it is not what is seen.
  const found = await axeNow(page, { 'color-contrast': { enabled: false } });
  const moving = await page.evaluate(
    () => document.getAnimations().filter((each) => each.playState === 'running').length,
  );
  await session.send('Emulation.setEmulatedMedia', { features: [] });
  await session.detach();
  return moving > 0 ? [...found, `${moving} animations run where motion is not wanted`] : found;
}

/**
 * What is wider than a page of 320 pixels: a screen of 1280 at 400 % (WCAG 1.4.10), read in either direction.
 * @param {import('puppeteer-core').Page} page @returns {Promise<string[]>}
 */
export async function tooWideAt400Percent(page) {
  await page.setViewport({ width: 320, height: 256 });
  /** @type {string[]} */
  const found = [];
  for (const direction of ['ltr', 'rtl']) {
    await page.evaluate((value) => (document.documentElement.dir = value), direction);
    await settled(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) found.push(`${width} pixels wide on a page of 320, ${direction}`);
  }
  return found;
}

/**
 * @param {import('puppeteer-core').Page} page @param {Record<string, { enabled: boolean }>} [rules]
 * @returns {Promise<string[]>}
 */
async function axeNow(page, rules = {}) {
  await settled(page);
  return page.evaluate(async (others) => {
    // Storybook's own, which has judged the story in light and is warm; a second copy costs twice what it does.
    const { axe } = /** @type {any} */ (globalThis);
    const { violations } = await axe.run('#storybook-root', {
      rules: { region: { enabled: false }, ...others },
    });
    return violations.map((/** @type {any} */ each) => {
      const where = each.nodes.map((/** @type {any} */ node) => node.target.join(' ')).join('; ');
      return `axe ${each.id}: ${each.help} (${where})`;
    });
  }, rules);
}

/** Colours that fade would be judged half-way. @param {import('puppeteer-core').Page} page */
async function settled(page) {
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        // What never ends (a skeleton that breathes) is not waited for.
        .filter((each) => each.effect?.getTiming().iterations !== Infinity)
        .map((each) => each.finished.catch(() => {})),
    ),
  );
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))),
  );
}
