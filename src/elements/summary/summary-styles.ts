import { css } from 'lit';
import { airs, spaces, textLarge, textSmall, warningText } from '../../styles/derived.js';
import { border } from '../../styles/tokens.js';
import { baseStyles } from '../parts/base-styles.js';
import { threadRowStyles } from '../parts/thread-row-styles.js';

const summary = css`
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

  .footer {
    padding: ${airs(2)} ${spaces(4)};
  }
`;

/** The dashboard's card. */
export const summaryStyles = [baseStyles, threadRowStyles, summary];
