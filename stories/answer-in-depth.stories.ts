import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, fireEvent, userEvent } from 'storybook/test';
import type { CareComposerElement } from '../src/elements/composer/composer-element.js';
import { aRecipient, composeRules } from '../test/support/builders.js';
import { answering, send, sends, write } from './support/answering.js';
import { inside, until } from './support/inside.js';
import { marketOn } from './support/market.js';

type Told = Pick<CareComposerElement, 'threadId' | 'sendKey' | 'undoSeconds'>;
type Story = StoryObj<Told>;

/**
 * What stands between a press of _Send_ and the marketplace: who can read it, what was found in it, files, ready texts,
 * a moment to call it back, and a colleague who was faster.
 */
const meta: Meta<Told> = {
  title: 'Answer in depth',
  component: 'care-composer',
  args: { threadId: 't-1' },
  parameters: { frame: 'answer', ...answering() },
  render: ({ threadId, sendKey, undoSeconds }) =>
    html`<care-composer
      thread-id=${threadId ?? nothing}
      send-key=${sendKey ?? nothing}
      undo-seconds=${undoSeconds ?? nothing}
    ></care-composer>`,
};

export default meta;

const TEXT = 'Hola, Marta: sale hoy mismo y llega mañana antes de las 14:00.';

const OPERATOR = aRecipient({
  ...{ id: 'operator', to: ['operator'], label: 'Operator', default: true },
  ...{ visibleTo: ['operator', 'seller'], notifies: ['operator'] },
});
const BOTH = aRecipient({
  ...{ id: 'both', to: ['customer', 'operator'], label: 'Customer and operator' },
  ...{ visibleTo: ['customer', 'operator', 'seller'], notifies: ['customer', 'operator'] },
});

const withFiles = (transport: 'inline' | 'staged') => ({
  offers: { files: { transport, open: true } },
  compose: composeRules({
    recipients: [aRecipient({ default: true })],
    files: { count: 3, fileBytes: 5_000_000, extensions: ['pdf', 'png', 'jpg'] },
  }),
});

const TEMPLATES = composeRules({
  templates: [
    { id: 'left', label: 'Ha salido', text: 'Hola: tu pedido {{orderNumber}} ya ha salido.' },
    { id: 'code', label: 'Seguimiento', text: 'El código de {{carrier}} es {{trackingCode}}.' },
    { id: 'sorry', label: 'Disculpas', text: 'Sentimos la espera. Te escribimos hoy mismo.' },
  ],
});

const composerIn = (canvasElement: HTMLElement) => inside(canvasElement, 'care-composer');

async function press(canvasElement: HTMLElement, name: string | RegExp): Promise<void> {
  const composer = await composerIn(canvasElement);
  await userEvent.click(await until(() => composer.getByRole('button', { name })));
}

