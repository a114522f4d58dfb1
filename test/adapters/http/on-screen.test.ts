import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/all.js';
import type { CareAdapter } from '../../../src/adapter/care-adapter.js';
import { CareError } from '../../../src/adapter/care-error.js';
import { aShop } from '../../support/a-shop.js';
import { overHttp } from '../../support/over-http.js';
import { find, findAll, textOf, type, until } from '../../support/screen.js';

async function open(adapter: CareAdapter): Promise<Element> {
  const element = await fixture(
    html`<care-thread lang="en" .adapter=${adapter} thread-id="T-1"></care-thread>`,
  );
  await until(() => findAll(element, 'article').length > 0);
  return element;
}

describe('a conversation over HTTP', () => {
  it('is read and answered', async () => {
    const shop = aShop('Berta');
    const element = await open(overHttp(shop));
    type(await find(element, 'textbox', /message/i), 'It leaves today.');
    (await find(element, 'radio', /customer/i)).click();
    (await find(element, 'button', /^Send/)).click();
    await until(() => shop.controls.calls.some(({ method }) => method === 'threads.reply'));
    await until(() => findAll(element, 'article').length === 2);
    expect(textOf(element)).to.contain('It leaves today.');
  });

  it('cannot be answered where the other side has no such thing', async () => {
    const shop = aShop('Carla');
    const { list, get, messages } = shop.threads!;
    const element = await open(overHttp({ ...shop, threads: { list, get, messages } }));
    expect(findAll(element, 'textbox')).to.deep.equal([]);
  });

  it('can no longer be answered when that is withdrawn', async () => {
    const shop = aShop('Dora');
    shop.controls.faults.add({ method: 'threads.reply', kind: 'unsupported' });
    const element = await open(overHttp(shop));
    type(await find(element, 'textbox', /message/i), 'It leaves today.');
    (await find(element, 'radio', /customer/i)).click();
    (await find(element, 'button', /^Send/)).click();
    await until(() => findAll(element, 'button', /^Send/).length === 0);
  });

  it('is read again once the seller has signed in again', async () => {
    const shop = aShop('Elena');
    let isKnown = false;
    let signIn: (() => void) | undefined;
    const adapter = overHttp(shop, {
      handler: {
        adapterFor: () => {
          if (!isKnown) throw new CareError({ kind: 'unauthorised' });
          return shop;
        },
      },
      client: {
        onAuthRequired: () =>
          new Promise<void>((resolve) => {
            signIn = () => {
              isKnown = true;
              resolve();
            };
          }),
      },
    });
    const opening = open(adapter);
    (await until(() => signIn))();
    expect(textOf(await opening)).to.contain('Elena');
  });
});
