import { css, html, type TemplateResult } from 'lit';
import { airs, spaces } from '../../styles/derived.js';
import { muted } from '../../styles/tokens.js';

/** A name and its value, for a `dl.fact-list`. */
export function fact(name: string, value: TemplateResult): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

/** Goes with a `dl.fact-list`. */
export const factStyles = css`
  .fact-list > div {
    display: grid;
    grid-template-columns: minmax(6em, 34%) 1fr;
    gap: ${spaces(2)};
    padding-block: ${airs(0.5)};
  }

  .fact-list dt,
  .fact-aside {
    color: ${muted};
  }

  .fact-list dd {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
`;
