import { html, nothing, type TemplateResult } from 'lit';
import type { CareController } from '../../controllers/care-controller.js';
import { careLink } from '../../controllers/navigation.js';
import { fullInstant } from '../../format/dates.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { Attachment } from '../../model/attachment.js';
import type { CareCase } from '../../model/case.js';
import { caseDeadline, caseUrgency } from '../../model/case-deadline.js';
import { isEnded } from '../../model/case-standing.js';
import type { Instant } from '../../model/instant.js';
import { attachmentItem } from '../parts/attachment.js';
import { caseStateMark, caseStateName } from '../parts/case-state.js';
import { caseTerms } from '../parts/case-terms.js';
import { deadlineFacts } from '../parts/deadline-mark.js';
import type { FilesOnRequest } from '../parts/files-on-request.js';
import { fact } from '../parts/fact.js';
import { kindName, partyName } from '../parts/party-name.js';

export interface CaseShown {
  readonly careCase: CareCase;
  readonly care: CareController;
  readonly element: Element;
  readonly files: FilesOnRequest;
}

/** Which case it is, how it stands, and whose turn it is. Parts: `header`, `title`, `type`, `state`, `turn`. */
export function caseHead({ careCase, care }: CaseShown): TemplateResult {
  const { look } = care;
  const { number, type, turn } = careCase;
  return html`<header class="header" part="header">
    <h2 class="title" part="title" id="title" tabindex="-1">
      <bdi>${say(look, 'case.title', { number })}</bdi>
    </h2>
    <p class="type" part="type"><bdi>${type.label ?? type.code}</bdi></p>
    <p class="marks">
      ${caseStateMark(careCase, look)}
      ${
        turn === undefined || careCase.state === 'closed'
          ? nothing
          : html`<span class="turn" part="turn" data-turn=${turn}>${turnWords(turn, look)}</span>`
      }
    </p>
  </header>`;
}

function turnWords(turn: NonNullable<CareCase['turn']>, look: Look): string {
  if (turn === 'seller') return say(look, 'case.turnYours');
  return say(look, 'case.turnOf', { name: kindName(turn, look) });
}

/** Who asked, how it stands, since when and until when. Part: `information`. */
export function caseInformation({ careCase, care }: CaseShown): TemplateResult {
  const { look } = care;
  const { customer, channel, openedAt, receivedAt } = careCase;
  const terms = caseTerms(care);
  const deadline = caseDeadline(careCase, terms);
  const unknown = html`${say(look, 'case.notKnown')}`;
  return html`<section class="block" part="information" aria-labelledby="information">
    <h3 id="information">${say(look, 'case.information')}</h3>
    <dl class="fact-list">
      ${fact(say(look, 'case.customer'), customer ? html`<bdi>${partyName(customer, look)}</bdi>` : unknown)}
      ${fact(say(look, 'case.state'), html`<bdi>${caseStateName(careCase, look)}</bdi>`)}
      ${channel ? fact(say(look, 'case.channel'), html`<bdi>${channel.label ?? channel.code}</bdi>`) : nothing}
      ${fact(say(look, 'case.openedAt'), moment(openedAt, look))}
      ${fact(say(look, 'case.receivedAt'), receivedAt === undefined ? unknown : moment(receivedAt, look))}
      ${deadlineFacts(deadline, caseUrgency(deadline, terms), look, {
        isOver: isEnded(careCase),
      })}
    </dl>
  </section>`;
}

/** What the customer and what the seller has attached, apart. Parts: `attachments`, and those of a file. */
export function caseAttachments(shown: CaseShown): TemplateResult {
  const { careCase, care } = shown;
  const { look } = care;
  const { customer, seller } = careCase.attachments;
  return html`<section class="block" part="attachments" aria-labelledby="attachments">
    <h3 id="attachments">${say(look, 'case.attachments')}</h3>
    <h4 id="of-customer">${say(look, 'case.ofCustomer')}</h4>
    ${fileList(customer, 'of-customer', shown)}
    <h4 id="of-seller">${say(look, 'case.ofSeller')}</h4>
    ${fileList(seller, 'of-seller', shown)}
  </section>`;
}

function fileList(
  all: readonly Attachment[],
  title: string,
  { care, files }: CaseShown,
): TemplateResult {
  const { look } = care;
  if (all.length === 0) return html`<p class="hint">${say(look, 'case.noAttachments')}</p>`;
  return html`<ul class="files" role="list" aria-labelledby=${title}>
    ${all.map(
      (attachment) =>
        html`<li>
          ${attachmentItem({
            ...{ attachment, look, ...files.stateOf(attachment) },
            ...(care.can('files.open') ? { onOpen: () => files.onOpen(attachment, all) } : {}),
          })}
        </li>`,
    )}
  </ul>`;
}

/** What the customer asks for, in the agent's words, and its type. Part: `description`. */
export function caseDescription({ careCase, care }: CaseShown): TemplateResult {
  const { look } = care;
  const { description, type } = careCase;
  return html`<section class="block" part="description" aria-labelledby="description">
    <h3 id="description">${say(look, 'case.description')}</h3>
    <dl class="fact-list">
      ${fact(say(look, 'case.type'), html`<bdi>${type.label ?? type.code}</bdi>`)}
    </dl>
    <h4>${say(look, 'case.agentWords')}</h4>
    <p class="words" dir="auto">${description}</p>
  </section>`;
}

/** The order that it is about. Parts: `order`, `order-link`. */
export function caseOrder({ careCase, care, element }: CaseShown): TemplateResult {
  const { look, links } = care;
  const { order } = careCase;
  return html`<section class="block" part="order" aria-labelledby="order">
    <h3 id="order">${say(look, 'case.order')}</h3>
    ${
      order === undefined
        ? html`<p class="hint">${say(look, 'case.noOrder')}</p>`
        : careLink({
            ...{ element, links, target: { to: 'order', id: order.id } },
            ...{ class: 'link', part: 'order-link' },
            content: html`<bdi>${say(look, 'about.order', { number: order.number })}</bdi>`,
          })
    }
  </section>`;
}

function moment(instant: Instant, look: Look): TemplateResult {
  return html`<time datetime=${instant}>${fullInstant(instant, look)}</time>`;
}
