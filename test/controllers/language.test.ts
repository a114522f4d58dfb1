import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/all.js';
import type { CareProviderElement } from '../../src/elements/provider/provider-element.js';
import { LitElement } from 'lit';
import { CareController } from '../../src/controllers/care-controller.js';
import { say } from '../../src/format/phrase.js';
import { en } from '../../src/text/en.js';
import { everywhere } from '../../src/text/en/everywhere.js';
import { es } from '../../src/text/es.js';
import type { Language, LanguageWithMore } from '../../src/text/language.js';
import type { Words } from '../../src/text/words.js';
import { aShop } from '../support/a-shop.js';
import { deferred } from '../support/deferred.js';
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
    // A language that no other test speaks: of each the integrator is told once a page.
    const gn = { ...es, code: 'gn' };
    const { provider, inbox } = await hosted({ locale: 'gn' });
    provider.texts = [undefined, {}, null, 'gn', gn] as never;
    await shows(inbox, SPANISH);
    for (const texts of [undefined, null, gn, 'gn', 5]) {
      provider.texts = texts as never;
      await shows(inbox, ENGLISH);
    }
    provider.texts = [gn];
    await shows(inbox, SPANISH);
    const told = page.warnings.filter((words) => words.includes('`texts`'));
    expect(told.map((words) => words.slice(0, 40))).to.have.members([
      '[seller-care-kit] `texts` has to be a li',
      '[seller-care-kit] No words for "gn": giv',
    ]);
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

/** Says one thing from the beginning, and something else of a part that it fetches later. */
class SpeakingRoom extends LitElement {
  static override readonly properties = { adapter: { attribute: false } };
  declare adapter: ReturnType<typeof aShop> | undefined;
  readonly care = new CareController(this, { ...everywhere, 'row.draft': en.words['row.draft'] });
  readonly drawn: string[] = [];
  says: 'row.draft' | 'row.noText' = 'row.draft';

  protected override render(): string {
    const { kind } = this.care.readiness;
    const words = kind === 'ready' ? say(this.care.look, this.says) : kind;
    this.drawn.push(words);
    return words;
  }
}
customElements.define('speaking-room', SpeakingRoom);

const { 'row.draft': DRAFT, 'row.noText': NO_TEXT, ...core } = es.words;
const REST = { 'row.draft': DRAFT, 'row.noText': NO_TEXT };

/** Spanish of which a part comes when the test says so. */
function aPartApart(more: LanguageWithMore['more']): Language {
  return { code: 'es', direction: 'ltr', words: core, more };
}

async function speaking(language: Language, locale: string): Promise<SpeakingRoom> {
  const provider = await fixture<CareProviderElement>(
    html`<care-provider .texts=${[language]} .locale=${locale} .adapter=${nobody()}
      ><speaking-room></speaking-room
    ></care-provider>`,
  );
  return provider.querySelector<SpeakingRoom>('speaking-room')!;
}

describe('a language that comes by part', () => {
  const page = watchHostPage();
  const { now } = Date;
  afterEach(() => void (Date.now = now));

  it('is waited for: nothing is said in another language meanwhile', async () => {
    const part = deferred<Partial<Words>>();
    const asked: (readonly string[])[] = [];
    const room = await speaking(
      aPartApart((keys) => (asked.push(keys), part.promise)),
      'es',
    );
    await until(() => room.care.description !== undefined);
    expect(room.care.readiness.kind).to.equal('loading');
    part.resolve(REST);
    await shows(room, DRAFT);
    expect(asked).to.deep.equal([['row.draft']]);
    expect(room.drawn.filter((words) => words !== 'loading' && words !== 'no-adapter')).to.satisfy(
      (said: string[]) => said.every((words) => words === DRAFT),
    );
  });

  it('asks for nothing where all is there', async () => {
    const room = await speaking(
      { ...es, more: () => Promise.reject(new Error('Nobody asked.')) },
      'es',
    );
    await shows(room, DRAFT);
    expect(page.warnings).to.deep.equal([]);
  });

  it('is changed to when it is whole', async () => {
    const part = deferred<Partial<Words>>();
    const room = await speaking(
      aPartApart(() => part.promise),
      'en',
    );
    await shows(room, en.words['row.draft']);
    room.lang = 'es';
    await nextTask();
    expect(textOf(room)).to.equal(en.words['row.draft']);
    part.resolve(REST);
    await shows(room, DRAFT);
    expect(room.drawn).not.to.include('');
  });

  it('comes with a part of the element that is fetched later', async () => {
    const parts = [deferred<Partial<Words>>(), deferred<Partial<Words>>()];
    const asked: (readonly string[])[] = [];
    const room = await speaking(
      aPartApart((keys) => parts[asked.push(keys) - 1]!.promise),
      'es',
    );
    parts[0]!.resolve({ 'row.draft': DRAFT });
    await shows(room, DRAFT);
    room.care.learn({ 'row.noText': en.words['row.noText'] });
    const { wordsComing } = room.care;
    await nextTask();
    // What is there stays.
    expect(textOf(room)).to.equal(DRAFT);
    parts[1]!.resolve({ 'row.noText': NO_TEXT });
    await wordsComing;
    room.says = 'row.noText';
    room.requestUpdate();
    await shows(room, NO_TEXT);
    expect(asked).to.deep.equal([['row.draft'], ['row.noText']]);
    expect(room.drawn).not.to.include(en.words['row.noText']);
  });

  it('is English, told once, where it cannot be had, and asked for again later', async () => {
    let isOffline = true;
    let asked = 0;
    const language = aPartApart(() => {
      asked += 1;
      return isOffline ? Promise.reject(new TypeError('offline')) : Promise.resolve(REST);
    });
    const room = await speaking({ ...language, code: 'es-419' }, 'es-419');
    await shows(room, en.words['row.draft']);
    const told = page.warnings.filter((words) => words.includes('"es-419"'));
    expect(told).to.have.length(1);
    for (let drawn = 0; drawn < 3; drawn += 1) {
      room.requestUpdate();
      await nextTask();
    }
    expect(asked).to.equal(1);
    isOffline = false;
    Date.now = () => now() + 31_000;
    room.requestUpdate();
    await shows(room, DRAFT);
    expect(asked).to.equal(2);
    // English stays until then: nothing is taken away to be fetched.
    expect(room.drawn).not.to.include('');
  });
});
