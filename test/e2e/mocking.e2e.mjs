// @ts-check
/** The code of docs/mocking.md, under the policy that it names: both ways end with a list of conversations. */
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { serve, STRICT_POLICY } from '../support/serve.mjs';
import { startBrowser, watch } from '../support/start-browser.mjs';

const DOORS = {
  'seller-care-kit/adapters/memory.js': './dist/adapters/memory/index.js',
  'seller-care-kit/adapters/http.js': './dist/adapters/http/index.js',
  'seller-care-kit/server.js': './dist/server/index.js',
};

/** Each block of code by the name in its first line. */
const blocks = new Map(
  [
    ...readFileSync('docs/mocking.md', 'utf8').matchAll(/```[tj]s\n\/\/ (\S+)\.[tj]s\n([^]*?)```/g),
  ].map(([, name = '', code = '']) => [name, code]),
);

describe('mocking, as its page says', { timeout: 120_000 }, () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  const root = mkdtempSync(join(tmpdir(), 'care-mocking-'));
  before(async () => {
    browser = await startBrowser();
    copyFileSync('node_modules/msw/lib/mockServiceWorker.js', join(root, 'mockServiceWorker.js'));
    for (const way of ['without-worker', 'with-worker']) {
      writeFileSync(join(root, `${way}.js`), await bundled(way));
    }
  });
  after(async () => {
    await browser?.close();
    rmSync(root, { recursive: true, force: true });
  });

  /** @param {string} way @param {string} policy */
  async function visit(way, policy) {
    const script = `<script type="module" src="/${way}.js"></script>`;
    const pages = { '/': `<!doctype html><html lang="en"><title>Host</title>${script}</html>` };
    const server = await serve({ root, pages, policy });
    const context = await browser.createBrowserContext();
    try {
      const page = await context.newPage();
      const complaints = watch(page, server.origin);
      await page.goto(server.origin);
      const outcome = await page.waitForFunction(() => document.documentElement.dataset['read'], {
        timeout: 30_000,
      });
      return { read: await outcome.jsonValue(), complaints };
    } finally {
      await context.close();
      server.close();
    }
  }

  it('answers without a worker, and the policy stays as it is', async () => {
    const { read, complaints } = await visit('without-worker', STRICT_POLICY);
    assert.deepEqual([read, complaints], ['20', []]);
  });

  it('answers with the worker, with a policy of its own name', async () => {
    const policy = STRICT_POLICY.replace('lit-html', 'lit-html care-mocks');
    const { read, complaints } = await visit('with-worker', policy);
    assert.deepEqual([read, complaints], ['20', []]);
  });

  it('would not answer with the worker where that name is missing', async () => {
    const { read } = await visit('with-worker', STRICT_POLICY);
    assert.match(String(read), /TypeError/);
  });
});

/** The page's script: the block, and one read through its adapter. @param {string} way */
async function bundled(way) {
  const contents = `
    const call = { locale: 'es', signal: AbortSignal.timeout(20_000) };
    import('${way}.js')
      .then(({ adapter }) => adapter.threads.list({ limit: 20 }, call))
      .then(({ items }) => String(items.length), String)
      .then((read) => { document.documentElement.dataset.read = read; });`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    alias: DOORS,
    plugins: [
      {
        name: 'blocks',
        setup: ({ onResolve, onLoad }) => {
          onResolve({ filter: /\.js$/ }, ({ path, importer, namespace }) => {
            const isOurs = namespace === 'blocks' || importer === '<stdin>';
            const name = path.replace(/^\.\//, '').replace(/\.js$/, '');
            return isOurs && blocks.has(name) ? { path: name, namespace: 'blocks' } : undefined;
          });
          onLoad({ filter: /.*/, namespace: 'blocks' }, ({ path }) => ({
            contents: blocks.get(path) ?? '',
            loader: 'ts',
            resolveDir: process.cwd(),
          }));
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? '';
}
