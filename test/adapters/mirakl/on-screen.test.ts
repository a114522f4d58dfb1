import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/all.js';
import { sentIn, serve } from './asking.js';
import { createMemoryLedger } from '../../../src/adapters/mirakl/index.js';
import { forget } from '../../../src/store/forget.js';
import { createMiraklFake, type MiraklFake } from '../../support/mirakl-fake.js';
import { overHttp } from '../../support/over-http.js';
import { field } from '../../support/answering.js';
import { find, findAll, textOf, type, until } from '../../support/screen.js';

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

function saying(element: Element, text: string): number {
  return findAll(element, 'article').filter((article) => textOf(article).includes(text)).length;
}
