import { css } from 'lit';
import { derived } from './derived.js';
import { accent, colorScheme, fontFamily, fontSize, surface, text } from './tokens.js';

const host = css`
  :host {
    display: block;
    container-type: inline-size;
    color-scheme: ${colorScheme};
  }

  :host([hidden]) {
    display: none !important;
  }

  /*
   * A page's rules reach the inside of a shadow root in one way, by inheritance. Between important rules the inner
   * tree wins, so this holds against a hostile "* { … !important }" as well; a person's own style sheet still wins.
   */
  :host {
    box-sizing: border-box !important;
    color: ${text} !important;
    font: normal 400 ${fontSize} / 1.4286 ${fontFamily} !important;
    font-feature-settings: normal !important;
    font-kerning: auto !important;
    font-size-adjust: none !important;
    font-synthesis: weight style small-caps !important;
    font-variation-settings: normal !important;
    accent-color: ${accent} !important;
    border-collapse: separate !important;
    border-spacing: 0 !important;
    caret-color: auto !important;
    cursor: auto !important;
    hyphens: manual !important;
    letter-spacing: normal !important;
    line-break: auto !important;
    list-style: none !important;
    overflow-wrap: anywhere !important;
    quotes: auto !important;
    tab-size: 4 !important;
    text-align: start !important;
    text-align-last: auto !important;
    text-decoration: none !important;
    text-indent: 0 !important;
    text-rendering: auto !important;
    text-shadow: none !important;
    text-transform: none !important;
    text-wrap: wrap !important;
    white-space: normal !important;
    word-break: normal !important;
    word-spacing: normal !important;
    writing-mode: horizontal-tb !important;
    -webkit-font-smoothing: antialiased;
    -webkit-text-fill-color: currentcolor !important;
    -webkit-text-stroke: 0 !important;
    -webkit-tap-highlight-color: transparent;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  h2,
  h3,
  p,
  ol,
  ul,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }

  ol,
  ul {
    list-style: none;
  }

  svg {
    display: block;
    flex: none;
  }

  [hidden] {
    display: none !important;
  }

  ::selection {
    background: color-mix(in oklab, ${accent} 28%, ${surface});
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation-duration: 1ms !important;
      animation-iteration-count: 1 !important;
      transition-duration: 1ms !important;
      scroll-behavior: auto !important;
    }
  }
`;

/** The first sheet of every element that is seen: the tokens' derivation, and a fresh start. */
export const hostStyles = [derived, host];
