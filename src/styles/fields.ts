import { css } from 'lit';
import {
  accentText,
  airs,
  controlHeight,
  controlRadius,
  dangerText,
  fieldBorder,
  line,
  quiet,
  spaces,
  textSmall,
} from './derived.js';
import { border, muted, surface, text } from './tokens.js';

/** `field` for an input, a select or a text area; `label`, `hint` and `problem` around it. */
export const fields = css`
  .label {
    display: block;
    margin-block-end: ${spaces(1)};
    color: ${text};
    font-weight: 500;
  }

  .hint,
  .problem {
    color: ${muted};
    font-size: ${textSmall};
    line-height: 1.5;
  }

  .problem {
    color: ${dangerText};
  }

  .field {
    display: block;
    inline-size: 100%;
    min-block-size: ${controlHeight};
    margin: 0;
    padding: ${airs(1.5)} ${spaces(3)};
    border: 1px solid ${fieldBorder};
    border-radius: ${controlRadius};
    background: ${surface};
    color: inherit;
    font: inherit;
    text-align: start;
  }

  .field::placeholder {
    color: ${muted};
    opacity: 1;
  }

  .field:hover {
    border-color: ${muted};
  }

  .field:focus-visible {
    border-color: ${accentText};
    outline: 2px solid ${accentText};
    outline-offset: -1px;
  }

  .field[aria-invalid='true'] {
    border-color: ${dangerText};
  }

  .field:disabled {
    border-color: ${border};
    background: ${quiet};
    color: ${muted};
  }

  textarea.field {
    min-block-size: calc(${line} * 4 + ${airs(4)});
    padding: ${airs(2)} ${spaces(3)};
    resize: vertical;
    field-sizing: content;
  }

  /* A phone zooms into a field whose text is smaller than this. */
  @media (pointer: coarse) {
    .field {
      font-size: max(16px, 1em);
    }
  }
`;
