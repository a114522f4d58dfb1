import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/all.js';
import { createMemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { CareProviderElement } from '../../../src/elements/provider/provider-element.js';
import { aConversation, aMessage, NOW, recordsOf } from '../../support/builders.js';
import { find, findAll, until } from '../../support/screen.js';

const MAIL = `<p>Write to <a href="mailto:ana@example.org?cc=eve@example.org">Ana</a>, call
  <a href="tel:+34600000000">us</a>, or <a href="javascript:alert(1)">press</a>,
  or <a href="https://example.org/">look</a>.</p>`;

async function linksOf(policy: CareProviderElement['policy'], said: object = {}) {
  const body = { format: 'html', content: MAIL } as const;
  const adapter = createMemoryAdapter({
    records: recordsOf(aConversation([{ ...aMessage({ id: 'm-1' }), body }])),
    clock: () => NOW,
  });
  const { describe: own } = adapter;
  adapter.describe = async (call) => ({ ...(await own(call)), policy: said });
  const provider = await fixture<CareProviderElement>(
    html`<care-provider lang="en" .adapter=${adapter} .policy=${policy}
      ><care-thread thread-id="t-1" without-composer></care-thread
    ></care-provider>`,
  );
  const thread = provider.querySelector('care-thread')!;
  await find(thread, 'link', /look/u);
  const hrefs = () => findAll(thread, 'link').map((link) => link.getAttribute('href'));
  return { provider, hrefs };
}

const WEB = 'https://example.org/';

describe('links of a mail', () => {
  it('lead to web pages only, also where the adapter would have more', async () => {
    const all = { links: { mailto: true, tel: true } };
    expect((await linksOf({})).hrefs()).to.deep.equal([WEB]);
    expect((await linksOf({}, all)).hrefs()).to.deep.equal([WEB]);
  });

  it('lead to a mail address or a telephone by the host’s word, and to nothing else they say', async () => {
    const { provider, hrefs } = await linksOf({ links: { mailto: true } });
    expect(hrefs()).to.deep.equal(['mailto:ana@example.org', WEB]);
    provider.policy = { links: { mailto: true, tel: true } };
    await until(() => hrefs().length === 3);
    expect(hrefs()).to.deep.equal(['mailto:ana@example.org', 'tel:+34600000000', WEB]);
    provider.policy = {};
    await until(() => hrefs().length === 1);
  });
});
