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
import { icon } from './icon.js';

/** How a download stands. */
export type DownloadState = 'idle' | 'busy' | 'failed';

/** What is known of a file besides its record. */
export interface FileState {
  /** Default: not begun. */
  readonly state?: DownloadState;
  /** Bytes, once it has been opened: what it is counts, not what was said of it. */
  readonly size?: number;
  /** What it is, in words, once it has been opened. */
  readonly kind?: string;
}

export interface AttachmentShown extends FileState {
  readonly attachment: Attachment;
  readonly look: Look;
  /** Absent: files cannot be opened here, and it is only named. */
  readonly onOpen?: () => void;
}

/** Whether it gives itself out as a picture; only its bytes can tell. */
export function saysPicture({ name, type = '' }: Attachment): boolean {
  return /^image\//u.test(type) || /\.(avif|gif|heic|jpe?g|png|webp)$/iu.test(name);
}

/**
 * A file: what kind, its name with the end always in sight, its size, and a way to have it. A name from outside cannot
 * turn its direction, however it was made. Parts: `attachment`, `attachment-name`, `attachment-size`.
 */
export function attachmentItem(shown: AttachmentShown): TemplateResult {
  const { attachment, look, state = 'idle', onOpen } = shown;
  const name = withoutDirectionControls(attachment.name).trim() || say(look, 'attachment.noName');
  const size = sizeOf(shown);
  const content = fileContent(name, size, shown);
  if (!onOpen) {
    return html`<span class="attachment" part="attachment" title=${name}>${content}</span>`;
  }
  // Busy is said and not disabled: a disabled button loses the focus of who has just pressed it.
  return html`<button
    class="attachment"
    part="attachment"
    type="button"
    title=${name}
    aria-label=${label(shown, name, size)}
    aria-disabled=${state === 'busy' ? 'true' : nothing}
    data-state=${state}
    @click=${() => (state === 'busy' ? undefined : onOpen())}
  >
    ${content}
  </button>`;
}

function fileContent(name: string, size: string, shown: AttachmentShown): TemplateResult {
  const { attachment, state = 'idle', onOpen } = shown;
  const { start, end } = splitFileName(name);
  const isPicture = saysPicture(attachment);
  return html`${icon(state === 'failed' ? paths.alert : isPicture ? paths.picture : paths.document)}
    <bdi class="file-name" part="attachment-name" dir="auto"
      ><bdi class="file-start">${start}</bdi><bdi class="file-end">${end}</bdi></bdi
    >
    ${size === '' ? nothing : html`<span class="file-size" part="attachment-size">${size}</span>`}
    ${
      onOpen
        ? icon(state === 'busy' ? paths.clock : isPicture ? paths.view : paths.download)
        : nothing
    }`;
}

/** Holds name and size as they are seen, so that it can be asked for by voice. */
function label({ attachment, look, state }: AttachmentShown, name: string, size: string): string {
  const open = saysPicture(attachment) ? 'attachment.view' : 'attachment.download';
  const action = say(look, state === 'busy' ? 'attachment.downloading' : open, { name });
  const words = size === '' ? action : `${action}, ${size}`;
  return state === 'failed' ? `${words}. ${say(look, 'attachment.failed', { name })}` : words;
}

function sizeOf({ attachment, look, size = attachment.size, kind }: AttachmentShown): string {
  const words = size === undefined ? '' : formatFileSize(size, look.locale);
  return [kind, words].filter(Boolean).join(' · ');
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
