import { css } from 'lit';
import {
  accentText,
  airs,
  buttonBorder,
  controlHeight,
  controlRadius,
  dangerText,
  fieldBorder,
  hover,
  line,
  onAccent,
  quiet,
  spaces,
  textSmall,
  tint,
} from './derived.js';
import { accent, border, danger, muted, surface, text } from './tokens.js';

const focusRing = css`
  :focus-visible {
    outline: 2px solid ${accentText};
    outline-offset: 2px;
  }
`;

/** `button`, with `primary`, `quiet`, `danger` or `small` beside it; `link` for an action that reads as text. */
const buttons = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: ${spaces(1.5)};
    min-inline-size: ${controlHeight};
    min-block-size: ${controlHeight};
    margin: 0;
    padding: ${spaces(0.5)} ${spaces(3)};
    border: 1px solid ${buttonBorder};
    border-radius: ${controlRadius};
    background: ${surface};
    color: ${text};
    font: inherit;
    font-weight: 500;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition:
      background-color 120ms,
      border-color 120ms;
  }

  .button:hover {
    background: ${hover};
  }

  .button:active {
    background: ${quiet};
  }

  .button.primary {
    border-color: transparent;
    background: ${accent};
    color: ${onAccent};
  }

  .button.primary:hover {
    background: color-mix(in oklab, ${accent} 90%, ${onAccent});
  }

  .button.quiet {
    border-color: transparent;
    background: transparent;
  }

  .button.quiet:hover {
    background: ${hover};
  }

  .button.danger {
    border-color: ${dangerText};
    color: ${dangerText};
  }

  .button.danger:hover {
    background: ${tint(danger)};
  }

  .button.small {
    min-inline-size: 24px;
    min-block-size: 24px;
    padding: 0 ${spaces(2)};
    font-size: ${textSmall};
  }

  .button:is(:disabled, [aria-disabled='true']) {
    border-color: ${border};
    background: ${quiet};
    color: ${muted};
    cursor: not-allowed;
  }

  .link {
    display: inline-flex;
    align-items: center;
    min-block-size: 24px;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: ${accentText};
    font: inherit;
    font-weight: 500;
    text-align: start;
    text-decoration: underline;
    text-decoration-color: transparent;
    text-underline-offset: 3px;
    cursor: pointer;
  }

  .link:hover {
    text-decoration-color: currentcolor;
  }
`;

/** `field` for an input, a select or a text area; `label`, `hint` and `problem` around it. */
const fields = css`
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
    transition: border-color 120ms;
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

/**
 * One choice of a few, side by side: a `fieldset.segments` of `label.segment`, each an `input` and a `span`. With
 * buttons (`aria-pressed`) or links (`aria-current`) as `.segment` it is a switch of views.
 */
const segments = css`
  .segments {
    display: inline-flex;
    flex-wrap: wrap;
    max-inline-size: 100%;
    margin: 0;
    padding: 2px;
    border: 1px solid ${border};
    border-radius: ${controlRadius};
    background: ${quiet};
    gap: 2px;
  }

  .segment {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: ${spaces(1.5)};
    min-block-size: max(24px, calc(${controlHeight} - 6px));
    margin: 0;
    padding: 0 ${spaces(2.5)};
    border: 1px solid transparent;
    border-radius: calc(${controlRadius} - 2px);
    background: transparent;
    color: ${muted};
    font: inherit;
    font-weight: 500;
    text-decoration: none;
    cursor: pointer;
    transition:
      background-color 120ms,
      color 120ms;
  }

  .segment:hover {
    color: ${text};
  }

  .segment:is([aria-pressed='true'], [aria-selected='true'], [aria-current]),
  .segment:has(:checked) {
    border-color: ${border};
    background: ${surface};
    color: ${text};
    box-shadow: 0 1px 2px rgb(0 0 0 / 8%);
  }

  .segment input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }

  .segment:has(:focus-visible) {
    outline: 2px solid ${accentText};
    outline-offset: 1px;
  }

  .segment:has(:disabled) {
    opacity: 0.6;
    cursor: not-allowed;
  }

  @media (forced-colors: active) {
    .segment:is([aria-pressed='true'], [aria-selected='true'], [aria-current]),
    .segment:has(:checked) {
      border-color: Highlight;
      color: Highlight;
    }
  }
`;

/** Buttons, fields and choices, with one focus ring for all. */
export const controls = [focusRing, buttons, fields, segments];
