// @ts-check
/**
 * Test pages as one file each: a page of three hundred modules costs a server and a browser three times what its tests
 * do. What a page asks for by its address (another page, a second copy) still comes from the tree.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { build } from 'esbuild';

/** Tests that look at which modules a page has fetched: they need them one by one. */
const LOOK_AT_MODULES = [
  'test/elements/composer/reply-fetching.test.ts',
  'test/model/body-reader.test.ts',
];

/** Rooms whose tests neither draw nor store, so that all of a room can share a page. */
const SHARE_A_PAGE = ['adapter', 'adapters', 'format', 'model', 'text', 'treaty', 'wire'];

/** Tests of such a room that store. */
const STORE = ['test/adapters/memory/ledger.test.ts'];

/** @typedef {{ file: string, find: string, replace: string }} Change */

/**
 * All test files but those left out, bundled; the pattern of what the runner is to open. Who names files or watches
 * them has them as they are, a page each: a change is seen at once, and an error says its line.
 * @param {readonly string[]} without
 */
export async function bundledTests(without = []) {
  const entries = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((name) => join('test', name))
    .filter((file) => file.endsWith('.test.ts') && !without.includes(file));
  if (process.argv.some((word) => word === '--files' || word === '--watch')) return entries;
  const outdir = testFolder();
  const bundled = entries.filter((file) => !LOOK_AT_MODULES.includes(file));
  const alone = bundled.filter((file) => roomOf(file) === undefined);
  const rooms = SHARE_A_PAGE.map((room) => {
    // By its name no test: another run that begins meanwhile does not take it for one of the tree's.
    const page = `${outdir}/${room}.ts`;
    const files = bundled.filter((file) => roomOf(file) === room);
    writeFileSync(page, files.map((file) => `import '${resolve(file)}';\n`).join(''));
    return { in: page, out: `${room}.test` };
  });
  const entryPoints = [
    ...alone.map((file) => ({ in: file, out: relative('test', file).replace(/\.ts$/, '') })),
    ...rooms,
  ];
  await build({ ...OPTIONS, entryPoints, outdir });
  return [`${outdir}/**/*.test.js`, ...LOOK_AT_MODULES];
}

/** The room whose page a test shares, if it does. @param {string} file */
function roomOf(file) {
  return STORE.includes(file)
    ? undefined
    : SHARE_A_PAGE.find((room) => file.startsWith(`test/${room}/`));
}

/**
 * One page whose source is given, with something taken out of a file where that is asked for.
 * @param {{ source: string, outfile: string, address: string, change?: Change | undefined }} page `address`: what it
 *   takes itself to be loaded from.
 */
export async function bundlePage({ source, outfile, address, change }) {
  await build({
    ...OPTIONS,
    stdin: { contents: source, resolveDir: '.', loader: 'js' },
    define: { ...OPTIONS.define, 'import.meta.url': JSON.stringify(`http://page${address}`) },
    plugins: [...OPTIONS.plugins, ...(change ? [changed(change)] : [])],
    outfile,
  });
}

/** Beside the tests, where the server gives it; gone when the process ends, however it does. */
export function testFolder() {
  const folder = mkdtempSync('test/runs-');
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => {
      remove();
      process.exit(1);
    });
  }
  return folder;
}

/** What only the server has stays where it is. @type {import('esbuild').Plugin} */
const served = {
  name: 'served',
  setup({ onResolve }) {
    onResolve({ filter: /\/payload-lists\.js$/ }, () => ({
      path: '/test/support/payload-lists.js',
      external: true,
    }));
  },
};

const OPTIONS = /** @satisfies {import('esbuild').BuildOptions} */ ({
  bundle: true,
  format: 'esm',
  // Whatever the package says of side effects, a test is imported for them.
  ignoreAnnotations: true,
  minifyWhitespace: true,
  legalComments: 'none',
  conditions: ['browser', 'development'],
  define: { 'process.env.NODE_ENV': '"development"' },
  plugins: [served],
  logLevel: 'error',
});

/** @param {Change} change @returns {import('esbuild').Plugin} */
function changed({ file, find, replace }) {
  const path = resolve(file);
  return {
    name: 'changed',
    setup({ onLoad }) {
      onLoad({ filter: /\.(ts|js|mjs)$/ }, (asked) => {
        if (asked.path !== path) return undefined;
        const contents = readFileSync(path, 'utf8').replace(find, () => replace);
        return { contents, loader: path.endsWith('.ts') ? 'ts' : 'js' };
      });
    },
  };
}
