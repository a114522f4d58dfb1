import { css, html, nothing, type TemplateResult } from 'lit';
import type { CareErrorDetails } from '../../adapter/care-error.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import { requestId } from './request-id.js';

/**
 * What went wrong with something the seller did, beside it: the marketplace's own words, else the kit's; what it says of
 * single fields; the request to name to support. Part: `error-note`.
 */
export function errorNote(look: Look, error: CareErrorDetails): TemplateResult {
  const { kind, message, fields = [] } = error;
  return html`<div class="error-note" part="error-note">
    <p>${message || say(look, `error.${kind}`)}</p>
    ${
      fields.length === 0
        ? nothing
        : html`<ul>
            ${fields.map((field) => html`<li>${field.message}</li>`)}
          </ul>`
    }
    ${error.requestId === undefined ? nothing : requestId(error.requestId, look)}
  </div>`;
}

export const errorNoteStyles = css`
  .error-note ul {
    padding-inline-start: 1.2em;
    list-style: disc;
  }
`;
