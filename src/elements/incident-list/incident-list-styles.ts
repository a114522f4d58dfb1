import { css } from 'lit';
import {
  accentText,
  airs,
  hover,
  quiet,
  spaces,
  textLarge,
  textSmall,
  tint,
  warningText,
} from '../../styles/derived.js';
import { accent, border, muted, text } from '../../styles/tokens.js';
import { baseStyles } from '../parts/base-styles.js';
import { incidentMarkStyles } from '../parts/incident-mark.js';
import { skeletonStyles } from '../parts/skeleton.js';

const list = css`
  .base {
    block-size: 100%;
    overflow: auto;
  }

  .header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${airs(1)} ${spaces(3)};
    padding: ${airs(3)} ${spaces(4)};
    border-block-end: 1px solid ${border};
  }

  .title {
    flex: 1 0 auto;
    max-inline-size: 100%;
    font-size: ${textLarge};
    font-weight: 600;
  }

  .count {
    color: ${warningText};
    font-size: ${textSmall};
    font-weight: 600;
  }

  .filter-check {
    display: flex;
    align-items: baseline;
    gap: ${spaces(2)};
  }

  .looked {
    padding: ${airs(2)} ${spaces(4)};
    border-block-end: 1px solid ${border};
    color: ${muted};
    font-size: ${textSmall};
  }

  .group-title {
    padding: ${airs(1.5)} ${spaces(4)};
    border-block-end: 1px solid ${border};
    background: ${quiet};
    color: ${muted};
    font-size: ${textSmall};
    font-weight: 600;
  }

  .row {
    position: relative;
    display: grid;
    gap: ${airs(1)};
    padding: ${airs(2.5)} ${spaces(4)};
    border-block-end: 1px solid ${border};
  }

  .row:hover {
    background: ${hover};
  }

  .row[data-current] {
    background: ${tint(accent)};
  }

  .row[data-current]::before {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    border-inline-start: 3px solid ${accentText};
    content: '';
  }

  .row-top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: ${airs(1)} ${spaces(3)};
  }

  .row-link {
    min-block-size: 24px;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: ${text};
    font: inherit;
    font-weight: 600;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }

  /* The whole row leads there, with the mouse. */
  .row-link::after {
    position: absolute;
    inset: 0;
    content: '';
  }

  .row-about,
  .row-marks {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 ${spaces(3)};
    color: ${muted};
  }

  .order-link {
    /* Above what makes the whole row lead to the incident. */
    position: relative;
    z-index: 1;
  }

  .malformed,
  .more {
    padding: ${airs(2)} ${spaces(4)};
    color: ${muted};
  }
`;

/** A list of incidents, in groups by what they wait for. */
export const incidentListStyles = [baseStyles, skeletonStyles, incidentMarkStyles, list];
