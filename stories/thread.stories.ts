import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import type { CareThreadElement } from '../src/elements/thread/thread-element.js';
import type { Message } from '../src/model/message.js';
import { MAILS } from '../test/support/mails.js';
import {
  aConversation,
  aCustomer,
  aMessage,
  ago,
  OPERATOR,
  recordsOf,
} from '../test/support/builders.js';
import { inside, until } from './support/inside.js';
import { failed, olderFailed, sendIn } from './support/in-thread.js';
import { inMarket, inOther, marketOn } from './support/market.js';
import {
  LONG_NAME,
  FILES,
  STRANGE_FILES,
  mine,
  mail,
  short,
  long,
  withFiles,
} from './support/thread-records.js';

type Args = Pick<CareThreadElement, 'threadId' | 'withoutComposer'>;
type Story = StoryObj<Args>;

/** One conversation, opened at its end: who wrote, who may read it, what is attached; below it the answer. */
const meta: Meta<Args> = {
  title: 'Conversation',
  component: 'care-thread',
  args: { threadId: 't-1', withoutComposer: false },
  parameters: { frame: 'conversation', ...inMarket({ records: recordsOf(short()) }) },
  render: ({ threadId, withoutComposer }) =>
    html`<care-thread .threadId=${threadId} ?without-composer=${withoutComposer}></care-thread>`,
};

export default meta;

/** A question, an answer, another question. */
export const Short: Story = { name: 'A few messages' };

/** A long one opens at its newest messages; older ones are read when asked for, and the place stays. */
export const Long: Story = {
  name: 'Hundreds of messages',
  parameters: inMarket({ records: recordsOf(long(300)) }),
  play: async ({ canvasElement }) => {
    const thread = await inside(canvasElement, 'care-thread');
    await until(() => thread.getByText('Mensaje 300'));
    await expect(thread.queryByText('Mensaje 270')).toBeNull();
    await userEvent.click(thread.getByRole('button', { name: 'Show older messages' }));
    await until(() => thread.getByText('Mensaje 270'));
  },
};

/** As mail programs send it: reduced to its words, and what was quoted is folded. */
export const Mail: Story = {
  name: 'A mail with what it answers',
  parameters: inMarket({
    records: recordsOf(
      aConversation([
        mine({ id: 'm-1', sentAt: ago({ days: 1 }), text: 'Su pedido ya salió. Un saludo' }),
        mail('m-2', MAILS.gmailReply, 9),
        mail('m-3', MAILS.outlookDesktop, 3),
        mail('m-4', MAILS.gmailList, 1),
      ]),
    ),
  }),
};

/** Files of every sort: each can be had by a press, and is saved, never opened in the portal. */
export const Attachments: Story = {
  name: 'Attachments',
  parameters: inMarket({ records: { ...recordsOf(withFiles(FILES)), files: {} } }),
};

/** Names of any length and direction: the end with the real extension stays in sight, whatever a name pretends. */
export const StrangeFileNames: Story = {
  name: 'Attachments with strange names',
  parameters: inMarket({ records: { ...recordsOf(withFiles(STRANGE_FILES)), files: {} } }),
};

/** A marketplace that does not hand out files: they are named and cannot be opened. */
export const FilesNamedOnly: Story = {
  name: 'Attachments that cannot be opened here',
  parameters: inMarket({ records: recordsOf(withFiles(FILES)) }),
};

/** A file could not be fetched. It says so where it stands, and can be tried again. */
export const FileFailed: Story = {
  name: 'An attachment that did not come',
  parameters: inMarket({
    records: { ...recordsOf(withFiles(FILES)), files: {} },
    faults: [{ method: 'files.open', kind: 'unavailable' }],
  }),
  play: async ({ canvasElement }) => {
    const thread = await inside(canvasElement, 'care-thread');
    const [button] = await until(() => thread.getAllByRole('button', { name: /^Download / }));
    await userEvent.click(button as HTMLElement);
    await until(() => expect(button).toHaveAccessibleName(/could not be downloaded/));
  },
};

/** Who can read what is said at every message: these the customer never sees. */
export const OperatorOnly: Story = {
  name: 'Messages that only the operator can read',
  parameters: inMarket({
    records: recordsOf(
      aConversation(
        [
          aMessage({
            id: 'm-1',
            sentAt: ago({ days: 1, hours: 2 }),
            text: 'La lámpara llegó rota. Quiero que me devuelvan el dinero.',
          }),
          aMessage({
            id: 'm-2',
            from: OPERATOR,
            sentAt: ago({ hours: 20 }),
            text: '¿Habéis enviado ya la etiqueta de devolución al cliente?',
          }),
          mine({
            id: 'm-3',
            sentAt: ago({ hours: 19 }),
            text: 'Sí, ayer por la tarde. El transportista la recoge el viernes.',
            audience: { to: [OPERATOR], visibleTo: ['operator', 'seller'] },
          }),
          mine({
            id: 'm-4',
            sentAt: ago({ hours: 18 }),
            text: 'Hola a todos: el reembolso se hace en cuanto llegue el paquete.',
            audience: {
              to: [aCustomer(), OPERATOR],
              visibleTo: ['customer', 'operator', 'seller'],
            },
          }),
        ],
        { participants: [aCustomer(), OPERATOR] },
      ),
    ),
  }),
};

