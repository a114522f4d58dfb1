import type { MessageBody } from './message.js';
import type { RichBlock } from './rich-block.js';
import { RichTextBuilder } from './rich-text-builder.js';
import { reduceHtml } from './rich-text-html.js';
import { reducePlain } from './rich-text-plain.js';
import type { AllowedLinks } from './safe-address.js';

/**
 * Reduces a body from outside to paragraphs, lists, quotes and links.
 *
 * Pure, without a DOM, in time that grows with the length of the body and not faster, whatever it holds.
 * All words that a reader would see are in the answer; formatting that is not on the list is dropped,
 * and so is all of it after ten thousand pieces. Quotes are told apart so that they can be folded.
 *
 * @param allow Schemes that may be links besides http and https, in HTML bodies. Default: none.
 */
export function reduceBody(body: MessageBody, allow: AllowedLinks = {}): RichBlock[] {
  return body.format === 'html'
    ? reduceHtml(new RichTextBuilder(), body.content, allow)
    : reducePlain(body.content);
}
