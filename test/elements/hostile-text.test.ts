import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/all.js';
import { CareError } from '../../src/adapter/care-error.js';
import type { CareProviderElement } from '../../src/elements/provider/provider-element.js';
import type { Thread } from '../../src/model/thread.js';
import { en } from '../../src/text/en.js';
import { createMemoryAdapter } from '../../src/adapters/memory/index.js';
import type { Order } from '../../src/model/order.js';
import { anOrder } from '../support/builders.js';
import { aQuestion, aShop, aWaiting, withThreads } from '../support/a-shop.js';
import { setExecutionTrap, type ExecutionTrap } from '../support/execution-trap.js';
import { HOSTILE_HREFS } from '../support/hostile-hrefs.js';
import { EXECUTING, HOSTILE_STRINGS } from '../support/hostile-strings.js';
import { nextTask, takeAway, watchHostPage } from '../support/host-page.js';
import { find, findAll, type, until } from '../support/screen.js';

/** The one that every sink is asked for by sight: it was really there, and as text. */
const SEEN = EXECUTING[0]!;

const BATCHES = batches(HOSTILE_STRINGS, 75).map((batch) => [SEEN, ...batch]);

/** A conversation with this text wherever text from outside can stand. */
function laced(text: string, n: number): Thread {
  const party = { kind: 'customer', name: text, organisation: { name: text } };
  return aWaiting('', {
    id: `${n}${text}`,
    about: [{ kind: n % 2 ? 'order' : text || 'x', id: text || 'x', label: text }],
    participants: [party, { kind: text || 'x' }],
    title: n % 3 ? text : '',
    reason: { code: text || 'x', label: text },
    attention: { state: n % 2 ? text || 'x' : 'needs-reply', since: since(n) },
    lastMessage: { from: party, sentAt: '2026-03-12T09:00:00Z', excerpt: text },
    lastActivityAt: '2026-03-12T09:00:00Z',
  });
}

/** An order with this text wherever text from outside can stand. */
function lacedOrder(text: string, n: number): Order {
  const coded = { code: text || 'x', label: text };
  const money = { amount: '1.00', currency: 'EUR' };
  const [line] = anOrder().lines;
  const part = { lineId: text || 'x', product: money, units: 2, reason: coded };
  return anOrder({
    id: `${n}${text}`,
    number: text,
    state: coded,
    stateReason: coded,
    customer: { kind: text || 'x', name: text },
    lines: [{ ...line!, title: text, sku: text, state: coded, frozen: { label: text } }],
    shipments: [{ id: 's', lineIds: [], carrier: text, trackingNumber: text, trackingUrl: text }],
    documents: [{ id: text || 'x', name: text, kind: coded }],
    refunds: [
      {
        ...{ id: 'r', createdAt: since(n), state: n % 2 ? 'refused' : text || 'x', total: money },
        ...{ parts: [part], note: text, reference: text, refusal: coded },
      },
    ],
    actions: [{ id: 'message-operator', label: text, blocked: { label: text } }],
  });
}

/** The first has waited longest: it stands on top of the summary. */
function since(n: number): string {
  return new Date(Date.parse('2026-03-12T09:00:00Z') + n * 60_000).toISOString();
}

async function shown<Element extends HTMLElement>(
  tag: string,
  properties: object,
  sight: (element: Element) => boolean,
): Promise<Element> {
  const element = document.createElement(tag) as Element;
  Object.assign(element, { lang: 'en', ...properties });
  document.body.append(element);
  await until(() => sight(element));
  return element;
}

