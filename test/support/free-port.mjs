// @ts-check
import { createServer } from 'node:net';

/**
 * A port that nobody listens on: two runs that begin at once would both find the runner's own first choice free.
 * @returns {Promise<number>}
 */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}
