import { html, nothing, type TemplateResult } from 'lit';
import { clockTime, fullInstant } from '../../format/dates.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { Message } from '../../model/message.js';
import { audienceMark, audienceWords } from './audience-mark.js';
import { avatar } from './avatar.js';
import * as paths from './icon-paths.js';
import { icon, type IconPath } from './icon.js';
import { kindName, partyName } from './party-name.js';

/** How far a message got: what is drawn, words, and how much it matters. */
export type MessageState = readonly [IconPath, string, 'quiet' | 'warning' | 'danger'];

export interface MessageShown {
  readonly message: Message;
  readonly look: Look;
  /** The reduced body, as `richText` draws it. `nothing` for a message without text. */
  readonly body: TemplateResult | typeof nothing;
  /** The attachments, as `attachmentItem` draws them. */
  readonly attachments?: readonly TemplateResult[];
  /** Of one that the back end has not confirmed yet: how far it got, as a word for sheets and in words for people. */
  readonly sending?: string;
  readonly state?: MessageState;
  /** What can be done about it: *send again*, *check*. */
  readonly actions?: TemplateResult;
}

/**
 * One entry of a conversation. The seller's own stand on the other side and wear the colour of those who can read
 * them; everything is also said in words.
 *
 * Parts: `message`, `message-header`, `message-sender`, `message-time`, `message-body`, `message-attachments`,
 * `message-delivery`, and those of avatar, audience mark and attachments.
 */
export function messageEntry(shown: MessageShown): TemplateResult {
  const { message, look, body, attachments = [], sending, actions } = shown;
  const isMine = message.from.kind === 'seller';
  const words = audienceWords(message, look);
  const time = clockTime(message.sentAt, look);
  return html`<article
    class=${isMine ? 'message mine' : 'message'}
    part="message"
    data-tone=${words.tone}
    ?data-hidden-from-customer=${words.isHidden === true}
    data-sending=${sending ?? nothing}
  >
    ${isMine ? nothing : avatar(message.from)}
    <div class="message-main">
      <header class="message-header" part="message-header">
        <span class="message-sender" part="message-sender"
          ><bdi>${partyName(message.from, look)}</bdi>${kindBeside(message, look)}</span
        >
        ${audienceMark(words)}
        <time class="message-time" part="message-time" datetime=${message.sentAt} title=${time.full}
          >${time.short}</time
        >
      </header>
      <div class="message-body" part="message-body">
        ${
          body === nothing && attachments.length === 0
            ? html`<p class="message-empty">${say(look, 'message.noText')}</p>`
            : body
        }
        ${
          attachments.length === 0
            ? nothing
            : html`<ul
                class="message-attachments"
                part="message-attachments"
                aria-label=${say(look, 'attachment.list')}
              >
                ${attachments.map((attachment) => html`<li>${attachment}</li>`)}
              </ul>`
        }
      </div>
      ${delivery(shown)}${actions ?? nothing}
    </div>
  </article>`;
}

/** What somebody is, beside a name that does not say it already. */
function kindBeside({ from }: Message, look: Look): TemplateResult | typeof nothing {
  if (from.kind === 'seller' || !from.name?.trim()) return nothing;
  return html` <span class="message-kind">${kindName(from.kind, look)}</span>`;
}

function delivery({ message, look, state }: MessageShown): TemplateResult | typeof nothing {
  const found = state ?? deliveryWords(message, look);
  if (!found) return nothing;
  const [path, words, level] = found;
  return html`<p class="message-delivery" part="message-delivery" data-level=${level}>
    ${icon(path)}<span>${words}</span>
  </p>`;
}

/** What the marketplace says of a message; nothing where there is nothing to say. */
export function deliveryWords(
  { delivery, readAt, from }: Message,
  look: Look,
): MessageState | undefined {
  switch (delivery?.state) {
    case 'pending-review':
      return [paths.clock, say(look, 'message.inReview'), 'warning'];
    case 'rejected': {
      const reason = delivery.reason?.label ?? delivery.reason?.code;
      const words =
        reason === undefined
          ? say(look, 'message.rejected')
          : say(look, 'message.rejectedBecause', { reason });
      return [paths.alert, words, 'danger'];
    }
    case 'delivered':
    case undefined:
      if (from.kind !== 'seller' || !readAt) return undefined;
      return [paths.check, say(look, 'message.read', { time: fullInstant(readAt, look) }), 'quiet'];
    default:
      return [paths.clock, delivery?.reason?.label ?? delivery?.state ?? '', 'quiet'];
  }
}
