import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import type { CareComposerElement } from '../src/elements/composer/composer-element.js';
import { aRecipient, composeRules, OPERATOR, SELLER } from '../test/support/builders.js';
import { answering, reviewed, send, sends, write, type Answering } from './support/answering.js';
import { inside, until } from './support/inside.js';
import { inOther, marketOn } from './support/market.js';

type Story = StoryObj<Answering>;

/**
 * Answers in a conversation: whom it is for, the text, and what became of it. What is typed is kept as it is typed and
 * goes only when the marketplace has it.
 */
const meta: Meta<Answering> = {
  title: 'Answer',
  component: 'care-composer',
  args: { threadId: 't-1' },
  parameters: { frame: 'answer', ...answering() },
  render: ({ threadId }) => html`<care-composer .threadId=${threadId}></care-composer>`,
};

export default meta;

const TEXT = 'Hola, Marta: sale hoy mismo y llega mañana antes de las 14:00.';

/** Nothing written yet. The marketplace has preset whom it is for. */
export const Empty: Story = { name: 'Nothing written yet' };

/** The marketplace presets nobody: the answer goes to whoever wrote last, here the operator. */
export const ToWhoeverWroteLast: Story = {
  name: 'For whoever wrote last',
  parameters: answering({ compose: composeRules(), from: OPERATOR }),
};

/** Where nobody is preset, nobody is written to by habit: what is missing is said when it is sent. */
export const NoRecipient: Story = {
  name: 'Nobody chosen',
  parameters: answering({ compose: composeRules(), from: SELLER }),
  play: async ({ canvasElement }) => {
    const composer = await inside(canvasElement, 'care-composer');
    await userEvent.click(await until(() => composer.getByRole('button', { name: 'Send' })));
    await until(() => composer.getByText('Choose who the message is for.'));
    await until(() => composer.getByText('Write a message first.'));
    await expect(sends(canvasElement)).toBe(0);
  },
};

/** One recipient is all there is. */
export const OneRecipient: Story = {
  name: 'Only one recipient',
  parameters: answering({ compose: composeRules({ recipients: [aRecipient()] }) }),
};

/** Words for more people than fit in a line, and one kind the kit does not know. */
export const ManyRecipients: Story = {
  name: 'Many recipients',
  parameters: answering({
    compose: composeRules({
      recipients: [
        aRecipient(),
        aRecipient({ id: 'op', to: ['operator'], label: 'Operator' }),
        aRecipient({ id: 'both', to: ['customer', 'operator'], label: 'Customer and operator' }),
        aRecipient({ id: 'mediator', to: ['mediator'], label: 'Mediator of the claim' }),
        aRecipient({
          id: 'warehouse',
          to: ['warehouse'],
          label: 'Warehouse in Getafe',
          visibleTo: ['warehouse', 'seller'],
        }),
      ],
    }),
  }),
};

/** What was typed is still there after the element was taken out of the page and put back. */
export const DraftKept: Story = {
  name: 'A draft that was kept',
  play: async ({ canvasElement }) => {
    await write(canvasElement, TEXT);
    const element = canvasElement.querySelector('care-composer') as CareComposerElement;
    const place = element.parentElement;
    element.remove();
    await until(() => expect(element.isConnected).toBe(false));
    await new Promise(requestAnimationFrame);
    place?.append(element);
    const composer = await inside(canvasElement, 'care-composer');
    await until(() => expect(composer.getByLabelText('Message')).toHaveValue(TEXT));
  },
};

/** Near the limit (here 350 characters, as at Mercado Libre) it says how many are left. */
export const NearTheLimit: Story = {
  name: 'Near the limit',
  parameters: answering({ compose: composeRules({ text: { min: 1, max: 350 } }) }),
  play: async ({ canvasElement }) => {
    await write(canvasElement, 'Hola, Marta. '.repeat(26));
    const composer = await inside(canvasElement, 'care-composer');
    await until(() => composer.getByText('13 characters left'));
  },
};

/** Nothing is cut off: what is too much is counted, and it is not sent. */
export const TooLong: Story = {
  name: 'Too long',
  parameters: answering({ compose: composeRules({ text: { min: 1, max: 350 } }) }),
  play: async ({ canvasElement }) => {
    await send(canvasElement, 'Hola, Marta. '.repeat(30));
    const composer = await inside(canvasElement, 'care-composer');
    await until(() => composer.getByText('The message is 39 characters too long.'));
    await expect(sends(canvasElement)).toBe(0);
  },
};

/** On its way: nothing can be changed, and a second press sends nothing. */
export const Sending: Story = {
  name: 'Being sent',
  parameters: answering({ faults: [{ method: 'threads.reply', kind: 'hang' }] }),
  play: async ({ canvasElement }) => {
    await send(canvasElement, TEXT);
    const composer = await inside(canvasElement, 'care-composer');
    await userEvent.click(await until(() => composer.getByRole('button', { name: 'Sending…' })));
    await until(() => expect(sends(canvasElement)).toBe(1));
  },
};

