import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { pdfOf } from '../src/adapters/memory/worlds/made/pdf.js';
import { pictureOf } from '../src/adapters/memory/worlds/made/picture.js';
import type { CareThreadElement } from '../src/elements/thread/thread-element.js';
import type { Message } from '../src/model/message.js';
import {
  aConversation,
  aCustomer,
  aMessage,
  ago,
  anOrder,
  composeRules,
  OPERATOR,
  recordsOf,
} from '../test/support/builders.js';
import { inside, until } from './support/inside.js';
import { inMarket } from './support/market.js';
import { long, mine, withFiles } from './support/thread-records.js';

type Args = Pick<CareThreadElement, 'threadId' | 'withoutComposer'>;
type Story = StoryObj<Args>;

const ORDER = anOrder({
  lines: [
    {
      id: 'l-1',
      title: 'Lámpara de mesa Nido, cerámica verde salvia',
      quantity: 2,
      unitPrice: { amount: '32.45', currency: 'EUR' },
      price: { amount: '64.90', currency: 'EUR' },
      state: { code: 'SHIPPED', label: 'Enviado' },
    },
    {
      id: 'l-2',
      title: 'Bombilla E14 de luz cálida',
      quantity: 1,
      price: { amount: '4.95', currency: 'EUR' },
      state: { code: 'INCIDENT_OPEN', label: 'Incidencia abierta' },
      frozen: { label: 'hay una incidencia abierta' },
    },
  ],
  shipments: [
    {
      id: 's-1',
      lineIds: ['l-1'],
      shippedAt: ago({ days: 2 }),
      receivedAt: null,
      carrier: 'Seur',
      trackingNumber: '0429-88213',
      trackingUrl: 'https://envios.example/0429-88213',
    },
  ],
});

const talk = () =>
  aConversation(
    [
      aMessage({ id: 'm-1', sentAt: ago({ days: 1, hours: 3 }), text: '¿Cuándo sale mi pedido?' }),
      mine({ id: 'm-2', sentAt: ago({ days: 1, hours: 1 }), text: 'Sale mañana, Marta.' }),
      aMessage({ id: 'm-3', text: 'Gracias. ¿Y cuándo llegaría? Es para un regalo.' }),
    ],
    {
      participants: [aCustomer(), OPERATOR],
      attention: {
        state: 'needs-reply',
        since: ago({ hours: 1 }),
        deadline: { at: ago({ hours: -5 }), zone: 'Europe/Madrid', source: 'record' },
      },
    },
  );

const withOrder = inMarket({
  records: { ...recordsOf(talk()), orders: [ORDER] },
  offers: { orders: { get: true } },
});

/** What a conversation shows besides its messages, and how it goes on in both directions. */
const meta: Meta<Args> = {
  title: 'Conversation in depth',
  component: 'care-thread',
  args: { threadId: 't-1', withoutComposer: false },
  parameters: { frame: 'conversation', ...inMarket({ records: recordsOf(talk()) }) },
  render: ({ threadId, withoutComposer }) =>
    html`<care-thread .threadId=${threadId} ?without-composer=${withoutComposer}></care-thread>`,
};

export default meta;

/** It opens at the first message that the seller has not seen, with a word above it. */
export const Unread: Story = {
  name: 'Unread messages',
  parameters: inMarket({
    records: recordsOf({
      ...long(60),
      thread: { ...long(60).thread, unread: { count: 12, firstMessageId: 'm-49' } },
    }),
  }),
  play: async ({ canvasElement }) => {
    const thread = await inside(canvasElement, 'care-thread');
    await until(() => thread.getByText('New'));
  },
};

/** Three hundred unread ones: it opens around the first of them, and a button leads to the end. */
export const FarUp: Story = {
  name: 'Unread messages far up',
  parameters: inMarket({
    records: recordsOf({
      ...long(400),
      thread: { ...long(400).thread, unread: { count: 300, firstMessageId: 'm-101' } },
    }),
    offers: { threads: { messages: { around: true } } },
  }),
  play: async ({ canvasElement }) => {
    const thread = await inside(canvasElement, 'care-thread');
    await until(() => thread.getByRole('button', { name: 'Newest messages' }));
  },
};

