import { html, nothing, type TemplateResult } from 'lit';
import { fullInstant } from '../../format/dates.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { CareCase, ClosureRecord } from '../../model/case.js';
import type { Currencies } from '../../model/currency-digits.js';
import type { FormField } from '../../model/form-schema.js';
import { answerWords } from './answer-words.js';
import { attachmentItem } from './attachment.js';
import type { FilesOnRequest } from './files-on-request.js';
import { fact } from './fact.js';
import { partyName } from './party-name.js';

export interface ClosedShown {
  readonly careCase: CareCase;
  readonly closed: ClosureRecord;
  /** The name of its outcome, and what was asked for it, where that is known. */
  readonly outcome: string;
  readonly fields: readonly FormField[];
  readonly look: Look;
  readonly currencies: Currencies;
  readonly files: FilesOnRequest;
  readonly canOpen: boolean;
}

/**
 * How a case was closed: outcome, reason, answers, documents, by whom and when; and why the marketplace did not accept it.
 * Parts: `closure`, `closure-document`, and those of a file.
 */
export function closedRecord(shown: ClosedShown): TemplateResult {
  const { closed, outcome, look } = shown;
  const { reason, by, at, refusal } = closed;
  const actor =
    by && (by.kind === 'seller' && !by.name ? say(look, 'party.you') : partyName(by, look));
  return html`<dl class="fact-list" part="closure">
    ${fact(say(look, 'closedCase.outcome'), html`<bdi>${outcome}</bdi>`)}
    ${reason ? fact(say(look, 'closedCase.reason'), html`<bdi>${reason.label ?? reason.code}</bdi>`) : nothing}
    ${answers(shown).map(({ name, words }) => fact(name, html`<bdi>${words}</bdi>`))}
    ${actor === undefined ? nothing : fact(say(look, 'closedCase.closedBy'), html`<bdi>${actor}</bdi>`)}
    ${fact(say(look, 'closedCase.closedAt'), html`<time datetime=${at}>${fullInstant(at, look)}</time>`)}
    ${closed.documents.length === 0 ? nothing : fact(say(look, 'closedCase.documents'), documents(shown))}
    ${
      refusal
        ? fact(
            say(look, 'closedCase.refusedBecause'),
            html`<bdi>${refusal.reason.label ?? refusal.reason.code}</bdi>`,
          )
        : nothing
    }
  </dl>`;
}

/** The reason has a place of its own; the same words as an answer to something else are an answer. */
function answers({ closed, fields, look, currencies }: ClosedShown) {
  const values = Object.entries(closed.answers?.values ?? {});
  return values.flatMap(([name, value]) => {
    const known = fields.find((each) => each.name === name);
    const isChosen = known ? known.choices !== undefined : name === 'reason';
    if (isChosen && value === closed.reason?.code) return [];
    const field = known ?? { kind: 'text', label: name };
    const words = answerWords(field, value, look, currencies);
    return words === '' ? [] : [{ name: field.label, words }];
  });
}

function documents({ closed, look, files, canOpen }: ClosedShown): TemplateResult {
  const { documents: all } = closed;
  return html`<ul class="files" role="list">
    ${all.map(
      (attachment) =>
        html`<li part="closure-document">
          ${attachmentItem({
            ...{ attachment, look, ...files.stateOf(attachment) },
            ...(canOpen ? { onOpen: () => files.onOpen(attachment, all) } : {}),
          })}
          ${attachment.kind ? html`<span class="hint"><bdi>${attachment.kind.label ?? attachment.kind.code}</bdi></span>` : nothing}
        </li>`,
    )}
  </ul>`;
}
