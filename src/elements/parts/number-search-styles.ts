import { css } from 'lit';
import { controlHeight, spaces } from '../../styles/derived.js';

/** Goes with `NumberSearch`, in the head of a list. */
export const numberSearchStyles = css`
  .header,
  .tools {
    /* What is wrong with a number stands below its field, and moves nothing beside it. */
    align-items: start;
  }

  .count {
    line-height: ${controlHeight};
  }

  .find {
    display: grid;
    flex: 1;
    grid-template-columns: minmax(5em, 1fr) auto;
    gap: ${spaces(1)};
    min-inline-size: 0;
  }

  .find .problem {
    grid-column: 1 / -1;
  }

  .find .problem:empty {
    display: none;
  }

  @container (inline-size < 680px) {
    .find-words {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;
