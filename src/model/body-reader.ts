import type { MessageBody } from './message.js';
import type { RichBlock } from './rich-block.js';
import { RichTextBuilder } from './rich-text-builder.js';
import type { reduceHtml } from './rich-text-html.js';
import { reducePlain } from './rich-text-plain.js';
import type { AllowedLinks } from './safe-address.js';

let html: typeof reduceHtml | undefined;

/**
 * Fetches what reads HTML as soon as one of the bodies is HTML: a marketplace that only knows plain text never
 * pays for it. Asked again after a failure, it tries again.
 * @throws what the browser says when the module cannot be fetched.
 */
export async function prepareToRead(bodies: readonly MessageBody[]): Promise<void> {
  if (html || !bodies.some(({ format }) => format === 'html')) return;
  ({ reduceHtml: html } = await import('./rich-text-html.js'));
}

/**
 * A body from outside as paragraphs, lists, quotes and links, after {@link prepareToRead}. Without it the marks
 * of HTML stand among the words as text: ugly, complete and harmless.
 * @param allow What HTML may link to besides http and https. Default: nothing.
 */
export function readBody(body: MessageBody, allow: AllowedLinks = {}): RichBlock[] {
  return html && body.format === 'html'
    ? html(new RichTextBuilder(), body.content, allow)
    : reducePlain(body.content);
}
