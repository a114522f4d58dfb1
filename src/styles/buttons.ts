import { css } from 'lit';
import {
  accentText,
  buttonBorder,
  controlHeight,
  controlRadius,
  dangerText,
  hover,
  onAccent,
  quiet,
  spaces,
  textSmall,
  tint,
} from './derived.js';
import { accent, border, danger, muted, surface, text } from './tokens.js';

/** `button`, with `primary`, `quiet`, `danger` or `small` beside it; `link` for an action that reads as text. */
export const buttons = css`
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
