import { css } from 'lit';
import { airs, spaces } from '../../styles/derived.js';
import { muted } from '../../styles/tokens.js';
import { baseStyles } from '../parts/base-styles.js';
import { skeletonStyles } from '../parts/skeleton.js';

/** The frame of a case's page; what stands in it has a sheet of its own. */
export const caseStyles = [
  baseStyles,
  skeletonStyles,
  css`
    .base {
      display: grid;
      align-content: start;
      gap: ${airs(4)};
      block-size: 100%;
      padding: ${airs(4)} ${spaces(4)};
      overflow: auto;
    }

    .nothing-open {
      padding: ${spaces(6)};
      color: ${muted};
      text-align: center;
    }
  `,
];
