import { html, nothing, type TemplateResult } from 'lit';
import type { Links } from '../../controllers/care-host.js';
import { safeAddressOf } from '../../controllers/safe-href.js';
import { fullInstant } from '../../format/dates.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { Deadline } from '../../model/deadline.js';
import type { Thread } from '../../model/thread.js';
import { attentionMark } from '../parts/attention-mark.js';
import { icon } from '../parts/icon.js';
import * as paths from '../parts/icon-paths.js';
import { kindName, partyName } from '../parts/party-name.js';
import { aboutText, leadingParty, subjectText } from '../parts/thread-words.js';
import { TONE_ICONS, toneOf } from '../parts/tone.js';

/**
 * With whom and about what, and what it needs; its `id` names the conversation. Parts: `header`, `title`, `about`,
 * `participants`, `attention`, `deadline`.
 * @param more What else can be done with it.
 */
export function threadHeader(
  thread: Thread,
  look: Look,
  links: Links,
  more: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const party = leadingParty(thread);
  const about = aboutText(thread, look);
  const subject = subjectText(thread);
  const order = thread.about.find(({ kind }) => kind === 'order');
  const href = order ? safeAddressOf(links, { to: 'order', id: order.id }) : undefined;
  const { attention, compose } = thread;
  return html`<header class="header" part="header">
    <div class="who">
      <h2 class="title" part="title" id="title">
        <bdi>${party ? partyName(party, look) : say(look, 'party.unknown')}</bdi>
      </h2>
      ${attentionMark(attention, look)}
      ${deadlineMark(attention.deadline ?? compose?.deadline, look)}
    </div>
    ${more}
    <p class="subject">
      ${
        about === ''
          ? nothing
          : href === undefined
            ? html`<bdi part="about">${about}</bdi>`
            : html`<a class="link" part="about" href=${href}><bdi>${about}</bdi></a>`
      }
      ${subject === '' ? nothing : html`<bdi>${subject}</bdi>`}
    </p>
    ${participants(thread, look)}
  </header>`;
}

/** All of them, each with what they are. */
function participants(
  { participants: parties }: Thread,
  look: Look,
): TemplateResult | typeof nothing {
  if (parties.length === 0) return nothing;
  return html`<ul
    class="subject"
    part="participants"
    aria-label=${say(look, 'thread.participants')}
  >
    ${parties.map((party) => {
      const tone = toneOf([party.kind]);
      const [name, kind] = [partyName(party, look), kindName(party.kind, look)];
      return html`<li class="participant" data-tone=${tone}>
        ${icon(TONE_ICONS[tone])}<bdi>${name}</bdi>${name === kind ? nothing : html` (${kind})`}
      </li>`;
    })}
  </ul>`;
}

function deadlineMark(deadline: Deadline | undefined, look: Look): TemplateResult | typeof nothing {
  if (deadline?.at === undefined) return nothing;
  const isOver = Date.parse(deadline.at) < look.now;
  const time = fullInstant(deadline.at, { locale: look.locale, timeZone: deadline.zone });
  return html`<span
    class="deadline"
    part="deadline"
    ?data-over=${isOver}
    title=${deadline.consequence ?? nothing}
    >${icon(isOver ? paths.alert : paths.clock)}${say(look, isOver ? 'thread.answerWasDue' : 'thread.answerBy', { time })}</span
  >`;
}
