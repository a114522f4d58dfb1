/// <reference types="node" />
import { defineConfig } from 'vite';

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

export default defineConfig({
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
});

function hasDisplay(): boolean {
  if (process.env['CI']) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}
