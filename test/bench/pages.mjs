// @ts-check
/** The pages of the bench: each contender as one bundle over the build, served with nothing else. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { LATER } from '../package/weigh.mjs';
import { serve } from '../support/serve.mjs';

const SOURCE = 'test/bench/pages';
const SCRIPTS = 'test/bench/scripts';

/** @param {{ kit: string, folder: string }} where the build to measure, and where bundles go */
export async function servePages({ kit, folder }) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(SOURCE).filter((name) => /\.(js|css)$/.test(name));
  await bundle(SOURCE, names, folder, kit);
  // Each script alone, and what is there at once in one file, as Rollup, Vite and webpack leave it: esbuild would cut it
  // into fifteen, and fetching those costs more than running them.
  for (const name of ['lit.js', 'kit.js']) {
    await bundle(SCRIPTS, [name], join(folder, 'scripts'), kit, { later: false });
  }
  for (const name of names) {
    if (!name.endsWith('.js')) continue;
    const script = `<script type="module" src="/${name}"></script>`;
    writeFileSync(join(folder, name.replace('.js', '.html')), page(script));
  }
  writeFileSync(join(folder, 'blank.html'), page(''));
  const { origin, close } = await serve({ root: folder });
  return {
    origin,
    close: () => {
      close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @param {string} script */
function page(script) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title><link rel="stylesheet" href="/looks.css">${script}</head><body><main id="stage"></main></body></html>`;
}

/**
 * @param {string} from @param {readonly string[]} names @param {string} outdir @param {string} kit
 * @param {{ later?: boolean }} [options] `later`: with what is imported only when it is asked for
 */
async function bundle(from, names, outdir, kit, { later = true } = {}) {
  await build({
    entryPoints: names.map((name) => join(from, name)),
    bundle: true,
    splitting: later,
    plugins: later ? [] : [LATER],
    format: 'esm',
    minify: true,
    target: 'es2022',
    outdir,
    alias: { kit: `./${kit}` },
    // Libraries that come in two builds are measured in the one that is shipped.
    conditions: ['production'],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
}
