import { css } from 'lit';
import {
  accentText,
  airs,
  controlRadius,
  dangerText,
  fieldBorder,
  spaces,
} from '../../styles/derived.js';

/** Goes with `formFields`. */
export const formStyles = css`
  .form-field {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .form-files {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: ${airs(1)};
  }

  .form-drop {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${airs(1)} ${spaces(3)};
    padding: ${airs(2)} ${spaces(3)};
    border: 1px dashed ${fieldBorder};
    border-radius: ${controlRadius};
  }

  input:focus-visible + .form-drop {
    outline: 2px solid ${accentText};
    outline-offset: -1px;
  }

  input[aria-invalid='true'] + .form-drop {
    border-color: ${dangerText};
  }

  input:disabled + .form-drop {
    opacity: 0.6;
  }

  .form-field .problem:empty {
    display: none;
  }

  .form-field > .hint {
    margin-block-end: ${airs(1)};
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
