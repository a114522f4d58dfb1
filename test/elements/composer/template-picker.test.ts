import { expect } from '@open-wc/testing';
import type { MessageTemplate } from '../../../src/model/compose.js';
import { forget } from '../../../src/store/forget.js';
import {
  composer,
  field,
  market,
  repliesOf,
  send,
  sentBySeller,
  write,
} from '../../support/answering.js';
import { anOrder, aThread, composeRules } from '../../support/builders.js';
import { find, findAll, textOf, type, until } from '../../support/screen.js';

const LEFT: MessageTemplate = {
  ...{ id: 'left', label: 'It has left' },
  text: 'Your order {{orderNumber}} has left.',
};
const TRACKED: MessageTemplate = {
  ...{ id: 'track', label: 'Tracking' },
  text: 'The code is {{trackingCode}}.',
};

function shop(templates: readonly MessageTemplate[] = [LEFT, TRACKED]) {
  const about = [{ kind: 'order', id: 'o-1', label: '20417-A' }] as const;
  const compose = composeRules({ templates });
  return market({
    records: {
      threads: [aThread({ id: 'T-1', about, compose })],
      messages: { 'T-1': [] },
      orders: [anOrder()],
    },
  });
}

async function pick(element: HTMLElement, label: RegExp): Promise<void> {
  (await find(element, 'button', 'Templates')).click();
  (await find(element, 'button', label)).click();
  await until(() => findAll(element, 'button', label).length === 0);
}

describe('ready texts', () => {
  afterEach(() => forget());

  it('are filled from the order, and come to where the cursor stands', async () => {
    const adapter = shop();
    const element = await composer(adapter);
    await write(element, 'Hello! Bye.');
    field(element).setSelectionRange(6, 6);
    await pick(element, /^It has left/u);
    await until(() => field(element).value === 'Hello!\nYour order 20417-A has left. Bye.');
    await send(element);
    await until(async () => (await sentBySeller(adapter)).length === 1);
  });

  it('can be several in one message', async () => {
    const element = await composer(shop());
    await pick(element, /^It has left/u);
    await pick(element, /^It has left/u);
    const line = 'Your order 20417-A has left.';
    await until(() => field(element).value === `${line}\n${line}`);
  });

  it('leave a mark where nothing is known, which is shown, and keeps the message from going', async () => {
    const adapter = shop();
    const element = await composer(adapter);
    await pick(element, /^Tracking/u);
    const mark = await find(element, 'button', 'trackingCode');
    await send(element);
    await until(() => textOf(element).includes('1 mark in your text has nothing in it yet.'));
    mark.click();
    const { value, selectionStart, selectionEnd } = field(element);
    expect(value.slice(selectionStart, selectionEnd)).to.equal('{{trackingCode}}');
    expect(repliesOf(adapter)).to.deep.equal([]);
    type(field(element), 'The code is ES-1.');
    await until(() => findAll(element, 'button', 'trackingCode').length === 0);
    await send(element);
    await until(async () => (await sentBySeller(adapter)).length === 1);
  });

  it('are searched where there are many', async () => {
    const many = Array.from({ length: 8 }, (_, at) => ({
      ...{ id: `t-${at}`, label: `Text ${at}`, text: `Words of ${at}` },
    }));
    const element = await composer(shop([...many, LEFT]));
    (await find(element, 'button', 'Templates')).click();
    type(await find(element, 'searchbox', 'Search the templates'), 'order');
    await until(() => findAll(element, 'button', /^Text/u).length === 0);
    await find(element, 'button', /^It has left/u);
    type(await find(element, 'searchbox', 'Search the templates'), 'nothing like it');
    await until(() => textOf(element).includes('No template holds these words.'));
  });

  it('are not offered where there are none', async () => {
    const element = await composer(shop([]));
    expect(findAll(element, 'button', 'Templates')).to.deep.equal([]);
  });
});
