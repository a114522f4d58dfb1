import { css } from 'lit';
import { accentText, airs, quiet, spaces, textSmall } from '../../styles/derived.js';
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

  .more {
    max-inline-size: 13em;
    text-overflow: ellipsis;
    field-sizing: content;
  }

  /* In a list something is always chosen. */
  .segment.more:not([data-chosen]) {
    border-color: transparent;
    background: transparent;
    box-shadow: none;
    color: ${muted};
  }

  .tools {
    display: flex;
    flex: 1 1 320px;
    align-items: center;
    gap: ${spaces(1)};
    min-inline-size: 0;
  }

  .search {
    flex: 1;
    min-inline-size: 5em;
    text-overflow: ellipsis;
  }

  .tool {
    flex: none;
    padding: 0;
  }

  .tool[aria-pressed='true'] {
    background: ${quiet};
    color: ${accentText};
  }

  .start {
    flex: none;
  }

  .count {
    color: ${muted};
    font-size: ${textSmall};
    font-variant-numeric: tabular-nums;
  }

  .rows {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }

  .end {
    padding: ${spaces(4)};
    color: ${muted};
    font-size: ${textSmall};
    text-align: center;
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

  @container (inline-size < 680px) {
    .start {
      padding: 0;
    }

    .start-words {
      display: none;
    }
  }
`;

/** The inbox: a head that stays, and rows that scroll. */
export const inboxStyles = [baseStyles, threadRowStyles, inbox];
