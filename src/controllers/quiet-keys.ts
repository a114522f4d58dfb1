import type { ReactiveController, ReactiveElement } from 'lit';

/** Keys a host's page may always hear: they leave a field or a dialog. */
const HEARD = new Set(['Escape', 'Tab']);

/**
 * Keeps what is typed in an element's fields from the host's hotkeys. Outside a shadow root a key press seems to
 * come from the element itself, so that a page cannot tell typing from a command.
 */
export class QuietKeys implements ReactiveController {
  readonly #element: ReactiveElement;

  constructor(element: ReactiveElement) {
    this.#element = element;
    element.addController(this);
  }

  hostConnected(): void {
    for (const type of ['keydown', 'keypress', 'keyup'] as const) {
      this.#element.addEventListener(type, keepTyping);
    }
  }

  hostDisconnected(): void {
    for (const type of ['keydown', 'keypress', 'keyup'] as const) {
      this.#element.removeEventListener(type, keepTyping);
    }
  }
}

function keepTyping(event: KeyboardEvent): void {
  const [origin] = event.composedPath();
  const inField = origin instanceof Element && origin.matches('textarea, input, select');
  if (!inField || HEARD.has(event.key)) return;
  // AltGr writes @, € or [ on many keyboards; some systems report it as Ctrl and Alt together, some engines only so.
  const writes =
    event.getModifierState('AltGraph') || (event.ctrlKey && event.altKey && event.key.length === 1);
  if (!writes && (event.ctrlKey || event.metaKey || event.altKey)) return;
  event.stopPropagation();
}
