import { css } from 'lit';
import {
  airs,
  dangerText,
  infoText,
  quiet,
  spaces,
  textLarge,
  textSmall,
  tint,
  warningText,
} from '../../styles/derived.js';
import { border, danger, info, muted, warning } from '../../styles/tokens.js';
import { skeletonStyles } from './skeleton.js';

/** Goes with everything in `situation.ts`. */
export const situationStyles = [
  skeletonStyles,
  css`
    .situation {
      display: flex;
      flex: 1;
      flex-direction: column;
      align-items: center;
      justify-content: safe center;
      gap: ${spaces(2)};
      padding: ${airs(8)} ${spaces(6)};
      text-align: center;
    }

    /* Alone in an element that has a height, it stands in the middle of it. */
    :host > .situation {
      min-block-size: 100%;
    }

    .situation-icon {
      display: inline-flex;
      padding: ${spaces(2.5)};
      border: 1px solid transparent;
      border-radius: 50%;
      background: ${quiet};
      color: ${muted};
      font-size: 1.25em;
    }

    [data-level='problem'] .situation-icon {
      background: ${tint(danger)};
      color: ${dangerText};
    }

    [data-level='setup'] .situation-icon {
      background: ${tint(info)};
      color: ${infoText};
    }

    .situation-title {
      max-inline-size: 26em;
      font-size: ${textLarge};
      font-weight: 600;
      text-wrap: balance;
    }

    .situation-hint {
      max-inline-size: 34em;
      color: ${muted};
      text-wrap: pretty;
    }

    .situation-actions {
      display: flex;
      flex-direction: column;
      align-items: center;
      gap: ${spaces(3)};
      margin-block-start: ${spaces(2)};
    }

    .request-id {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: ${spaces(1.5)};
      color: ${muted};
      font-size: ${textSmall};
    }

    .request-code {
      padding: 1px ${spaces(1.5)};
      border: 1px solid ${border};
      border-radius: 4px;
      background: ${quiet};
      font-family: ui-monospace, monospace;
      user-select: all;
    }

    .copy-done,
    [data-copied] .copy-offer {
      display: none;
    }

    [data-copied] .copy-done {
      display: inline;
    }

    .loading {
      display: grid;
      gap: ${airs(3)};
      padding: ${airs(5)} ${spaces(4)};
    }

    .loading .skeleton {
      block-size: 0.8em;
    }

    .loading .skeleton:nth-of-type(3n + 1) {
      inline-size: 38%;
    }

    .loading .skeleton:nth-of-type(3n + 2) {
      inline-size: 82%;
    }

    .loading .skeleton:nth-of-type(3n) {
      inline-size: 64%;
    }

    .stale {
      display: flex;
      align-items: center;
      gap: ${spaces(2)};
      padding: ${airs(1.5)} ${spaces(4)};
      border-block-end: 1px solid ${border};
      background: ${tint(warning)};
      color: ${warningText};
      font-size: ${textSmall};
    }

    .stale p {
      flex: 1;
      min-inline-size: 0;
    }
  `,
];
