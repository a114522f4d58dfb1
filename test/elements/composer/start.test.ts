import { expect } from '@open-wc/testing';
import type { CareMessageSentEvent } from '../../../src/elements/composer/composer-events.js';
import type { CareNavigateEvent } from '../../../src/controllers/care-events.js';
import { forget } from '../../../src/store/forget.js';
import { pdf } from '../../support/a-file.js';
import { overHttp } from '../../support/over-http.js';
import { find, findAll, textOf, type, until } from '../../support/screen.js';
import {
  chooseReason,
  fillIn,
  findOrder,
  quietOrder,
  reasonField,
  spain,
  startAbout,
  startAnywhere,
  talkedAbout,
  threadsAbout,
  wordsField,
} from '../../support/starting.js';

const call = { signal: new AbortController().signal, locale: 'en' };

const press = async (element: HTMLElement, name: string | RegExp) =>
  (await find(element, 'button', name)).click();

function goals(element: HTMLElement): CareNavigateEvent['destination'][] {
  const destinations: CareNavigateEvent['destination'][] = [];
  element.addEventListener('care-navigate', (event) => destinations.push(event.destination));
  return destinations;
}

describe('a conversation about an order', () => {
  afterEach(() => forget());

  it('is begun with whom it is for, a reason and words, and leads to itself', async () => {
    const adapter = spain();
    const order = await quietOrder(adapter);
    const element = await startAbout(adapter, order.id);
    const visited = goals(element);
    const sent = new Promise<CareMessageSentEvent>((resolve) =>
      element.addEventListener('care-message-sent', resolve, { once: true }),
    );
    await fillIn(element, { text: ' Your parcel left today. ' });
    await press(element, 'Send');
    const { threadId, messageId } = await sent;
    const [thread, ...more] = await threadsAbout(adapter, order.id);
    expect(more).to.deep.equal([]);
    expect(threadId).to.equal(thread?.id);
    expect(thread?.lastMessage?.id).to.equal(messageId);
    expect(thread?.reason?.code).to.equal('101');
    expect(thread?.lastMessage?.audience?.to.map(({ kind }) => kind)).to.deep.equal(['customer']);
    expect(thread?.lastMessage?.excerpt).to.equal('Your parcel left today.');
    await until(() => visited.length > 0);
    expect(visited).to.deep.equal([{ to: 'thread', id: threadId }]);
  });

  it('shows the order: its number, customer, date and first product', async () => {
    const adapter = spain();
    const order = await quietOrder(adapter);
    const element = await startAbout(adapter, order.id);
    await find(element, 'heading', new RegExp(order.number));
    await until(() => textOf(element).includes(order.lines[0]!.title));
    expect(textOf(element)).to.include(order.customer!.name!);
  });

  it('presets neither whom it is for nor why', async () => {
    const adapter = spain();
    const element = await startAbout(adapter, (await quietOrder(adapter)).id);
    await find(element, 'radio', 'Customer and operator');
    const radios = findAll(element, 'radio') as HTMLInputElement[];
    expect(radios.filter(({ checked }) => checked)).to.deep.equal([]);
    expect(reasonField(element).selectedOptions[0]?.disabled).to.equal(true);
  });

  it('says what is missing at its place, sends nothing, and goes there', async () => {
    const adapter = spain();
    const order = await quietOrder(adapter);
    const element = await startAbout(adapter, order.id);
    await find(element, 'radio', 'Customer');
    await press(element, 'Send');
    await until(() => textOf(element).includes('Choose who the message is for.'));
    expect(textOf(element)).to.include('Choose a reason.');
    expect(textOf(element)).to.include('Write a message first.');
    await until(() => element.shadowRoot?.activeElement?.getAttribute('name') === 'recipient');
    (await find(element, 'radio', 'Customer')).click();
    type(wordsField(element), 'Hi');
    await press(element, 'Send');
    await until(() => element.shadowRoot?.activeElement === reasonField(element));
    await until(() => textOf(element).includes('Write at least 3 characters.'));
    expect(wordsField(element).value).to.equal('Hi');
    expect(await threadsAbout(adapter, order.id)).to.deep.equal([]);
  });

  it('says who is told, and that the operator reads along where the marketplace says so', async () => {
    const adapter = spain();
    const element = await startAbout(adapter, (await quietOrder(adapter)).id);
    await until(() => textOf(element).includes('The operator can read what you'));
    (await find(element, 'radio', 'Customer')).click();
    await until(() => /Is told of it: \P{L}*the customer/u.test(textOf(element)));
    const silent = spain({ policy: { operatorReadsAll: false } });
    const other = await startAbout(silent, (await quietOrder(silent)).id);
    await find(other, 'radio', 'Customer');
    expect(textOf(other)).not.to.include('The operator can read what you');
  });

  it('comes after those that are there already, each of which can be opened', async () => {
    const adapter = spain();
    const thread = await talkedAbout(adapter);
    const element = await startAbout(adapter, thread.about[0]!.id);
    const visited = goals(element);
    await until(() => /conversations? (is|are) there already/.test(textOf(element)));
    expect(findAll(element, 'textbox', 'Message')).to.deep.equal([]);
    const links = element.shadowRoot!.querySelectorAll<HTMLElement>('[part~="existing-thread"]');
    expect(links).to.have.length((await threadsAbout(adapter, thread.about[0]!.id)).length);
    links[0]?.click();
    expect(visited[0]?.to).to.equal('thread');
    await press(element, 'Start a new conversation');
    await find(element, 'textbox', 'Message');
    await until(() => element.shadowRoot?.activeElement?.getAttribute('name') === 'recipient');
  });

  it('keeps what was written for each order, whom it is for and why', async () => {
    const adapter = spain();
    const thread = await talkedAbout(adapter);
    const id = thread.about[0]!.id;
    const element = await startAbout(adapter, id);
    await press(element, 'Start a new conversation');
    await fillIn(element, { to: 'Operator', reason: 'Invoice request', text: 'Not yet sent.' });
    await until(() => !textOf(element).includes('is lost when you leave'));
    element.orderId = (await quietOrder(adapter)).id;
    await until(() => wordsField(element)?.value === '');
    element.orderId = id;
    await until(() => wordsField(element)?.value === 'Not yet sent.');
    expect(reasonField(element).selectedOptions[0]?.label.trim()).to.equal('Invoice request');
    const operator = (await find(element, 'radio', 'Operator')) as HTMLInputElement;
    expect(operator.checked).to.equal(true);
  });

  it('takes a file along, with the same bytes', async () => {
    const adapter = spain();
    const order = await quietOrder(adapter);
    const element = await startAbout(adapter, order.id);
    await fillIn(element, { to: 'Operator' });
    const input = await until(() =>
      element.shadowRoot!.querySelector<HTMLInputElement>('input[type="file"]'),
    );
    const file = pdf('factura.pdf', 'every byte');
    const files = new DataTransfer();
    files.items.add(file);
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await find(element, 'button', 'Remove factura.pdf');
    await press(element, 'Send');
    const [thread] = await until(async () => {
      const threads = await threadsAbout(adapter, order.id);
      return threads.length > 0 && threads;
    });
    const { items } = await adapter.threads!.messages({ threadId: thread!.id, limit: 5 }, call);
    const opened = await adapter.files!.open!(items[0]!.attachments[0]!.id, call);
    expect('bytes' in opened && (await opened.bytes.text())).to.equal(await file.text());
  });

  it('is begun over HTTP as well', async () => {
    const adapter = spain();
    const order = await quietOrder(adapter);
    const element = await startAbout(overHttp(adapter), order.id);
    await fillIn(element);
    await press(element, 'Send');
    await until(async () => (await threadsAbout(adapter, order.id)).length === 1);
    await find(element, 'button', 'Start a new conversation');
  });

  it('is begun once however often the button is pressed', async () => {
    const adapter = spain({ latency: { command: 30 } });
    const order = await quietOrder(adapter);
    const element = await startAbout(adapter, order.id);
    await fillIn(element);
    const button = await find(element, 'button', 'Send');
    for (let presses = 0; presses < 5; presses += 1) button.click();
    await until(async () => (await threadsAbout(adapter, order.id)).length > 0);
    await find(element, 'button', 'Start a new conversation');
    expect(await threadsAbout(adapter, order.id)).to.have.length(1);
  });

  it('of which nobody knows whether it was begun is checked, and found', async () => {
    const adapter = spain();
    adapter.controls.faults.add({ method: 'threads.start', kind: 'lost-reply', times: 1 });
    const order = await quietOrder(adapter);
    const element = await startAbout(adapter, order.id);
    const visited = goals(element);
    await fillIn(element);
    await press(element, 'Send');
    await press(element, 'Check whether it was sent');
    await until(() => visited.length > 0);
    const threads = await threadsAbout(adapter, order.id);
    expect(threads).to.have.length(1);
    expect(visited).to.deep.equal([{ to: 'thread', id: threads[0]!.id }]);
  });

  it('that the marketplace refuses keeps all that was written, and says why', async () => {
    const adapter = spain({
      faults: [
        {
          method: 'threads.start',
          kind: 'conflict',
          error: { message: 'This order was closed a moment ago.' },
          times: 1,
        },
      ],
    });
    const order = await quietOrder(adapter);
    const element = await startAbout(adapter, order.id);
    await fillIn(element);
    await press(element, 'Send');
    await until(() => element.shadowRoot!.querySelector('[part~="failure"]'));
    expect(wordsField(element).value).to.equal('Your parcel left today.');
    expect(reasonField(element).selectedOptions[0]?.label.trim()).to.equal('Delivery status');
    await press(element, /^Send/);
    await until(async () => (await threadsAbout(adapter, order.id)).length === 1);
  });

  it('is spoken in Spanish where the page is', async () => {
    const adapter = spain();
    const { es } = await import('../../../src/text/es.js');
    const provider = document.createElement('care-provider');
    Object.assign(provider, { adapter, texts: [es] });
    const element = document.createElement('care-composer');
    Object.assign(element, { orderId: (await quietOrder(adapter)).id, lang: 'es' });
    provider.append(element);
    document.body.append(provider);
    await until(() => textOf(element).includes('Motivo'));
    expect(textOf(element)).to.include('El operador puede leer');
    provider.remove();
  });
});

