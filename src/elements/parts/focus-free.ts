import type { ReactiveElement } from 'lit';

/** Whether an answer that comes late may take the focus: it is in the element, or was on something that is gone. */
export function isFocusFree(element: ReactiveElement): boolean {
  const { activeElement, body } = element.ownerDocument;
  return activeIn(element) !== null || activeElement === null || activeElement === body;
}

/** What in an element has the focus. */
export function activeIn({ renderRoot }: ReactiveElement): Element | null {
  return (renderRoot as ShadowRoot).activeElement;
}
