// @ts-check
/** What a browser cannot show: that bodies are reduced on a server too, and what the reducer weighs. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

async function bundled() {
  const { outputFiles } = await build({
    entryPoints: ['src/model/rich-text.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

describe('the reducer of bodies', () => {
  it('works in bare Node, without a DOM', async () => {
    assert.equal('document' in globalThis, false);
    const { reduceBody } = await import(
      `data:text/javascript;base64,${Buffer.from(await bundled()).toString('base64')}`
    );
    const content = '<p>Hola <b>Ana</b> <img src=x onerror=alert(1)></p><script>alert(1)</script>';
    assert.deepEqual(reduceBody({ format: 'html', content }), [
      {
        kind: 'paragraph',
        inlines: [
          { kind: 'text', text: 'Hola ' },
          { kind: 'text', text: 'Ana ', strong: true },
          { kind: 'image', alt: '' },
        ],
      },
    ]);
  });

  it('drags nothing in and stays below 4.5 kB', async () => {
    const size = gzipSync(await bundled(), { level: 9 }).length;
    assert.ok(size < 4500, `${size} bytes`);
  });
});
