import { html, nothing, type TemplateResult } from 'lit';
import type { Links } from '../../controllers/care-host.js';
import { safeAddressOf } from '../../controllers/safe-href.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { Thread } from '../../model/thread.js';
import { partyName } from '../parts/party-name.js';
import type { ThreadAround } from './thread-around.js';
import { aboutText, leadingParty, subjectText } from '../parts/thread-words.js';

/**
 * With whom and about what; its `id` names the conversation. Parts: `header`, `title`, `about`.
 * @param more What else can be done with it.
 * @param around What it needs and who takes part, once that has been fetched.
 */
export function threadHeader(
  thread: Thread,
  look: Look,
  links: Links,
  more: TemplateResult,
  around: ThreadAround | undefined,
): TemplateResult {
  const party = leadingParty(thread);
  const about = aboutText(thread, look);
  const subject = subjectText(thread);
  const order = thread.about.find(({ kind }) => kind === 'order');
  const href = order ? safeAddressOf(links, { to: 'order', id: order.id }) : undefined;
  return html`<header class="header" part="header">
    <div class="who">
      <h2 class="title" part="title" id="title">
        <bdi>${party ? partyName(party, look) : say(look, 'party.unknown')}</bdi>
      </h2>
      ${around?.needs(thread) ?? nothing}
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
    ${around?.people(thread) ?? nothing}
  </header>`;
}
