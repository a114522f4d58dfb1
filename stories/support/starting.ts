import { fireEvent, userEvent } from 'storybook/test';
import type { MemoryOptions } from '../../src/adapters/memory/index.js';
import type { CareComposerElement } from '../../src/elements/composer/composer-element.js';
import {
  aConversation,
  aCustomer,
  ago,
  aMessage,
  anOrder,
  OPERATOR,
  recordsOf,
} from '../../test/support/builders.js';
import { inside, until } from './inside.js';
import { inMarket } from './market.js';

export type Starting = Pick<CareComposerElement, 'orderId' | 'start'>;

/** An order that two conversations are about, and two that none is about. */
const ORDERS = [
  anOrder(),
  anOrder({
    id: 'o-2',
    number: '20418-A',
    customer: aCustomer({ id: 'c-82', name: 'Iván Prieto' }),
  }),
  anOrder({ id: 'o-3', number: '20419-A', placedAt: ago({ days: 9 }) }),
];

const TALKS = recordsOf(
  aConversation([aMessage()], { about: [{ kind: 'order', id: 'o-1', label: '20417-A' }] }),
  aConversation(
    [aMessage({ id: 'm-9', from: OPERATOR, text: 'Hemos hablado con el transportista.' })],
    {
      ...{ id: 't-9', participants: [OPERATOR], title: 'El paquete volvió al almacén' },
      about: [{ kind: 'order', id: 'o-1', label: '20417-A' }],
    },
  ),
);

/** A marketplace of these orders, where conversations can be begun. */
export function starting(options: Pick<MemoryOptions, 'faults' | 'offers' | 'latency'> = {}) {
  return inMarket({ records: { ...TALKS, orders: ORDERS, files: {} }, ...options });
}

export async function find(canvasElement: HTMLElement, number: string): Promise<void> {
  const composer = await inside(canvasElement, 'care-composer');
  const field = await until(() => composer.getByLabelText('Which order is it about?'));
  await fireEvent.input(field, { target: { value: number } });
  await userEvent.click(composer.getByRole('button', { name: 'Find order' }));
}

export async function fillIn(
  canvasElement: HTMLElement,
  text = 'Hola, Iván: su lámpara salió hoy y llega el viernes.',
): Promise<void> {
  const composer = await inside(canvasElement, 'care-composer');
  await userEvent.click(await until(() => composer.getByRole('radio', { name: 'Customer' })));
  await userEvent.selectOptions(composer.getByLabelText('Reason'), 'Delivery status');
  await fireEvent.input(composer.getByLabelText('Message'), { target: { value: text } });
}

export async function press(canvasElement: HTMLElement, name: string): Promise<void> {
  const composer = await inside(canvasElement, 'care-composer');
  await userEvent.click(await until(() => composer.getByRole('button', { name })));
}
