import type { StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { fireEvent, userEvent } from 'storybook/test';
import type { MemoryOptions } from '../../src/adapters/memory/index.js';
import type { Hooks } from '../../src/controllers/care-host.js';
import type { CareComposerElement } from '../../src/elements/composer/composer-element.js';
import type { ComposeRules } from '../../src/model/compose.js';
import type { Party } from '../../src/model/party.js';
import { es } from '../../src/text/es.js';
import { aConversation, aMessage, recordsOf } from '../../test/support/builders.js';
import { inside, until } from './inside.js';
import { adapterOn, inMarket, marketOn } from './market.js';

export type Answering = Pick<CareComposerElement, 'threadId'>;

/** A marketplace with one conversation; `from`: who wrote last. */
export function answering(
  options: Pick<MemoryOptions, 'faults' | 'offers'> & {
    readonly compose?: ComposeRules;
    readonly from?: Party;
  } = {},
) {
  const { compose, from, ...rest } = options;
  const messages = [aMessage(from === undefined ? {} : { from })];
  const records = recordsOf(aConversation(messages, compose === undefined ? {} : { compose }));
  return inMarket({ records, ...rest });
}

export function reviewed(
  review: NonNullable<Hooks['reviewMessage']>,
): Pick<StoryObj<Answering>, 'render'> {
  return {
    render: ({ threadId }, { canvasElement }) =>
      html`<care-provider
        .adapter=${adapterOn(canvasElement)}
        .texts=${[es]}
        .reviewMessage=${review}
        ><care-composer thread-id=${threadId ?? nothing}></care-composer
      ></care-provider>`,
  };
}

export async function write(canvasElement: HTMLElement, text: string): Promise<void> {
  const composer = await inside(canvasElement, 'care-composer');
  const field = await until(() => composer.getByLabelText('Message'));
  await userEvent.click(field);
  // All at once: keys are not what the stories are about, and hundreds of them take their time.
  await fireEvent.input(field, { target: { value: text } });
}

export async function send(canvasElement: HTMLElement, text: string): Promise<void> {
  await write(canvasElement, text);
  const composer = await inside(canvasElement, 'care-composer');
  await userEvent.click(composer.getByRole('button', { name: 'Send' }));
}

/** How often the marketplace was asked to send something. */
export function sends(canvasElement: HTMLElement): number {
  return marketOn(canvasElement).calls.filter(({ method }) => method === 'threads.reply').length;
}
