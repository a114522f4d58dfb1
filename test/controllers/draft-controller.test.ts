import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import '../../src/define/all.js';
import type { CareAdapter } from '../../src/adapter/care-adapter.js';
import { CareController } from '../../src/controllers/care-controller.js';
import { hostOfAdapter } from '../../src/controllers/care-host.js';
import { DraftController } from '../../src/controllers/draft-controller.js';
import { storeOf } from '../../src/controllers/host-store.js';
import type { DraftContent } from '../../src/store/drafts.js';
import { forget } from '../../src/store/forget.js';
import { replyDraftKey } from '../../src/store/reply-draft-key.js';
import { writingOf } from '../../src/store/writing.js';
import { aThread, composeRules } from '../support/builders.js';
import { asked, aShop } from '../support/a-shop.js';
import { deferred } from '../support/deferred.js';
import { nextTask, watchHostPage } from '../support/host-page.js';
import { find, findAll, until } from '../support/screen.js';

/** An element in which something is written, and nothing else. */
class Page extends LitElement {
  static override readonly properties = { adapter: { attribute: false } };
  declare adapter: CareAdapter | undefined;
  readonly care = new CareController(this, {});
  readonly draft = new DraftController(this, this.care, () => replyDraftKey('T-1'));
}
customElements.define('draft-page', Page);

const page = (adapter: CareAdapter): Promise<Page> =>
  fixture<Page>(html`<draft-page .adapter=${adapter}></draft-page>`);

async function keepFor(adapter: CareAdapter, content: DraftContent) {
  const { signal } = new AbortController();
  const { scope } = await adapter.describe({ signal, locale: 'en' });
  const { drafts } = await writingOf(storeOf(hostOfAdapter(adapter))).load();
  await drafts.save(scope, replyDraftKey('T-1'), content);
  return { drafts, kept: () => drafts.load(scope, replyDraftKey('T-1')) };
}

describe('what is being written', () => {
  watchHostPage();
  afterEach(() => forget());

  it('is not overwritten by the kept draft, which comes when she has begun to type', async () => {
    const shop = aShop('Draft 1');
    const { drafts } = await keepFor(shop, { text: 'Of yesterday' });
    const load = drafts.load.bind(drafts);
    const late = deferred<undefined>();
    let loads = 0;
    drafts.load = async (...which) => {
      const content = await load(...which);
      loads += 1;
      await late.promise;
      return content;
    };
    const element = await page(shop);
    await until(() => loads > 0);
    element.draft.write({ text: 'Of today' });
    late.resolve(undefined);
    for (let task = 0; task < 10; task += 1) await nextTask();
    expect(element.draft.content.text).to.equal('Of today');
  });

  it('stays, and is kept, when it was typed before the adapter had said whose it is', async () => {
    const shop = aShop('Draft 2');
    const { kept } = await keepFor(shop, { text: 'Of yesterday' });
    const slow = deferred<undefined>();
    const adapter: CareAdapter = {
      ...shop,
      describe: async (call) => {
        await slow.promise;
        return shop.describe(call);
      },
    };
    const element = await page(adapter);
    element.draft.write({ text: 'Typed early' });
    slow.resolve(undefined);
    await until(async () => (await kept())?.text === 'Typed early');
    expect(element.draft.content.text).to.equal('Typed early');
  });

  it('goes to nobody by habit when its addressee is no longer one', async () => {
    const thread = aThread({ id: 'T-1', compose: composeRules() });
    const shop = aShop('Draft 3', { records: { threads: [thread], messages: { 'T-1': [] } } });
    await keepFor(shop, { text: 'Meant for the mediator', recipient: 'mediator' });
    const composer = await fixture<HTMLElement>(
      html`<care-composer lang="en" thread-id="T-1" .adapter=${shop}></care-composer>`,
    );
    const field = (await find(composer, 'textbox', 'Message')) as HTMLTextAreaElement;
    await until(() => field.value === 'Meant for the mediator');
    const chosen = findAll(composer, 'radio').filter((radio) => radio.matches(':checked'));
    expect(chosen).to.deep.equal([]);
    (await find(composer, 'button', /^Send/u)).click();
    for (let task = 0; task < 10; task += 1) await nextTask();
    expect(asked(shop)).not.to.include('threads.reply');
  });
});
