import { css, html, nothing, type TemplateResult } from 'lit';
import { formatFileSize } from '../../format/file-size.js';
import { withoutDirectionControls } from '../../format/isolate.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { Attachment } from '../../model/attachment.js';
import type { FileContent } from '../../model/file-content.js';
import { airs, dangerText, spaces, textSmall } from '../../styles/derived.js';
import { border, muted, radius, surface, text } from '../../styles/tokens.js';
import type { WordKey } from '../../text/words.js';
import type { DownloadState } from './attachment.js';
import { icon } from './icon.js';
import * as paths from './icon-paths.js';
import type { FileNotice, OpenedBytes } from './opened-file.js';

export interface PreviewShown {
  readonly attachment: Attachment;
  readonly look: Look;
  /** Absent: on its way, or `failed`. */
  readonly opened?: OpenedBytes;
  readonly state: DownloadState;
  /** Its place among the files of its message, from 0, and how many they are. */
  readonly place: number;
  readonly count: number;
  readonly onGo: (step: 1 | -1) => void;
  readonly onRetry: () => void;
  readonly onSave: () => void;
  readonly onClosed: () => void;
}

/** One file over the page, with the way to those beside it. Parts: `file-preview`, `file-picture`, `file-notice`. */
export function filePreview(shown: PreviewShown): TemplateResult {
  const { attachment, look, opened, place, count } = shown;
  const name = withoutDirectionControls(attachment.name).trim() || say(look, 'attachment.noName');
  return html`<dialog
    class="file-preview"
    part="file-preview"
    aria-labelledby="file-name"
    @close=${shown.onClosed}
    @keydown=${(event: KeyboardEvent) => onKey(event, shown)}
  >
    <header class="file-head">
      <h3 class="file-title" id="file-name"><bdi dir="auto">${name}</bdi></h3>
      <p class="file-facts">
        ${opened ? factsOf(opened, look) : nothing}
        ${count > 1 ? html`<span>${say(look, 'file.place', { place: place + 1, count })}</span>` : nothing}
      </p>
      <button class="button small" type="button" ?hidden=${!opened} @click=${shown.onSave}>
        ${icon(paths.download)} ${say(look, 'file.download')}
      </button>
      <form method="dialog">
        <button class="button small" type="submit">${say(look, 'file.close')}</button>
      </form>
    </header>
    <div class="file-stage">${stage(shown, name)}</div>
    ${count > 1 ? steps(shown) : nothing}
  </dialog>`;
}

function stage({ look, opened, state, onRetry }: PreviewShown, name: string): TemplateResult {
  if (state === 'failed' && !opened) {
    return html`<div class="file-notice" part="file-notice" role="alert">
      <p>${say(look, 'attachment.failed', { name })}</p>
      <button class="button" type="button" @click=${onRetry}>
        ${say(look, 'situation.tryAgain')}
      </button>
    </div>`;
  }
  if (!opened) return html`<p role="status">${say(look, 'situation.loading')}</p>`;
  if (opened.picture) {
    return html`<canvas
      class="file-picture"
      part="file-picture"
      role="img"
      aria-label=${name}
    ></canvas>`;
  }
  const kind = contentWords(opened.content, look);
  return html`<p
    class="file-notice"
    part="file-notice"
    role="alert"
    data-notice=${opened.notice ?? nothing}
  >
    ${NOTICES[opened.notice ?? 'not-shown'](look, kind)}
  </p>`;
}

const NOTICES: Readonly<Record<FileNotice, (look: Look, kind: string) => string>> = {
  empty: (look) => say(look, 'file.empty'),
  mismatch: (look, kind) => say(look, 'file.mismatch', { kind }),
  runs: (look) => say(look, 'file.runs'),
  'not-shown': (look) => say(look, 'file.notShown'),
  'too-large': (look) => say(look, 'file.tooLarge'),
  broken: (look) => say(look, 'file.broken'),
};

/** Said and not disabled at the ends: a disabled button loses the focus of who has just pressed it. */
function steps({ look, place, count, onGo }: PreviewShown): TemplateResult {
  return html`<div class="file-steps">
    <button
      class="button small"
      type="button"
      aria-disabled=${place === 0 ? 'true' : 'false'}
      @click=${() => place > 0 && onGo(-1)}
    >
      ${say(look, 'file.previous')}
    </button>
    <button
      class="button small"
      type="button"
      aria-disabled=${place === count - 1 ? 'true' : 'false'}
      @click=${() => place < count - 1 && onGo(1)}
    >
      ${say(look, 'file.next')}
    </button>
  </div>`;
}

function onKey(event: KeyboardEvent, { onGo }: PreviewShown): void {
  const { key, currentTarget } = event;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
  // The page behind has hotkeys of its own.
  event.stopPropagation();
  const isMirrored = (currentTarget as Element).matches(':dir(rtl)');
  onGo((key === 'ArrowRight') === isMirrored ? -1 : 1);
}

function factsOf({ bytes, content }: OpenedBytes, look: Look): TemplateResult {
  return html`<span>${contentWords(content, look)}</span
    ><span>${formatFileSize(bytes.size, look.locale)}</span>`;
}

/** What a file is, in words; names of formats are the same in all languages. */
export function contentWords(content: FileContent, look: Look): string {
  const key = WORDS[content];
  return key === undefined ? content.toUpperCase() : say(look, key as 'file.text');
}

const WORDS: Partial<Record<FileContent, WordKey>> = {
  text: 'file.text',
  video: 'file.video',
  ooxml: 'file.office',
  ole: 'file.office',
  script: 'file.script',
  program: 'file.program',
  archive: 'file.archive',
  unknown: 'file.unknown',
};

export const filePreviewStyles = css`
  .file-preview {
    display: flex;
    flex-direction: column;
    gap: ${airs(3)};
    inline-size: fit-content;
    min-inline-size: min(100%, 360px);
    max-inline-size: min(96vw, 1100px);
    max-block-size: 94vh;
    padding: ${spaces(4)};
    border: 1px solid ${border};
    border-radius: ${radius};
    background: ${surface};
    color: ${text};
  }

  .file-preview:not([open]) {
    display: none;
  }

  .file-preview::backdrop {
    background: rgb(0 0 0 / 55%);
  }

  .file-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${spaces(2)};
  }

  .file-title {
    flex: 1 1 12em;
    min-inline-size: 0;
    font-size: inherit;
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .file-facts {
    display: flex;
    gap: ${spaces(2)};
    color: ${muted};
    font-size: ${textSmall};
  }

  .file-stage {
    display: grid;
    flex: 1;
    place-items: center;
    min-block-size: 120px;
    overflow: auto;
  }

  .file-picture {
    display: block;
    max-inline-size: 100%;
    max-block-size: 74vh;
    object-fit: contain;
  }

  .file-notice {
    max-inline-size: 40em;
    text-align: center;
  }

  .file-notice:is([data-notice='mismatch'], [data-notice='runs']) {
    color: ${dangerText};
    font-weight: 500;
  }

  .file-steps {
    display: flex;
    justify-content: space-between;
    gap: ${spaces(2)};
  }
`;
