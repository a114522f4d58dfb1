import { css } from 'lit';
import {
  accentText,
  airs,
  controlHeight,
  controlRadius,
  dangerText,
  hover,
  quiet,
  spaces,
  textSmall,
  tint,
  warningText,
} from '../../styles/derived.js';
import { accent, border, muted, surface, text } from '../../styles/tokens.js';
import { caseNewsStyles } from '../parts/case-news.js';
import { caseStateStyles } from '../parts/case-state.js';
import { deadlineStyles } from '../parts/deadline-mark.js';
import { filterStyles } from '../parts/filter-styles.js';
import { numberSearchStyles } from '../parts/number-search-styles.js';
import { skeletonStyles } from '../parts/skeleton.js';
import { caseRowStyles } from './case-row-styles.js';

const head = css`
  .tabs {
    display: flex;
    gap: ${spaces(1)};
    padding: ${airs(1)} ${spaces(4)} 0;
    border-block-end: 1px solid ${border};
  }

  .tab {
    min-block-size: ${controlHeight};
    margin: 0;
    padding: ${airs(1.5)} ${spaces(3)};
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: ${muted};
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }

  .tab:hover {
    color: ${text};
  }

  .tab[aria-selected='true'] {
    border-color: ${accent};
    color: ${accentText};
  }

  .tab:focus-visible {
    outline-offset: -2px;
  }

  .panel {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }

  .groups {
    display: grid;
    flex: none;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: ${spaces(1)};
    padding: ${airs(2)} ${spaces(4)};
    border-block-end: 1px solid ${border};
  }

  .group {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: ${spaces(2)};
    min-block-size: ${controlHeight};
    margin: 0;
    padding: ${airs(1)} ${spaces(2)};
    border: 1px solid ${border};
    border-radius: ${controlRadius};
    background: ${surface};
    color: inherit;
    font: inherit;
    line-height: 1.2;
    text-align: start;
    cursor: pointer;
  }

  .group:hover {
    background: ${hover};
  }

  .group[aria-pressed='true'] {
    border-color: ${accent};
    background: ${tint(accent)};
    color: ${accentText};
    font-weight: 600;
  }

  .group-name {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .group-count {
    flex: none;
    min-inline-size: 1.6em;
    padding: 0 ${spaces(1.5)};
    border-radius: 99px;
    background: ${quiet};
    color: ${muted};
    font-size: ${textSmall};
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }

  .group[data-group='overdue'][data-some] .group-count {
    color: ${dangerText};
  }

  .group[data-group='due-soon'][data-some] .group-count {
    color: ${warningText};
  }

  .find > .field {
    text-overflow: ellipsis;
  }

  .sort {
    flex: 0 1 auto;
    inline-size: auto;
    min-inline-size: 6em;
    text-overflow: ellipsis;
  }

  .header > .tools {
    flex-basis: 460px;
  }

  @media (forced-colors: active) {
    .tab {
      border-color: Canvas;
    }

    .tab[aria-selected='true'],
    .group[aria-pressed='true'] {
      border-color: Highlight;
      color: Highlight;
    }
  }

  @container (inline-size >= 480px) {
    .groups {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }

  @container (inline-size >= 820px) {
    .groups {
      grid-template-columns: repeat(6, minmax(0, 1fr));
    }
  }

  @container (inline-size < 480px) {
    /* It has a line of its own there. */
    .count {
      line-height: inherit;
    }

    .tools {
      flex-wrap: wrap;
    }

    .find {
      flex: 1 1 100%;
    }

    .sort {
      flex: 1;
    }
  }
`;

/** What a list of cases shows inside its frame. */
export const caseListStyles = [
  skeletonStyles,
  filterStyles,
  caseStateStyles,
  caseNewsStyles,
  deadlineStyles,
  numberSearchStyles,
  head,
  caseRowStyles,
];
