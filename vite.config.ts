/// <reference types="node" />
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import manifest from './package.json' with { type: 'json' };

/** Nothing but what the page brings itself: the demo is served as a careful portal would be. */
const STRICT_HEADERS = {
  'Content-Security-Policy': [
    "default-src 'self'",
    "style-src 'self'",
    "script-src 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** Where `build.mjs` has put the modules and wants the rest. */
const FOLDER = process.env['KIT_FOLDER'] ?? 'dist';

/** `vite build --mode kit` and `--mode memory` make the files for `<script type="module">`, of what is built. */
const SINGLE_FILES: Record<string, { name: string; entry: string }> = {
  kit: {
    name: `seller-care-kit-${manifest.version}`,
    entry: `export * from '/${FOLDER}/index.js'; export * from '/${FOLDER}/adapters/http/index.js'; import '/${FOLDER}/define/all.js';`,
  },
  memory: {
    name: `seller-care-kit-memory-${manifest.version}`,
    entry: `export * from '/${FOLDER}/adapters/memory/index.js';`,
  },
};

export default defineConfig(({ mode }) => {
  const file = SINGLE_FILES[mode];
  return file ? singleFile(file.name, file.entry) : demo();
});

function demo(): UserConfig {
  return {
    root: 'demo',
    base: './',
    build: {
      outDir: '../demo-dist',
      emptyOutDir: true,
      target: 'es2022',
      // The policy allows no inlined data, and the polyfill is for browsers without modules.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
    preview: { headers: STRICT_HEADERS, open: hasDisplay() },
    server: { open: hasDisplay() },
  };
}

function singleFile(name: string, entry: string): UserConfig {
  const id = `\0${name}`;
  return {
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'single-file-entry',
        resolveId: (source) => (basename(source) === name ? id : null),
        load: (source) => (source === id ? entry : withMap(source)),
      },
      integrity(`${name}.js`),
    ],
    build: {
      outDir: FOLDER,
      emptyOutDir: false,
      target: 'es2022',
      sourcemap: true,
      // As a library, for otherwise Vite wraps a dynamic import in a loader that looks into the page.
      lib: { entry: name, formats: ['es'], fileName: () => `${name}.js` },
      rolldownOptions: {
        output: {
          // Said in full: a library keeps its white space and its hints for bundlers otherwise. The
          // licences of what is in the file stay in it.
          minify: { compress: true, mangle: true, codegen: true },
          comments: { annotation: false, jsdoc: false, legal: true },
          codeSplitting: false,
        },
      },
    },
  };
}

/**
 * A module of ours with its map, so that the single file's map leads to src and not to what lies between. What it does
 * when it is loaded is judged by its code: the list in package.json knows only one folder.
 */
function withMap(file: string) {
  if (!file.startsWith(resolve(FOLDER)) || !existsSync(`${file}.map`)) return null;
  return {
    code: readFileSync(file, 'utf8'),
    map: readFileSync(`${file}.map`, 'utf8'),
    moduleSideEffects: true,
  };
}

/** Prints what a page writes into `integrity="…"`, and keeps it in dist/integrity.json. */
function integrity(file: string): Plugin {
  return {
    name: 'integrity',
    writeBundle({ dir = 'dist' }) {
      const hash = createHash('sha384')
        .update(readFileSync(join(dir, file)))
        .digest('base64');
      const list = resolve(dir, 'integrity.json');
      const before = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : {};
      const after = { ...before, [file]: `sha384-${hash}` };
      writeFileSync(list, `${JSON.stringify(after, null, 2)}\n`);
      console.log(`${file}  integrity="sha384-${hash}"`);
    },
  };
}

function hasDisplay(): boolean {
  if (process.env['CI']) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}
