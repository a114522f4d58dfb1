import { css } from 'lit';
import { buttons } from './buttons.js';
import { accentText } from './derived.js';
import { fields } from './fields.js';
import { segments } from './segments.js';

const focusRing = css`
  :focus-visible {
    outline: 2px solid ${accentText};
    outline-offset: 2px;
  }
`;

/** Buttons, fields and choices, with one focus ring for all. */
export const controls = [focusRing, buttons, fields, segments];
