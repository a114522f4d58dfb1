import type { CSSResult, ReactiveElement } from 'lit';

/** Gives an element the sheets of a part that was fetched later, once each; constructed sheets pass any policy. */
export function addStyles(element: ReactiveElement, ...styles: readonly CSSResult[]): void {
  const root = element.renderRoot as ShadowRoot;
  const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
  root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...sheets])];
}
