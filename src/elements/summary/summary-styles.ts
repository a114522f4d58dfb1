import { css } from 'lit';
import { controls } from '../../styles/controls.js';
import { airs, spaces, textLarge, textSmall, warningText } from '../../styles/derived.js';
import { hostStyles } from '../../styles/host.js';
import { border } from '../../styles/tokens.js';
import { visuallyHidden } from '../../styles/visually-hidden.js';
import { attentionMarkStyles } from '../parts/attention-mark.js';
import { avatarStyles } from '../parts/avatar.js';
import { iconStyles } from '../parts/icon.js';
import { situationStyles } from '../parts/situation-styles.js';
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
export const summaryStyles = [
  hostStyles,
  controls,
  visuallyHidden,
  iconStyles,
  avatarStyles,
  attentionMarkStyles,
  situationStyles,
  threadRowStyles,
  summary,
];
