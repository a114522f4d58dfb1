import { css } from 'lit';
import { airs, dangerText, spaces, textSmall, tint } from '../../styles/derived.js';
import { danger, radius, warning } from '../../styles/tokens.js';
import { errorNoteStyles } from '../parts/error-note.js';

const sending = css`
  .failure,
  .unknown-note,
  .consent,
  .findings {
    padding: ${airs(2)} ${spaces(3)};
    border-radius: calc(${radius} * 0.7);
    font-size: ${textSmall};
  }

  .marks {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${spaces(1)};
  }

  .failure {
    background: ${tint(danger)};
    color: ${dangerText};
  }

  .unknown-note,
  .consent,
  .findings ul {
    display: flex;
    flex-direction: column;
    gap: ${airs(1)};
  }

  .unknown-note,
  .consent,
  .findings {
    background: ${tint(warning)};
  }

  .findings .block {
    color: ${dangerText};
    font-weight: 600;
  }
`;

export const sendingStyles = [errorNoteStyles, sending];
