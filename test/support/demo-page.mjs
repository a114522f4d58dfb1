// @ts-check
/** What a stranger does on a page, the demo's above all: by role and name, through shadow roots. */
import assert from 'node:assert/strict';

/** @typedef {import('puppeteer-core').Page} Page */

/** @param {Page} page @param {string} to @param {string} words */
export async function write(page, to, words) {
  await press(page, 'radio', to);
  const field = await found(page, 'textbox', 'Mensaje');
  await field.focus();
  await page.keyboard.type(words);
}

/** @param {Page} page @param {string} role @param {string} name */
export async function press(page, role, name) {
  const target = await found(page, role, name);
  // Radios lie under their label; a person presses what she sees.
  await target.evaluate((element) => /** @type {HTMLElement} */ (element).click());
}

/** @param {Page} page @param {string} role @param {string} name */
export async function found(page, role, name) {
  const selector = `::-p-aria([name="${name}"][role="${role}"])`;
  const handle = await page.waitForSelector(selector, { timeout: 20_000 });
  assert.ok(handle, `${role} "${name}"`);
  return handle;
}

/** Until the page has it. @param {Page} page @param {string} name */
export async function chooseAdapter(page, name) {
  if (!(await choose(page, 'Adaptador', name))) return;
  await until('another adapter', async () => {
    const said = await page.$$('::-p-aria([role="status"])');
    const texts = await Promise.all(said.map((each) => each.evaluate((one) => one.textContent)));
    return texts.some((text) => text.includes('El adaptador ya es otro'));
  });
}

/**
 * In the demo's own panel. @param {Page} page @param {string} label @param {string} option
 * @returns {Promise<boolean>} whether it was another one before
 */
export async function choose(page, label, option) {
  if (!(await page.$(`::-p-aria([name="${label}"][role="combobox"])`))) {
    await press(page, 'DisclosureTriangle', 'Demo');
  }
  const select = await found(page, 'combobox', label);
  await until(`the option "${option}"`, () =>
    select.evaluate(
      (element, wanted) =>
        [.../** @type {HTMLSelectElement} */ (element).options].some(
          ({ text, hidden }) => text === wanted && !hidden,
        ),
      option,
    ),
  );
  return select.evaluate((element, wanted) => {
    const field = /** @type {HTMLSelectElement} */ (element);
    if (field.selectedOptions[0]?.text === wanted) return false;
    field.value = [...field.options].find(({ text }) => text === wanted)?.value ?? '';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  }, option);
}

/**
 * Tabs on until the focus is on it, as somebody would who sees no screen.
 * @param {Page} page @param {string} role @param {string | RegExp} name
 * @returns {Promise<import('puppeteer-core').SerializedAXNode>} what is told of it
 */
export async function tabTo(page, role, name) {
  const isIt = (/** @type {import('puppeteer-core').SerializedAXNode} */ node) =>
    node.role === role &&
    (typeof name === 'string' ? node.name === name : name.test(node.name ?? ''));
  await until(`${role} ${name}`, async () => (await told(page, isIt)) !== undefined);
  for (let step = 0; step < 60; step += 1) {
    const focused = await told(page, ({ focused: is }) => is === true);
    if (focused && isIt(focused)) return focused;
    await page.keyboard.press('Tab');
  }
  assert.fail(`${role} "${name}" cannot be reached with the Tab key`);
}

/**
 * What the browser tells a screen reader of the innermost thing that is so.
 * @param {Page} page @param {(node: import('puppeteer-core').SerializedAXNode) => boolean} is
 */
export async function told(page, is) {
  const all = await page.accessibility.snapshot({ interestingOnly: true });
  return all ? deepest(all, is) : undefined;
}

/**
 * @param {import('puppeteer-core').SerializedAXNode} node
 * @param {(node: import('puppeteer-core').SerializedAXNode) => boolean} is
 * @returns {import('puppeteer-core').SerializedAXNode | undefined}
 */
function deepest(node, is) {
  for (const child of node.children ?? []) {
    const inside = deepest(child, is);
    if (inside) return inside;
  }
  return is(node) ? node : undefined;
}

/** Waits until the composer holds exactly these words. @param {Page} page @param {string} words */
export async function holds(page, words) {
  await until(`the field to hold "${words}"`, async () => {
    const field = await found(page, 'textbox', 'Mensaje');
    return field.evaluate(
      (each, wanted) => /** @type {HTMLTextAreaElement} */ (each).value === wanted,
      words,
    );
  });
}

/** The messages with these words, as they stand in the open conversation. @param {Page} page @param {string} words */
export async function saying(page, words) {
  /** @type {string[]} */
  let texts = [];
  await until(`a message "${words}"`, async () => {
    const log = await found(page, 'log', 'Mensajes');
    const articles = await log.$$('::-p-aria([role="article"])');
    texts = await Promise.all(articles.map((each) => each.evaluate((one) => one.textContent)));
    texts = texts.filter((text) => text.includes(words));
    return texts.length > 0;
  });
  return texts;
}

/** @param {string} what @param {() => Promise<boolean>} look */
export async function until(what, look) {
  const end = Date.now() + 20_000;
  // What was found may be drawn anew while it is being read.
  while (!(await look().catch(() => false))) assert.ok(Date.now() < end, `Waited for ${what}`);
}
