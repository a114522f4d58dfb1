// @ts-check
/** The demo as `npm start` serves it: demo-dist/ under the headers of vite.config.ts. */
import { preview } from 'vite';
import { miraklListener } from './mirakl-server.mjs';

/** Beside the demo, at `/care`, a server of the portal's that has Mirakl behind it. */
export async function serveDemo() {
  const listener = await miraklListener('/care');
  const server = await preview({
    logLevel: 'error',
    preview: { host: '127.0.0.1', port: 4300 + (process.pid % 500), open: false },
    plugins: [
      {
        name: 'care-server',
        configurePreviewServer: ({ middlewares }) => {
          middlewares.use('/care', (request, response) => void listener(request, response));
        },
      },
    ],
  });
  const [origin = ''] = server.resolvedUrls?.local ?? [];
  return { origin: origin.replace(/\/$/, ''), close: () => server.close() };
}
