import { css } from 'lit';
import { accentText, airs, controlHeight, quiet, spaces, textSmall } from '../../styles/derived.js';
import { border, muted } from '../../styles/tokens.js';
import { baseStyles } from '../parts/base-styles.js';
import { filterStyles } from '../parts/filter-styles.js';
import { orderRowStyles } from '../parts/order-row.js';

const orderList = css`
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
    /* What is wrong with a number stands below its field, and moves nothing beside it. */
    align-items: start;
    justify-content: space-between;
    gap: ${spaces(2)};
    padding: ${airs(2.5)} ${spaces(4)};
    border-block-end: 1px solid ${border};
  }

  .count {
    color: ${muted};
    font-size: ${textSmall};
    line-height: ${controlHeight};
    font-variant-numeric: tabular-nums;
  }

  .tools {
    display: flex;
    flex: 1 1 320px;
    align-items: start;
    gap: ${spaces(1)};
    min-inline-size: 0;
  }

  .find {
    display: grid;
    flex: 1;
    grid-template-columns: minmax(5em, 1fr) auto;
    gap: ${spaces(1)};
    min-inline-size: 0;
  }

  .find .problem {
    grid-column: 1 / -1;
  }

  .find .problem:empty {
    display: none;
  }

  .tool {
    flex: none;
    padding: 0;
  }

  .tool[aria-pressed='true'] {
    background: ${quiet};
    color: ${accentText};
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

  .order-row[data-kept] {
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

  @container (inline-size < 680px) {
    .find-words {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;

/** The list of orders: a head that stays, and rows that scroll. */
export const orderListStyles = [baseStyles, filterStyles, orderRowStyles, orderList];
