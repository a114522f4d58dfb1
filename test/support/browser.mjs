// @ts-check
/**
 * Finds a Chromium for the tests: CHROME_PATH, then an installed one, then the one that came with
 * `npm ci` (@sparticuz/chromium). CARE_BROWSER=bundled skips what is installed.
 */
import { execFile, spawn } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));

/** The zone and language no developer lives in: what passes here does not lean on the machine. */
export const STRANGE_ZONE = 'Asia/Kathmandu';
export const STRANGE_LANGUAGES = 'es-CL,es';

const INSTALLED = [
  // The same engine without a browser around it: a page costs a third less.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

// Not chromium.args of @sparticuz/chromium: those switch the web's own security off.
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--accept-lang=${STRANGE_LANGUAGES}`,
];

/**
 * @typedef {{ executablePath: string, env: Record<string, string>, origin: string }} Found
 */

/** @returns {Promise<Found>} */
export async function findBrowser() {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH is ${named}, and there is no such file.`);
    return { executablePath: named, env: {}, origin: 'CHROME_PATH' };
  }
  if (process.env['CARE_BROWSER'] !== 'bundled') {
    const installed = INSTALLED.find((path) => existsSync(path));
    if (installed) return { executablePath: installed, env: {}, origin: 'installed' };
  }
  return bundled();
}

/**
 * What puppeteer-core needs to start it.
 * @param {Found} found
 */
export function launchOptions(found) {
  return {
    executablePath: found.executablePath,
    headless: true,
    args: ARGS,
    // LANG=C.UTF-8 would make navigator.language "en-US@posix", which Intl refuses.
    env: { ...process.env, LANG: 'en_US.UTF-8', TZ: STRANGE_ZONE, ...found.env },
  };
}

/** @returns {Promise<Found>} */
async function bundled() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome or Chromium found. Install one, or point CHROME_PATH at it.');
  }
  const packed = join(root, 'node_modules/@sparticuz/chromium');
  const { version } = createRequire(import.meta.url)(join(packed, 'package.json'));
  const home = join(root, 'node_modules/.cache', `chromium-${version}`);
  const executablePath = join(home, 'chromium');
  if (!existsSync(executablePath)) await unpack(home);
  const env = await neededLibraries(executablePath, packed, home);
  return { executablePath, env, origin: `bundled ${version}` };
}

/**
 * The package unpacks into the temporary folder, bit by bit. Two test processes that start together
 * must never meet half a browser, so it goes to a folder of this process and is renamed when whole.
 * @param {string} home
 */
async function unpack(home) {
  await mkdir(dirname(home), { recursive: true });
  const scratch = await mkdtemp(`${home}-`);
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = scratch;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    await rename(scratch, home);
  } catch (error) {
    if (!existsSync(join(home, 'chromium'))) throw error;
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    await rm(scratch, { recursive: true, force: true });
  }
}

/**
 * A machine without NSS gets the libraries that came along; one that has them keeps its own.
 * @param {string} executablePath @param {string} packed @param {string} home
 * @returns {Promise<Record<string, string>>}
 */
async function neededLibraries(executablePath, packed, home) {
  const { stdout } = await run('ldd', [executablePath]).catch(() => ({ stdout: 'not found' }));
  if (!stdout.includes('not found')) return {};
  const libraries = join(home, 'lib');
  if (existsSync(libraries)) return { LD_LIBRARY_PATH: libraries };
  const scratch = await mkdtemp(`${home}-lib-`);
  await untar(join(packed, 'bin/al2023.tar.br'), scratch);
  await rename(join(scratch, 'lib'), libraries).catch((error) => {
    if (!existsSync(libraries)) throw error;
  });
  await rm(scratch, { recursive: true, force: true });
  return { LD_LIBRARY_PATH: libraries };
}

/** @param {string} archive @param {string} into */
async function untar(archive, into) {
  const tar = spawn('tar', ['-x', '-C', into], { stdio: ['pipe', 'inherit', 'inherit'] });
  createReadStream(archive).pipe(createBrotliDecompress()).pipe(tar.stdin);
  await new Promise((resolve, reject) => {
    tar.on('error', reject);
    tar.on('exit', (code) => (code === 0 ? resolve(code) : reject(new Error(`tar: ${code}`))));
  });
}
