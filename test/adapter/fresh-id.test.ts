import { expect } from '@open-wc/testing';
import { freshId } from '../../src/adapter/fresh-id.js';
import { aShop } from '../support/a-shop.js';
import { arrives, IntentWorld, of } from '../support/intent-world.js';

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u;

describe('a fresh id', () => {
  it('is a UUID as back ends ask for them, and never the same', () => {
    const ids = Array.from({ length: 500 }, () => freshId());
    expect(ids.filter((id) => !UUID.test(id))).to.deep.equal([]);
    expect(new Set(ids).size).to.equal(500);
    const digits = new Set(ids.map((id) => id.at(0)));
    expect(digits.size, 'every digit comes').to.equal(16);
  });
});

describe('over plain http', () => {
  beforeEach(() => {
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
  });
  afterEach(() => {
    delete (crypto as Partial<Crypto>).randomUUID;
  });

  it('an act has a key of its own', async () => {
    expect(crypto.randomUUID).to.equal(undefined);
    const world = new IntentWorld();
    const { key } = of(await world.tab().submit(world.act(), arrives));
    expect(key).to.match(UUID);
    world.end();
  });

  it('the memory adapter takes what is written', async () => {
    const shop = aShop('Ana');
    await shop.controls.receive('T-1', { from: 'customer', text: 'Still there?' });
    const { signal } = new AbortController();
    const page = await shop.threads!.messages(
      { threadId: 'T-1', limit: 9 },
      { signal, locale: 'en' },
    );
    expect(page.items.map(({ body }) => body.content)).to.include('Still there?');
  });
});
