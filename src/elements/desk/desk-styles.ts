import { css } from 'lit';
import { airs, spaces, textLarge } from '../../styles/derived.js';
import { border, muted, radius, surface } from '../../styles/tokens.js';
import { baseStyles } from '../parts/base-styles.js';

const desk = css`
  :host {
    block-size: 100%;
    min-block-size: 420px;
    max-block-size: 100vh;
    border: 1px solid ${border};
    border-radius: ${radius};
    background: ${surface};
    overflow: hidden;
  }

  .base {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: inherit;
    max-block-size: inherit;
  }

  .navigation {
    display: flex;
    flex-wrap: wrap;
    gap: ${spaces(1)};
    padding: ${airs(2)} ${spaces(3)};
    border-block-end: 1px solid ${border};
  }

  .summary-pane,
  .scroll-pane {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
  }

  .panes {
    display: grid;
    flex: 1;
    grid-template: minmax(0, 1fr) / minmax(300px, 2fr) minmax(0, 3fr);
    min-block-size: 0;
  }

  .list-pane,
  .record-pane {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    min-block-size: 0;
    /* Where the focus is put after a change of screen: the next Tab goes on from there. */
    outline: none;
  }

  .list-pane {
    border-inline-end: 1px solid ${border};
  }

  .list-pane > *,
  .record-pane > :last-child {
    flex: 1;
    min-block-size: 0;
  }

  .back {
    display: none;
    align-self: start;
    margin: ${airs(1)} ${spaces(2)};
  }

  .back.always {
    display: inline-flex;
  }

  .nothing-open {
    align-content: center;
    padding: ${spaces(6)};
    color: ${muted};
    text-align: center;
  }

  .nothing-title {
    font-size: ${textLarge};
    font-weight: 600;
  }

  /* Room for one of the two: the conversation when one is open, else the list. */
  @container (inline-size < 720px) {
    .panes {
      grid-template-columns: minmax(0, 1fr);
    }

    .panes[data-open='record'] > .list-pane,
    .panes[data-open='list'] > .record-pane {
      display: none;
    }

    .list-pane {
      border: 0;
    }

    .back {
      display: inline-flex;
    }
  }
`;

/** The desk: rooms above, list and record side by side where there is room. */
export const deskStyles = [baseStyles, desk];
