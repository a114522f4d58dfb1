// @ts-check
/** The code in docs/write-your-adapter.md, over-http.md, calendars.md and a-case-type-of-your-own.md compiles, runs, and does what stands beside it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, before, describe, it, mock } from 'node:test';
import { blocksOf, listedIn, page, stepsOf, Workshop } from './docs.mjs';

const WRITE = page('write-your-adapter.md');
const HTTP = page('over-http.md');
const CALENDARS = page('calendars.md');
const CASE_TYPE = page('a-case-type-of-your-own.md');
const SANDBOX = 'test/support/feria.ts';

const steps = stepsOf(WRITE);
const shop = new Workshop('pages');
after(() => shop.close());

const { CONTRACT } = await shop.kit('adapter.js');
const { createHttpAdapter } = await shop.kit('adapters/http.js');
const { conformanceRules } = await shop.kit('testing.js');

/** @param {number} at @param {string} file */
const inStep = (at, file) => `step-${at + 1}/${file}`;

/** @type {string[]} */
const places = [];
for (const [at, { files }] of steps.entries()) {
  for (const [file, code] of files) put(inStep(at, file), code);
  place(inStep(at, 'feria/sandbox.ts'));
}
for (const { file, code } of blocksOf(HTTP)) put(file, code);
for (const { file, code } of blocksOf(CALENDARS)) put(file, code);
for (const { file, code } of blocksOf(CASE_TYPE)) put(file, code);
// Where that page says "your adapter", the last step's stands.
for (const [file, code] of steps.at(-1)?.files ?? []) put(`over-http/${file}`, code);
place('over-http/feria/sandbox.ts');

/** A step that does not work spoils them all. */
describe('the code of the pages', () => {
  const wrong = shop.compile(places);

  it('compiles, strictly', () => assert.deepEqual(wrong, []));
});

describe('docs/write-your-adapter.md', () => {
  /** @type {Set<string>} */
  let earlier = new Set();

  for (const [at, { heading }] of steps.entries()) {
    it(`tells what ${heading} makes green`, async () => {
      const { suite } = await shop.import(inStep(at, 'feria/suite.ts'));
      const { results } = await suite.run();
      const passed = idsOf(results, 'passed');
      const green = passed.filter((rule) => !earlier.has(rule));
      const lost = [...earlier].filter((rule) => !passed.includes(rule));
      earlier = new Set(passed);
      const failed = results.filter((/** @type {any} */ { status }) => status === 'failed');
      assert.deepEqual(
        failed.map((/** @type {any} */ { rule }) => rule).sort(),
        listedIn(WRITE, heading, 'Red for now'),
        failed.map((/** @type {any} */ { failure }) => failure.message).join('\n'),
      );
      assert.deepEqual(green, listedIn(WRITE, heading, 'Turns green'));
      assert.deepEqual(lost, [], 'what was green stays green');
      if (at < steps.length - 1) return;
      const absent = listedIn(WRITE, 'What stays absent', 'Not offered');
      assert.deepEqual(idsOf(results, 'not-offered'), absent);
      assert.equal(passed.length + absent.length, conformanceRules.length, 'nothing is left');
    });
  }

  it('ends with a test file that a runner takes', () => {
    const file = join(shop.folder, inStep(steps.length - 1, 'feria/feria.test.js'));
    // With it, Node's runner would talk to the one that runs this.
    const env = { ...process.env };
    delete env['NODE_TEST_CONTEXT'];
    const { status, stdout } = spawnSync(process.execPath, ['--test', file], {
      encoding: 'utf8',
      env,
    });
    assert.equal(status, 0, stdout);
    assert.match(stdout, /pass [1-9]/);
  });
});

describe('docs/over-http.md', () => {
  before(() => {
    mock.method(console, 'warn', () => {});
  });

  it('serves an adapter to a page, each seller her own', async () => {
    const { server } = await shop.import('over-http/server.ts');
    const { sessions } = await shop.import('over-http/sessions.ts');
    sessions.set('cookie-of-alba', { shop: '7', key: 'key-of-lumbre' });
    const adapter = await listening(server, { Cookie: 'session=cookie-of-alba' });
    const call = { signal: new AbortController().signal, locale: 'en' };
    const description = await adapter.describe(call);
    assert.equal(description.contract, CONTRACT);
    assert.equal(description.scope.shop, '7');
    const { items } = (await adapter.threads?.list({ limit: 3 }, call)) ?? { items: [] };
    assert.equal(items.length, 3);
  });

  it('knows nobody without a session', async () => {
    const { server } = await shop.import('over-http/server.ts');
    const adapter = await listening(server, {});
    const call = { signal: new AbortController().signal, locale: 'en' };
    await assert.rejects(adapter.describe(call), { kind: 'unauthorised' });
  });

  it('answers another origin that it knows, and shows it all headers that the page needs', async () => {
    const { serve } = await shop.import('over-http/another-origin.ts');
    const address = 'https://care.example/care/description';
    const ask = (/** @type {string} */ method, /** @type {string} */ origin) =>
      serve(new Request(address, { method, headers: { Origin: origin } }));
    const asked = await ask('OPTIONS', 'https://portal.example');
    assert.equal(asked.status, 204);
    for (const header of REQUEST_HEADERS) {
      assert.match(asked.headers.get('Access-Control-Allow-Headers') ?? '', new RegExp(header));
    }
    const answered = await ask('GET', 'https://portal.example');
    assert.equal(answered.status, 401, 'nobody is signed in');
    for (const header of ANSWER_HEADERS) {
      assert.match(answered.headers.get('Access-Control-Expose-Headers') ?? '', new RegExp(header));
    }
    const stranger = await ask('GET', 'https://elsewhere.example');
    assert.equal(stranger.headers.get('Access-Control-Allow-Origin'), null);
  });
});

