import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/all.js';
import { CareError } from '../../src/adapter/care-error.js';
import type { CareErrorEvent } from '../../src/controllers/care-events.js';
import { aShop, withThreads } from '../support/a-shop.js';
import { nextTask, watchHostPage } from '../support/host-page.js';
import { find, textOf, until } from '../support/screen.js';

/** What a host hears on a place of its page. */
function listen(): { readonly place: HTMLElement; readonly heard: CareError[] } {
  const place = document.createElement('main');
  place.lang = 'en';
  const heard: CareError[] = [];
  place.addEventListener('care-error', ({ error }: CareErrorEvent) => heard.push(error));
  return { place, heard };
}

async function settled(): Promise<void> {
  for (let task = 0; task < 20; task += 1) await nextTask();
}

const forbidden = (): CareError => new CareError({ kind: 'forbidden', requestId: 'R-1' });

describe('a failure', () => {
  watchHostPage();

  it('of the adapter to say who it is is told once, whoever waits for it', async () => {
    const shop = { ...aShop('Ana'), describe: () => Promise.reject(forbidden()) };
    const { place, heard } = listen();
    await fixture(
      html`<care-inbox .adapter=${shop}></care-inbox
        ><care-summary .adapter=${shop}></care-summary>`,
      { parentNode: place },
    );
    await until(() => heard.length > 0);
    await settled();
    expect(heard.map(({ kind, requestId }) => [kind, requestId])).to.deep.equal([
      ['forbidden', 'R-1'],
    ]);
  });

  it('of a read that a conversation and its composer share is told once, and again when it fails anew', async () => {
    const shop = withThreads(aShop('Ana'), { get: () => Promise.reject(forbidden()) });
    const { place, heard } = listen();
    const page = await fixture(
      html`<div>
        <care-thread thread-id="T-1" .adapter=${shop}></care-thread>
        <care-composer thread-id="T-1" .adapter=${shop}></care-composer>
      </div>`,
      { parentNode: place },
    );
    await until(() => heard.length > 0);
    await settled();
    expect(heard).to.have.length(1);
    (await find(page.querySelector('care-thread')!, 'button', /again/iu)).click();
    await until(() => heard.length > 1);
    await settled();
    expect(heard).to.have.length(2);
  });

  it('to read a record is told once, however often its list is read', async () => {
    const shop = aShop('Ana');
    const broken = withThreads(shop, {
      list: async (query: never, call) => {
        const page = await shop.threads!.list(query, call);
        return { ...page, items: [...page.items, { id: 'T-9', about: 'nothing' }] };
      },
    });
    const { place, heard } = listen();
    const inbox = await fixture(html`<care-inbox .adapter=${broken}></care-inbox>`, {
      parentNode: place,
    });
    await until(() => textOf(inbox).includes('Ana') && heard.length > 0);
    await shop.controls.receive('T-1', { from: 'customer', text: 'Are you still there?' });
    await until(() => textOf(inbox).includes('Are you still there?'));
    await settled();
    expect(heard.map(({ code }) => code)).to.deep.equal(['malformed-record']);
  });
});
