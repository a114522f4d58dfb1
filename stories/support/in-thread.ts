import { userEvent } from 'storybook/test';
import { inside, until } from './inside.js';
import { marketOn } from './market.js';

/** Reads are tried again first: the failure is seen when that has failed, too. */
export async function failed({
  canvasElement,
}: {
  readonly canvasElement: HTMLElement;
}): Promise<void> {
  const thread = await inside(canvasElement, 'care-thread');
  await until(() => thread.getByRole('button', { name: 'Try again' }));
}

/** Answers in the conversation, as she would. */
export async function sendIn(canvasElement: HTMLElement, text: string): Promise<void> {
  const composer = await inside(canvasElement, 'care-thread', 'care-composer');
  await userEvent.type(await until(() => composer.getByLabelText('Message')), text);
  await userEvent.click(composer.getByRole('button', { name: 'Send' }));
}

/** The way back, which is refused. */
export async function olderFailed({
  canvasElement,
}: {
  readonly canvasElement: HTMLElement;
}): Promise<void> {
  const thread = await inside(canvasElement, 'care-thread');
  const older = await until(() => thread.getByRole('button', { name: 'Show older messages' }));
  const error = { requestId: 'req-5107' };
  marketOn(canvasElement).faults.add({ method: 'threads.messages', kind: 'forbidden', error });
  await userEvent.click(older);
  const again = await until(() => thread.getByRole('button', { name: 'Try again' }));
  again.scrollIntoView({ block: 'center' });
}
