import { css } from 'lit';
import { airs, spaces, textSmall } from '../../styles/derived.js';
import { border, muted } from '../../styles/tokens.js';
import { baseStyles } from '../parts/base-styles.js';
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

  .list {
    position: relative;
  }

  .row[data-kept] {
    position: absolute;
    inset-inline: 0;
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
export const inboxStyles = [baseStyles, threadRowStyles, inbox];
