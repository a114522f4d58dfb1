import { css } from 'lit';
import {
  airs,
  controlRadius,
  dangerText,
  quiet,
  spaces,
  textSmall,
  tint,
} from '../../styles/derived.js';
import { border, danger, muted, surface, warning } from '../../styles/tokens.js';
import { errorNoteStyles } from '../parts/error-note.js';

const refund = css`
  .refund,
  .refund-form,
  .check,
  .done,
  .reason {
    display: flex;
    flex-direction: column;
    gap: ${airs(3)};
  }

  .refund-line {
    min-inline-size: 0;
    margin: 0;
    padding: ${airs(2)} ${spaces(3)} ${airs(3)};
    border: 1px solid ${border};
    border-radius: ${controlRadius};
  }

  .refund-line summary {
    min-block-size: 24px;
    font-weight: 500;
    cursor: pointer;
  }

  .line-name {
    padding: 0 ${spaces(1)};
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  /* A long name stands in the frame and not across its line. */
  legend.line-name {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
  }

  legend.line-name ~ * {
    clear: both;
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 11em), 1fr));
    gap: ${airs(2)} ${spaces(3)};
    margin-block-start: ${airs(1)};
  }

  .amount {
    font-variant-numeric: tabular-nums;
  }

  .readings,
  .end {
    display: flex;
    flex-wrap: wrap;
    gap: ${spaces(2)};
  }

  .end {
    justify-content: flex-end;
  }

  .choices {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .choice {
    display: flex;
    align-items: center;
    gap: ${spaces(2)};
    min-block-size: 24px;
  }

  .choice input {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
  }

  .choice .figure {
    margin-inline-start: auto;
  }

  .figure {
    font-variant-numeric: tabular-nums;
  }

  .reason {
    gap: ${airs(1)};
  }

  .sum {
    position: sticky;
    inset-block-end: 0;
    padding: ${airs(2)} ${spaces(3)};
    border: 1px solid ${border};
    border-radius: ${controlRadius};
    background: ${quiet};
  }

  .sum > p:first-child {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: ${spaces(2)};
  }

  .facts-name,
  .sum-name {
    font-weight: 500;
  }

  .note,
  .failure {
    padding: ${airs(2)} ${spaces(3)};
    border-radius: ${controlRadius};
    background: ${tint(muted)};
  }

  .note.warning {
    background: ${tint(warning)};
  }

  .failure {
    background: ${tint(danger)};
    color: ${dangerText};
  }

  .note,
  .failure,
  .facts {
    display: flex;
    flex-direction: column;
    gap: ${airs(1)};
  }

  .note ul,
  .failure ul,
  .consequences {
    padding-inline-start: 1.2em;
    list-style: disc;
  }

  .check h3,
  .done h3 {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }

  .check-lines {
    border: 1px solid ${border};
    border-radius: ${controlRadius};
    background: ${surface};
  }

  .check-lines li {
    display: flex;
    flex-wrap: wrap;
    gap: ${spaces(1)} ${spaces(3)};
    padding: ${airs(2)} ${spaces(2)};
  }

  .check-lines li + li {
    border-block-start: 1px solid ${border};
  }

  .check-lines .line-name {
    flex: 1 1 100%;
  }

  .check-note {
    padding-inline-start: ${spaces(3)};
    border-inline-start: 3px solid ${border};
    color: ${muted};
    font-size: ${textSmall};
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .done > ul {
    display: flex;
    flex-direction: column;
    gap: ${airs(1)};
  }
`;

export const refundStyles = [errorNoteStyles, refund];