describe('hostile text', function () {
  // Each of them puts more than a thousand strings into every place there is: ten seconds where nothing else runs.
  this.timeout(90_000);
  watchHostPage();
  let trap: ExecutionTrap;
  before(() => {
    trap = setExecutionTrap();
  });
  after(() => trap.release());

  async function isHarmless(...elements: HTMLElement[]): Promise<void> {
    for (const element of elements) {
      expect(strangersIn(element)).to.deep.equal([]);
      for (const link of linksIn(element)) expect(link.protocol).to.match(/^https?:$/u);
    }
    expect(await trap.caught()).to.deep.equal([]);
    for (const element of elements) await takeAway(element);
  }

  it('would be seen to run here', async () => {
    const sink = document.createElement('div');
    sink.innerHTML = SEEN;
    document.body.append(sink);
    expect(await trap.caught()).not.to.be.empty;
    sink.remove();
  });

  it('is only text in the rows of inbox and summary, and in the titles of threads', async () => {
    for (const batch of BATCHES) {
      const adapter = aShop('Ana', { records: { threads: batch.map(laced) } });
      const inbox = await shown('care-inbox', { adapter, view: 'all' }, (element) =>
        wordsIn(element).includes(SEEN),
      );
      const summary = await shown('care-summary', { adapter, limit: 20 }, (element) =>
        wordsIn(element).includes(SEEN),
      );
      const threads = await Promise.all(
        batch
          .slice(0, 8)
          .map((text, n) =>
            shown('care-thread', { adapter, threadId: `${n}${text}` }, (element) =>
              findAll(element, 'heading').some((heading) => heading.textContent.length > 0),
            ),
          ),
      );
      await isHarmless(inbox, summary, ...threads);
    }
  });

  it('is only text in orders: numbers, titles, states, refunds, documents, what may be done and why not', async () => {
    for (const batch of BATCHES) {
      const orders = batch.map(lacedOrder);
      const adapter = createMemoryAdapter({
        records: { threads: [], orders },
        offers: { orders: { get: true }, files: null },
      });
      const list = await shown('care-order-list', { adapter }, (element) =>
        wordsIn(element).includes(SEEN),
      );
      const pages = await Promise.all(
        batch
          .slice(0, 6)
          .map((text, n) =>
            shown('care-order', { adapter, orderId: `${n}${text}` }, (element) =>
              findAll(element, 'heading', 'Shipments').some(Boolean),
            ),
          ),
      );
      await isHarmless(list, ...pages);
    }
  });

  it('is only text in messages: names, audiences, bodies of both kinds, files, reasons', async () => {
    for (const batch of BATCHES) {
      const messages = batch.flatMap((text, n) =>
        (['plain', 'html'] as const).map((format) =>
          aQuestion('', {
            id: `${n}${format}`,
            from: { kind: n % 2 ? 'customer' : text || 'x', name: text },
            audience: { to: [{ kind: text || 'x' }], visibleTo: [text || 'x'], label: text },
            body: { format, content: text },
            attachments: [{ id: text || 'x', name: text, type: text, size: n }],
            delivery: { state: 'rejected', reason: { code: text || 'x', label: text } },
          }),
        ),
      );
      const adapter = withThreads(aShop('Ana', { offers: { files: { open: true } } }), {
        messages: () => Promise.resolve({ items: messages }),
      });
      const thread = await shown('care-thread', { adapter, threadId: 'T-1' }, (element) =>
        wordsIn(element).includes(SEEN),
      );
      await isHarmless(thread);
    }
  });

  it('leads nowhere but to http and https from a message, with the host in sight', async () => {
    const addresses = [...HOSTILE_HREFS, 'https://honest.example/path'];
    const messages = addresses.flatMap((href, n) => [
      aQuestion('', { id: `p${n}`, body: { format: 'plain', content: `see ${href} now` } }),
      aQuestion('', {
        id: `h${n}`,
        body: {
          format: 'html',
          content: `<a href="${href.replaceAll('"', '&quot;')}">your bank</a>`,
        },
      }),
    ]);
    const adapter = withThreads(aShop('Ana'), {
      messages: () => Promise.resolve({ items: messages }),
    });
    const thread = await shown('care-thread', { adapter, threadId: 'T-1' }, (element) =>
      wordsIn(element).includes('honest.example'),
    );
    const links = linksIn(thread);
    expect(links.length).to.be.greaterThan(0);
    for (const link of links) {
      expect(link.parentElement!.textContent).to.contain(link.host);
      expect(link.rel).to.contain('noopener');
    }
    await isHarmless(thread);
  });

  it('is only text in the composer: recipients, refusals, findings', async () => {
    for (const [n, batch] of BATCHES.entries()) {
      const recipients = batch.map((text, at) => ({
        id: `${at}${text}`,
        to: [at === 0 ? 'customer' : text || 'x'],
        label: text,
        visibleTo: [text || 'x'],
        notifies: [],
        ...(at === 0 ? { default: true } : {}),
      }));
      const compose = { recipients, text: { min: 1, max: 99_000 } };
      // A shop of its own: nothing refused before is in the way.
      const adapter = withThreads(aShop(`Shop ${n}`), {
        get: () => Promise.resolve(aWaiting('Ana', { compose })),
        reply: () => {
          throw new CareError({
            kind: 'validation',
            code: batch.join(' '),
            message: batch.join(' '),
            requestId: batch.join(' '),
            fields: batch.map((message) => ({ path: message, message })),
          });
        },
      });
      const provider = await fixture<CareProviderElement>(
        html`<care-provider
          lang="en"
          .adapter=${adapter}
          .reviewMessage=${() => batch.map((message) => ({ severity: 'warn', message }))}
        ></care-provider>`,
      );
      const composer = document.createElement('care-composer');
      composer.threadId = 'T-1';
      provider.append(composer);
      type(await find(composer, 'textbox'), batch.join(' '));
      (await find(composer, 'button', 'Send')).click();
      (await find(composer, 'button', 'Send anyway')).click();
      expect(await find(composer, 'status', /Your message was not sent/u)).to.exist;
      // Recipients, refusal and findings: what is said aloud is said before all of it is drawn.
      await until(() => wordsIn(composer).split(SEEN).length > 3);
      await isHarmless(composer);
      await takeAway(provider);
    }
  });

  it('is only text in what an element says instead of its content', async () => {
    for (const batch of BATCHES) {
      const details = { message: batch.join(' '), requestId: batch.join(' ') };
      const kinds = ['forbidden', 'unavailable', 'not-found', 'offline'] as const;
      const elements = await Promise.all(
        kinds.map((kind) =>
          shown(
            'care-inbox',
            {
              adapter: {
                ...aShop('Ana'),
                describe: () => Promise.reject(new CareError({ kind, ...details })),
              },
            },
            (element) => wordsIn(element).includes(SEEN),
          ),
        ),
      );
      const blocked = await shown(
        'care-composer',
        {
          threadId: 'T-1',
          adapter: withThreads(aShop('Ana'), {
            get: () =>
              Promise.resolve(
                aWaiting('Ana', {
                  compose: {
                    recipients: [],
                    text: { min: 1, max: 9 },
                    blocked: { label: batch.join(' ') },
                  },
                }),
              ),
          }),
        },
        (element) => wordsIn(element).includes(SEEN),
      );
      await isHarmless(...elements, blocked);
    }
  });

  it('is only text as the words of a language', async () => {
    const keys = Object.keys(en.words);
    for (const batch of BATCHES) {
      const words = Object.fromEntries(
        keys.map((key, n) => [key, `${batch[n % batch.length]!} ${SEEN}`]),
      );
      const language = { code: 'eo', direction: 'ltr', words };
      const provider = await fixture<CareProviderElement>(
        html`<care-provider .texts=${[language]} .adapter=${aShop('Ana')}></care-provider>`,
      );
      const desk = document.createElement('care-desk');
      Object.assign(desk, { lang: 'eo', record: 'T-1', view: 'all' });
      provider.append(desk);
      await until(() => findAll(desk, 'textbox').length > 0 && wordsIn(desk).includes(SEEN));
      await isHarmless(desk);
      await takeAway(provider);
    }
  });

  it('is only text as an attribute, and as an address of the host', async () => {
    const desk = await shown('care-desk', { adapter: aShop('Ana'), record: 'T-1' }, (element) =>
      wordsIn(element).includes('Ana'),
    );
    const provider = await fixture<CareProviderElement>(
      html`<care-provider lang="en" .adapter=${aShop('Ana')}
        ><care-inbox></care-inbox
      ></care-provider>`,
    );
    const inbox = provider.querySelector('care-inbox')!;
    await find(inbox, 'button', /Ana/u);
    for (const text of HOSTILE_STRINGS) {
      for (const name of ['record', 'view', 'lang']) desk.setAttribute(name, text);
      inbox.setAttribute('thread-id', text);
      provider.setAttribute('locale', text);
      provider.hrefFor = () => text;
      await nextTask();
      // One that no browser can read leads nowhere, and says so by having no protocol.
      for (const link of linksIn(inbox)) expect(link.protocol).to.match(/^(https?)?:$/u);
    }
    await isHarmless(desk, inbox);
  });
});

