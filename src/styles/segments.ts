import { css } from 'lit';
import { accentText, controlHeight, controlRadius, quiet, spaces } from './derived.js';
import { border, muted, surface, text } from './tokens.js';

/**
 * One choice of a few, side by side: a `fieldset.segments` of `label.segment`, each an `input` and a `span`. With
 * buttons (`aria-pressed`) or links (`aria-current`) as `.segment` it is a switch of views.
 */
export const segments = css`
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
