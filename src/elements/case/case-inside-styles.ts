import { css } from 'lit';
import { airs, spaces, textLarge, textSmall, warningText } from '../../styles/derived.js';
import { border, muted, radius } from '../../styles/tokens.js';
import { attachmentStyles } from '../parts/attachment.js';
import { caseStateStyles } from '../parts/case-state.js';
import { deadlineStyles } from '../parts/deadline-mark.js';
import { fileListStyles } from '../parts/file-list-styles.js';
import { factStyles } from '../parts/fact.js';
import { timelineStyles } from '../parts/timeline.js';

const inside = css`
  .header {
    display: grid;
    gap: ${airs(1)};
  }

  .title {
    font-size: ${textLarge};
    font-weight: 600;
    outline: none;
  }

  .type {
    color: ${muted};
  }

  .marks {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${airs(1)} ${spaces(3)};
  }

  .turn {
    color: ${muted};
    font-size: ${textSmall};
  }

  .turn[data-turn='seller'] {
    color: ${warningText};
    font-weight: 600;
  }

  .blocks {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 24em), 1fr));
    align-items: start;
    gap: ${airs(4)} ${spaces(6)};
  }

  .block {
    display: grid;
    gap: ${airs(1.5)};
    min-inline-size: 0;
  }

  h3 {
    font-weight: 600;
  }

  h3[tabindex] {
    outline: none;
  }

  h4 {
    margin: 0;
    color: ${muted};
    font-size: ${textSmall};
    font-weight: 500;
  }

  .words {
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  .actions {
    display: grid;
    gap: ${airs(2)};
  }

  .actions li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${airs(0.5)} ${spaces(3)};
  }

  .closing {
    border: 1px solid ${border};
    border-radius: ${radius};
  }

  .closing-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: ${spaces(2)};
    padding: ${airs(3)} ${spaces(4)} 0;
  }

  /* Its words begin where those of the heading do, wherever it stands. */
  .closing-head .quiet {
    margin-inline: calc(-1 * ${spaces(2)});
  }
`;

/** What stands on the page of a case. */
export const caseInsideStyles = [
  attachmentStyles,
  caseStateStyles,
  deadlineStyles,
  factStyles,
  fileListStyles,
  timelineStyles,
  inside,
];
