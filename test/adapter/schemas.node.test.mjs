// @ts-check
/** What the compiler and the browser cannot see: that no schema lacks its proof, and what a bundle takes. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { build } from 'esbuild';

const FOLDER = 'src/adapter/schemas';
const files = readdirSync(FOLDER).filter((file) => file.endsWith('-schema.ts'));

describe('the schemas', () => {
  it('are each proven equal to a type written by hand, but for what is smaller than a type', () => {
    const proofs = readFileSync('test/types/adapter-schemas.ts', 'utf8');
    const unproven = files.flatMap((file) =>
      exportsOf(file).filter((name) => !proofs.includes(`<typeof ${name}>`)),
    );
    assert.deepEqual(unproven.sort(), [
      'countsSchema',
      'currencySchema',
      'generalRuleSchema',
      'idSchema',
      'liveStateSchema',
      'measureSchema',
      'wholeNumberSchema',
    ]);
  });

  it('are all behind the door of the package', () => {
    const door = readFileSync('src/adapter/index.ts', 'utf8');
    const missing = files.filter(
      (file) => !door.includes(`./schemas/${file.replace('.ts', '.js')}`),
    );
    assert.deepEqual(missing, []);
  });

  it('stay out of a bundle that does not ask for them, through the door as well', async () => {
    const one = await bundle(`export { threadSchema } from './src/adapter/index.js'`);
    const all = await bundle(`export * from './src/adapter/index.js'`);
    // Fields that only cases, orders, and descriptions have.
    for (const field of ['receivedAt', 'trackingUrl', 'noReplyNeeded']) {
      assert.ok(all.includes(field), `${field} proves nothing: it is nowhere`);
      assert.ok(!one.includes(field), `${field} came along with threads`);
    }
    assert.ok(one.includes('lastActivityAt'));
  });
});

/** @param {string} file */
function exportsOf(file) {
  const source = readFileSync(`${FOLDER}/${file}`, 'utf8');
  return [...source.matchAll(/^export const (\w+)/gm)].map(([, name]) => name ?? '');
}

/** @param {string} contents */
async function bundle(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
