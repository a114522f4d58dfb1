import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/all.js';
import type { CareProviderElement } from '../../src/elements/provider/provider-element.js';
import { en } from '../../src/text/en.js';
import { es } from '../../src/text/es.js';
import { aShop } from '../support/a-shop.js';
import { nextTask, watchHostPage } from '../support/host-page.js';
import { find, textOf, until } from '../support/screen.js';

const SPANISH = es.words['inbox.emptyAll'];
const ENGLISH = 'No conversations yet';

const nobody = (): ReturnType<typeof aShop> => aShop('Nobody', { records: { threads: [] } });
const shows = (element: Element, words: string): Promise<boolean> =>
  until(() => textOf(element).includes(words));

async function hosted(attributes: {
  readonly locale?: string;
  readonly above?: string;
}): Promise<{ provider: CareProviderElement; place: HTMLElement; inbox: HTMLElement }> {
  const provider = await fixture<CareProviderElement>(
    html`<care-provider .texts=${[es]} .adapter=${nobody()}
      ><div><care-inbox view="all"></care-inbox></div
    ></care-provider>`,
  );
  const place = provider.querySelector('div')!;
  if (attributes.locale !== undefined) provider.locale = attributes.locale;
  if (attributes.above !== undefined) place.lang = attributes.above;
  return { provider, place, inbox: provider.querySelector('care-inbox')! };
}

describe('the language of an element', () => {
  const page = watchHostPage();
  afterEach(() => document.documentElement.removeAttribute('lang'));

  it('is that of the nearest lang above it, and follows it', async () => {
    const { place, inbox } = await hosted({ above: 'es' });
    await shows(inbox, SPANISH);
    place.lang = 'en';
    await shows(inbox, ENGLISH);
    inbox.lang = 'es';
    await shows(inbox, SPANISH);
    inbox.removeAttribute('lang');
    await shows(inbox, ENGLISH);
  });

  it('comes through the shadow roots of the host’s own elements', async () => {
    const { provider, inbox } = await hosted({});
    const outer = document.createElement('div');
    const inner = document.createElement('div');
    outer.attachShadow({ mode: 'open' }).append(inner);
    inner.attachShadow({ mode: 'open' }).append(inbox);
    provider.append(outer);
    outer.lang = 'es';
    await shows(inbox, SPANISH);
    inner.lang = 'en';
    await shows(inbox, ENGLISH);
  });

  it('is the provider’s where no lang stands above, and the page’s where it has none', async () => {
    const { provider, place, inbox } = await hosted({ locale: 'es' });
    await shows(inbox, SPANISH);
    document.documentElement.lang = 'en';
    place.lang = 'en';
    await shows(inbox, ENGLISH);
    place.removeAttribute('lang');
    await shows(inbox, SPANISH);
    document.documentElement.lang = 'es';
    provider.locale = undefined;
    await shows(inbox, SPANISH);
    document.documentElement.lang = 'en';
    await shows(inbox, ENGLISH);
  });

  it('is that of its new place when it is moved', async () => {
    const { provider, place } = await hosted({ above: 'en' });
    const summary = document.createElement('care-summary');
    place.append(summary);
    await shows(summary, en.words['summary.empty']);
    const other = document.createElement('div');
    other.lang = 'es';
    provider.append(other);
    other.append(summary);
    await shows(summary, es.words['summary.empty']);
    place.append(summary);
    await shows(summary, en.words['summary.empty']);
  });

  it('is said to the browser and to screen readers, too', async () => {
    const { inbox } = await hosted({ above: 'es-CL' });
    const region = await find(inbox, 'region', es.words['inbox.title']);
    expect(region.lang).to.equal('es-CL');
  });

  it('is that of the marketplace’s own labels, which are read again', async () => {
    const adapter = aShop('Ana', { threads: 3, world: 'spain' });
    const element = await fixture<HTMLElement>(
      html`<care-inbox lang="es" .adapter=${adapter}></care-inbox>`,
    );
    await until(() => adapter.controls.calls.some(({ method }) => method === 'threads.list'));
    element.lang = 'en';
    await until(() =>
      adapter.controls.calls.some(
        ({ method, locale }) => method === 'threads.list' && locale === 'en',
      ),
    );
  });

  it('is English, with one warning, where there are no words for it', async () => {
    const { provider, inbox } = await hosted({ above: 'kl' });
    await shows(inbox, ENGLISH);
    provider.append(document.createElement('care-summary'));
    await nextTask();
    await nextTask();
    const told = page.warnings.filter((words) => words.includes('"kl"'));
    expect(told).to.have.length(1);
    expect(told[0]).to.contain('texts');
  });

  for (const lang of ['x', 'not a language', '!!', 'en-', 'C', '日本', 'a'.repeat(300)]) {
    it(`is English where the page says "${lang.slice(0, 20)}"`, async () => {
      const { inbox } = await hosted({ above: lang });
      await shows(inbox, ENGLISH);
    });
  }

  it('is understood as machines write it', async () => {
    const { inbox } = await hosted({ above: 'es_MX.UTF-8' });
    await shows(inbox, SPANISH);
  });

  it('is shown in the words there are where texts hold what is no language', async () => {
    const { provider, inbox } = await hosted({ locale: 'es' });
    provider.texts = [undefined, {}, null, 'es', es] as never;
    await shows(inbox, SPANISH);
    for (const texts of [undefined, null, es, 'es', 5]) {
      provider.texts = texts as never;
      await shows(inbox, ENGLISH);
    }
    provider.texts = [es];
    await shows(inbox, SPANISH);
    const told = page.warnings.filter((words) => words.includes('`texts`'));
    expect(told).not.to.deep.equal([]);
    expect([...new Set(told)]).to.deep.equal(told);
  });

  it('is English where the locale is no text at all', async () => {
    const { provider, inbox } = await hosted({ locale: 'es' });
    await shows(inbox, SPANISH);
    for (const locale of [5, {}, [], null, true]) {
      provider.locale = locale as never;
      await shows(inbox, ENGLISH);
    }
  });
});
