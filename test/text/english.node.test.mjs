// @ts-check
/** English is built in element by element: each has to bring all that it may say. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { build } from 'esbuild';

const PARTS = ['everywhere', 'lists', 'conversation', 'composer', 'desk'];

/** `composer` of `composer.send`, by the part of English that has it. @type {Map<string, string>} */
const PART_OF = new Map(
  PARTS.flatMap((part) =>
    [...readFileSync(`src/text/en/${part}.ts`, 'utf8').matchAll(/^ {2}'(\w+)\./gm)].map(
      ([, topic = '']) => [topic, part],
    ),
  ),
);

describe('English', () => {
  for (const element of ['summary', 'inbox', 'thread', 'composer', 'desk']) {
    it(`of <care-${element}> has all that it says, and nothing that only others say`, async () => {
      const modules = await modulesOf(`src/elements/${element}/${element}-element.ts`);
      const said = modules.filter((path) => !path.includes('/text/')).flatMap(topicsIn);
      const wanted = [...new Set(said.map((topic) => PART_OF.get(topic)))].sort();
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

/** Topics of the keys in a module: of `'composer.send'`, and of `error.${kind}`. @param {string} path */
function topicsIn(path) {
  if (!path.startsWith('src/')) return [];
  const code = readFileSync(path, 'utf8').replace(/\/\*[^]*?\*\//g, '');
  const keys = code.matchAll(/['`](\w+)\.(?:\w|\$\{)/g);
  return [...keys].flatMap(([, topic = '']) => (PART_OF.has(topic) ? topic : []));
}
