// @ts-check
/**
 * Bundles modules as a host would and says what a page loads with them, and what of. What is imported only when it is
 * asked for (what reads HTML, what sends) comes apart and counts only where it is asked for. What a page loads at once
 * is one file: Rollup, Vite and webpack leave what a later file shares with the page where it is, and only esbuild
 * cuts it into pieces of its own, which compress worse.
 */
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** @typedef {{ minified: number, gzip: number, parts: Map<string, number> }} Weight */

/**
 * @param {string[]} modules paths from the root of the repository
 * @param {{ later?: boolean }} [options] `later`: with what is imported only when it is asked for
 * @returns {Promise<Weight>}
 */
export async function weigh(modules, { later = false } = {}) {
  const { outputFiles, metafile } = await build({
    stdin: {
      // Exports are kept: what is only re-exported must weigh too.
      contents: modules.map((path) => `export * from './${path}'; import './${path}';`).join('\n'),
      resolveDir: process.cwd(),
    },
    bundle: true,
    splitting: later,
    minify: true,
    format: 'esm',
    target: 'es2022',
    outdir: 'weighed',
    write: false,
    metafile: true,
    legalComments: 'none',
    logLevel: 'error',
    plugins: later ? [] : [LATER],
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  if (outputFiles.length === 0) throw new Error(`Nothing came of ${modules}.`);
  const weights = outputFiles.map(({ contents }) => weight(contents));
  return {
    minified: weights.reduce((sum, { minified }) => sum + minified, 0),
    gzip: weights.reduce((sum, { gzip }) => sum + gzip, 0),
    parts: partsOf(Object.values(metafile.outputs).map(({ inputs }) => inputs)),
  };
}

/**
 * Leaves out what is imported only when it is asked for.
 * @type {import('esbuild').Plugin}
 */
export const LATER = {
  name: 'later',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};

/** @param {Uint8Array} contents */
export function weight(contents) {
  return { minified: contents.length, gzip: gzipSync(contents, { level: 9 }).length };
}

/**
 * Minified bytes by package and by room of dist/, heaviest first.
 * @param {Record<string, { bytesInOutput: number }>[]} outputs
 */
function partsOf(outputs) {
  /** @type {Map<string, number>} */
  const parts = new Map();
  for (const [path, { bytesInOutput }] of outputs.flatMap((inputs) => Object.entries(inputs))) {
    const name =
      /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ??
      /dist\/([^/]+)/.exec(path)?.[1] ??
      path;
    parts.set(name, (parts.get(name) ?? 0) + bytesInOutput);
  }
  return new Map([...parts].sort(([, a], [, b]) => b - a));
}
