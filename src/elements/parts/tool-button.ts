import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconPath } from './icon.js';

/**
 * A button of a list's head that shows a picture; its title is its name. Part: `tool`.
 * @param name By which the focus finds it: `data-tool`.
 * @param pressed Absent: it is no switch.
 */
export function toolButton(
  name: 'filter' | 'select' | 'refresh',
  words: string,
  path: IconPath,
  onClick: () => void,
  pressed?: boolean,
): TemplateResult {
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
