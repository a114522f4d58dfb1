import { css } from 'lit';
import { airs, controlRadius, hover, spaces, textSmall } from '../../styles/derived.js';
import { border, muted } from '../../styles/tokens.js';

export const templateStyles = [
  css`
    .templates {
      display: flex;
      flex-direction: column;
      gap: ${airs(1)};
      max-block-size: 16em;
      overflow-y: auto;
      padding: ${airs(1)};
      border: 1px solid ${border};
      border-radius: ${controlRadius};
    }

    .template {
      display: flex;
      flex-direction: column;
      inline-size: 100%;
      padding: ${airs(1)} ${spaces(2)};
      border: 0;
      border-radius: ${controlRadius};
      background: none;
      color: inherit;
      font: inherit;
      text-align: start;
      cursor: pointer;
    }

    .template:hover {
      background: ${hover};
    }

    .template span {
      overflow: hidden;
      color: ${muted};
      font-size: ${textSmall};
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  `,
];
