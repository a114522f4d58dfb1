import { css } from 'lit';
import { airs, spaces, textLarge, textSmall, warningText } from '../../styles/derived.js';
import { border, muted } from '../../styles/tokens.js';
import { baseStyles } from '../parts/base-styles.js';
import { threadRowStyles } from '../parts/thread-row-styles.js';

const summary = css`
  .card + .card {
    border-block-start: 1px solid ${border};
  }

  .card-note,
  .card-facts {
    padding: 0 ${spaces(4)} ${airs(2)};
    color: ${muted};
  }

  .card-facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 ${spaces(4)};
    font-size: ${textSmall};
  }

  .card-failed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${spaces(2)};
    padding: 0 ${spaces(4)} ${airs(2)};
  }

  .header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: ${spaces(2)};
    padding: ${airs(3)} ${spaces(4)};
  }

  .title {
    font-size: ${textLarge};
    font-weight: 600;
  }

  .count {
    color: ${warningText};
    font-size: ${textSmall};
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .list {
    border-block: 1px solid ${border};
  }

  @container (inline-size >= 860px) {
    .base:has(.list, .situation) {
      display: grid;
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      grid-template-rows: repeat(5, auto) 1fr;
    }

    .card.messages {
      grid-row: 1 / -1;
      border-inline-end: 1px solid ${border};
    }

    .card:not(.messages) {
      grid-column: 2;
    }

    .card.messages + .card {
      border-block-start: 0;
    }
  }

  .footer {
    padding: ${airs(2)} ${spaces(4)};
  }
`;

/** The dashboard's card. */
export const summaryStyles = [baseStyles, threadRowStyles, summary];
