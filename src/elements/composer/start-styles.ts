import { css } from 'lit';
import { airs, controlRadius, hover, spaces, textLarge, textSmall } from '../../styles/derived.js';
import { border, muted, surface } from '../../styles/tokens.js';

/** Of a new conversation: what it is about stands above the form, those that are there already between them. */
export const startStyles = css`
  .start {
    display: flex;
    flex-direction: column;
    align-items: stretch;
    gap: ${airs(3)};
    padding-block: ${airs(3)};
    background: ${surface};
  }

  .start:has(> .form) {
    padding-block-end: 0;
  }

  .start > :not(.form) {
    margin-inline: ${spaces(4)};
  }

  .start > .button {
    align-self: start;
  }

  .start-title {
    margin: 0;
    font-size: ${textLarge};
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .start-head {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: ${spaces(2)};
  }

  .start-order,
  .start-failed {
    color: ${muted};
    overflow-wrap: anywhere;
  }

  .find-line {
    display: flex;
    flex-wrap: wrap;
    gap: ${spaces(2)};
  }

  .find-line .field {
    flex: 1 1 14em;
    inline-size: auto;
    min-inline-size: 0;
  }

  .find-order {
    display: flex;
    flex-direction: column;
    gap: ${spaces(1)};
  }

  .existing h4 {
    margin: 0 0 ${spaces(1)};
    font-size: 1em;
    font-weight: 500;
  }

  .existing ul,
  .found-orders {
    margin: 0;
    padding: 0;
    border: 1px solid ${border};
    border-radius: ${controlRadius};
    list-style: none;
  }

  .existing li + li {
    border-block-start: 1px solid ${border};
  }

  .existing-thread {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 ${spaces(3)};
    inline-size: 100%;
    padding: ${airs(2)} ${spaces(3)};
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }

  .existing-thread:hover {
    background: ${hover};
  }

  .existing-title {
    font-weight: 500;
    overflow-wrap: anywhere;
  }

  .existing-thread time,
  .existing-words {
    color: ${muted};
    font-size: ${textSmall};
  }

  .existing-words {
    grid-column: 1 / -1;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .start-topic {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
    gap: ${airs(2)} ${spaces(3)};
  }
`;
