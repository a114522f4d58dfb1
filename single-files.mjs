// @ts-check
/**
 * The files for `<script type="module">`, of the modules that `build.mjs` has made. What is behind a file lies beside it
 * in a folder of the same name (decision 1660); each has its hash in `integrity.json`.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { rollup } from 'rollup';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** @type {Readonly<Record<string, (folder: string) => string>>} */
const FILES = {
  [`seller-care-kit-${version}`]: (folder) =>
    `export * from '${folder}/index.js'; export * from '${folder}/adapters/http/index.js'; import '${folder}/define/all.js';`,
  [`seller-care-kit-memory-${version}`]: (folder) =>
    `export * from '${folder}/adapters/memory/index.js';`,
};

/** @param {string} folder with the modules; the files come into it */
export async function makeSingleFiles(folder) {
  /** @type {Record<string, string>} */
  const integrity = {};
  for (const [name, entry] of Object.entries(FILES)) {
    for (const file of await bundle(folder, name, entry(resolve(folder)))) {
      const hash = createHash('sha384')
        .update(readFileSync(join(folder, file)))
        .digest('base64');
      integrity[file] = `sha384-${hash}`;
    }
    console.log(`${name}.js  integrity="${integrity[`${name}.js`]}"`);
  }
  writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);
}

/** @param {string} folder @param {string} name @param {string} entry @returns {Promise<string[]>} the files it has made */
async function bundle(folder, name, entry) {
  const built = await rollup({
    input: name,
    plugins: [
      entryPlugin(folder, name, entry),
      nodeResolve({ browser: true, exportConditions: ['production'] }),
      MINIFY,
    ],
    onwarn: ({ message }) => {
      throw new Error(message);
    },
  });
  const { output } = await built.write({
    dir: folder,
    format: 'es',
    sourcemap: true,
    entryFileNames: `${name}.js`,
    // All that is there at once is one file; what is fetched later has files of its own, which know that one.
    chunkFileNames: (chunk) =>
      `${name}/${chunk.moduleIds.includes(`\0${name}`) ? 'kit' : chunk.name}.js`,
  });
  await built.close();
  return output.flatMap(({ type, fileName }) => (type === 'chunk' ? [fileName] : []));
}

/**
 * The entry, and our modules with their maps, so that a file's map leads to src and not to what lies between. What a
 * module does when it is loaded is judged by its code: the list in package.json knows only one folder.
 * @param {string} folder @param {string} name @param {string} entry @returns {import('rollup').Plugin}
 */
function entryPlugin(folder, name, entry) {
  const id = `\0${name}`;
  return {
    name: 'entry',
    resolveId: (source) => (source === name ? id : null),
    load(source) {
      if (source === id) return entry;
      if (!source.startsWith(resolve(folder)) || !existsSync(`${source}.map`)) return null;
      return {
        code: readFileSync(source, 'utf8'),
        map: readFileSync(`${source}.map`, 'utf8'),
        moduleSideEffects: true,
      };
    },
  };
}

/** @type {import('rollup').Plugin} */
const MINIFY = {
  name: 'minify',
  async renderChunk(code, { fileName }) {
    const { code: minified, map } = await transform(code, {
      sourcefile: fileName,
      minify: true,
      format: 'esm',
      target: 'es2022',
      sourcemap: 'external',
      // The licences of what is in a file stay in it.
      legalComments: 'inline',
      define: { 'process.env.NODE_ENV': '"production"' },
    });
    return { code: minified, map };
  },
};
