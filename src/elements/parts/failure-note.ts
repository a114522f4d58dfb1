import { html, nothing, type TemplateResult } from 'lit';
import type { CareErrorDetails } from '../../adapter/care-error.js';
import type { Look } from '../../format/look.js';
import { errorNote } from './error-note.js';

export interface FailureShown {
  readonly look: Look;
  /** What it means for what she did. */
  readonly words: string;
  readonly error: CareErrorDetails | undefined;
  /** Whether what it says of a path stands at a field. */
  readonly isAtField: (path: string) => boolean;
}

/** Why an act was not done, with all that stands at no field. Part: `failure`. */
export function failureNote({ look, words, error, isAtField }: FailureShown): TemplateResult {
  const fields = error?.fields?.filter(({ path }) => !isAtField(path)) ?? [];
  return html`<div class="failure" part="failure" id="outcome" tabindex="-1">
    <p><strong>${words}</strong></p>
    ${error ? errorNote(look, { ...error, fields }) : nothing}
  </div>`;
}