/** As if they were let go over the form. */
async function drop(canvasElement: HTMLElement, ...files: readonly File[]): Promise<void> {
  const composer = await composerIn(canvasElement);
  const form = await until(() => composer.getByRole('form'));
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  await fireEvent(form, new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
}

const PDF = new File(['%PDF-1.7\n%%EOF'], 'Factura de la lámpara, marzo de 2026.pdf', {
  type: 'application/pdf',
});

/** The operator wrote last; the customer would read it, too. She is asked once. */
export const WiderAudience: Story = {
  name: 'More people than expected',
  parameters: answering({ compose: composeRules({ recipients: [OPERATOR, BOTH] }) }),
  play: async ({ canvasElement }) => {
    const composer = await composerIn(canvasElement);
    await userEvent.click(await until(() => composer.getByLabelText('Customer and operator')));
    await send(canvasElement, TEXT);
    await until(() => composer.getByRole('button', { name: 'Send to Customer and operator' }));
    await expect(sends(canvasElement)).toBe(0);
  },
};

/** Contact data, and a file that is announced and missing: she may send it all the same. */
export const Found: Story = {
  name: 'Something was found in it',
  play: async ({ canvasElement }) => {
    await send(canvasElement, 'Te adjunto la factura. Escríbeme a eva@example.com, por favor.');
    const composer = await composerIn(canvasElement);
    await until(() => composer.getByRole('button', { name: 'Send anyway' }));
    await expect(sends(canvasElement)).toBe(0);
  },
};

/** The marketplace forbids contact data: it has to come out. */
export const Forbidden: Story = {
  name: 'Something in it is forbidden',
  parameters: answering({
    compose: composeRules({ forbids: ['mail-address', 'phone-number', 'link'] }),
  }),
  play: async ({ canvasElement }) => {
    await send(canvasElement, 'Escríbeme a eva@example.com, por favor.');
    const composer = await composerIn(canvasElement);
    await until(() => composer.getByText(/E-mail addresses are not allowed here/));
    await expect(sends(canvasElement)).toBe(0);
  },
};

/** A moment in which it can be called back. */
export const Held: Story = {
  name: 'It can be called back',
  args: { undoSeconds: 30 },
  play: async ({ canvasElement }) => {
    await send(canvasElement, TEXT);
    const composer = await composerIn(canvasElement);
    await until(() => composer.getByRole('button', { name: 'Undo' }));
    await expect(sends(canvasElement)).toBe(0);
  },
};

/** Enter sends where the portal wants it so; the hint says which key does. */
export const ByEnter: Story = {
  name: 'Enter sends',
  args: { sendKey: 'enter' },
  play: async ({ canvasElement }) => {
    await write(canvasElement, TEXT);
    const composer = await composerIn(canvasElement);
    await until(() => composer.getByText('Enter sends, Shift+Enter begins a new line'));
  },
};

/** Somebody wrote while she did. */
export const Overtaken: Story = {
  name: 'A colleague was faster',
  parameters: answering({ offers: { live: null } }),
  play: async ({ canvasElement }) => {
    await write(canvasElement, TEXT);
    await marketOn(canvasElement).receive('t-1', { from: 'customer', text: '¿Hay noticias?' });
    await press(canvasElement, 'Send');
    const composer = await composerIn(canvasElement);
    await until(() => composer.getByText(/wrote \d+ seconds? ago/));
    await until(() => composer.getByRole('button', { name: 'Send anyway' }));
  },
};

/** Chosen, dropped or pasted; one is not what its name says, one is empty, and the others are kept. */
export const Files: Story = {
  name: 'Files, and what is wrong with some',
  parameters: answering(withFiles('inline')),
  play: async ({ canvasElement }) => {
    await write(canvasElement, TEXT);
    const disguised = new File(['<html>'], 'foto.png', { type: 'image/png' });
    await drop(canvasElement, PDF, disguised, new File([], 'vacío.pdf'));
    const composer = await composerIn(canvasElement);
    await until(() => composer.getByText('This file is empty.'));
    await until(() => composer.getByText(/The content is not what the name says/));
    await press(canvasElement, 'Send');
    await until(() => composer.getByText(/Some files cannot be sent/));
    await expect(sends(canvasElement)).toBe(0);
  },
};

/** The customer gets a file: she is asked once. */
export const FileToCustomer: Story = {
  name: 'A file for the customer',
  parameters: answering(withFiles('inline')),
  play: async ({ canvasElement }) => {
    await write(canvasElement, TEXT);
    await drop(canvasElement, PDF);
    await press(canvasElement, 'Send');
    const composer = await composerIn(canvasElement);
    await until(() => composer.getByText(/The customer gets this file/));
  },
};

/** The marketplace wants files put in place first, and one is on its way. */
export const Uploading: Story = {
  name: 'A file on its way',
  parameters: answering({
    ...withFiles('staged'),
    faults: [{ method: 'files.stage', kind: 'hang' }],
  }),
  play: async ({ canvasElement }) => {
    await write(canvasElement, TEXT);
    await drop(canvasElement, PDF);
    const composer = await composerIn(canvasElement);
    await until(() => composer.getByRole('button', { name: /^Cancel the upload/ }));
  },
};

/** It died on its way; the file is kept here. */
export const UploadFailed: Story = {
  name: 'A file that could not be uploaded',
  parameters: answering({
    ...withFiles('staged'),
    faults: [{ method: 'files.stage', kind: 'unavailable' }],
  }),
  play: async ({ canvasElement }) => {
    await write(canvasElement, TEXT);
    await drop(canvasElement, PDF);
    const composer = await composerIn(canvasElement);
    await until(() => composer.getByText(/It could not be uploaded/));
  },
};

/** Ready texts to choose from. */
export const Templates: Story = {
  name: 'Templates',
  parameters: answering({ compose: TEMPLATES }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Templates');
    const composer = await composerIn(canvasElement);
    await until(() => composer.getByRole('button', { name: /^Ha salido/ }));
  },
};

/** Nothing was there for two of its marks: they are written over before it goes. */
export const Unresolved: Story = {
  name: 'A template with marks left',
  parameters: answering({ compose: TEMPLATES }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Templates');
    await press(canvasElement, /^Seguimiento/);
    await press(canvasElement, 'Send');
    const composer = await composerIn(canvasElement);
    await until(() => composer.getByText(/have nothing in them yet/));
    await expect(sends(canvasElement)).toBe(0);
  },
};

/** On a phone, with files and something that is asked. */
export const Narrow: Story = {
  ...FileToCustomer,
  name: '320 pixels wide',
  parameters: { frame: 'phone', ...answering(withFiles('inline')) },
};
