import { css } from 'lit';
import { accentText, airs, hover, line, spaces, textSmall, tint } from '../../styles/derived.js';
import { accent, border, muted, surface } from '../../styles/tokens.js';

/** The rows: cards of one height in a narrow place, a table where there is room for its columns. */
export const caseRowStyles = css`
  .table,
  .table thead,
  .list {
    display: block;
  }

  .table thead {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .columns,
  .case-row {
    display: grid;
  }

  .case-row {
    --_care-case-row-height: calc(${line} * 6 + ${airs(6)} + 1px);
    position: relative;
    grid-template-areas:
      'number view'
      'type state'
      'customer order'
      'channel received'
      'due due';
    grid-template-rows: repeat(4, ${line}) calc(${line} * 2);
    grid-template-columns: minmax(45%, 1fr) minmax(0, auto);
    align-content: center;
    column-gap: ${spaces(3)};
    block-size: var(--_care-case-row-height);
    padding-inline: ${spaces(4)};
    border-block-end: 1px solid ${border};
    line-height: ${line};
    contain: strict;
  }

  .case-row:hover {
    background: ${hover};
  }

  .case-row[data-current] {
    background: ${tint(accent)};
  }

  .case-row[data-current]::before {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    border-inline-start: 3px solid ${accentText};
    content: '';
  }

  .case-row.measure {
    position: absolute;
  }

  .case-row.malformed {
    display: block;
    align-content: center;
  }

  .case-row > td {
    min-inline-size: 0;
    padding: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .col-number {
    grid-area: number;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .col-type {
    grid-area: type;
  }

  .col-order {
    grid-area: order;
  }

  .col-customer {
    grid-area: customer;
  }

  .col-channel {
    grid-area: channel;
  }

  .col-received {
    grid-area: received;
  }

  .case-row > .col-due {
    grid-area: due;
    max-block-size: calc(${line} * 2);
    white-space: normal;
  }

  /* The time left above its date. */
  .col-due > .deadline {
    display: flex;
    flex-direction: column;
    align-items: start;
  }

  .col-state {
    grid-area: state;
    justify-self: end;
    max-inline-size: min(14em, 100%);
  }

  .case-row > :is(.col-order, .col-customer, .col-channel, .col-received) {
    color: ${muted};
  }

  .case-row > :is(.col-order, .col-received) {
    justify-self: end;
    max-inline-size: 100%;
    font-variant-numeric: tabular-nums;
  }

  .case-row > .col-view {
    grid-area: view;
    justify-self: end;
    overflow: visible;
  }

  .row-link {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-inline-size: 24px;
    min-block-size: 24px;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: ${accentText};
    font: inherit;
    cursor: pointer;
  }

  /* The whole row leads there, with the mouse. */
  .row-link::after {
    position: absolute;
    inset: 0;
    content: '';
  }

  .row-link:focus-visible {
    outline: none;
  }

  .row-link:focus-visible::after {
    outline: 2px solid ${accentText};
    outline-offset: -2px;
    border-radius: 4px;
  }

  .case-row .skeleton {
    inline-size: 60%;
    block-size: 0.7em;
    margin-block: 0.35em;
  }

  /* A table where there is room for its columns, which are measured in letters. */
  @container (inline-size >= 69em) {
    .table thead {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
      inline-size: auto;
      block-size: auto;
      clip-path: none;
      background: ${surface};
    }

    .columns,
    .case-row {
      grid-template-areas: 'number type order customer channel received due state view';
      grid-template-columns:
        minmax(5.4em, 0.5fr) minmax(6.4em, 1.3fr) minmax(6.9em, 0.6fr) minmax(5.6em, 1fr)
        minmax(5.4em, 0.6fr) minmax(4.9em, 0.4fr) minmax(15.2em, 1.1fr) minmax(7em, 1.1fr) 2.4em;
      grid-template-rows: auto;
      align-items: center;
      column-gap: ${spaces(3)};
      padding-inline: ${spaces(4)};
    }

    .columns {
      border-block-end: 1px solid ${border};
    }

    .columns > th {
      min-inline-size: 0;
      padding: ${airs(2)} 0;
      color: ${muted};
      font-size: ${textSmall};
      font-weight: 600;
      text-align: start;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .case-row {
      --_care-case-row-height: calc(${line} * 2 + ${airs(4)} + 1px);
    }

    .case-row > :is(.col-type, .col-customer, .col-channel, .col-state) {
      white-space: normal;
    }

    :is(.col-type, .col-customer, .col-channel) > bdi,
    .col-state > .case-state {
      display: -webkit-box;
      overflow: hidden;
      overflow-wrap: anywhere;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      line-clamp: 2;
    }

    .col-state > .case-state {
      inline-size: fit-content;
      border-radius: 0.9em;
      line-height: 1.3;
      white-space: normal;
    }

    .columns > th,
    .case-row > :is(.col-order, .col-received, .col-state) {
      justify-self: start;
      max-inline-size: 100%;
    }

    .columns > .col-view,
    .case-row > .col-view {
      justify-self: center;
    }
  }
`;