/** Ten thousand messages: only the last page is read and drawn. */
export const TenThousand: Story = {
  name: 'Ten thousand messages',
  parameters: inMarket({ records: recordsOf(long(10_000)) }),
  play: async ({ canvasElement }) => {
    const thread = await inside(canvasElement, 'care-thread');
    await until(() => thread.getByText('Mensaje 10000'));
    await expect(thread.getAllByRole('article')).toHaveLength(30);
  },
};

/** With room for it the order stands beside: state, dates, lines, where the parcel is. */
export const OrderBeside: Story = {
  name: 'The order beside it',
  parameters: { frame: 'desk', ...withOrder },
  play: async ({ canvasElement }) => {
    const thread = await inside(canvasElement, 'care-thread');
    await until(() => thread.getByText(/Bombilla E14/));
  },
};

/** With little room it stands above, folded; here it is unfolded. */
export const OrderAbove: Story = {
  name: 'The order above it',
  parameters: { frame: 'phone', ...withOrder },
  play: async ({ canvasElement }) => {
    const thread = await inside(canvasElement, 'care-thread');
    await userEvent.click(await until(() => thread.getByRole('button', { name: /Order 20417-A/ })));
    await until(() => thread.getByText(/Bombilla E14/));
  },
};

/** The order did not come: the conversation stands, and the order can be asked for again. */
export const OrderFailed: Story = {
  name: 'An order that could not be loaded',
  parameters: {
    frame: 'desk',
    ...inMarket({
      records: { ...recordsOf(talk()), orders: [ORDER] },
      offers: { orders: { get: true } },
      faults: [{ method: 'orders.get', kind: 'forbidden', error: { requestId: 'plz-403-b2' } }],
    }),
  },
  play: async ({ canvasElement }) => {
    const thread = await inside(canvasElement, 'care-thread');
    // Where there is little room it is folded.
    const first = await until(() =>
      thread.getByRole('button', { name: /^(?:Order 20417-A|Try again)/u }),
    );
    if (first.textContent?.includes('Order')) await userEvent.click(first);
    await until(() => thread.getByRole('button', { name: 'Try again' }));
  },
};

/** Translated by the marketplace: in the seller's language first, its original one press away. */
export const Translated: Story = {
  name: 'Translated messages',
  parameters: inMarket({
    records: recordsOf(
      aConversation([
        aMessage({
          id: 'm-1',
          text: 'Bonjour, où en est ma commande ? Je pars en vacances vendredi.',
          sentAt: ago({ hours: 2 }),
          translation: {
            language: 'en',
            body: { format: 'plain', content: 'Hello, where is my order? I leave on Friday.' },
          },
        }),
        aMessage({
          id: 'm-2',
          text: 'Merci d’avance !',
          translation: {
            language: 'en',
            body: { format: 'plain', content: 'Thank you in advance!' },
          },
        }),
      ]),
    ),
  }),
  play: async ({ canvasElement }) => {
    const thread = await inside(canvasElement, 'care-thread');
    const [first] = await until(() => thread.getAllByRole('button', { name: 'Show original' }));
    await userEvent.click(first as HTMLElement);
    await until(() => thread.getByText(/Bonjour/));
  },
};

const stopped: Message = mine({
  id: 'm-2',
  text: 'Llámame al 600 000 000 y lo arreglamos.',
  delivery: {
    state: 'rejected',
    reason: { code: 'CONTACT_DATA', label: 'contiene datos de contacto' },
  },
});

/** A message that was stopped goes back into the answer, to be changed. */
export const EditAgain: Story = {
  name: 'A stopped message, taken up again',
  parameters: inMarket({
    records: recordsOf(
      aConversation([aMessage({ id: 'm-1', sentAt: ago({ hours: 2 }) }), stopped], {
        compose: composeRules(),
      }),
    ),
  }),
  play: async ({ canvasElement }) => {
    const thread = await inside(canvasElement, 'care-thread');
    const name = 'Edit and send again';
    await userEvent.click(await until(() => thread.getByRole('button', { name })));
    const composer = await inside(canvasElement, 'care-thread', 'care-composer');
    await until(() => expect(composer.getByLabelText('Message')).toHaveValue(stopped.body.content));
  },
};

const PHOTOS = [
  { id: 'f-1', name: 'IMG_20260311_184501.png', size: 19_000 },
  { id: 'f-2', name: 'IMG_20260311_184512.png', size: 19_000 },
  { id: 'f-3', name: 'Factura-20417-A.pdf', size: 900 },
  { id: 'f-4', name: 'foto-del-golpe.jpg', size: 400 },
];

