import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/all.js';
import { sentIn, serve } from './asking.js';
import { createMemoryLedger } from '../../../src/adapters/mirakl/index.js';
import type { CareNavigateEvent } from '../../../src/controllers/care-events.js';
import { forget } from '../../../src/store/forget.js';
import { createMiraklFake, type MiraklFake } from '../../support/mirakl-fake.js';
import { overHttp } from '../../support/over-http.js';
import { field } from '../../support/answering.js';
import { find, findAll, textOf, type, until } from '../../support/screen.js';
import { findOrder, reasonField, startAnywhere, wordsField } from '../../support/starting.js';

/** A thread as a portal shows it: elements → http → handler → Mirakl. */
async function open(fake: MiraklFake): Promise<HTMLElement> {
  const ledger = createMemoryLedger();
  const adapterFor = () => serve({ ledger }, fake).adapter;
  const adapter = overHttp(adapterFor(), { handler: { adapterFor } });
  const element = await fixture<HTMLElement>(
    html`<care-thread lang="en" .adapter=${adapter} thread-id="t-12"></care-thread>`,
  );
  await until(() => findAll(element, 'article').length > 0);
  return element;
}

async function answer(element: Element, text: string): Promise<void> {
  type(await find(element, 'textbox', /message/i), text);
  (await find(element, 'radio', /^Ana Ruiz(?!, )/)).click();
  (await find(element, 'button', /^Send/)).click();
}

describe('a customer of Mirakl', () => {
  afterEach(() => forget());

  it('is answered', async () => {
    const fake = createMiraklFake();
    const element = await open(fake);
    await answer(element, 'It leaves today.');
    await until(() => sentIn(fake, 'It leaves today.') === 1);
    await until(() => field(element).value === '' && saying(element, 'leaves today') === 1);
  });

  it('is answered once, although the reply was lost and the seller had to ask', async () => {
    const fake = createMiraklFake();
    const element = await open(fake);
    fake.fail({ on: /^POST .+\/message$/, kind: 'lost-reply' });
    await answer(element, 'It leaves today.');
    (await find(element, 'button', 'Check whether it was sent')).click();
    await until(() => field(element).value === '' && saying(element, 'leaves today') === 1);
    expect(textOf(element)).not.to.include('Not known whether it was sent');
    expect(sentIn(fake, 'It leaves today.')).to.equal(1);
  });
});

describe('a conversation at Mirakl', () => {
  afterEach(() => forget());

  it('is begun from the search for its order, once, although the reply was lost', async () => {
    const fake = createMiraklFake();
    const ledger = createMemoryLedger();
    const adapterFor = () => serve({ ledger }, fake).adapter;
    const adapter = overHttp(adapterFor(), { handler: { adapterFor } });
    const element = await startAnywhere(adapter);
    await findOrder(element, 'P-0-A');
    const goals: CareNavigateEvent['destination'][] = [];
    element.addEventListener('care-navigate', ({ destination }) => {
      if (destination.to === 'thread') goals.push(destination);
    });
    await find(element, 'heading', /^Order /);
    const begin = await until(
      () => findAll(element, 'button', 'Start a new conversation')[0] ?? wordsField(element),
    );
    if (begin instanceof HTMLButtonElement) begin.click();
    (await find(element, 'radio', /customer/i)).click();
    await until(() => reasonField(element).options.length > 1);
    reasonField(element).selectedIndex = 1;
    reasonField(element).dispatchEvent(new Event('change', { bubbles: true }));
    type(wordsField(element), 'Where shall we leave it?');
    fake.fail({ on: /^POST .+\/threads$/, kind: 'lost-reply' });
    (await find(element, 'button', 'Send')).click();
    (await find(element, 'button', 'Check whether it was sent')).click();
    await until(() => goals.length > 0);
    expect(sentIn(fake, 'Where shall we leave it?')).to.equal(1);
    const [goal] = goals;
    expect(goals).to.have.length(1);
    const threadId = goal?.to === 'thread' ? goal.id : '';
    const { items } = await adapter.threads!.messages(
      { threadId, limit: 5 },
      { signal: new AbortController().signal, locale: 'en' },
    );
    expect(items[0]?.body.content).to.include('Where shall we leave it?');
  });
});

function saying(element: Element, text: string): number {
  return findAll(element, 'article').filter((article) => textOf(article).includes(text)).length;
}
