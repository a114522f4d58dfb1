import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { createMemoryAdapter, type MemoryAdapter } from '../src/adapters/memory/index.js';
import type { CareProviderElement } from '../src/elements/provider/provider-element.js';
import type { CareCountsChangeEvent } from '../src/elements/provider/provider-events.js';
import { es } from '../src/text/es.js';
import {
  aConversation,
  aCustomer,
  aMessage,
  ago,
  NOW,
  recordsOf,
} from '../test/support/builders.js';
import { inside, until } from './support/inside.js';
import { adapterOn, inMarket, inOther, marketOn } from './support/market.js';

type Story = StoryObj;

/**
 * Nothing to see of its own: it gives everything inside it the marketplace's adapter, the language and the host's rules.
 * Here are the ways in which portals place it.
 */
const meta: Meta = {
  title: 'Provider',
  component: 'care-provider',
  // Spread: what Storybook adds to a literal it puts in the place of a call.
  parameters: { ...inMarket() },
};

export default meta;

/** One for a whole page: what waits, and the inbox, from the same marketplace. */
export const OneForAll: Story = {
  name: 'One for the whole page',
  render: (_, { canvasElement }) =>
    html`<care-provider .adapter=${adapterOn(canvasElement)} .texts=${[es]}>
      <div class="portal portal-columns">
        <div class="portal-box"><care-summary limit="3"></care-summary></div>
        <div class="portal-box"><care-inbox></care-inbox></div>
      </div>
    </care-provider>`,
};

/** Two shops side by side: each sees its own, and nothing mixes. */
export const SeveralOnAPage: Story = {
  name: 'Several on a page',
  parameters: inOther(() => undefined),
  render: () =>
    html`<div class="portal portal-columns">
      <section>
        <h2 class="portal-title">Casa Almendro</h2>
        <div class="portal-box">
          <care-provider .adapter=${ALMENDRO} .texts=${[es]}
            ><care-summary></care-summary
          ></care-provider>
        </div>
      </section>
      <section>
        <h2 class="portal-title">Lino y Barro</h2>
        <div class="portal-box">
          <care-provider .adapter=${LINO} .texts=${[es]}
            ><care-summary></care-summary
          ></care-provider>
        </div>
      </section>
    </div>`,
  play: async ({ canvasElement }) => {
    const [first, second] = [...canvasElement.querySelectorAll('care-provider care-provider')];
    const almendro = await inside(first as HTMLElement, 'care-summary');
    const lino = await inside(second as HTMLElement, 'care-summary');
    await until(() => almendro.getByText('Marta Olmedo'));
    await until(() => lino.getByText('Joan Puig'));
    await expect(almendro.queryByText('Joan Puig')).toBeNull();
  },
};

/** A part of an English page is in Spanish, by the `lang` above it: words, dates, the marketplace's labels. */
export const SpanishInEnglish: Story = {
  name: 'Spanish inside an English page',
  render: (_, { canvasElement }) =>
    html`<care-provider .adapter=${adapterOn(canvasElement)} .texts=${[es]}>
      <div class="portal portal-columns">
        <section lang="en">
          <h2 class="portal-title">English</h2>
          <div class="portal-box"><care-summary limit="2"></care-summary></div>
        </section>
        <section lang="es">
          <h2 class="portal-title">Español</h2>
          <div class="portal-box"><care-summary limit="2"></care-summary></div>
        </section>
      </div>
    </care-provider>`,
  play: async ({ canvasElement }) => {
    const [english, spanish] = [...canvasElement.querySelectorAll('section')] as HTMLElement[];
    const one = await inside(english as HTMLElement, 'care-summary');
    const other = await inside(spanish as HTMLElement, 'care-summary');
    await until(() => one.getByText('Open the inbox'));
    await until(() => other.getByText(es.words['summary.openInbox']));
  },
};