/** The marketplace has it: the field is empty again, and the conversation shows the message. */
export const Sent: Story = {
  name: 'Sent',
  play: async ({ canvasElement }) => {
    await send(canvasElement, TEXT);
    const composer = await inside(canvasElement, 'care-composer');
    await until(() => expect(composer.getByText('Message sent')).toBeInTheDocument());
    await until(() => expect(composer.getByLabelText('Message')).toHaveValue(''));
  },
};

/** The marketplace says no, in its own words, for the message and for its fields. The text stays to be put right. */
export const Refused: Story = {
  name: 'Refused by the marketplace',
  parameters: answering({
    faults: [
      {
        method: 'threads.reply',
        kind: 'validation',
        error: {
          message: 'The message was not accepted.',
          fields: [
            { path: 'text', message: 'Contact data such as telephone numbers cannot be sent.' },
            { path: 'recipient', message: 'The customer has closed this conversation.' },
          ],
          requestId: 'plz-422-5e01-77aa',
        },
      },
    ],
  }),
  play: async ({ canvasElement }) => {
    await send(canvasElement, 'Llámame cuando quieras.');
    const composer = await inside(canvasElement, 'care-composer');
    await until(() => composer.getByText('plz-422-5e01-77aa'));
    await expect(composer.getByLabelText('Message')).toHaveValue('Llámame cuando quieras.');
  },
};

/** It was not sent, and trying again may help. */
export const NotSent: Story = {
  name: 'Not sent',
  parameters: answering({
    faults: [
      { method: 'threads.reply', kind: 'rate-limited', error: { requestId: 'plz-429-118' } },
    ],
  }),
  play: async ({ canvasElement }) => {
    await send(canvasElement, TEXT);
    const composer = await inside(canvasElement, 'care-composer');
    await until(() => composer.getByRole('button', { name: 'Send again' }));
    await expect(composer.getByLabelText('Message')).toHaveValue(TEXT);
  },
};

/** Somebody else wrote in the meantime: read that first. */
export const Conflict: Story = {
  name: 'Something new in between',
  parameters: answering({ faults: [{ method: 'threads.reply', kind: 'conflict' }] }),
  play: async ({ canvasElement }) => {
    await send(canvasElement, TEXT);
    const composer = await inside(canvasElement, 'care-composer');
    await until(() => composer.getByText(/^There is something new/, { selector: 'strong' }));
  },
};

/** The answer of the marketplace was lost. Nobody knows whether the customer has the message, and so it says. */
export const Unknown: Story = {
  name: 'Not known whether it was sent',
  parameters: answering({ faults: [{ method: 'threads.reply', kind: 'lost-reply' }] }),
  play: async ({ canvasElement }) => {
    await send(canvasElement, TEXT);
    const composer = await inside(canvasElement, 'care-composer');
    await until(() => composer.getByText(/^We do not know/, { selector: 'strong' }));
    await expect(composer.getByLabelText('Message')).toHaveAttribute('readonly');
  },
};

/** Not known, then checked: it had arrived. There is one message, and the field is free again. */
export const UnknownThenSent: Story = {
  name: 'Checked: it was sent',
  parameters: answering({ faults: [{ method: 'threads.reply', kind: 'lost-reply', times: 1 }] }),
  play: async ({ canvasElement }) => {
    await send(canvasElement, TEXT);
    const composer = await inside(canvasElement, 'care-composer');
    await userEvent.click(
      await until(() => composer.getByRole('button', { name: 'Check whether it was sent' })),
    );
    await until(() => expect(composer.getByLabelText('Message')).toHaveValue(''));
    await expect(sends(canvasElement)).toBe(1);
  },
};

/** Not known, then checked: it never arrived. The text is there to be sent again. */
export const UnknownThenNot: Story = {
  name: 'Checked: it was not sent',
  parameters: answering({ faults: [{ method: 'threads.reply', kind: 'lost-request', times: 1 }] }),
  play: async ({ canvasElement }) => {
    await send(canvasElement, TEXT);
    const composer = await inside(canvasElement, 'care-composer');
    await userEvent.click(
      await until(() => composer.getByRole('button', { name: 'Check whether it was sent' })),
    );
    await until(() => composer.getByText(/^It was not sent/, { selector: 'strong' }));
    await expect(composer.getByLabelText('Message')).toHaveValue(TEXT);
  },
};

/** Checked, and the marketplace cannot say either. The last word is the seller's own, after she has looked there. */
export const StillUnknown: Story = {
  name: 'Checked, and still not known',
  parameters: answering({
    faults: [
      { method: 'threads.reply', kind: 'lost-reply' },
      { method: 'check', kind: 'malformed', answer: { outcome: 'unknown' } },
    ],
  }),
  play: async ({ canvasElement }) => {
    await send(canvasElement, TEXT);
    const composer = await inside(canvasElement, 'care-composer');
    await userEvent.click(
      await until(() => composer.getByRole('button', { name: 'Check whether it was sent' })),
    );
    await until(() => composer.getByText(/^It is still not known/, { selector: 'p:not([role])' }));
    await until(() => composer.getByRole('button', { name: /^I looked: it is not there/ }));
  },
};

