import { css } from 'lit';
import {
  accentText,
  airs,
  dangerText,
  hover,
  infoText,
  line,
  quiet,
  spaces,
  textSmall,
  tint,
} from '../../styles/derived.js';
import { accent, border, muted } from '../../styles/tokens.js';
import { attentionMarkStyles } from './attention-mark.js';
import { avatarStyles } from './avatar.js';
import { skeletonStyles } from './skeleton.js';
import { toneText } from './tone.js';

/** Goes with `threadRow`. Three lines in a narrow list, two from 680px on; the height follows from density alone. */
export const threadRowStyles = [
  avatarStyles,
  attentionMarkStyles,
  skeletonStyles,
  css`
    .row {
      --_care-row-height: calc(${line} * 3 + ${airs(6)} + 1px);
      block-size: var(--_care-row-height);
      border-block-end: 1px solid ${border};
      contain: strict;
    }

    .row-link {
      position: relative;
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      grid-template-rows: repeat(3, ${line});
      grid-template-areas:
        'avatar top top'
        'avatar subject subject'
        'avatar excerpt marks';
      align-content: center;
      column-gap: ${spaces(3)};
      inline-size: 100%;
      block-size: 100%;
      margin: 0;
      padding: 0 ${spaces(4)};
      padding-inline-start: calc(${spaces(4)} - 3px);
      border: 0 solid transparent;
      border-inline-start-width: 3px;
      background: none;
      color: inherit;
      font: inherit;
      line-height: ${line};
      text-align: start;
      text-decoration: none;
      white-space: nowrap;
      cursor: pointer;
    }

    .row-link:hover {
      background: ${hover};
    }

    .row-link:focus-visible {
      outline-offset: -2px;
      border-radius: 4px;
    }

    /* Only colours: a box that came and went would have the row laid out anew. */
    .row-link[aria-current] {
      border-color: ${accentText};
      background: ${tint(accent)};
    }

    @media (forced-colors: active) {
      .row-link:not([aria-current]) {
        border-color: Canvas;
      }
    }

    .row .avatar {
      grid-area: avatar;
      align-self: start;
      margin-block-start: 3px;
    }

    .row-top {
      display: flex;
      grid-area: top;
      justify-content: space-between;
      gap: ${spaces(3)};
      min-inline-size: 0;
    }

    .row-who {
      display: flex;
      flex: 1;
      gap: ${spaces(1.5)};
      min-inline-size: 0;
      font-weight: 500;
    }

    .row-who[data-unread] {
      font-weight: 700;
    }

    .row-who bdi,
    .row-excerpt,
    .row-excerpt bdi,
    .row-subject {
      overflow: hidden;
      text-overflow: ellipsis;
    }

    .row-who .row-others {
      flex: none;
      color: ${muted};
      font-weight: 400;
    }

    .row-subject {
      grid-area: subject;
    }

    .row-excerpt {
      grid-area: excerpt;
      color: ${muted};
    }

    .row-time {
      color: ${muted};
      font-size: ${textSmall};
      font-variant-numeric: tabular-nums;
    }

    .row-marks {
      display: flex;
      grid-area: marks;
      align-items: center;
      justify-self: end;
      gap: ${spaces(2)};
      color: ${muted};
    }

    .row-draft {
      padding-inline: ${spaces(1.5)};
      border: 1px solid ${border};
      border-radius: 4px;
      background: ${quiet};
      font-size: ${textSmall};
      line-height: calc(${line} - 4px);
    }

    .row-audience {
      display: inline-flex;
      flex: none;
      color: ${toneText};
    }

    .row-excerpt:has(.row-audience) {
      display: flex;
      align-items: center;
      gap: ${spaces(1)};
    }

    .row-excerpt[data-problem] {
      color: ${dangerText};
    }

    .row-deadline {
      font-size: ${textSmall};
      white-space: nowrap;
    }

    .row-deadline[data-overdue] {
      color: ${dangerText};
      font-weight: 600;
    }

    .row-unread {
      inline-size: 8px;
      block-size: 8px;
      border: 4px solid ${infoText};
      border-radius: 50%;
    }

    .row .avatar.skeleton {
      border-radius: 50%;
    }

    .row .skeleton:not(.avatar) {
      inline-size: 70%;
      block-size: 0.7em;
      margin-block: 0.35em;
    }

    @container (inline-size < 680px) {
      .row .attention-words {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    }

    @container (inline-size >= 680px) {
      .row {
        --_care-row-height: calc(${line} * 2 + ${airs(6)} + 1px);
      }

      .row-link {
        grid-template-columns: auto minmax(8em, 15em) minmax(0, 1fr) auto;
        grid-template-rows: ${line} ${line};
        grid-template-areas:
          'avatar who subject time'
          'avatar who excerpt marks';
        column-gap: ${spaces(4)};
      }

      .row-top {
        display: contents;
      }

      .row-who {
        grid-area: who;
        align-items: center;
      }

      .row-time {
        grid-area: time;
        justify-self: end;
      }
    }
  `,
];