/** Messages the marketplace looks at first, and one it stopped, with its reason. One was read. */
export const Moderated: Story = {
  name: 'Stopped, in review, read',
  parameters: inMarket({
    records: recordsOf(
      aConversation([
        aMessage({ id: 'm-1', sentAt: ago({ hours: 6 }) }),
        mine({
          id: 'm-2',
          sentAt: ago({ hours: 5 }),
          text: 'Llega hoy.',
          readAt: ago({ hours: 4 }),
        }),
        mine({
          id: 'm-3',
          sentAt: ago({ hours: 3 }),
          text: 'Llámame al 600 000 000 y lo arreglamos.',
          delivery: {
            state: 'rejected',
            reason: { code: 'CONTACT_DATA', label: 'contiene datos de contacto' },
          },
        }),
        mine({
          id: 'm-4',
          sentAt: ago({ minutes: 3 }),
          text: 'Escríbeme por aquí y lo arreglamos.',
          delivery: { state: 'pending-review' },
        }),
      ]),
    ),
  }),
};

/** A message on its way is there at once, and visibly not yet the marketplace's. */
export const BeingSent: Story = {
  name: 'A message on its way',
  parameters: inMarket({
    records: recordsOf(short()),
    faults: [{ method: 'threads.reply', kind: 'hang' }],
  }),
  play: async ({ canvasElement }) => {
    await sendIn(canvasElement, 'Sale hoy mismo, mañana lo tienes en casa.');
    const thread = await inside(canvasElement, 'care-thread');
    await until(() => thread.getByText('Sending…'));
  },
};

/** Nobody can say whether this one arrived: it stands there as such until it is known. */
export const MaybeSent: Story = {
  name: 'A message that may have arrived',
  parameters: inMarket({
    records: recordsOf(short()),
    faults: [{ method: 'threads.reply', kind: 'lost-request' }],
  }),
  play: async ({ canvasElement }) => {
    await sendIn(canvasElement, 'Sale hoy mismo, mañana lo tienes en casa.');
    const thread = await inside(canvasElement, 'care-thread');
    await until(() => thread.getByText('Not known whether it was sent'));
  },
};

/** Somebody writes while older messages are being read: the place stays, and a button leads to the new one. */
export const NewWhileReading: Story = {
  name: 'A new message while reading above',
  parameters: inMarket({ records: recordsOf(long(40)) }),
  play: async ({ canvasElement }) => {
    const thread = await inside(canvasElement, 'care-thread');
    const log = await until(() => thread.getByRole('log'));
    await until(() => thread.getByText('Mensaje 40'));
    log.scrollTop = 600;
    // A page hears of scrolling with its next frame.
    await new Promise((scrolled) => log.addEventListener('scroll', scrolled, { once: true }));
    const read = log.scrollTop;
    await marketOn(canvasElement).receive('t-1', { from: 'customer', text: '¿Seguís ahí?' });
    const button = await until(() => thread.getByRole('button', { name: '1 new message' }));
    await expect(log.scrollTop).toBe(read);
    // Over the messages, never over what is being written.
    const end = log.getBoundingClientRect().bottom;
    await expect(button.getBoundingClientRect().bottom).toBeLessThan(end);
  },
};

/** The way back failed: it says so where the older ones would be, and what is shown stays. */
export const OlderFailed: Story = {
  name: 'Older messages that could not be loaded',
  parameters: inMarket({ records: recordsOf(long(60)) }),
  play: olderFailed,
};

/** The reply was lost and the message came back by itself: nobody can say for sure that it is this one. */
export const Twin: Story = {
  name: 'A message that may be the one that arrived',
  parameters: inMarket({
    records: recordsOf(short()),
    faults: [{ method: 'threads.reply', kind: 'lost-reply' }],
  }),
  play: async ({ canvasElement }) => {
    await sendIn(canvasElement, 'Sale hoy mismo y llega mañana.');
    const thread = await inside(canvasElement, 'care-thread');
    await until(() => thread.getByText(/A message with the same words has arrived/));
  },
};

