import { css } from 'lit';
import { airs, spaces, textSmall } from '../../styles/derived.js';
import { controls } from '../../styles/controls.js';
import { hostStyles } from '../../styles/host.js';
import { border, muted } from '../../styles/tokens.js';
import { visuallyHidden } from '../../styles/visually-hidden.js';
import { attentionMarkStyles } from '../parts/attention-mark.js';
import { avatarStyles } from '../parts/avatar.js';
import { iconStyles } from '../parts/icon.js';
import { situationStyles } from '../parts/situation-styles.js';
import { threadRowStyles } from '../parts/thread-row-styles.js';

const inbox = css`
  :host {
    block-size: 100%;
    max-block-size: 100vh;
    min-block-size: 240px;
  }

  .base {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    max-block-size: inherit;
  }

  .header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: ${spaces(2)};
    padding: ${airs(2.5)} ${spaces(4)};
    border-block-end: 1px solid ${border};
  }

  .count {
    color: ${muted};
    font-size: ${textSmall};
    font-variant-numeric: tabular-nums;
  }

  .scroller {
    position: relative;
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
  }

  .measure {
    position: absolute;
    inset-inline: 0;
    visibility: hidden;
    pointer-events: none;
  }

  .malformed {
    align-content: center;
    padding-inline: ${spaces(4)};
    color: ${muted};
  }
`;

/** The inbox: a head that stays, and rows that scroll. */
export const inboxStyles = [
  hostStyles,
  controls,
  visuallyHidden,
  iconStyles,
  avatarStyles,
  attentionMarkStyles,
  situationStyles,
  threadRowStyles,
  inbox,
];