describe('a conversation that begins with the search for its order', () => {
  afterEach(() => forget());

  it('finds the order by its number, and then its conversations', async () => {
    const adapter = spain();
    const thread = await talkedAbout(adapter);
    const { id, label } = thread.about[0]!;
    const element = await startAnywhere(adapter);
    await findOrder(element, ` ${label!.toLowerCase()} `);
    const heading = await find(element, 'heading', new RegExp(label!));
    await until(() => element.shadowRoot?.activeElement === heading);
    await press(element, 'Start a new conversation');
    await fillIn(element);
    await press(element, 'Send');
    await until(async () =>
      (await threadsAbout(adapter, id)).some(
        ({ lastMessage }) => lastMessage?.excerpt === 'Your parcel left today.',
      ),
    );
  });

  it('tells the host which one was found, whose address can then follow, and gives it back', async () => {
    const adapter = spain();
    const { id } = await quietOrder(adapter);
    const element = await startAnywhere(adapter);
    // As the desk does: what is asked for becomes the order that the host names.
    element.addEventListener('care-navigate', (event) => {
      const { destination } = event;
      if (destination.to !== 'compose') return;
      event.preventDefault();
      element.orderId = destination.orderId;
    });
    await findOrder(element, id);
    await find(element, 'radio', 'Customer');
    expect(element.orderId).to.equal(id);
    await press(element, 'Another order');
    await find(element, 'textbox', /order/i);
    expect(element.orderId).to.equal(undefined);
  });

  it('says at the field that there is no such order, and that a number is missing', async () => {
    const element = await startAnywhere(spain());
    await findOrder(element, '999-X');
    await until(() => /There is no order \P{L}*999-X/u.test(textOf(element)));
    const field = (await find(element, 'textbox', /order/i)) as HTMLInputElement;
    expect(field.value).to.equal('999-X');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    type(field, ' ');
    await press(element, 'Find order');
    await until(() => textOf(element).includes('Type the number of the order.'));
  });

  it('is asked for another order where the host names one that is not there', async () => {
    const adapter = spain();
    const element = await startAbout(adapter, '1-Z');
    await until(() => /There is no order \P{L}*1-Z/u.test(textOf(element)));
  });

  it('can turn to another order, and comes back to what was written', async () => {
    const adapter = spain();
    const order = await quietOrder(adapter);
    const element = await startAnywhere(adapter);
    await findOrder(element, order.number);
    await fillIn(element, { text: 'Half of it' });
    await press(element, 'Another order');
    await findOrder(element, (await talkedAbout(adapter)).about[0]!.label!);
    await find(element, 'button', 'Start a new conversation');
    await press(element, 'Another order');
    await findOrder(element, order.number);
    await until(() => wordsField(element)?.value === 'Half of it');
  });

  it('goes to the operator about no order, by a subject of ones own', async () => {
    const adapter = spain({ threads: 0 });
    const element = await startAnywhere(adapter);
    await press(element, 'Write to the operator about no order');
    const operator = (await find(element, 'radio', 'Operator')) as HTMLInputElement;
    expect(operator.checked).to.equal(true);
    await chooseReason(element, 'Another subject');
    type(wordsField(element), 'When does the sale begin?');
    await press(element, 'Send');
    await until(() => textOf(element).includes('Write what it is about.'));
    type(await find(element, 'textbox', 'Subject'), 'The summer sale');
    await press(element, 'Send');
    const threads = await until(async () => {
      const found = await threadsAbout(adapter, null);
      return found.length > 0 && found;
    });
    expect(threads[0]?.title).to.equal('The summer sale');
    expect(threads[0]?.reason).to.equal(null);
  });

  it('is not offered where the marketplace lets nobody begin one', async () => {
    const adapter = spain({ offers: { threads: { start: false } } });
    const element = await startAnywhere(adapter);
    await until(
      () => textOf(element).includes('Not available in this marketplace'),
      () => textOf(element),
    );
  });
});
