// @ts-check
/** English is built in element by element: each has to bring all that it may say. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { build } from 'esbuild';

const PARTS = readdirSync('src/text/en').map((file) => file.replace('.ts', ''));

/** The part of English that has a key. @type {Map<string, string>} */
const PART_OF = new Map(
  PARTS.flatMap((part) =>
    [...readFileSync(`src/text/en/${part}.ts`, 'utf8').matchAll(/^ {2}'(\w+\.[\w-]+)'/gm)].map(
      ([, key = '']) => [key, part],
    ),
  ),
);

/** Files of which an element uses only what says nothing: files to be sent have names that were seen to, and are nothing to press. */
const SILENT = [
  'composer src/elements/parts/attachment.ts',
  'incident-panel src/elements/parts/attachment.ts',
];

/** Where a folder is not called as its element. @type {Record<string, string>} */
const FOLDERS = {
  'refund-dialog': 'refund',
  'incident-panel': 'incident',
  'closure-form': 'closure',
};

const ELEMENTS = [
  ...['summary', 'inbox', 'thread', 'composer', 'order-list', 'order', 'refund-dialog'],
  ...['incident-list', 'incident-panel', 'desk', 'case', 'closure-form'],
];

describe('English', () => {
  for (const element of ELEMENTS) {
    it(`of <care-${element}> has all that it says, and nothing that only others say`, async () => {
      const modules = await modulesOf(
        `src/elements/${FOLDERS[element] ?? element}/${element}-element.ts`,
      );
      const said = modules
        .filter((path) => !path.includes('/text/') && !SILENT.includes(`${element} ${path}`))
        .flatMap(keysIn);
      const wanted = [...new Set(said.map((key) => PART_OF.get(key)))].sort();
      const brought = PARTS.filter((part) => modules.includes(`src/text/en/${part}.ts`)).sort();
      assert.deepEqual(brought, wanted);
    });
  }
});

/** @param {string} entry */
async function modulesOf(entry) {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    outdir: 'unwritten',
    write: false,
    metafile: true,
  });
  // Of the inputs only what was not shaken off.
  return Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? path : [])),
  );
}

/** Keys in a module: `'composer.send'`, and all of `error.${kind}`. @param {string} path */
function keysIn(path) {
  if (!path.startsWith('src/')) return [];
  const code = readFileSync(path, 'utf8').replace(/\/\*[^]*?\*\//g, '');
  const written = [...code.matchAll(/'(\w+\.[\w-]+)'/g)].map(([, key = '']) => key);
  const made = [...code.matchAll(/`(\w+\.)\$\{/g)].flatMap(([, start = '']) =>
    [...PART_OF.keys()].filter((key) => key.startsWith(start)),
  );
  return [...written, ...made].filter((key) => PART_OF.has(key));
}
