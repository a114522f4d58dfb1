import { html, type TemplateResult } from 'lit';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import { attachment } from '../parts/icon-paths.js';
import { icon } from '../parts/icon.js';

export type OnFiles = (files: readonly File[]) => void;

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

/** Files let go over the form, or pasted; text that is pasted with a picture of itself is text. */
export function takeFiles(event: DragEvent | ClipboardEvent, onFiles: OnFiles | undefined): void {
  const data = 'dataTransfer' in event ? event.dataTransfer : event.clipboardData;
  if (!onFiles || !data?.types.includes('Files')) return;
  if (event.type === 'paste' && data.types.includes('text/plain')) return;
  event.preventDefault();
  if (data.files.length > 0) onFiles([...data.files]);
}
