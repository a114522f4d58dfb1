import { html, nothing, type TemplateResult } from 'lit';
import type { CareController } from '../../controllers/care-controller.js';
import { careLink } from '../../controllers/navigation.js';
import { rowTime } from '../../format/dates.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { CareCase } from '../../model/case.js';
import { caseDeadline, caseUrgency } from '../../model/case-deadline.js';
import { isEnded } from '../../model/case-standing.js';
import { caseStateMark } from '../parts/case-state.js';
import { caseTerms } from '../parts/case-terms.js';
import { deadlineMark } from '../parts/deadline-mark.js';
import * as paths from '../parts/icon-paths.js';
import { icon } from '../parts/icon.js';
import { partyName } from '../parts/party-name.js';
import type { RowPlace } from '../parts/row-place.js';

/** In their order. */
export const COLUMNS = [
  'number',
  'type',
  'order',
  'customer',
  'channel',
  'received',
  'due',
  'state',
  'view',
] as const;

export interface CaseRowShown {
  readonly element: Element;
  readonly care: CareController;
  readonly place: RowPlace;
  /** Whether it is the one that is open beside the list. */
  readonly isCurrent: boolean;
  /** Whether it is the row that Tab reaches. */
  readonly isTabbable: boolean;
}

/** The names of the columns. @param sorted By which of them the list is known to be sorted. */
export function caseColumns(look: Look, sorted: 'due' | 'received' | undefined): TemplateResult {
  const direction = sorted === 'received' ? 'descending' : 'ascending';
  return html`<tr class="columns" role="row" aria-rowindex="1">
    ${COLUMNS.map(
      (name) =>
        html`<th
          class="col-${name}"
          role="columnheader"
          scope="col"
          aria-sort=${name === sorted ? direction : nothing}
        >
          ${say(look, `cases.${name}`)}
        </th>`,
    )}
  </tr>`;
}

/**
 * One case, of one height however long its words: a row of a table where there is room, else a card. Parts: `row`,
 * `row-link`, `state`, and those of its deadline.
 */
export function caseRow(careCase: CareCase, shown: CaseRowShown): TemplateResult {
  const { element, care, place, isCurrent, isTabbable } = shown;
  const { look, links } = care;
  const { id, number, type, order, customer, channel, receivedAt } = careCase;
  const received = receivedAt === undefined ? undefined : rowTime(receivedAt, look);
  const words = (value: string | undefined): TemplateResult =>
    value === undefined ? notKnown(look) : html`<bdi title=${value}>${value}</bdi>`;
  return html`<tr
    class="case-row"
    part="row"
    role="row"
    aria-rowindex=${place.index + 2}
    data-place=${place.index + 1}
    ?data-kept=${place.isKept === true}
    ?data-current=${isCurrent}
  >
    <td class="col-number" role="cell">${words(number)}</td>
    <td class="col-type" role="cell">${words(type.label ?? type.code)}</td>
    <td class="col-order" role="cell">${words(order?.number)}</td>
    <td class="col-customer" role="cell">
      ${words(customer === undefined ? undefined : partyName(customer, look))}
    </td>
    <td class="col-channel" role="cell">${words(channel && (channel.label ?? channel.code))}</td>
    <td class="col-received" role="cell">
      ${
        received === undefined
          ? notKnown(look)
          : html`<time datetime=${receivedAt ?? nothing} title=${received.full}
              >${received.short}</time
            >`
      }
    </td>
    <td class="col-due" role="cell">${due(careCase, care)}</td>
    <td class="col-state" role="cell">${caseStateMark(careCase, look)}</td>
    <td class="col-view" role="cell">
      ${careLink({
        ...{ element, links, target: { to: 'case', id }, current: isCurrent },
        ...{ class: 'row-link', part: 'row-link', tabbable: isTabbable },
        label: say(look, 'cases.viewCase', { number }),
        content: icon(paths.view),
      })}
    </td>
  </tr>`;
}

/** A row that is on its way: the same height, nothing to read. */
export function caseRowPlaceholder({ index, isKept }: RowPlace): TemplateResult {
  return html`<tr
    class="case-row"
    part="row"
    role="row"
    aria-rowindex=${index + 2}
    data-place=${index + 1}
    ?data-kept=${isKept === true}
  >
    <td class="col-number" role="cell"><span class="skeleton"></span></td>
    <td class="col-type" role="cell"><span class="skeleton"></span></td>
  </tr>`;
}

/** By when; nothing is left to say of one that was closed and of which nobody knows it. */
function due(careCase: CareCase, care: CareController): TemplateResult {
  const { look } = care;
  const terms = caseTerms(care);
  const known = caseDeadline(careCase, terms);
  const isOver = isEnded(careCase);
  if (isOver && known.window.state === 'not-known') return notKnown(look);
  return deadlineMark(known, caseUrgency(known, terms), look, { isOver });
}

function notKnown(look: Look): TemplateResult {
  return html`<span class="not-known"
    ><span aria-hidden="true">–</span
    ><span class="visually-hidden">${say(look, 'cases.notKnown')}</span></span
  >`;
}
