import { css } from 'lit';
import {
  airs,
  quiet,
  spaces,
  successText,
  textLarge,
  textSmall,
  tint,
  warningText,
} from '../../styles/derived.js';
import { border, info, muted, radius, warning } from '../../styles/tokens.js';
import { baseStyles } from '../parts/base-styles.js';
import { incidentMarkStyles } from '../parts/incident-mark.js';
import { skeletonStyles } from '../parts/skeleton.js';
import { timelineStyles } from '../parts/timeline.js';

const panel = css`
  .base {
    display: grid;
    align-content: start;
    gap: ${airs(4)};
    block-size: 100%;
    padding: ${airs(4)} ${spaces(4)};
    overflow: auto;
  }

  .header {
    display: grid;
    justify-items: start;
    gap: ${airs(1.5)};
  }

  .title {
    font-size: ${textLarge};
    font-weight: 600;
    outline: none;
  }

  .marks {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${airs(1)} ${spaces(3)};
  }

  .done {
    color: ${successText};
    font-weight: 600;
  }

  .note {
    inline-size: 100%;
    padding: ${airs(2)} ${spaces(3)};
    border-radius: ${radius};
    background: ${tint(info)};
  }

  section h3 {
    margin-block-end: ${airs(1.5)};
    font-weight: 600;
  }

  .effects {
    padding: ${airs(3)} ${spaces(3)};
    border: 1px solid ${border};
    border-radius: ${radius};
    background: ${quiet};
  }

  .effects ul {
    display: grid;
    gap: ${airs(1)};
  }

  .effects li {
    display: flex;
    gap: ${spaces(2)};
    color: ${muted};
  }

  .effects:has([data-answer='yes']) {
    background: ${tint(warning)};
  }

  .effects [data-answer='yes'] {
    color: ${warningText};
    font-weight: 600;
  }

  .facts dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 200px), 1fr));
    gap: ${airs(2)} ${spaces(4)};
  }

  .facts dt {
    color: ${muted};
    font-size: ${textSmall};
  }

  .actions ul,
  .talks ul {
    display: grid;
    gap: ${airs(2)};
  }

  .actions li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${airs(0.5)} ${spaces(3)};
  }

  .acting {
    padding: ${airs(3)} ${spaces(3)};
    border: 1px solid ${border};
    border-radius: ${radius};
  }

  .acting-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: ${spaces(2)};
  }

  .acting-head h3 {
    outline: none;
  }

  .talks .link {
    gap: ${spaces(1.5)};
  }

  .talks time,
  .excerpt {
    color: ${muted};
    font-size: ${textSmall};
  }

  .excerpt {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
  }

  .nothing-open {
    padding: ${spaces(6)};
    color: ${muted};
    text-align: center;
  }
`;

/** One incident. */
export const incidentPanelStyles = [
  baseStyles,
  skeletonStyles,
  incidentMarkStyles,
  timelineStyles,
  panel,
];
