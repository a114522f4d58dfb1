import { css } from 'lit';
import { airs, dangerText, spaces, successText, textSmall, tint } from '../../styles/derived.js';
import { border, danger, muted, radius, warning } from '../../styles/tokens.js';
import { errorNoteStyles } from '../parts/error-note.js';

const acting = css`
  .act-form,
  .unknown-note,
  .partly,
  .gone {
    display: grid;
    gap: ${airs(3)};
  }

  .act-form .problem:empty {
    display: none;
  }

  .failure,
  .unknown-note,
  .partly,
  .gone {
    padding: ${airs(2)} ${spaces(3)};
    border-radius: calc(${radius} * 0.7);
  }

  .failure {
    background: ${tint(danger)};
    color: ${dangerText};
    font-size: ${textSmall};
  }

  .unknown-note,
  .partly,
  .gone {
    background: ${tint(warning)};
  }

  .end {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: ${spaces(2)};
  }

  .steps li {
    display: flex;
    gap: ${spaces(2)};
  }

  .steps [data-outcome='applied'] .icon {
    color: ${successText};
  }

  .sent-words {
    margin: 0;
    padding-inline-start: ${spaces(3)};
    border-inline-start: 3px solid ${border};
    color: ${muted};
    white-space: pre-wrap;
  }
`;

/** Goes with `actingView`. */
export const actingStyles = [errorNoteStyles, acting];
