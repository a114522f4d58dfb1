// @ts-check
/**
 * The constructs that are allowed nowhere, looked for in the files that a page loads: what our own
 * sources hide from check:imports, or a library brings along. Reads dist/ with its source maps.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import { breaches, POWERS } from './powers.mjs';

const NETWORK = 'network';

/** Everything that is allowed in no room, and the network, which only the http adapter talks to. */
const BANNED = POWERS.filter((rule) => !rule.rooms || rule.name === NETWORK).map(nowhere);

/** What a library may do all the same, with the reason. */
const EXCUSED = [
  // Templates of the code itself, never text from outside; goes through the policy `lit-html`.
  { package: /node_modules\/lit-html\//, rule: 'parsing or writing markup' },
  { package: /^(?:\.\.\/)+src\/adapters\/http\//, rule: NETWORK },
  // The mark of a binding inside a template, where nothing depends on its being secret.
  { package: /node_modules\/lit-html\//, rule: 'chance without crypto' },
];

for (const name of Object.keys(JSON.parse(readFileSync('dist/integrity.json', 'utf8')))) {
  describe(name, () => {
    const found = breachesWithOrigin(
      readFileSync(`dist/${name}`, 'utf8'),
      JSON.parse(readFileSync(`dist/${name}.map`, 'utf8')),
    );
    for (const rule of BANNED) {
      it(`has none: ${rule.name}`, () => {
        const inexcusable = found.filter((each) => each.rule === rule.name && !isExcused(each));
        assert.deepEqual(inexcusable, []);
      });
    }
    it('asks for nothing at run time but what lies beside it', () => {
      const code = readFileSync(`dist/${name}`, 'utf8');
      assert.doesNotMatch(
        code,
        /\b(?:import|from)\s*\(?\s*["'](?!\.{1,2}\/)|\bimport\s*\(\s*[^"'\s]/,
      );
    });
  });
}

describe('the search', () => {
  it('finds each construct after bundling and minifying, and where it came from', async () => {
    for (const rule of BANNED) {
      const { code, map } = await minified(
        `export const proof = async (f, text, total, css, html) => { ${rule.proof} };`,
      );
      const found = breachesWithOrigin(code, map).filter((each) => each.rule === rule.name);
      assert.equal(found[0]?.origin, 'src/proof.ts', `${rule.name}: ${code}`);
    }
  });

  it('excuses no one else', () => {
    const rule = 'parsing or writing markup';
    assert.equal(isExcused({ rule, origin: '../node_modules/lit-html/lit-html.js' }), true);
    assert.equal(isExcused({ rule, origin: '../src/elements/x.ts' }), false);
    assert.equal(
      isExcused({ rule: 'web storage', origin: '../node_modules/lit-html/x.js' }),
      false,
    );
  });
});

/** @param {import('./powers.mjs').Rule} rule */
function nowhere({ name, finds, proof }) {
  return { name, finds, proof };
}

/** @param {string} code @param {any} payload */
function breachesWithOrigin(code, payload) {
  const map = new SourceMap(payload);
  return breaches('bundle.js', code, BANNED).map(({ rule, line, column, text }) => {
    const entry = /** @type {any} */ (map.findEntry(line - 1, column));
    return { rule, text, origin: String(entry.originalSource ?? 'unknown') };
  });
}

/** @param {{ rule: string, origin: string }} breach */
function isExcused({ rule, origin }) {
  return EXCUSED.some((each) => each.rule === rule && each.package.test(origin));
}

/** @param {string} contents */
async function minified(contents) {
  const { outputFiles } = await build({
    stdin: { contents, sourcefile: 'src/proof.ts', loader: 'ts' },
    minify: true,
    sourcemap: true,
    format: 'esm',
    write: false,
    outfile: 'proof.js',
  });
  const [map, code] = [...outputFiles].sort((a) => (a.path.endsWith('.map') ? -1 : 1));
  assert.ok(map && code);
  return { code: code.text, map: JSON.parse(map.text) };
}
