import { css, html, type TemplateResult } from 'lit';
import type * as paths from './icon-paths.js';

/** What is drawn: one of `icon-paths.ts`. */
export type IconPath = (typeof paths)[keyof typeof paths];

/** A small drawing beside words that say the same; hidden from screen readers. */
export function icon(path: IconPath): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d=${path} />
  </svg>`;
}

/** Icons are as high as a line of the text they stand in. `mirrored`: one that points, in a right-to-left page. */
export const iconStyles = css`
  .icon {
    inline-size: 1.2em;
    block-size: 1.2em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .mirrored:dir(rtl) .icon {
    transform: scaleX(-1);
  }
`;
