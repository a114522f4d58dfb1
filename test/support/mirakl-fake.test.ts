import { expect } from '@open-wc/testing';
import { createMiraklFake, LONG, OTHER_SHOP, WITH_FILE } from './mirakl-fake.js';

/** What the fake refuses, as Mirakl does: an adapter that is green on it has kept to the published API. */
function open(key = 'key-of-the-shop') {
  const fake = createMiraklFake();
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = { Authorization: key, ...(init.headers as Record<string, string>) };
    const response = await fake.fetch(`${fake.baseUrl}${path}`, { ...init, headers });
    const body = (await response.json().catch(() => undefined)) as Record<string, never>;
    return { status: response.status, body, headers: response.headers };
  };
  const send = (path: string, part: string, input: object, files: readonly File[] = []) => {
    const body = new FormData();
    body.append(part, new Blob([JSON.stringify(input)], { type: 'application/json' }));
    for (const file of files) body.append('files', file);
    return ask(path, { method: 'POST', body });
  };
  return { fake, ask, send };
}

const REPLY = `/api/inbox/threads/${LONG}/message`;
const CUSTOMER = [{ type: 'CUSTOMER', id: '4711' }];

describe('the fake of Mirakl', () => {
  it('knows only its keys, and no Bearer', async () => {
    for (const key of ['', 'another', 'Bearer key-of-the-shop']) {
      const { status, body } = await open(key).ask('/api/account');
      expect(status, key).to.equal(401);
      expect(body).to.have.property('message');
    }
  });

  it('keeps a key to its shops', async () => {
    const { ask } = open();
    expect((await ask(`/api/account?shop_id=${OTHER_SHOP}`)).status).to.equal(403);
    expect((await ask('/api/account?shop_id=9')).status).to.equal(404);
    expect((await ask('/api/account?shop_id=x')).status).to.equal(400);
    const both = await open('key-of-both').ask(`/api/account?shop_id=${OTHER_SHOP}`);
    expect(both.body['shop_id']).to.equal(OTHER_SHOP);
  });

  it('takes a message as multipart and nothing else', async () => {
    const { ask, send } = open();
    const body = JSON.stringify({ body: 'Hola', to: CUSTOMER });
    const headers = { 'Content-Type': 'application/json' };
    expect((await ask(REPLY, { method: 'POST', body, headers })).status).to.equal(415);
    const untyped = new FormData();
    untyped.append('message_input', body);
    expect((await ask(REPLY, { method: 'POST', body: untyped })).status).to.equal(415);
    expect((await send(REPLY, 'thread_input', {})).status).to.equal(400);
    expect((await send(REPLY, 'message_input', { body: 'Hola', to: CUSTOMER })).status).to.equal(
      201,
    );
  });

  for (const [name, input, field] of [
    ['fewer than three characters', { body: 'No', to: CUSTOMER }, 'body'],
    ['more than 50,000', { body: 'x'.repeat(50_001), to: CUSTOMER }, 'body'],
    ['nobody to read it', { body: 'Hola', to: [] }, 'to'],
    ['recipients as words, which is OR43’s way', { body: 'Hola', to: ['CUSTOMER'] }, 'to'],
    ['somebody who is not in it', { body: 'Hola', to: [{ type: 'CUSTOMER', id: '9' }] }, 'to'],
  ] as const) {
    it(`refuses an answer with ${name}`, async () => {
      const { status, body } = await open().send(REPLY, 'message_input', input);
      expect(status).to.equal(400);
      expect(body['errors']).to.have.nested.property('[0].field', field);
    });
  }

  for (const [name, change] of [
    ['recipients as objects, which is M12’s way', { to: CUSTOMER }],
    ['no topic', { topic: undefined }],
    ['a topic of two characters', { topic: { type: 'FREE_TEXT', value: 'Ay' } }],
    ['a topic of 201', { topic: { type: 'FREE_TEXT', value: 'x'.repeat(201) } }],
    ['a reason that is not the shop’s', { topic: { type: 'REASON_CODE', value: '41' } }],
    ['a reason for something else', { topic: { type: 'REASON_CODE', value: '15' } }],
  ] as const) {
    it(`refuses to begin on an order with ${name}`, async () => {
      const topic = { type: 'REASON_CODE', value: '40' };
      const input = { body: 'Hola', to: ['CUSTOMER'], topic, ...change };
      const { status } = await open().send('/api/orders/P-0-A/threads', 'thread_input', input);
      expect(status).to.equal(400);
    });
  }

  it('begins with the operator only as M14 has it', async () => {
    const { send } = open();
    const topic = { type: 'FREE_TEXT', value: 'Facturas' };
    const entity = { type: 'SELLER_OPERATOR' };
    const begin = (input: object) => send('/api/inbox/threads', 'thread_input', input);
    expect((await begin({ body: 'Hola', topic })).status).to.equal(400);
    expect((await begin({ body: 'Hola', topic, entity, to: ['OPERATOR'] })).status).to.equal(400);
    expect((await begin({ body: 'Hola', topic, entity })).status).to.equal(201);
  });

  it('refuses files beyond its limits', async () => {
    const { send } = open();
    const reply = (files: readonly File[]) =>
      send(REPLY, 'message_input', { body: 'Hola', to: CUSTOMER }, files);
    const large = new File([new Uint8Array(30_000_001)], 'a.pdf');
    expect((await reply([large])).status).to.equal(413);
    const program = await reply([new File(['x'], 'a.pdf'), new File(['x'], 'a.exe')]);
    expect(program.body['errors']).to.have.nested.property('[0].field', 'files[1]');
    const many = Array.from({ length: 51 }, (_, place) => new File(['x'], `${place}.pdf`));
    expect((await reply(many)).status).to.equal(400);
  });

  it('has 1,000 messages in a thread at most', async () => {
    const { fake, send } = open();
    for (let count = 40; count < 1000; count += 1)
      fake.write(LONG, { from: 'CUSTOMER', body: 'Hola' });
    expect((await send(REPLY, 'message_input', { body: 'Hola', to: CUSTOMER })).status).to.equal(
      400,
    );
  });

  it('refuses a list that is asked for wrongly', async () => {
    const { ask } = open();
    for (const search of [
      'limit=0',
      'limit=101',
      'entity_id=P-0-A',
      'entity_type=ORDER',
      'updated_since=yesterday',
      'page_token=~',
    ]) {
      expect((await ask(`/api/inbox/threads?${search}`)).status, search).to.equal(400);
    }
    expect((await ask('/api/orders?max=101')).status).to.equal(400);
  });

  it('forgets what was searched for behind a page_token', async () => {
    const { ask } = open();
    type Page = { data: readonly { id: string }[]; next_page_token: string };
    const first = (await ask('/api/inbox/threads?limit=2')).body as unknown as Page;
    const query = `page_token=${encodeURIComponent(first.next_page_token)}&limit=100&entity_type=SELLER_OPERATOR`;
    const second = (await ask(`/api/inbox/threads?${query}`)).body as unknown as Page;
    expect(second.data).to.have.length(2);
    expect(second.data.map(({ id }) => id)).not.to.include.members(first.data.map(({ id }) => id));
  });

  it('says in M11 what was settled only with messages, and these in no order', async () => {
    const { ask } = open();
    type Page = { data: readonly Record<string, unknown>[] };
    const plain = (await ask('/api/inbox/threads?limit=3')).body as unknown as Page;
    expect(plain.data[0]).not.to.have.any.keys('messages', 'no_store_reply_needed');
    const whole = (await ask('/api/inbox/threads?limit=3&with_messages=true'))
      .body as unknown as Page;
    expect(whole.data[0]).to.have.all.keys(
      ...Object.keys(plain.data[0]!),
      'messages',
      'no_store_reply_needed',
    );
    const { messages } = (await ask(`/api/inbox/threads/${LONG}`)).body as unknown as {
      messages: readonly { date_created: string }[];
    };
    const dates = messages.map(({ date_created }) => date_created);
    expect(dates).not.to.deep.equal([...dates].sort());
  });

  it('is strict about what is asked for and how', async () => {
    const { ask } = open();
    expect((await ask('/api/orders/P-0-A')).status, 'OR12').to.equal(410);
    expect((await ask('/api/inbox')).status).to.equal(404);
    expect((await ask('/api/inbox/threads', { method: 'DELETE' })).status).to.equal(405);
    expect((await ask('/api/account', { headers: { Accept: 'text/xml' } })).status).to.equal(406);
    expect((await ask('/api/reasons?locale=fr_FR')).status).to.equal(400);
    expect((await ask('/api/inbox/threads/none')).status).to.equal(404);
    expect((await ask('/api/inbox/threads/none/download')).status).to.equal(404);
  });

  it('keeps another shop’s things apart', async () => {
    const { ask } = open('key-of-the-other');
    expect((await ask(`/api/inbox/threads/${WITH_FILE}`)).status).to.equal(404);
    expect((await ask('/api/inbox/threads/a-77/download')).status).to.equal(404);
  });
});
