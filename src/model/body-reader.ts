import type { MessageBody } from './message.js';
import type { RichBlock } from './rich-block.js';
import { reducePlain } from './rich-text-plain.js';
import type { reduceBody } from './rich-text.js';

let reduceAny: typeof reduceBody | undefined;

/**
 * Fetches what reads HTML as soon as one of the bodies is HTML: a marketplace that only knows plain text never
 * pays for it. Asked again after a failure, it tries again.
 * @throws what the browser says when the module cannot be fetched.
 */
export async function prepareToRead(bodies: readonly MessageBody[]): Promise<void> {
  if (reduceAny || !bodies.some(({ format }) => format === 'html')) return;
  ({ reduceBody: reduceAny } = await import('./rich-text.js'));
}

/**
 * A body from outside as paragraphs, lists, quotes and links, after {@link prepareToRead}. Without it the marks
 * of HTML stand among the words as text: ugly, complete and harmless.
 */
export function readBody(body: MessageBody): RichBlock[] {
  return reduceAny && body.format === 'html' ? reduceAny(body) : reducePlain(body.content);
}
