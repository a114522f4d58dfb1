import { css } from 'lit';
import {
  accentText,
  airs,
  dangerText,
  spaces,
  textLarge,
  textSmall,
  tint,
} from '../../styles/derived.js';
import { border, danger, muted, radius, surface } from '../../styles/tokens.js';
import { attachmentStyles } from '../parts/attachment.js';
import { audienceMarkStyles } from '../parts/audience-mark.js';
import { avatarStyles } from '../parts/avatar.js';
import { daySeparatorStyles } from '../parts/day-separator.js';
import { messageStyles } from '../parts/message-styles.js';
import { richTextStyles } from '../parts/rich-text.js';
import { baseStyles } from '../parts/base-styles.js';

const thread = css`
  :host {
    block-size: 100%;
    min-block-size: 320px;
    max-block-size: 100vh;
  }

  .base {
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    max-block-size: inherit;
    background: ${surface};
  }

  .header {
    padding: ${airs(3)} ${spaces(4)};
    border-block-end: 1px solid ${border};
  }

  .header {
    position: relative;
    padding-inline-end: ${spaces(14)};
  }

  .menu {
    position: absolute;
    inset-block-start: ${airs(2)};
    inset-inline-end: ${spaces(3)};
  }

  .who {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: ${spaces(3)};
  }

  .title {
    font-size: ${textLarge};
    font-weight: 600;
  }

  .subject {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: ${spaces(2)};
    color: ${muted};
    font-size: ${textSmall};
  }

  .body,
  .main {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-inline-size: 0;
    min-block-size: 0;
  }

  .log {
    flex: 1;
    min-block-size: 0;
    padding: ${airs(2)} ${spaces(4)};
    overflow: auto;
    /* Older messages are kept from moving what is read by measuring it, in every engine alike. */
    overflow-anchor: none;
    overscroll-behavior: contain;
  }

  .log > .situation {
    min-block-size: 100%;
  }

  .log:focus-visible {
    outline-offset: -2px;
  }

  .older {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: ${spaces(1)};
  }

  .older-failed {
    padding: ${airs(2)} ${spaces(3)};
    border-radius: calc(${radius} * 0.7);
    background: ${tint(danger)};
    color: ${dangerText};
    font-size: ${textSmall};
    text-align: center;
  }

  .older-failed .request-id {
    justify-content: center;
  }

  .message {
    contain-intrinsic-block-size: auto 90px;
    overflow-clip-margin: 4px;
  }

  .many .message {
    content-visibility: auto;
  }

  .new {
    padding-block: ${airs(1)};
    color: ${accentText};
    font-weight: 600;
  }

  .start,
  .malformed {
    color: ${muted};
    font-size: ${textSmall};
    text-align: center;
  }

  .to-newest {
    /* Over the end of the log, whatever stands below it: its margins take back its height. */
    position: relative;
    flex: none;
    align-self: center;
    block-size: 28px;
    margin-block: -40px 12px;
    box-shadow: 0 2px 8px rgb(0 0 0 / 18%);
  }
`;

/** A conversation: head, log, composer. */
export const threadStyles = [
  baseStyles,
  avatarStyles,
  audienceMarkStyles,
  attachmentStyles,
  daySeparatorStyles,
  messageStyles,
  richTextStyles,
  thread,
];
