// @ts-check
/** Pages of a careful portal over the single files of the build: no inline script, the strict policy. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, STRICT_POLICY } from './serve.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/**
 * Serves the kit as `/kit.js` and the memory adapter as `/memory.js`, beside scripts of the test's own. `/copy/kit.js`
 * is another copy, `/other/kit.js` the kit as another version would be.
 * @param {Record<string, string>} scripts by path, such as `/page.js`
 * @param {string} [policy]
 */
export async function serveBundle(scripts, policy = STRICT_POLICY) {
  const root = mkdtempSync(join(tmpdir(), 'kit-pages-'));
  for (const place of ['.', 'copy', 'other']) {
    const name = `seller-care-kit-${version}`;
    cpSync(`dist/${name}`, join(root, place, name), { recursive: true });
    // A host may call it as it likes; what is behind it keeps its names.
    cpSync(`dist/${name}.js`, join(root, place, 'kit.js'));
  }
  const inside = join(root, `other/seller-care-kit-${version}/kit.js`);
  const kit = readFileSync(inside, 'utf8');
  const other = kit.replaceAll(`"${version}"`, `"${OTHER_VERSION}"`);
  if (other === kit) throw new Error('The version was not found in the single file.');
  writeFileSync(inside, other);
  cpSync(`dist/seller-care-kit-memory-${version}.js`, join(root, 'memory.js'));
  for (const [path, script] of Object.entries(scripts)) writeFileSync(join(root, path), script);
  const pages = Object.fromEntries(
    Object.keys(scripts).map((path) => [path.replace(/\.js$/, ''), page(path)]),
  );
  const server = await serve({ root, pages, policy });
  return {
    origin: server.origin,
    close: () => {
      server.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Each copy brings its own lit, and each lit wants its policy: a page of several copies has to allow that. */
export const POLICY_FOR_COPIES = STRICT_POLICY.replace(
  'trusted-types lit-html',
  "trusted-types lit-html 'allow-duplicates'",
);

export const OTHER_VERSION = '99.0.0';
export const THIS_VERSION = version;

/** @param {string} script */
function page(script) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><script type="module" src="${script}"></script></head><body></body></html>`;
}
