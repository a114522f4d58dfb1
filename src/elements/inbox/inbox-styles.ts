import { css } from 'lit';
import { muted } from '../../styles/tokens.js';
import { baseStyles } from '../parts/base-styles.js';
import { listFrameStyles } from '../parts/list-frame-styles.js';
import { threadRowStyles } from '../parts/thread-row-styles.js';

const inbox = css`
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

  .search {
    flex: 1;
    min-inline-size: 5em;
    text-overflow: ellipsis;
  }

  .start {
    flex: none;
  }

  .rows {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
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
export const inboxStyles = [baseStyles, threadRowStyles, listFrameStyles, inbox];
