// @ts-check
/**
 * WebKitGTK for the test runner, over the W3C WebDriver protocol and nothing else. Every test file
 * gets a session of its own, so none meets what another stored. It answers the runner's commands for
 * keys, mouse and viewport as its puppeteer launcher would.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { STRANGE_ZONE } from '../support/browser.mjs';
import { keyCode } from './webdriver-keys.mjs';

/** A browser takes one second to start, and a hundred on a machine that is busy with other things. */
export const START_LIMIT_MS = 240_000;
const LOCALE = 'es_CL.UTF-8';

/** Where the driver listens, once it has been started. */
let driverAddress = '';

/** @returns {import('@web/test-runner').BrowserLauncher} */
export function webkitLauncher() {
  if (!process.env['DISPLAY'])
    throw new Error('WebKitGTK needs a display: run under xvfb-run -a -s -noreset.');
  const binary = findMiniBrowser();
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let driver;
  /** Sessions of the driver by those of the runner. @type {Map<string, Promise<string>>} */
  const sessions = new Map();

  const launcher = {
    name: 'WebKitGTK',
    type: 'puppeteer',
    concurrency: 1,
    async initialize() {
      const port = await freePort();
      driverAddress = `http://127.0.0.1:${port}`;
      driver = spawn('WebKitWebDriver', [`--port=${port}`], {
        stdio: 'ignore',
        env: { ...process.env, TZ: STRANGE_ZONE, LC_ALL: LOCALE, LOCPATH: localeByName() },
      });
      driver.on('error', (error) => console.log(`WebKitWebDriver: ${error.message}`));
      await ready();
    },
    async stop() {
      driver?.kill();
    },
    /** @param {string} id @param {string} url */
    async startSession(id, url) {
      const opened = open(binary);
      sessions.set(id, opened);
      await call('POST', `/session/${await opened}/url`, { url });
    },
    isActive: (/** @type {string} */ id) => sessions.has(id),
    getBrowserUrl: async (/** @type {string} */ id) =>
      call('GET', `/session/${await sessions.get(id)}/url`),
    /** @param {string} id */
    async stopSession(id) {
      const opened = await sessions.get(id);
      sessions.delete(id);
      await call('DELETE', `/session/${opened}`);
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('There is no debugging in WebKitGTK here.')),
    /** What the runner's own command plugins ask of a page. @param {string} id */
    getPage: (id) =>
      pageOf(async (path, body) => call('POST', `/session/${await sessions.get(id)}${path}`, body)),
  };
  return launcher;
}

/** @param {(path: string, body: object) => Promise<any>} post */
function pageOf(post) {
  const keys = (/** @type {object[]} */ actions) =>
    post('/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
  const down = (/** @type {string} */ key) => ({ type: 'keyDown', value: keyCode(key) });
  const up = (/** @type {string} */ key) => ({ type: 'keyUp', value: keyCode(key) });
  const pointer = (/** @type {object[]} */ actions) =>
    post('/actions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  const move = (/** @type {number} */ x, /** @type {number} */ y) => ({
    type: 'pointerMove',
    x,
    y,
    duration: 0,
  });
  const button = (name = 'left') => ['left', 'middle', 'right'].indexOf(name);
  return {
    keyboard: {
      type: (/** @type {string} */ text) => keys([...text].flatMap((key) => [down(key), up(key)])),
      press: (/** @type {string} */ key) => keys([down(key), up(key)]),
      down: (/** @type {string} */ key) => keys([down(key)]),
      up: (/** @type {string} */ key) => keys([up(key)]),
    },
    mouse: {
      move: (/** @type {number} */ x, /** @type {number} */ y) => pointer([move(x, y)]),
      click: (
        /** @type {number} */ x,
        /** @type {number} */ y,
        /** @type {{ button?: string }} */ options = {},
      ) =>
        pointer([
          move(x, y),
          { type: 'pointerDown', button: button(options.button) },
          { type: 'pointerUp', button: button(options.button) },
        ]),
      down: (/** @type {{ button?: string }} */ options = {}) =>
        pointer([{ type: 'pointerDown', button: button(options.button) }]),
      up: (/** @type {{ button?: string }} */ options = {}) =>
        pointer([{ type: 'pointerUp', button: button(options.button) }]),
    },
    /** The window is larger than what it shows by its own frame. @param {{ width: number, height: number }} size */
    async setViewport({ width, height }) {
      const script = 'return [outerWidth - innerWidth, outerHeight - innerHeight]';
      const [frameWidth, frameHeight] = await post('/execute/sync', { script, args: [] });
      await post('/window/rect', { width: width + frameWidth, height: height + frameHeight });
    },
  };
}

/** @param {string} binary @returns {Promise<string>} */
async function open(binary) {
  const { sessionId } = await call('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        browserName: 'MiniBrowser',
        // The runner itself learns when its page is there; the driver would wait for all modules of a test.
        pageLoadStrategy: 'none',
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      },
    },
  });
  // As wide as the pages of the other engines.
  await pageOf((path, body) => call('POST', `/session/${sessionId}${path}`, body)).setViewport({
    width: 800,
    height: 600,
  });
  return sessionId;
}

/** @param {string} method @param {string} path @param {object} [body] @returns {Promise<any>} */
async function call(method, path, body) {
  const response = await fetch(driverAddress + path, {
    method,
    ...(body
      ? { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }
      : {}),
    // Without a display a session is never answered.
    signal: AbortSignal.timeout(START_LIMIT_MS),
  });
  const { value } = /** @type {any} */ (await response.json());
  if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${value.error} ${value.message}`);
  return value;
}

async function ready() {
  const until = Date.now() + START_LIMIT_MS;
  while (Date.now() < until) {
    const status = await call('GET', '/status').catch(() => undefined);
    if (status) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver did not start: apt-get install webkit2gtk-driver');
}

/** One that nobody listens on: another run may be on its way beside this one. */
function freePort() {
  return new Promise((found, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => found(port));
    });
  });
}

function findMiniBrowser() {
  const places = ['/usr/lib', '/usr/libexec'].flatMap((lib) =>
    [lib, ...folders(lib).filter((path) => path.includes('linux-gnu'))].flatMap((path) =>
      ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map(
        (version) => `${path}/${version}/MiniBrowser`,
      ),
    ),
  );
  const found = places.find((path) => existsSync(path));
  if (!found) throw new Error('WebKitGTK is missing: apt-get install webkit2gtk-driver');
  console.log(`Browser: ${found}`);
  return found;
}

/**
 * WebKitGTK takes navigator.language from the name of the process's locale, and no machine has a
 * Chilean one installed: the C locale stands in under that name. Without, the language is "C",
 * which Intl refuses.
 */
function localeByName() {
  const folder = resolve('node_modules/.cache/locale');
  mkdirSync(folder, { recursive: true });
  const named = join(folder, LOCALE);
  if (!existsSync(named)) symlinkSync('/usr/lib/locale/C.utf8', named);
  return folder;
}

/** @param {string} path */
function folders(path) {
  return existsSync(path) ? readdirSync(path).map((name) => `${path}/${name}`) : [];
}
