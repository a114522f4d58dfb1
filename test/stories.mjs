// @ts-check
/**
 * Every story of storybook-static/ in the tests' Chromium: it renders, its play function passes, axe
 * finds nothing in light, in dark and in forced colours, nothing moves where that is not wanted, nothing is
 * wider than the page at 400 % in either direction, nothing complains and nothing is asked of another host.
 * `npm run test:stories -- inbox` runs those whose id holds the word.
 */
import { readFileSync } from 'node:fs';
import { serve } from './support/serve.mjs';
import { startBrowser, watch } from './support/start-browser.mjs';
import {
  axeIn,
  axeInForcedColors,
  listenToStories,
  outcomeOf,
  tooWideAt400Percent,
} from './support/story-page.mjs';

const PAGES = 3;
const TIME_LIMIT_MS = 30_000;

/** @typedef {{ id: string, type: 'story' | 'docs', title: string, name: string }} Entry */

const { entries } = JSON.parse(readFileSync('storybook-static/index.json', 'utf8'));
const word = process.argv[2] ?? '';
/** @type {Entry[]} */
const waiting = Object.values(entries).filter(({ id }) => id.includes(word));
const server = await serve({ root: 'storybook-static' });
const browser = await startBrowser();
const sum = { passed: 0, failed: 0 };

await Promise.all(Array.from({ length: PAGES }, work));
await browser.close();
server.close();
if (sum.passed + sum.failed === 0) {
  console.log('There is no story.');
  sum.failed = 1;
}
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 ? 1 : 0;

/** A context each, whose cache spares loading Storybook again for every story. */
async function work() {
  const context = await browser.createBrowserContext();
  for (let entry = waiting.shift(); entry; entry = waiting.shift()) await visit(context, entry);
  await context.close();
}

/** @param {import('puppeteer-core').BrowserContext} context @param {Entry} entry */
async function visit(context, entry) {
  const page = await context.newPage();
  const complaints = watch(page, server.origin);
  try {
    await forgetStored(page);
    await page.evaluateOnNewDocument(listenToStories);
    await page.goto(address(entry), { timeout: TIME_LIMIT_MS });
    const light = await outcomeOf(page, TIME_LIMIT_MS);
    report(`${entry.title} › ${entry.name}`, [...light, ...complaints.splice(0)]);
    if (entry.type === 'docs') return;
    const dark = await axeIn(page, 'dark');
    report(`${entry.title} › ${entry.name}, dark`, [...dark, ...complaints.splice(0)]);
    const forced = await axeInForcedColors(page);
    report(`${entry.title} › ${entry.name}, forced colours, no motion`, forced);
    const zoomed = await tooWideAt400Percent(page);
    report(`${entry.title} › ${entry.name}, 400 %`, [...zoomed, ...complaints]);
  } catch (error) {
    report(`${entry.title} › ${entry.name}`, [String(error), ...complaints]);
  } finally {
    await page.close();
  }
}

/** No story meets what another stored. @param {import('puppeteer-core').Page} page */
async function forgetStored(page) {
  const session = await page.createCDPSession();
  const storageTypes = 'indexeddb,local_storage,cache_storage,service_workers,cookies';
  await session.send('Storage.clearDataForOrigin', { origin: server.origin, storageTypes });
  await session.detach();
}

/** @param {Entry} entry */
function address({ id, type }) {
  return `${server.origin}/iframe.html?id=${id}&viewMode=${type}&globals=theme:light`;
}

/** @param {string} name @param {string[]} problems */
function report(name, problems) {
  if (problems.length === 0) {
    sum.passed += 1;
    return;
  }
  sum.failed += 1;
  console.log(`✘ ${name}\n${problems.join('\n').replaceAll(/^/gm, '    ')}\n`);
}