/** The check could not be made. Nothing is known that was not known before. */
export const CheckFailed: Story = {
  name: 'Could not be checked',
  parameters: answering({
    faults: [
      { method: 'threads.reply', kind: 'lost-reply' },
      { method: 'check', kind: 'offline' },
    ],
  }),
  play: async ({ canvasElement }) => {
    await send(canvasElement, TEXT);
    const composer = await inside(canvasElement, 'care-composer');
    await userEvent.click(
      await until(() => composer.getByRole('button', { name: 'Check whether it was sent' })),
    );
    await until(() => composer.getByText('You are offline'));
  },
};

/** The marketplace does not let anybody write here now, and says why. */
export const Blocked: Story = {
  name: 'Nobody can write now',
  parameters: answering({
    compose: composeRules({
      blocked: { label: 'The order was cancelled 30 days ago.', code: 'ORDER_CLOSED' },
    }),
  }),
};

/** A marketplace whose conversations can only be read. */
export const ReadOnly: Story = {
  name: 'Only to be read',
  parameters: answering({ offers: { threads: { reply: false } } }),
};

/** The browser keeps nothing (a private window, no space left): it says so while it matters. */
export const NotKept: Story = {
  name: 'Text that is not kept',
  beforeEach: () => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('No space left.', 'QuotaExceededError');
    };
    return () => {
      IDBObjectStore.prototype.put = put;
    };
  },
  play: async ({ canvasElement }) => {
    await write(canvasElement, TEXT);
    const composer = await inside(canvasElement, 'care-composer');
    await until(() => composer.getByText(/^This browser cannot keep your text/));
  },
};

/** The portal has looked at the text and warns; the seller may send it all the same. */
export const Warned: Story = {
  name: 'The portal warns',
  ...reviewed(() => [
    {
      severity: 'warn',
      message: 'This looks like a telephone number. Customers are answered in Plazuela only.',
    },
  ]),
  play: async ({ canvasElement }) => {
    await send(canvasElement, 'Llámame cuando quieras.');
    const composer = await inside(canvasElement, 'care-composer');
    await until(() => composer.getByRole('button', { name: 'Send anyway' }));
    await expect(sends(canvasElement)).toBe(0);
  },
};

/** The portal does not let this text out. */
export const Stopped: Story = {
  name: 'The portal stops it',
  ...reviewed(() => [
    { severity: 'block', message: 'Bank account numbers cannot be sent to customers.' },
    { severity: 'warn', message: 'The text has no greeting.' },
  ]),
  play: async ({ canvasElement }) => {
    await send(canvasElement, 'ES91 2100 0418 4502 0005 1332');
    const composer = await inside(canvasElement, 'care-composer');
    await until(() => composer.getByText(/^Bank account numbers/));
    await expect(sends(canvasElement)).toBe(0);
  },
};

/** The portal looks at it first; she may think better of it meanwhile. */
export const InReview: Story = {
  name: 'The portal looks at it',
  ...reviewed(() => new Promise(() => {})),
  play: async ({ canvasElement }) => {
    await send(canvasElement, TEXT);
    const composer = await inside(canvasElement, 'care-composer');
    await until(() => composer.getByRole('button', { name: 'Do not send yet' }));
    await expect(sends(canvasElement)).toBe(0);
  },
};

/** The marketplace offered answers and takes none: the way to send goes, what was written stays to be copied. */
export const Withdrawn: Story = {
  name: 'No answers are taken after all',
  parameters: answering({ faults: [{ method: 'threads.reply', kind: 'unsupported' }] }),
  play: async ({ canvasElement }) => {
    await send(canvasElement, TEXT);
    const composer = await inside(canvasElement, 'care-composer');
    await until(() => composer.getByText(/takes no answers here/));
    await expect(composer.getByLabelText('Message')).toHaveValue(TEXT);
  },
};

/** What it knows of the conversation could not be updated: it says so, and reads again when asked. */
export const Stale: Story = {
  name: 'Could not be updated',
  play: async ({ canvasElement }) => {
    const composer = await inside(canvasElement, 'care-composer');
    await until(() => composer.getByLabelText('Message'));
    const market = marketOn(canvasElement);
    market.faults.add({ method: 'threads.get', kind: 'forbidden' });
    await market.receive('t-1', { from: 'customer', text: '¿Hola?' });
    await until(() => composer.getByRole('button', { name: 'Refresh' }));
  },
};

/** The conversation has not come yet. */
export const Loading: Story = {
  name: 'Loading',
  parameters: answering({ faults: [{ method: 'threads.get', kind: 'hang' }] }),
};

/** The conversation could not be read, so nobody knows what may be written. */
export const Failed: Story = {
  name: 'Could not be loaded',
  parameters: answering({
    faults: [{ method: 'threads.get', kind: 'forbidden', error: { requestId: 'plz-403-9' } }],
  }),
};

/** No adapter was given: a word to the portal's developers. */
export const NoAdapter: Story = { name: 'No adapter', parameters: inOther(() => undefined) };

/** On a phone. */
export const Narrow: Story = { name: '320 pixels wide', parameters: { frame: 'phone' } };

/** The same in Spanish. */
export const Spanish: Story = { name: 'In Spanish', globals: { language: 'es' } };
