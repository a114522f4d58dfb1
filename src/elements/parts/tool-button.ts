import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconPath } from './icon.js';

export interface Tool {
  /** By which the focus finds it: `data-tool`. */
  readonly name: 'filter' | 'select' | 'refresh';
  readonly words: string;
  readonly path: IconPath;
  readonly onClick: () => void;
  /** Absent: it is no switch. */
  readonly pressed?: boolean;
}

/** A button of a list's head that shows a picture; its title is its name. Part: `tool`. */
export function toolButton({ name, words, path, onClick, pressed }: Tool): TemplateResult {
  return html`<button
    class="button quiet tool"
    part="tool"
    data-tool=${name}
    type="button"
    title=${words}
    aria-pressed=${pressed === undefined ? nothing : pressed ? 'true' : 'false'}
    @click=${onClick}
  >
    ${icon(path)}
  </button>`;
}
