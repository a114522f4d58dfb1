import { ContextEvent } from '@lit/context';
import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/all.js';
import { cl } from '../../../src/calendar/cl.js';
import { withHolidays } from '../../../src/calendar/with-holidays.js';
import { careContext } from '../../../src/controllers/care-context.js';
import type { CareHost } from '../../../src/controllers/care-host.js';
import type { CareCounts } from '../../../src/controllers/counts.js';
import type { CareProviderElement } from '../../../src/elements/provider/provider-element.js';
import type { Target } from '../../../src/model/target.js';
import { es } from '../../../src/text/es.js';
import { createMemoryAdapter } from '../../../src/adapters/memory/index.js';
import { aCase } from '../../support/a-case.js';
import { asked, aShop, aWaiting } from '../../support/a-shop.js';
import { anOrder, NOW } from '../../support/builders.js';
import { nextTask, watchHostPage } from '../../support/host-page.js';
import { find, findAll, textOf, type, until } from '../../support/screen.js';

const shows = (element: Element, words: string): Promise<boolean> =>
  until(() => textOf(element).includes(words));

const address = (target: Target): string => `/care/${target.to}`;

async function hosted(
  adapter = aShop('Ana'),
): Promise<{ provider: CareProviderElement; inbox: Element }> {
  const provider = await fixture<CareProviderElement>(
    html`<care-provider .adapter=${adapter}><care-inbox></care-inbox></care-provider>`,
  );
  return { provider, inbox: provider.querySelector('care-inbox')! };
}

describe('the settings of a provider', () => {
  watchHostPage();

  it('change the words at once, with those of a language that came later', async () => {
    const { provider, inbox } = await hosted();
    await shows(inbox, 'Needs reply');
    provider.texts = [es];
    provider.locale = 'es';
    await shows(inbox, es.words['inbox.all']);
    provider.locale = 'en';
    await shows(inbox, 'Needs reply');
  });

  it('turn rows into real links and back', async () => {
    const { provider, inbox } = await hosted();
    await find(inbox, 'button', /Ana/u);
    provider.hrefFor = address;
    const link = await find(inbox, 'link', /Ana/u);
    expect(link.getAttribute('href')).to.equal('/care/thread');
    provider.hrefFor = undefined;
    await find(inbox, 'button', /Ana/u);
  });

  it('reach an element with an adapter of its own, also after the provider got another', async () => {
    const { provider } = await hosted();
    const own = document.createElement('care-summary');
    own.adapter = aShop('Own');
    provider.append(own);
    await find(own, 'button', /Own/u);
    provider.adapter = aShop('Bea');
    await nextTask();
    provider.hrefFor = address;
    await find(own, 'link', /Own/u);
    provider.texts = [es];
    provider.locale = 'es';
    await shows(own, es.words['summary.openInbox']);
  });

  it('hold for what is put into the provider later', async () => {
    const { provider } = await hosted();
    provider.hrefFor = address;
    const later = document.createElement('care-summary');
    provider.append(later);
    await find(later, 'link', /Ana/u);
  });

  it('let the host look at a message before it is sent', async () => {
    const provider = await fixture<CareProviderElement>(
      html`<care-provider lang="en" .adapter=${aShop('Ana')}
        ><care-composer thread-id="T-1"></care-composer
      ></care-provider>`,
    );
    const composer = provider.querySelector('care-composer')!;
    provider.reviewMessage = ({ text }) =>
      text.includes('@') ? [{ severity: 'block', message: 'No addresses, please' }] : [];
    type(await find(composer, 'textbox'), 'Write to me@example.com');
    (await find(composer, 'button', 'Send')).click();
    await shows(composer, 'No addresses, please');
  });
});

describe('the calendars of a provider', () => {
  watchHostPage();

  /** What an element inside is told by its host. */
  function hostOf(inside: Element): CareHost | undefined {
    let found: CareHost | undefined;
    const ask = new ContextEvent(careContext, inside, (host) => (found = host));
    inside.dispatchEvent(ask);
    return found;
  }

  it('reach what stands inside, and those that come later take their place', async () => {
    const { provider, inbox } = await hosted();
    expect(hostOf(inbox)?.calendars).to.deep.equal([]);
    provider.calendars = [cl];
    await until(() => hostOf(inbox)?.calendars?.[0] === cl);
    const own = withHolidays(cl, { add: ['2026-12-31'] });
    provider.calendars = [own];
    await until(() => hostOf(inbox)?.calendars?.[0] === own);
    provider.calendars = [];
    await until(() => hostOf(inbox)?.calendars?.length === 0);
  });
});

