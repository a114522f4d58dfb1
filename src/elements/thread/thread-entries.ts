import { nothing, type TemplateResult } from 'lit';
import type { Downloads } from '../../controllers/downloads.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import { readBody } from '../../model/body-reader.js';
import type { Message, MessageBody } from '../../model/message.js';
import type { RichBlock } from '../../model/rich-block.js';
import type { Thread } from '../../model/thread.js';
import type { Intent } from '../../store/intent.js';
import { attachmentItem } from '../parts/attachment.js';
import { messageEntry, type Sending } from '../parts/message.js';
import { richText } from '../parts/rich-text.js';

export interface ReceivedEntry {
  readonly message: Message;
  readonly look: Look;
  /** Absent: files cannot be opened here. */
  readonly downloads?: Downloads;
}

/** A message as the marketplace has it. */
export function receivedEntry({ message, look, downloads }: ReceivedEntry): TemplateResult {
  return messageEntry({
    message,
    look,
    body: body(message.body, look),
    attachments: message.attachments.map((attachment) =>
      attachmentItem({
        attachment,
        look,
        ...(downloads
          ? {
              state: downloads.stateOf(attachment.id),
              onDownload: () => void downloads.begin(attachment),
            }
          : {}),
      }),
    ),
  });
}

/**
 * A message of ours that is on its way, visibly another kind of thing than one that has arrived.
 * @param hasTwin Whether one with the same words has arrived, of which nobody can say whether it is this one.
 */
export function pendingEntry(
  { request, state, key, changedAt }: Intent,
  hasTwin: boolean,
  thread: Thread | undefined,
  look: Look,
): TemplateResult | typeof nothing {
  if (request.command !== 'thread-reply') return nothing;
  const option = thread?.compose?.recipients.find(({ id }) => id === request.recipient);
  const message: Message = {
    id: key,
    from: { kind: 'seller', name: say(look, 'party.you') },
    audience: option
      ? { to: option.to.map((kind) => ({ kind })), visibleTo: option.visibleTo }
      : { to: [] },
    sentAt: changedAt,
    body: { format: 'plain', content: request.text },
    attachments: [],
  };
  return messageEntry({
    message,
    look,
    body: body(message.body, look),
    ...(state === 'applied' ? {} : { sending: sendingOf(state, hasTwin) }),
  });
}

function sendingOf(state: Intent['state'], hasTwin: boolean): Sending {
  if (state !== 'unknown') return 'pending';
  return hasTwin ? 'unknown-twin' : 'unknown';
}

/** Reducing a mail takes longer than drawing it; a body never changes. */
const reduced = new WeakMap<MessageBody, readonly RichBlock[]>();

/** A body as it is shown. */
export function blocksOf(source: MessageBody): readonly RichBlock[] {
  const blocks = reduced.get(source) ?? readBody(source);
  reduced.set(source, blocks);
  return blocks;
}

function body(source: MessageBody, look: Look): TemplateResult | typeof nothing {
  const blocks = blocksOf(source);
  if (blocks.length === 0) return nothing;
  const words = { quotedText: say(look, 'message.quoted'), picture: say(look, 'message.picture') };
  return richText(blocks, { words });
}
