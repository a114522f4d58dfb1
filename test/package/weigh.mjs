// @ts-check
/** Bundles modules as a host would and says what they weigh, and what of. */
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** @typedef {{ minified: number, gzip: number, parts: Map<string, number> }} Weight */

/** @param {string[]} modules paths from the root of the repository @returns {Promise<Weight>} */
export async function weigh(modules) {
  const { outputFiles, metafile } = await build({
    stdin: {
      // Exports are kept: what is only re-exported must weigh too.
      contents: modules.map((path) => `export * from './${path}'; import './${path}';`).join('\n'),
      resolveDir: process.cwd(),
    },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    metafile: true,
    legalComments: 'none',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const [file] = outputFiles;
  const [output] = Object.values(metafile.outputs);
  if (!file || !output) throw new Error(`Nothing came of ${modules}.`);
  return { ...weight(file.contents), parts: partsOf(output.inputs) };
}

/** @param {Uint8Array} contents */
export function weight(contents) {
  return { minified: contents.length, gzip: gzipSync(contents, { level: 9 }).length };
}

/**
 * Minified bytes by package and by room of dist/, heaviest first.
 * @param {Record<string, { bytesInOutput: number }>} inputs
 */
function partsOf(inputs) {
  /** @type {Map<string, number>} */
  const parts = new Map();
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    const name =
      /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ??
      /dist\/([^/]+)/.exec(path)?.[1] ??
      path;
    parts.set(name, (parts.get(name) ?? 0) + bytesInOutput);
  }
  return new Map([...parts].sort(([, a], [, b]) => b - a));
}