describe('docs/a-case-type-of-your-own.md', () => {
  it('closes a case of a type that the kit has never heard of, by its data alone', async () => {
    const { market } = await shop.import('warranty/market.ts');
    const { call, close, request } = await shop.import('warranty/close.ts');
    const before = await market.cases.get('w-1', call);
    assert.deepEqual(
      before.closure.outcomes.map((/** @type {{ id: string }} */ { id }) => id),
      ['proceeds', 'second-opinion'],
    );
    const answers = { ...request.answers, values: { solution: 'repair', 'pick-up': '2020-01-01' } };
    await assert.rejects(close({ answers }), (/** @type {any} */ error) => {
      const paths = error.fields.map((/** @type {{ path: string }} */ { path }) => path);
      assert.deepEqual(paths.sort(), ['pick-up', 'workshop']);
      return error.kind === 'validation';
    });
    await close();
    const { state, closed } = await market.cases.get('w-1', call);
    assert.equal(state, 'in-review');
    assert.deepEqual(closed.answers, request.answers);
  });
});

/** What the http adapter sends, and reads of an answer, beyond what a browser lets through by itself. */
const REQUEST_HEADERS = [
  'Content-Type',
  'Content-Disposition',
  'Idempotency-Key',
  'If-Match',
  'Care-Resume',
  'Last-Event-ID',
];
const ANSWER_HEADERS = ['Content-Disposition', 'Retry-After', 'X-Request-Id', 'Date'];

describe('the check itself', () => {
  const last = new Map(steps.at(-1)?.files);

  it('is red for code that does not compile', () => {
    const broken = new Workshop('broken');
    try {
      broken.write('a.ts', `import type { Thread } from 'seller-care-kit/adapter.js';\n`);
      broken.write('b.ts', `const id: number = 'text';\nexport { id };\n`);
      const wrong = broken.compile(['b.ts']).join();
      assert.match(wrong, /b\.ts:1 Type 'string' is not assignable/);
      assert.match(broken.compile(['a.ts']).join(), /a\.ts:1 'Thread' is declared but/);
    } finally {
      broken.close();
    }
  });

  it('is red for code that compiles and is wrong', async () => {
    const wrong = new Workshop('wrong');
    try {
      const code = last.get('feria/threads.ts') ?? '';
      const careless = code.replace('talk.letters.toReversed()', 'talk.letters');
      assert.notEqual(careless, code);
      for (const [file, text] of last) wrong.write(file, text);
      wrong.write('feria/threads.ts', careless);
      wrong.copy('feria/sandbox.ts', SANDBOX);
      assert.deepEqual(wrong.compile([...last.keys(), 'feria/sandbox.ts']), []);
      const { suite } = await wrong.import('feria/suite.ts');
      const { results } = await suite.run({ only: ['messages'] });
      assert.ok(idsOf(results, 'failed').includes('messages/oldest-first'));
    } finally {
      wrong.close();
    }
  });

  it('is red for code that no file takes in', () => {
    assert.throws(() => blocksOf('```ts\nlet a;\n```\n'), /Line 1: this code has no file's name/);
  });

  it('takes the later file of a name, and reads the list of its own step', () => {
    const text = [
      '```ts a.ts\n0\n```\n## Step 1: one\n\n**Turns green:** `x/y`,\n`x/z`.\n',
      '## Step 2: two\n```ts a.ts\n2\n```\n',
    ].join('\n');
    assert.deepEqual(
      stepsOf(text).map(({ files }) => files.get('a.ts')),
      ['0\n', '2\n'],
    );
    assert.deepEqual(listedIn(text, 'Step 1: one', 'Turns green'), ['x/y', 'x/z']);
    assert.deepEqual(listedIn(text, 'Step 2: two', 'Turns green'), []);
  });
});

/** @param {string} at @param {string} code */
function put(at, code) {
  shop.write(at, code);
  places.push(at);
}

/** @param {string} at */
function place(at) {
  shop.copy(at, SANDBOX);
  places.push(at);
}

/** @param {any[]} results @param {string} status @returns {string[]} */
function idsOf(results, status) {
  return results
    .filter((each) => each.status === status)
    .map(({ rule }) => rule)
    .sort();
}

/** @param {import('node:http').Server} server @param {Record<string, string>} headers */
async function listening(server, headers) {
  if (!server.listening) await once(server.listen(0), 'listening');
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return createHttpAdapter({ baseUrl: `http://localhost:${port}/care`, headers });
}

describe('docs/calendars.md', () => {
  it('gives calendars that are corrected, named and written by hand, and a policy', async () => {
    const { calendars, ours } = await shop.import('portal/calendars.ts');
    const ids = calendars.map((/** @type {{ id: string }} */ { id }) => id);
    assert.deepEqual(ids, ['cl', 'cl-ap', 'bazaar']);
    assert.ok(ours.holidays.includes('2026-12-31') && ours.holidays.includes('2026-09-18'));
    const { policy } = await shop.import('portal/policy.ts');
    assert.equal(policy.caseLimits.manual.days, 5);
  });
});
