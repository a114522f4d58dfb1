// @ts-check
/** The http adapter and its handler under the suite in Node, with a real server and real connections between them. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { createHttpAdapter } from '../../src/adapters/http/index.js';
import { createCareHandler, toNodeListener } from '../../src/server/index.js';
import { suiteBehind } from './behind.js';
import { memory, memoryOfOtherKind } from './memory.js';

/** One adapter a caller, as a server has it. @type {Map<string, import('../../src/adapter/index.js').CareAdapter>} */
const adapters = new Map();
const server = createServer(
  toNodeListener(
    createCareHandler({
      basePath: '/care',
      adapterFor: (request) => {
        const adapter = adapters.get(request.headers.get('x-seller') ?? '');
        assert.ok(adapter);
        return adapter;
      },
    }),
  ),
);
let origin = '';

before(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  assert.ok(address && typeof address === 'object');
  origin = `http://127.0.0.1:${address.port}`;
});

after(() => {
  server.closeAllConnections();
  server.close();
});

for (const make of [memory, memoryOfOtherKind]) {
  describe(`the http adapter keeps the treaty in Node (over ${make.name})`, () => {
    const suite = suiteBehind(make, (adapter) => {
      const seller = String(adapters.size);
      adapters.set(seller, adapter);
      return createHttpAdapter({
        baseUrl: `${origin}/care`,
        headers: () => ({ 'x-seller': seller }),
      });
    });
    for (const one of suite) it(one.name, one.run);
  });
}
