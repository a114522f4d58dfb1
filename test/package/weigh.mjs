// @ts-check
/**
 * Bundles modules as a host would and says what a page loads with them, and what of. What is imported only when it is
 * asked for (what reads HTML, what sends) comes apart and counts only where it is asked for.
 */
import { relative } from 'node:path';
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
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    outdir: 'weighed',
    write: false,
    metafile: true,
    legalComments: 'none',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const loaded = later ? new Set(Object.keys(metafile.outputs)) : loadedAtOnce(metafile.outputs);
  const files = outputFiles.filter(({ path }) => loaded.has(relative(process.cwd(), path)));
  if (files.length === 0) throw new Error(`Nothing came of ${modules}.`);
  const weights = files.map(({ contents }) => weight(contents));
  return {
    minified: weights.reduce((sum, { minified }) => sum + minified, 0),
    gzip: weights.reduce((sum, { gzip }) => sum + gzip, 0),
    parts: partsOf([...loaded].map((path) => metafile.outputs[path]?.inputs ?? {})),
  };
}

/**
 * The entry and what it imports, and that imports, without waiting to be asked.
 * @param {import('esbuild').Metafile['outputs']} outputs @returns {Set<string>}
 */
function loadedAtOnce(outputs) {
  const loaded = new Set(
    Object.keys(outputs).filter((path) => outputs[path]?.entryPoint === '<stdin>'),
  );
  for (const path of loaded) {
    for (const { path: next, kind } of outputs[path]?.imports ?? []) {
      if (kind === 'import-statement') loaded.add(next);
    }
  }
  return loaded;
}

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