/** The portal's own menu shows how much waits, from the provider's counts, and follows as it changes. */
export const CountsForTheMenu: Story = {
  name: 'Counts for the portal’s menu',
  render: (_, { canvasElement }) =>
    html`<div class="portal">
      <p class="portal-words">Messages <strong class="badge">…</strong></p>
      <care-provider
        .adapter=${adapterOn(canvasElement)}
        .texts=${[es]}
        @care-counts-change=${(event: CareCountsChangeEvent) => {
          const badge = canvasElement.querySelector('.badge');
          if (badge) badge.textContent = String(event.counts.needsReply?.value ?? '');
        }}
      >
        <div class="portal-box"><care-summary limit="1"></care-summary></div>
      </care-provider>
    </div>`,
  play: async ({ canvasElement }) => {
    const provider = canvasElement.querySelector('.portal care-provider') as CareProviderElement;
    const badge = canvasElement.querySelector('.badge');
    const before = await until(() => {
      const count = provider.counts.needsReply?.value ?? 0;
      if (count === 0) throw new Error('not counted yet');
      return count;
    });
    await until(() => expect(badge).toHaveTextContent(String(before)));
    const waiting = await inside(canvasElement, 'care-summary');
    await until(() => waiting.getByRole('list'));
    await marketOn(canvasElement).receive(await answeredThread(canvasElement), {
      from: 'customer',
      text: 'Una cosa más…',
    });
    await until(() => expect(badge).toHaveTextContent(String(before + 1)));
  },
};

/** The portal gives addresses: what leads somewhere is a real link that opens in a new tab, too. */
export const RealLinks: Story = {
  name: 'Real links',
  render: (_, { canvasElement }) =>
    html`<care-provider
      .adapter=${adapterOn(canvasElement)}
      .texts=${[es]}
      .hrefFor=${({ to, ...rest }: { to: string; id?: string }) => `#/${to}/${rest.id ?? ''}`}
    >
      <div class="portal-box"><care-summary limit="3"></care-summary></div>
    </care-provider>`,
  play: async ({ canvasElement }) => {
    const summary = await inside(canvasElement, 'care-summary');
    const link = await until(() => summary.getByRole('link', { name: 'Open the inbox' }));
    await expect(link).toHaveAttribute('href', '#/inbox/');
  },
};

/** A locale without words: English is shown, and the integrator is told once what to give. */
export const UnknownLanguage: Story = {
  name: 'A language without words',
  render: (_, { canvasElement }) =>
    html`<div lang="eu">
      <care-provider .adapter=${adapterOn(canvasElement)}>
        <div class="portal-box"><care-summary limit="2"></care-summary></div>
      </care-provider>
    </div>`,
};

const ALMENDRO = shopOf('2417', 'Marta Olmedo', 'Iker Zubiri');
const LINO = shopOf('3050', 'Joan Puig');

/** A shop to which these people have written. */
function shopOf(shop: string, ...names: readonly string[]): MemoryAdapter {
  return createMemoryAdapter({
    clock: () => NOW,
    scope: { marketplace: 'storybook', shop, user: 'several' },
    records: recordsOf(
      ...names.map((name, place) =>
        aConversation(
          [
            aMessage({
              id: `m-${place}`,
              from: aCustomer({ name }),
              sentAt: ago({ hours: 2 + place * 5 }),
            }),
          ],
          {
            id: `t-${place}`,
            participants: [aCustomer({ name })],
            about: [{ kind: 'order', id: `o-${place}`, label: `${Number(shop) * 8 + place}-A` }],
          },
        ),
      ),
    ),
  });
}

/** A conversation in which nobody waits, asked of the marketplace itself. */
async function answeredThread(canvasElement: HTMLElement): Promise<string> {
  const page = await adapterOn(canvasElement)?.threads?.list(
    { attention: ['waiting'], limit: 1 },
    { signal: new AbortController().signal, locale: 'en' },
  );
  return page?.items[0]?.id ?? '';
}
