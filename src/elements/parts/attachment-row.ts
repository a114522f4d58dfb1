import { html, nothing, type TemplateResult } from 'lit';
import { formatFileSize } from '../../format/file-size.js';
import { withoutDirectionControls } from '../../format/isolate.js';
import { formatList } from '../../format/lists.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { FileProblem } from '../../model/file-check.js';
import type { UploadState } from '../../store/uploads.js';
import { attachmentItem } from './attachment.js';

interface AttachmentRow {
  readonly file: File;
  readonly look: Look;
  /** While the message is on its way nothing can be changed. */
  readonly isLocked: boolean;
  readonly problem: FileProblem | undefined;
  /** Absent where files travel with the message. */
  readonly upload: UploadState | undefined;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
  readonly onRemove: () => void;
}

/** A file of a draft: its name and size, how far it is, what is wrong with it, and what can be done. */
export function attachmentRow(row: AttachmentRow): TemplateResult {
  const { file, look, problem, upload } = row;
  const name = withoutDirectionControls(file.name).trim() || say(look, 'attaching.noName');
  const attachment = { id: file.name, name, size: file.size, type: file.type };
  const isMoving = upload?.at === 'uploading' || upload?.at === 'waiting';
  const mayRetry = !problem && (upload?.at === 'failed' || upload?.at === 'idle');
  const named = { name };
  const wrong = problem
    ? problemWords(look, problem)
    : upload?.at === 'failed'
      ? [say(look, 'attaching.failed'), upload.error?.message].filter(Boolean).join(' ')
      : undefined;
  return html`<li class="attached-file" part="attached-file">
    ${attachmentItem({ attachment, look })} ${isMoving ? progressOf(look, upload, name) : nothing}
    ${
      row.isLocked
        ? nothing
        : html`<span class="attached-actions">
            ${isMoving ? action('cancel-file', say(look, 'attaching.cancel'), say(look, 'attaching.cancelName', named), row.onCancel) : nothing}
            ${mayRetry ? action('retry-file', say(look, 'attaching.retry'), say(look, 'attaching.retryName', named), row.onRetry) : nothing}
            ${action('remove-file', say(look, 'attaching.remove'), say(look, 'attaching.removeName', named), row.onRemove)}
          </span>`
    }
    ${wrong === undefined ? nothing : html`<p class="problem" part="problem">${wrong}</p>`}
  </li>`;
}

function progressOf(
  look: Look,
  { sentBytes, totalBytes }: UploadState,
  name: string,
): TemplateResult {
  return html`<progress
    part="file-progress"
    max=${Math.max(1, totalBytes)}
    .value=${sentBytes}
    aria-label=${say(look, 'attaching.progress', { name })}
  ></progress>`;
}

function action(part: string, words: string, label: string, press: () => void): TemplateResult {
  return html`<button
    class="button quiet small"
    part=${part}
    type="button"
    aria-label=${label}
    @click=${press}
  >
    ${words}
  </button>`;
}

/** What is wrong with one file, and what would be right. */
function problemWords(look: Look, problem: FileProblem): string {
  const { locale } = look;
  switch (problem.code) {
    case 'too-large':
    case 'total-too-large':
      return say(look, `attaching.${problem.code}`, { size: formatFileSize(problem.max, locale) });
    case 'name-too-long':
    case 'too-many':
      return say(look, `attaching.${problem.code}`, { count: problem.max });
    case 'type':
      return problem.allowed
        ? say(look, 'attaching.typeAllowed', { names: formatList(problem.allowed, locale) })
        : say(look, 'attaching.type');
    case 'runs':
      return say(look, 'attaching.runs', { name: problem.extension });
    default:
      return say(look, `attaching.${problem.code}`);
  }
}
