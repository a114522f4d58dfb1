// @ts-check
/** Bundles modules as a host would and says what they weigh. */
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/**
 * @param {string[]} modules paths from the root of the repository
 * @returns {Promise<{ minified: number, gzip: number }>}
 */
export async function weigh(modules) {
  const { outputFiles } = await build({
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
    legalComments: 'none',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`Nothing came of ${modules}.`);
  return weight(file.contents);
}

/** @param {Uint8Array} contents */
export function weight(contents) {
  return { minified: contents.length, gzip: gzipSync(contents, { level: 9 }).length };
}
