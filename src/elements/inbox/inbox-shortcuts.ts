import { css, html, nothing, type TemplateResult } from 'lit';
import { isBadRecord } from '../../adapter/parse.js';
import { say } from '../../format/phrase.js';
import type { Thread } from '../../model/thread.js';
import { airs, quiet, spaces, textLarge } from '../../styles/derived.js';
import { border, radius, surface, text } from '../../styles/tokens.js';
import { shortcuts as english } from '../../text/en/shortcuts.js';
import type { InboxInside } from './inbox-inside.js';

/** Single keys that do something while the focus is in the inbox and in no field of it, and the sheet that says which. */
class Shortcuts {
  readonly #inside: InboxInside;
  #isOpen = false;

  constructor(inside: InboxInside) {
    this.#inside = inside;
  }

  /** What a key does, where it does anything. */
  press(key: string): void {
    const { rows } = this.#inside;
    const row = this.#row;
    switch (key) {
      case 'j':
        return rows.focus((rows.awaited ?? rows.focused ?? -1) + 1);
      case 'k':
        return rows.focus((rows.awaited ?? rows.focused ?? 1) - 1);
      case '/':
        return this.#focusSearch();
      case 'e':
        return row && this.#canSelect ? this.#inside.setNeedless(row) : undefined;
      case 'x':
        return row && this.#canSelect ? this.#inside.choose(row) : undefined;
      case 'r':
        return this.#inside.refresh();
      case 'c':
        return this.#inside.canStart() ? this.#inside.start() : undefined;
      case '?':
        return this.#toggle(true);
    }
  }

  /** The sheet of all of them. Part: `help`. */
  render(): TemplateResult | typeof nothing {
    if (!this.#isOpen) return nothing;
    const { look } = this.#inside.care;
    const keys = [
      ['j', say(look, 'keys.next')],
      ['k', say(look, 'keys.previous')],
      ['Enter', say(look, 'keys.open')],
      ['/', say(look, 'inbox.search')],
      ...(this.#canSelect ? [['e', say(look, 'keys.noReply')] as const] : []),
      ...(this.#canSelect ? [['x', say(look, 'keys.select')] as const] : []),
      ['r', say(look, 'inbox.refresh')],
      ...(this.#inside.canStart() ? [['c', say(look, 'inbox.start')] as const] : []),
      ['Esc', say(look, 'keys.leave')],
      ['?', say(look, 'keys.help')],
    ] as const;
    return html`<dialog
      class="help"
      part="help"
      aria-label=${say(look, 'keys.title')}
      @close=${() => this.#toggle(false)}
    >
      <form method="dialog">
        <h2 class="help-title">${say(look, 'keys.title')}</h2>
        <dl class="keys">
          ${keys.map(
            ([key, words]) =>
              html`<div>
                <dt><kbd>${key}</kbd></dt>
                <dd>${words}</dd>
              </div>`,
          )}
        </dl>
        <button class="button">${say(look, 'keys.close')}</button>
      </form>
    </dialog>`;
  }

  get #row(): Thread | undefined {
    const { rows, list } = this.#inside;
    const row = rows.focused === undefined ? undefined : list()?.at(rows.focused);
    return row && !isBadRecord(row) ? row : undefined;
  }

  get #canSelect(): boolean {
    return this.#inside.canSelect();
  }

  #focusSearch(): void {
    this.#inside.element.renderRoot.querySelector<HTMLElement>('.search')?.focus();
  }

  #toggle(isOpen: boolean): void {
    const { element } = this.#inside;
    this.#isOpen = isOpen;
    element.requestUpdate();
    // Closed, the browser has given the focus back to where it was.
    if (!isOpen) return;
    void element.updateComplete.then(() => {
      const dialog = element.renderRoot.querySelector<HTMLDialogElement>('.help');
      if (dialog && !dialog.open) dialog.showModal();
    });
  }
}

export type { Shortcuts };
export const make = (inside: InboxInside): Shortcuts => new Shortcuts(inside);
export { english };
export const styles = css`
  .help {
    max-inline-size: min(92vw, 380px);
    padding: ${spaces(5)};
    border: 1px solid ${border};
    border-radius: ${radius};
    background: ${surface};
    color: ${text};
  }

  .help::backdrop {
    background: rgb(0 0 0 / 40%);
  }

  .help-title {
    font-size: ${textLarge};
    font-weight: 600;
  }

  .keys {
    margin-block: ${airs(4)};
  }

  .keys div {
    display: flex;
    gap: ${spaces(3)};
    align-items: center;
    padding-block: ${airs(1)};
  }

  .keys dt {
    flex: 0 0 4em;
  }

  .keys kbd {
    display: inline-block;
    min-inline-size: 2em;
    padding: 0 ${spaces(1.5)};
    border: 1px solid ${border};
    border-radius: 4px;
    background: ${quiet};
    font: inherit;
    text-align: center;
  }
`;
