// @ts-check
/**
 * A client that others made of docs/openapi.json alone (openapi-typescript, openapi-fetch): the compiler accepts it,
 * and it lists conversations and answers one.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { createMemoryAdapter } from '../../src/adapters/memory/index.js';
import { createCareHandler, toNodeListener } from '../../src/server/index.js';

/** As a stranger would write it, who has read the document and nothing else. */
const CLIENT = `
  import createClient from 'openapi-fetch';
  import type { paths } from './contract.js';

  export async function answerFirst(baseUrl: string): Promise<{ asked: string; sent: string }> {
    const client = createClient<paths>({ baseUrl });
    const { data, error } = await client.GET('/threads', {
      params: { query: { limit: 3, attention: ['needs-reply'] }, header: { 'Accept-Language': 'es' } },
    });
    if (!data) throw new Error(error.detail ?? error.kind);
    const [thread] = data.items;
    if (!thread) throw new Error('There is no conversation.');
    const answer = await client.POST('/threads/{threadId}/messages', {
      params: {
        path: { threadId: thread.id },
        header: { 'Idempotency-Key': crypto.randomUUID() },
      },
      body: { recipient: 'customer', text: 'Sale hoy.', files: [] },
    });
    if (!answer.data) throw new Error(answer.error.kind);
    return { asked: thread.id, sent: answer.data.messageId };
  }
`;

/** The same with a mistake in it, which the document is to forbid. */
const WRONG = CLIENT.replace("recipient: 'customer', ", '');

// Inside the project, so that packages are found.
const folder = `node_modules/.cache/independent-client-${process.pid}`;

describe('a client made of the OpenAPI document', () => {
  before(async () => {
    mkdirSync(folder, { recursive: true });
    const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8'));
    writeFileSync(join(folder, 'contract.ts'), astToString(await openapiTS(document)));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('compiles, and does not where it leaves out what is due', () => {
    assert.equal(compiled(CLIENT), '');
    assert.match(compiled(WRONG), /recipient/);
  });

  it('lists conversations and answers one', async () => {
    const memory = createMemoryAdapter({ threads: 10 });
    const server = createServer(toNodeListener(createCareHandler({ adapterFor: () => memory })));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      const address = server.address();
      assert.ok(address && typeof address === 'object');
      writeFileSync(join(folder, 'client.ts'), CLIENT);
      const { answerFirst } = await import(pathToFileURL(join(folder, 'client.ts')).href);
      const { asked, sent } = await answerFirst(`http://127.0.0.1:${address.port}`);
      const call = { signal: new AbortController().signal, locale: 'es' };
      const page = await memory.threads?.messages({ threadId: asked, limit: 1 }, call);
      assert.equal(page?.items[0]?.id, sent);
      assert.equal(page?.items[0]?.body.content, 'Sale hoy.');
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

/** What the compiler says. @param {string} source */
function compiled(source) {
  const file = join(folder, 'client.ts');
  writeFileSync(file, source);
  const options =
    '--ignoreConfig --noEmit --strict --skipLibCheck --target es2022 --module esnext --moduleResolution bundler --lib es2022,dom,dom.iterable';
  const tsc = 'node_modules/typescript/bin/tsc';
  const { stdout } = spawnSync(process.execPath, [tsc, ...options.split(' '), file], {
    encoding: 'utf8',
  });
  return stdout;
}
