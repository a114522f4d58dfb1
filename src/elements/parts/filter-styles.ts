import { css } from 'lit';
import { airs, quiet, spaces } from '../../styles/derived.js';
import { border } from '../../styles/tokens.js';

/** The panel of filters, and the chips of those that are set. */
export const filterStyles = css`
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 120px), 1fr));
    align-items: start;
    gap: ${airs(3)} ${spaces(3)};
    padding: ${airs(3)} ${spaces(4)};
    border-block-end: 1px solid ${border};
    background: ${quiet};
  }

  .filter-wide {
    grid-column: 1 / -1;
  }

  .filters [type='date'] {
    padding-inline: ${spaces(1.5)};
  }

  .filter-actions {
    display: flex;
    gap: ${spaces(2)};
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${spaces(2)};
    padding: ${airs(2)} ${spaces(4)};
    border-block-end: 1px solid ${border};
  }

  .chip {
    max-inline-size: 100%;
    border-radius: 99px;
    font-weight: 400;
  }

  @container (inline-size >= 680px) {
    .filters {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }

    .filter-wide {
      grid-column: span 2;
    }

    .filter-actions {
      align-self: start;
      margin-block-start: calc(1.4286em + ${spaces(1)});
    }
  }
`;
