import type { ReactiveElement } from 'lit';

/** Puts the focus on the first of these that is there, once it has been drawn. */
export function focusFirst(element: ReactiveElement, ...selectors: readonly string[]): void {
  element.requestUpdate();
  void element.updateComplete.then(() => {
    const found = selectors.map((each) => element.renderRoot.querySelector<HTMLElement>(each));
    found.find((each) => each)?.focus();
  });
}
