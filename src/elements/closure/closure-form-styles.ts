import { css } from 'lit';
import { airs, spaces } from '../../styles/derived.js';
import { baseStyles } from '../parts/base-styles.js';
import { skeletonStyles } from '../parts/skeleton.js';

/** The frame of the form; what stands in it has a sheet of its own. */
export const closureFormStyles = [
  baseStyles,
  skeletonStyles,
  css`
    .base {
      padding: ${airs(3)} ${spaces(4)};
    }
  `,
];
