import { fixture, html } from '@open-wc/testing';
import '../../src/define/all.js';
import { createMemoryAdapter, type MemoryAdapter } from '../../src/adapters/memory/index.js';
import type { CareComposerElement } from '../../src/elements/composer/composer-element.js';
import type { Message } from '../../src/model/message.js';
import { aMessage, aThread } from './builders.js';
import { find, findAll, type } from './screen.js';

const call = { signal: new AbortController().signal, locale: 'en' };

/** A shop of its own each time: nothing kept by one test is seen by the next. `T-1` and `T-2` can be answered. */
export function market(options: Parameters<typeof createMemoryAdapter>[0] = {}): MemoryAdapter {
  return createMemoryAdapter({
    scope: { marketplace: 'test', shop: crypto.randomUUID(), user: 'eva' },
    records: {
      threads: [aThread({ id: 'T-1' }), aThread({ id: 'T-2' })],
      messages: { 'T-1': [aMessage({ id: 'M-1' })], 'T-2': [aMessage({ id: 'M-2' })] },
    },
    ...options,
  });
}

/** The same marketplace as another page would see it: another adapter object, so another store. */
export function otherPage(adapter: MemoryAdapter): MemoryAdapter {
  return { ...adapter };
}

/** A composer that is ready to be written in. */
export async function composer(
  adapter: MemoryAdapter,
  threadId = 'T-1',
): Promise<CareComposerElement> {
  const element = await fixture<CareComposerElement>(
    html`<care-composer lang="en" .adapter=${adapter} thread-id=${threadId}></care-composer>`,
  );
  await find(element, 'textbox', 'Message');
  return element;
}

export function field(element: HTMLElement): HTMLTextAreaElement {
  return findAll(element, 'textbox', 'Message')[0] as HTMLTextAreaElement;
}

export async function write(element: HTMLElement, text: string, to = 'Customer'): Promise<void> {
  (await find(element, 'radio', to)).click();
  type(field(element), text);
}

export async function send(element: HTMLElement): Promise<void> {
  (await find(element, 'button', /^Send/u)).click();
}

/** What the marketplace has from the seller. */
export async function sentBySeller(
  adapter: MemoryAdapter,
  threadId = 'T-1',
): Promise<readonly Message[]> {
  const { items } = await adapter.threads!.messages({ threadId, limit: 100 }, call);
  return items.filter(({ from }) => from.kind === 'seller');
}

/** The keys of the replies that the marketplace was asked for. */
export function repliesOf(adapter: MemoryAdapter): (string | undefined)[] {
  return adapter.controls.calls
    .filter(({ method }) => method === 'threads.reply')
    .map(({ idempotencyKey }) => idempotencyKey);
}
