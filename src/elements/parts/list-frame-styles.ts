import { css } from 'lit';
import { accentText, airs, quiet, spaces, textSmall } from '../../styles/derived.js';
import { border, muted } from '../../styles/tokens.js';

/** What frames a long list: a head that stays, with count and tools, and rows that scroll. Goes with `RowScroller`. */
export const listFrameStyles = css`
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

  .tools {
    display: flex;
    flex: 1 1 320px;
    align-items: center;
    gap: ${spaces(1)};
    min-inline-size: 0;
  }

  .tool {
    flex: none;
    padding: 0;
  }

  .tool[aria-pressed='true'] {
    background: ${quiet};
    color: ${accentText};
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

  .list > [data-kept] {
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

  .end {
    padding: ${spaces(4)};
    color: ${muted};
    font-size: ${textSmall};
    text-align: center;
  }
`;