describe('the counts of a provider', () => {
  watchHostPage();

  async function counted(provider: CareProviderElement, value: number | undefined): Promise<void> {
    await until(() => provider.counts.needsReply?.value === value);
  }

  it('tell the host how many wait, and whenever that changes', async () => {
    const shop = aShop('Ana');
    const { provider } = await hosted(shop);
    const told: CareCounts[] = [];
    provider.addEventListener('care-counts-change', ({ counts }) => told.push(counts));
    await counted(provider, 1);
    const { signal } = new AbortController();
    await shop.threads!.reply!(
      { command: 'thread-reply', threadId: 'T-1', recipient: 'customer', text: 'Yes.', files: [] },
      { signal, locale: 'en', idempotencyKey: 'k' },
    );
    await counted(provider, 0);
    expect(told.map(({ needsReply }) => needsReply?.value)).to.deep.equal([1, 0]);
  });

  it('are those of the adapter there is: none of the one before stay', async () => {
    const { provider } = await hosted(aShop('Ana'));
    await counted(provider, 1);
    const uncounted = aShop('Bea', { offers: { threads: null } });
    provider.adapter = uncounted;
    await counted(provider, undefined);
    const two = aShop('Cloe', {
      records: { threads: [aWaiting('Cloe'), aWaiting('Dora', { id: 'T-2' })] },
    });
    provider.adapter = two;
    await counted(provider, 2);
    provider.adapter = undefined;
    await counted(provider, undefined);
  });

  it('are not read where the host does not want them', async () => {
    const shop = aShop('Ana');
    const provider = await fixture<CareProviderElement>(
      html`<care-provider lang="en" without-counts .adapter=${shop}
        ><care-inbox></care-inbox
      ></care-provider>`,
    );
    await shows(provider.querySelector('care-inbox')!, 'Ana');
    await nextTask();
    expect(asked(shop)).not.to.include('threads.count');
    expect(provider.counts).to.deep.equal({});
    provider.withoutCounts = false;
    await counted(provider, 1);
    provider.withoutCounts = true;
    await counted(provider, undefined);
  });
});

describe('forgetting', () => {
  watchHostPage();

  it('clears what was typed, for logout', async () => {
    const provider = await fixture<CareProviderElement>(
      html`<care-provider lang="en" .adapter=${aShop('Forgotten')}
        ><care-composer thread-id="T-1"></care-composer
      ></care-provider>`,
    );
    const composer = provider.querySelector('care-composer')!;
    const field = (await find(composer, 'textbox')) as HTMLTextAreaElement;
    type(field, 'A secret');
    await provider.forget();
    await until(() => field.value === '');
    composer.remove();
    await nextTask();
    const again = document.createElement('care-composer');
    again.threadId = 'T-1';
    provider.append(again);
    const empty = (await find(again, 'textbox')) as HTMLTextAreaElement;
    await nextTask();
    expect(empty.value).to.equal('');
    expect(findAll(again, 'textbox')).to.have.length(1);
  });

  it('does nothing where there is nobody to forget', async () => {
    const provider = await fixture<CareProviderElement>(html`<care-provider></care-provider>`);
    await provider.forget();
  });

  it('tell of the customers’ cases by group, and the host of a case that has come, once', async () => {
    const records = { orders: [anOrder()], cases: [aCase()] };
    const adapter = createMemoryAdapter({ world: 'chile', records, clock: () => NOW });
    const { provider } = await hosted(adapter);
    const come: string[] = [];
    provider.addEventListener('care-case-received', ({ caseId }) => come.push(caseId));
    const isCounted = (open: number) => () => provider.counts.cases?.open?.value === open;
    await until(isCounted(1));
    expect(provider.counts.cases?.['within-limit']?.value).to.equal(1);
    const [first, second] = [
      await adapter.controls.cases.arrive(),
      await adapter.controls.cases.arrive(),
    ];
    await until(isCounted(3));
    await until(() => come.length === 2);
    expect([...come].sort()).to.deep.equal([first.id, second.id].sort());
    await adapter.controls.cases.move(first.id, 'closed-elsewhere');
    await until(isCounted(2));
    expect(come.length).to.equal(2);
    // Another language is no other case.
    const counted = (): number =>
      adapter.controls.calls.filter(({ method }) => method === 'cases.counts').length;
    provider.texts = [es];
    const before = counted();
    provider.locale = 'es';
    await until(() => counted() > before);
    provider.locale = 'en';
    await provider.updateComplete;
    const third = await adapter.controls.cases.arrive();
    await until(() => come.length > 2);
    expect(come.slice(2)).to.deep.equal([third.id]);
  });
});
