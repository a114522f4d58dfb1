import { css } from 'lit';
import { airs, dangerText, quiet, spaces, warningText } from '../../styles/derived.js';
import { border } from '../../styles/tokens.js';

/** The bar of those that are selected, what became of it, and the boxes in the rows. */
export const selectionStyles = css`
  .selection {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${spaces(2)};
    padding: ${airs(2)} ${spaces(4)};
    border-block-end: 1px solid ${border};
    background: ${quiet};
  }

  .selection p {
    flex: 1 1 16em;
  }

  .selection[data-outcome='failed'] p {
    color: ${dangerText};
  }

  .selection[data-outcome='unknown'] p {
    color: ${warningText};
  }

  .choice {
    grid-area: avatar;
    align-self: center;
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
  }

  .row-link:has(.choice:checked) {
    background: ${quiet};
  }

  .row-link:has(.choice:focus-visible) {
    outline: 2px solid var(--_care-accent-text);
    outline-offset: -2px;
    border-radius: 4px;
  }
`;