/** It was removed, or the address was wrong. */
export const NotFound: Story = { name: 'Not there any more', args: { threadId: 't-404' } };

/** This person may not read it. */
export const Forbidden: Story = {
  name: 'No access',
  parameters: inMarket({
    records: recordsOf(short()),
    faults: [{ method: 'threads.get', kind: 'forbidden' }],
  }),
};

/** The marketplace has been asked and has not answered yet. */
export const Loading: Story = {
  name: 'Loading',
  parameters: inMarket({ faults: [{ method: 'threads.get', kind: 'hang' }] }),
};

/** The conversation came and its messages did not: they can be asked for again, and what is written stays. */
export const MessagesFailed: Story = {
  name: 'Messages that could not be loaded',
  parameters: inMarket({
    records: recordsOf(short()),
    faults: [
      { method: 'threads.messages', kind: 'unavailable', error: { requestId: 'plz-503-a1' } },
    ],
  }),
  play: failed,
};

/** One message came broken. It says so in its place. */
export const OneMalformed: Story = {
  name: 'A message that cannot be shown',
  parameters: inMarket({
    records: recordsOf(
      aConversation([
        aMessage({ id: 'm-1', sentAt: ago({ hours: 3 }) }),
        {
          ...aMessage({ id: 'm-2', sentAt: ago({ hours: 2 }) }),
          body: null as unknown as Message['body'],
        },
        aMessage({ id: 'm-3', text: '¿Me has leído?' }),
      ]),
    ),
  }),
};

/** For portals that put the answer elsewhere. */
export const WithoutComposer: Story = {
  name: 'Without an answer below',
  args: { withoutComposer: true },
};

/** Names, words without a space, and a very long message. */
export const VeryLong: Story = {
  name: 'Very long words',
  parameters: inMarket({
    records: recordsOf(
      aConversation(
        [
          aMessage({
            id: 'm-1',
            from: aCustomer({ name: LONG_NAME }),
            sentAt: ago({ hours: 2 }),
            text: 'w'.repeat(600),
          }),
          mine({ id: 'm-2', text: `${'Gracias por escribirnos. '.repeat(80)}` }),
        ],
        {
          participants: [aCustomer({ name: LONG_NAME })],
          title: 'Sobre el plazo de entrega, el embalaje, la factura y la devolución de un pedido',
          about: [
            { kind: 'order', id: 'o-1', label: 'PLZ-ES-2026-0000000000000020417-A-REPLACEMENT' },
          ],
        },
      ),
    ),
  }),
};

/** Words from right to left keep their direction, and turn nothing beside them. */
export const RightToLeft: Story = {
  name: 'Words from right to left',
  parameters: inMarket({
    records: recordsOf(
      aConversation(
        [
          aMessage({
            id: 'm-1',
            from: aCustomer({ name: 'فاطمة الزهراء' }),
            sentAt: ago({ hours: 2 }),
            text: 'مرحبا، متى يصل طلبي رقم 20417-A؟\nشكرا!',
          }),
          mine({ id: 'm-2', text: 'Hola, llega mañana antes de las 14:00.' }),
        ],
        { participants: [aCustomer({ name: 'فاطمة الزهراء' })] },
      ),
    ),
  }),
};

/** Kinds of people, of places and of states that the kit does not know are shown as they came. */
export const UnknownValues: Story = {
  name: 'Values nobody knows yet',
  parameters: inMarket({
    records: recordsOf(
      aConversation(
        [
          aMessage({
            id: 'm-1',
            from: { kind: 'warehouse', name: 'Almacén Getafe' },
            sentAt: ago({ hours: 2 }),
            text: 'Recuento hecho: quedan tres.',
          }),
          aMessage({
            id: 'm-2',
            from: { kind: 'system' },
            sentAt: ago({ hours: 1, minutes: 30 }),
            text: 'El pedido pasó a «En reparto».',
          }),
          mine({
            id: 'm-3',
            text: 'Gracias.',
            audience: {
              to: [{ kind: 'warehouse' }],
              visibleTo: ['warehouse', 'auditor', 'seller'],
            },
            delivery: { state: 'queued-overnight' },
          }),
        ],
        {
          participants: [{ kind: 'warehouse', name: 'Almacén Getafe' }],
          about: [{ kind: 'voucher', id: 'v-1', label: 'VALE-0042' }],
        },
      ),
    ),
  }),
};

/** No adapter was given: a word to the portal's developers. */
export const NoAdapter: Story = { name: 'No adapter', parameters: inOther(() => undefined) };

/** On a phone. */
export const Narrow: Story = { name: '320 pixels wide', parameters: { frame: 'phone' } };

/** The same in Spanish. */
export const Spanish: Story = { name: 'In Spanish', globals: { language: 'es' } };
