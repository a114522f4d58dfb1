// @ts-check
/** The demo as `npm start` serves it: demo-dist/ under the headers of vite.config.ts. */
import { preview } from 'vite';

export async function serveDemo() {
  const server = await preview({
    logLevel: 'error',
    preview: { host: '127.0.0.1', port: 4300 + (process.pid % 500), open: false },
  });
  const [origin = ''] = server.resolvedUrls?.local ?? [];
  return { origin: origin.replace(/\/$/, ''), close: () => server.close() };
}
