import { css } from 'lit';
import { airs, spaces } from '../../styles/derived.js';
import { attachmentStyles } from './attachment.js';

export const attachmentsStyles = [
  attachmentStyles,
  css`
    .attached {
      display: flex;
      flex-direction: column;
      gap: ${airs(1)};
    }

    .attached-file {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: ${spaces(2)};
      min-inline-size: 0;
    }

    .attached-file progress {
      flex: 1;
      min-inline-size: 5em;
      max-inline-size: 12em;
    }

    .attached-actions {
      display: flex;
      gap: ${spaces(1)};
      margin-inline-start: auto;
    }

    .attached-file .problem {
      flex-basis: 100%;
    }
  `,
];
