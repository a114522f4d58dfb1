import { css } from 'lit';
import { airs, spaces, textLarge } from '../../styles/derived.js';
import { border, radius, surface, text } from '../../styles/tokens.js';
import { baseStyles } from '../parts/base-styles.js';

const dialog = css`
  :host(:not([inline])) {
    display: contents;
    container-type: normal;
  }

  .dialog {
    inline-size: min(100vw, 720px);
    max-inline-size: 100vw;
    max-block-size: 100dvh;
    margin: auto;
    padding: 0;
    border: 1px solid ${border};
    border-radius: ${radius};
    overflow: auto;
    background: ${surface};
    color: ${text};
  }

  .dialog::backdrop {
    background: rgb(0 0 0 / 55%);
  }

  .base {
    container-type: inline-size;
    background: ${surface};
    color: ${text};
  }

  .head {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: ${spaces(2)};
    padding: ${airs(3)} ${spaces(4)};
    border-block-end: 1px solid ${border};
    background: ${surface};
  }

  .title {
    font-size: ${textLarge};
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .inside {
    padding: ${airs(3)} ${spaces(4)};
  }
`;

/** The dialog's frame; what stands in it has a sheet of its own. */
export const refundDialogStyles = [baseStyles, dialog];