const STRANGERS =
  'img, script, iframe, frame, object, embed, link, base, meta, video, audio, math, template, marquee';

/** What our templates never hold, and handlers written as attributes. */
function strangersIn(root: HTMLElement): string[] {
  return everythingIn(root)
    .filter(
      (element) =>
        element.matches(STRANGERS) ||
        [...element.attributes].some(({ name }) => /^(on|style$|srcdoc$)/u.test(name)),
    )
    .filter((element) => !isPlacedByScript(element))
    .map(({ outerHTML }) => outerHTML);
}

/** Sizes that the inbox sets on its list; the attribute only mirrors them. */
function isPlacedByScript(element: Element): boolean {
  return element.matches('.list') && /^[\w-]+: [\d.]+px/u.test(element.getAttribute('style') ?? '');
}

function linksIn(root: HTMLElement): HTMLAnchorElement[] {
  return everythingIn(root).filter(
    (element): element is HTMLAnchorElement =>
      element instanceof HTMLAnchorElement && element.hasAttribute('href'),
  );
}

/** All text under a root, seen or not: quicker than what is seen, and none may be missing. */
function wordsIn(root: Element): string {
  const roots = [root, ...everythingIn(root)].map(({ shadowRoot }) => shadowRoot?.textContent);
  return roots.join(' ');
}

function everythingIn(root: Element): Element[] {
  const here = [...(root.shadowRoot?.querySelectorAll('*') ?? [])];
  return here.flatMap((element) => [element, ...everythingIn(element)]);
}

function batches<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) =>
    items.slice(n * size, (n + 1) * size),
  );
}
