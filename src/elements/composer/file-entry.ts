import { html, type TemplateResult } from 'lit';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import { attachment } from '../parts/icon-paths.js';
import { icon } from '../parts/icon.js';
import type { OnFiles } from '../parts/take-files.js';

/** A button for files. The browser's own field is behind it: it opens only at the very press. */
export function fileButton(look: Look, isLocked: boolean, onFiles: OnFiles): TemplateResult {
  const choose = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    onFiles([...(field.files ?? [])]);
    // The same file can be chosen again after it was removed.
    field.value = '';
  };
  const open = ({ currentTarget }: Event): void => {
    if (!isLocked) ((currentTarget as HTMLElement).nextElementSibling as HTMLElement).click();
  };
  return html`<button
      class="button quiet"
      part="attach"
      type="button"
      aria-disabled=${isLocked ? 'true' : 'false'}
      @click=${open}
    >
      ${icon(attachment)} ${say(look, 'composer.attach')}
    </button>
    <input type="file" multiple hidden @change=${choose} />`;
}
