import type { CSSResult, LitElement } from 'lit';

/** Takes in the sheet of a part that was fetched later. */
export function adoptStyles({ renderRoot }: LitElement, { styleSheet }: CSSResult): void {
  const root = renderRoot as ShadowRoot;
  if (styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