const withPhotos = inMarket({
  records: {
    ...recordsOf(withFiles(PHOTOS)),
    files: {
      'f-1': pictureOf(1),
      'f-2': pictureOf(2),
      'f-3': pdfOf(['Factura 20417-A']),
      'f-4': new Blob(['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>']),
    },
  },
});

/** A picture is drawn over the page; the others of its message are a key away. */
export const Preview: Story = {
  name: 'A picture over the page',
  parameters: withPhotos,
  play: async ({ canvasElement }) => {
    const thread = await inside(canvasElement, 'care-thread');
    const [photo] = await until(() => thread.getAllByRole('button', { name: /^View IMG_/ }));
    await userEvent.click(photo as HTMLElement);
    await until(() => thread.getByRole('img', { name: 'IMG_20260311_184501.png' }));
  },
};

/** What calls itself a photo is a drawing made of code: it is not drawn, and that is said. */
export const Disguised: Story = {
  name: 'A file that is not what it says',
  parameters: withPhotos,
  play: async ({ canvasElement }) => {
    const thread = await inside(canvasElement, 'care-thread');
    const [file] = await until(() => thread.getAllByRole('button', { name: /^View foto/ }));
    await userEvent.click(file as HTMLElement);
    await until(() => thread.getByText(/It is: SVG/));
  },
};

/** It was said that it needs no reply, and the answer was lost: nobody knows, and it can be asked. */
export const NeedsNoReply: Story = {
  name: 'No reply needed, not known yet',
  parameters: inMarket({
    records: recordsOf(talk()),
    faults: [{ method: 'threads.setReplyNeeded', kind: 'lost-reply', times: 1 }],
  }),
  play: async ({ canvasElement }) => {
    const thread = await inside(canvasElement, 'care-thread');
    const name = 'No reply needed';
    await userEvent.click(await until(() => thread.getByRole('button', { name })));
    await until(() => thread.getByRole('button', { name: 'Check' }));
  },
};

/** Opens the menu and chooses. */
async function choose(canvasElement: HTMLElement, name: string): Promise<void> {
  const thread = await inside(canvasElement, 'care-thread');
  await userEvent.click(await until(() => thread.getByRole('button', { name: 'More' })));
  if (name === '') return;
  await userEvent.click(await until(() => thread.getByRole('button', { name })));
}

/** Of those that are read to be copied. */
function isSecondPage(query: unknown): boolean {
  const { limit, from } = query as { readonly limit: number; readonly from?: unknown };
  return limit === 100 && from !== undefined;
}

/** What can be done with the whole conversation. */
export const Menu: Story = {
  name: 'The menu',
  play: async ({ canvasElement }) => {
    await choose(canvasElement, '');
    const thread = await inside(canvasElement, 'care-thread');
    await until(() => thread.getByRole('button', { name: 'Save as text' }));
  },
};

/** All pages are read first, however few are on the screen; it can be called off. */
export const CopyRunning: Story = {
  name: 'Saving as text, under way',
  parameters: inMarket({
    records: recordsOf(long(400)),
    faults: [{ method: 'threads.messages', kind: 'hang', when: isSecondPage }],
  }),
  play: async ({ canvasElement }) => {
    const thread = await inside(canvasElement, 'care-thread');
    await until(() => thread.getByText('Mensaje 400'));
    await choose(canvasElement, 'Save as text');
    await until(() => thread.getByText(/100 messages so far/));
  },
};

/** Part of it could not be read: it says how much is there, and goes on from there. */
export const CopyFailed: Story = {
  name: 'Saving as text, failed',
  parameters: inMarket({
    records: recordsOf(long(400)),
    faults: [{ method: 'threads.messages', kind: 'forbidden', when: isSecondPage }],
  }),
  play: async ({ canvasElement }) => {
    const thread = await inside(canvasElement, 'care-thread');
    await until(() => thread.getByText('Mensaje 400'));
    await choose(canvasElement, 'Save as text');
    await until(() => thread.getByText(/Only 100 messages could be read/));
  },
};

/** All of it in Spanish. */
export const Spanish: Story = {
  name: 'In Spanish',
  parameters: { frame: 'desk', ...withOrder },
  globals: { language: 'es' },
};
