import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/all.js';
import { createMemoryAdapter, type MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { CareThreadElement } from '../../../src/elements/thread/thread-element.js';
import type { Message } from '../../../src/model/message.js';
import { forget } from '../../../src/store/forget.js';
import {
  aConversation,
  aMessage,
  aCustomer,
  composeRules,
  NOW,
  OPERATOR,
  recordsOf,
  SELLER,
} from '../../support/builders.js';
import { find, findAll, textOf, type, until } from '../../support/screen.js';

function shop(messages: readonly Message[], changes = {}): MemoryAdapter {
  return createMemoryAdapter({
    scope: { marketplace: 'test', shop: crypto.randomUUID(), user: 'eva' },
    records: recordsOf(aConversation(messages, { compose: composeRules(), ...changes })),
    clock: () => NOW,
  });
}

async function thread(adapter: MemoryAdapter): Promise<CareThreadElement> {
  const element = await fixture<CareThreadElement>(
    html`<care-thread lang="en" .adapter=${adapter} thread-id="t-1"></care-thread>`,
  );
  await until(() => findAll(element, 'article').length > 0);
  return element;
}

const stopped = (text: string): Message =>
  aMessage({
    id: 'm-2',
    from: SELLER,
    text,
    delivery: { state: 'rejected', reason: { code: 'CONTACT', label: 'contact data' } },
  });

describe('a message that the marketplace stopped', () => {
  afterEach(() => forget());

  it('says why, and gives its words and its addressee back to the answer', async () => {
    const element = await thread(shop([aMessage(), stopped('Call me on 600 000 000')]));
    expect(textOf(element)).to.include('Stopped by the marketplace: contact data');
    (await find(element, 'button', 'Edit and send again')).click();
    const field = (await find(element, 'textbox', 'Message')) as HTMLTextAreaElement;
    await until(() => field.value === 'Call me on 600 000 000');
    await until(() => (element.shadowRoot?.activeElement?.localName ?? '') === 'care-composer');
    const customer = (await find(element, 'radio', 'Customer')) as HTMLInputElement;
    await until(() => customer.checked);
  });

  it('writes nothing over: its words come behind what is written, once', async () => {
    const element = await thread(shop([aMessage(), stopped('Call me')]));
    const field = (await find(element, 'textbox', 'Message')) as HTMLTextAreaElement;
    type(field, 'Hello Marta');
    const again = await find(element, 'button', 'Edit and send again');
    again.click();
    await until(() => field.value === 'Hello Marta\n\nCall me');
    again.click();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(field.value).to.equal('Hello Marta\n\nCall me');
  });

  it('is only told where nothing can be written', async () => {
    const compose = { ...composeRules(), blocked: { label: 'Closed' } };
    const element = await thread(shop([stopped('Call me')], { compose }));
    await until(() => textOf(element).includes('Stopped by the marketplace'));
    expect(findAll(element, 'button', 'Edit and send again')).to.deep.equal([]);
  });
});

describe('a translated message', () => {
  const translated = aMessage({
    text: 'Où est ma lampe ?',
    translation: { language: 'en', body: { format: 'plain', content: 'Where is my lamp?' } },
  });

  it('is in the seller’s language first, with its original one press away', async () => {
    const element = await thread(shop([translated]));
    expect(textOf(element)).to.include('Where is my lamp?');
    await until(() => textOf(element).includes('Translated into English'));
    expect(textOf(element)).not.to.include('Où est ma lampe');
    (await find(element, 'button', 'Show original')).click();
    await until(() => textOf(element).includes('Où est ma lampe ?'));
    (await find(element, 'button', 'Show translation')).click();
    await until(() => textOf(element).includes('Where is my lamp?'));
  });

  it('says its language to who listens', async () => {
    const element = await thread(shop([translated]));
    const words = element.shadowRoot?.querySelector('[part~="message-body"] [lang]');
    expect(words?.getAttribute('lang')).to.equal('en');
  });
});

describe('a message that the customer cannot see', () => {
  it('is told apart by words, a mark and an edge, whoever wrote it', async () => {
    const element = await thread(
      shop([
        aMessage({ id: 'm-1' }),
        aMessage({ id: 'm-2', from: OPERATOR }),
        aMessage({
          id: 'm-3',
          from: SELLER,
          audience: { to: [OPERATOR], visibleTo: ['operator', 'seller'] },
        }),
      ]),
    );
    const [open, theirs, ours] = findAll(element, 'article');
    expect(textOf(theirs!)).to.include('The customer cannot read this');
    expect(textOf(ours!)).to.include('Only the operator can read this');
    const edge = (article?: Element): string =>
      getComputedStyle(article!.querySelector('[part~="message-body"]')!).borderInlineStartStyle;
    expect([open, theirs, ours].map(edge)).to.deep.equal(['solid', 'double', 'double']);
  });
});

describe('the head of a conversation', () => {
  it('names all who take part with what they are, what it needs and by when', async () => {
    const element = await thread(
      shop([aMessage()], {
        participants: [aCustomer(), OPERATOR],
        attention: {
          state: 'needs-reply',
          deadline: { at: '2026-03-13T10:00:00Z', zone: 'Europe/Madrid', source: 'record' },
        },
      }),
    );
    const people = await find(element, 'list', 'Taking part');
    expect(textOf(people)).to.equal(
      'Marta Olmedo Customer Plazuela · Atención a vendedores Operator',
    );
    expect(textOf(element)).to.include('Needs reply');
    expect(textOf(element)).to.include('Answer by Friday, March 13, 2026 at 11:00 AM');
  });
});
