import type { ReactiveElement } from 'lit';

/**
 * Calls `leave` a task after an element has been removed, unless it has come back by then: a move in the page
 * (a sort, a framework's patch) is no departure, and nothing is read or lost because of one.
 */
export function onDeparture(element: ReactiveElement, leave: () => void): void {
  setTimeout(() => {
    if (!element.isConnected) leave();
  });
}
