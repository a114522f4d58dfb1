import { css } from 'lit';
import { airs } from '../../styles/derived.js';

/** Files under each other, also as a fact of a `dl.fact-list`: where that is narrow they have its whole width. */
export const fileListStyles = css`
  .files {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: ${airs(1)};
    justify-items: start;
  }

  .files > li {
    display: grid;
    justify-items: start;
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  @container (inline-size < 30em) {
    .fact-list > div:has(.files) {
      grid-template-columns: minmax(0, 1fr);
      gap: ${airs(1)};
    }
  }
`;
