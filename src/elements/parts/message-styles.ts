import { css } from 'lit';
import {
  airs,
  dangerText,
  quiet,
  spaces,
  textSmall,
  tint,
  warningText,
} from '../../styles/derived.js';
import { muted, radius, surface } from '../../styles/tokens.js';
import { toneHue, toneText } from './tone.js';

/** Goes with `messageEntry`, beside the sheets of avatar, audience mark and attachments. */
export const messageStyles = css`
  .message {
    position: relative;
    display: flex;
    gap: ${spaces(2.5)};
    max-inline-size: min(100%, 46em);
    padding-block: ${airs(2)};
  }

  .message.mine {
    flex-direction: row-reverse;
    margin-inline-start: auto;
  }

  .message-main {
    display: flex;
    flex-direction: column;
    gap: ${spaces(1)};
    align-items: start;
    min-inline-size: 0;
  }

  .mine .message-main {
    align-items: end;
  }

  .message-header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: ${spaces(2)};
    padding-inline: 2px;
    color: ${muted};
    font-size: ${textSmall};
  }

  .mine .message-header {
    justify-content: end;
    text-align: end;
  }

  .mine .audience {
    justify-content: end;
  }

  .message-sender bdi {
    font-weight: 600;
  }

  .message:not(.mine) .message-sender bdi {
    color: ${toneText};
  }

  .message-time {
    font-variant-numeric: tabular-nums;
  }

  .message-body {
    max-inline-size: 100%;
    padding: ${airs(2.25)} ${spaces(3.5)};
    border: 1px solid transparent;
    border-radius: ${radius};
    border-start-start-radius: 4px;
    background: ${quiet};
  }

  .mine .message-body {
    border-start-start-radius: ${radius};
    border-start-end-radius: 4px;
    background: ${tint(toneHue)};
  }

  /* For the shop and the operator alone: an edge of its own, besides icon, words and colour. */
  [data-hidden-from-customer] .message-body {
    border: 1px dashed ${toneText};
    border-inline-start: 4px double ${toneText};
  }

  [data-sending] .message-body {
    border: 1px dashed ${muted};
    background: ${surface};
  }

  .message-empty {
    color: ${muted};
  }

  .message-attachments {
    display: flex;
    flex-wrap: wrap;
    gap: ${spaces(1.5)};
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .message-attachments li {
    display: flex;
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  * + .message-attachments {
    margin-block-start: ${airs(2)};
  }

  .message-delivery {
    display: flex;
    align-items: center;
    gap: ${spaces(1)};
    color: ${muted};
    font-size: ${textSmall};
  }

  .message-delivery[data-level='danger'] {
    color: ${dangerText};
  }

  .message-delivery[data-level='warning'] {
    color: ${warningText};
  }

  @container (inline-size < 420px) {
    .message > .avatar {
      display: none;
    }

    /* Side, colour and "To …" say already whose it is. */
    .mine .message-sender {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }

  @media (forced-colors: active) {
    .message-body {
      border-color: CanvasText;
    }
  }
`;
