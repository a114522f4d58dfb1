import { css } from 'lit';
import { airs, spaces } from '../../styles/derived.js';

/** Goes with `formFields`. */
export const formStyles = css`
  .form-field {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .form-files {
    display: grid;
    gap: ${airs(1)};
  }

  .form-field .problem:empty {
    display: none;
  }

  .form-choices legend {
    padding: 0;
  }

  .form-choice input {
    margin: 0;
  }

  .form-choice {
    display: flex;
    align-items: baseline;
    gap: ${spaces(2)};
    padding-block: ${airs(1)};
  }

  .form-choice .hint {
    display: block;
  }
`;
