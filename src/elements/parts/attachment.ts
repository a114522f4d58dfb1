import { css, html, nothing, type TemplateResult } from 'lit';
import { splitFileName } from '../../format/file-name.js';
import { formatFileSize } from '../../format/file-size.js';
import { withoutDirectionControls } from '../../format/isolate.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { Attachment } from '../../model/attachment.js';
import { airs, controlRadius, dangerText, hover, spaces, textSmall } from '../../styles/derived.js';
import { border, muted, surface } from '../../styles/tokens.js';
import * as paths from './icon-paths.js';
import { icon, type IconPath } from './icon.js';

/** How a download stands. Default: not begun. */
export type DownloadState = 'idle' | 'busy' | 'failed';

export interface AttachmentShown {
  readonly attachment: Attachment;
  readonly look: Look;
  readonly state?: DownloadState;
  /** Absent: files cannot be opened here, and it is only named. */
  readonly onDownload?: (attachment: Attachment) => void;
}

/**
 * A file: what kind, its name with the end always in sight, its size, and a way to have it. A name from outside cannot
 * turn its direction, however it was made. Parts: `attachment`, `attachment-name`, `attachment-size`.
 */
export function attachmentItem(shown: AttachmentShown): TemplateResult {
  const { attachment, look, state = 'idle', onDownload } = shown;
  const name = withoutDirectionControls(attachment.name).trim() || say(look, 'attachment.noName');
  const content = fileContent(name, attachment, look, onDownload ? state : undefined);
  if (!onDownload) {
    return html`<span class="attachment" part="attachment" title=${name}>${content}</span>`;
  }
  // Busy is said and not disabled: a disabled button loses the focus of who has just pressed it.
  return html`<button
    class="attachment"
    part="attachment"
    type="button"
    title=${name}
    aria-label=${label(state, name, sizeOf(attachment, look), look)}
    aria-disabled=${state === 'busy' ? 'true' : nothing}
    data-state=${state}
    @click=${() => (state === 'busy' ? undefined : onDownload(attachment))}
  >
    ${content}
  </button>`;
}

function fileContent(
  name: string,
  attachment: Attachment,
  look: Look,
  state: DownloadState | undefined,
): TemplateResult {
  const { start, end } = splitFileName(name);
  const size = sizeOf(attachment, look);
  return html`${icon(state === 'failed' ? paths.alert : iconFor(attachment))}
    <bdi class="file-name" part="attachment-name" dir="auto"
      ><bdi class="file-start">${start}</bdi><bdi class="file-end">${end}</bdi></bdi
    >
    ${size === '' ? nothing : html`<span class="file-size" part="attachment-size">${size}</span>`}
    ${state === undefined ? nothing : icon(state === 'busy' ? paths.clock : paths.download)}`;
}

/** Holds name and size as they are seen, so that it can be asked for by voice. */
function label(state: DownloadState, name: string, size: string, look: Look): string {
  const action = say(look, state === 'busy' ? 'attachment.downloading' : 'attachment.download', {
    name,
  });
  const words = size === '' ? action : `${action}, ${size}`;
  return state === 'failed' ? `${words}. ${say(look, 'attachment.failed', { name })}` : words;
}

function sizeOf({ size }: Attachment, look: Look): string {
  return size === undefined ? '' : formatFileSize(size, look.locale);
}

function iconFor({ name, type = '' }: Attachment): IconPath {
  const isPicture = /^image\//u.test(type) || /\.(avif|gif|heic|jpe?g|png|webp)$/iu.test(name);
  return isPicture ? paths.picture : paths.document;
}

export const attachmentStyles = css`
  .attachment {
    display: inline-flex;
    align-items: center;
    gap: ${spaces(2)};
    min-inline-size: 0;
    max-inline-size: min(100%, 24em);
    min-block-size: 28px;
    margin: 0;
    padding: ${airs(1)} ${spaces(2.5)};
    border: 1px solid ${border};
    border-radius: ${controlRadius};
    background: ${surface};
    color: inherit;
    font: inherit;
    font-size: ${textSmall};
    text-align: start;
  }

  button.attachment {
    cursor: pointer;
  }

  button.attachment:hover {
    background: ${hover};
  }

  .attachment[data-state='busy'] {
    color: ${muted};
    cursor: progress;
  }

  .attachment[data-state='failed'] > .icon:first-child {
    color: ${dangerText};
  }

  .file-name {
    display: flex;
    min-inline-size: 0;
    font-weight: 500;
    white-space: pre;
  }

  .file-start {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .file-end {
    flex: none;
    max-inline-size: 14em;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .file-size {
    flex: none;
    color: ${muted};
    font-variant-numeric: tabular-nums;
  }
`;
