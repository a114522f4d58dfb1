import { html, nothing, type TemplateResult } from 'lit';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { Attachment } from '../../model/attachment.js';
import { readBody } from '../../model/body-reader.js';
import type { Message, MessageBody } from '../../model/message.js';
import type { RichBlock } from '../../model/rich-block.js';
import type { AllowedLinks } from '../../model/safe-address.js';
import { attachmentItem, type FileState } from '../parts/attachment.js';
import { messageEntry } from '../parts/message.js';
import { richText } from '../parts/rich-text.js';

/** What can be done with messages, and how each stands. */
export interface EntryHandling {
  /** What changes how one is drawn besides itself, as a text. */
  readonly stateOf: (message: Message) => string;
  /** What changes how all are drawn. */
  readonly fixed: readonly unknown[];
  /** What mails may link to besides web pages. */
  readonly links?: AllowedLinks | undefined;
  /** Absent: files cannot be opened here. */
  readonly files?: {
    readonly stateOf: (attachment: Attachment) => FileState;
    readonly onOpen: (attachment: Attachment, among: readonly Attachment[]) => void;
  };
  /** Of a translated one, whether it is shown as it was written. */
  readonly showsOriginal: (message: Message) => boolean;
  /** What stands below it, once that has been fetched. */
  readonly notes?: (message: Message) => TemplateResult;
}

/** A message as the marketplace has it. */
export function receivedEntry(
  message: Message,
  look: Look,
  handling: EntryHandling,
): TemplateResult {
  const { files, links } = handling;
  const { translation, attachments } = message;
  const isTranslated = translation !== undefined && !handling.showsOriginal(message);
  return messageEntry({
    message,
    look,
    body: isTranslated
      ? html`<div lang=${translation.language}>${bodyOf(translation.body, look, links)}</div>`
      : bodyOf(message.body, look, links),
    attachments: attachments.map((attachment) =>
      attachmentItem({
        attachment,
        look,
        ...(files && {
          ...files.stateOf(attachment),
          onOpen: () => files.onOpen(attachment, attachments),
        }),
      }),
    ),
    ...(handling.notes ? { actions: handling.notes(message) } : {}),
  });
}

/** Reducing a mail takes longer than drawing it; a body never changes. */
const reduced = new WeakMap<MessageBody, readonly RichBlock[]>();

/** A body as it is shown. */
export function blocksOf(source: MessageBody, links?: AllowedLinks): readonly RichBlock[] {
  // Another host on the page may allow less.
  if (links) return readBody(source, links);
  const blocks = reduced.get(source) ?? readBody(source);
  reduced.set(source, blocks);
  return blocks;
}

/** A body as it is drawn; nothing for one without words. */
export function bodyOf(
  source: MessageBody,
  look: Look,
  links?: AllowedLinks,
): TemplateResult | typeof nothing {
  const blocks = blocksOf(source, links);
  if (blocks.length === 0) return nothing;
  const words = { quotedText: say(look, 'message.quoted'), picture: say(look, 'message.picture') };
  return richText(blocks, { words });
}
