import { css, html, nothing, type TemplateResult } from 'lit';
import { toCareError, type CareError } from '../../adapter/care-error.js';
import type { Announcer } from '../../controllers/announcer.js';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { tellError } from '../../controllers/care-events.js';
import { onDeparture } from '../../controllers/departure.js';
import { addStyles } from '../../controllers/late-styles.js';
import { saveFile } from '../../controllers/save-file.js';
import { say } from '../../format/phrase.js';
import type { Thread } from '../../model/thread.js';
import { WholeConversation } from '../../store/whole-conversation.js';
import { airs, spaces, textSmall } from '../../styles/derived.js';
import { border, radius, surface } from '../../styles/tokens.js';
import { copies as english } from '../../text/en/copies.js';
import { errorNote, errorNoteStyles } from '../parts/error-note.js';
import { asText, copyOf } from './conversation-copy.js';
import { printCopy } from './print-copy.js';

type Way = 'print' | 'save';

/** A copy that is being made: of which thread, and how far it got. */
interface Making {
  readonly way: Way;
  readonly thread: Thread;
  readonly whole: WholeConversation;
  readonly stop: AbortController;
  error?: CareError;
}

/** The whole conversation on paper or in a file, however little of it is on the screen. */
export class ConversationCopies {
  readonly #element: Connected;
  readonly #care: CareController;
  readonly #announcer: Announcer;
  #isOpen = false;
  #making: Making | undefined;

  constructor(element: Connected, care: CareController, announcer: Announcer) {
    this.#element = element;
    this.#care = care;
    this.#announcer = announcer;
    care.learn(english);
    addStyles(element, errorNoteStyles, copiesStyles);
    element.addController(this);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Opens the menu, or closes it. */
  toggle(): void {
    this.#setOpen(!this.#isOpen);
    if (!this.#isOpen) return;
    void this.#element.updateComplete.then(() =>
      this.#element.renderRoot.querySelector<HTMLElement>('.menu-list button')?.focus(),
    );
  }

  /** What can be done, below its button. Part: `menu`. */
  menu(thread: Thread): TemplateResult | typeof nothing {
    if (!this.#isOpen) return nothing;
    const { look } = this.#care;
    const item = (way: Way): TemplateResult =>
      html`<button class="button quiet" type="button" @click=${() => void this.#begin(way, thread)}>
        ${say(look, `copy.${way}`)}
      </button>`;
    return html`<div
      class="menu-list"
      part="menu"
      @keydown=${this.#onKey}
      @focusout=${this.#onLeft}
    >
      ${item('print')}${item('save')}
    </div>`;
  }

  /** How far a copy got, or why it went no further. Parts: `copy-state`, `copy-failed`. */
  bar(thread: Thread): TemplateResult | typeof nothing {
    const making = this.#making;
    if (making?.thread.id !== thread.id) return nothing;
    const { look } = this.#care;
    const count = making.whole.entries.length;
    const cancel = html`<button class="button small" type="button" @click=${this.#onCancel}>
      ${say(look, 'copy.cancel')}
    </button>`;
    if (!making.error) {
      return html`<div
        class="copy-bar"
        part="copy-state"
        role="group"
        aria-label=${say(look, `copy.${making.way}`)}
      >
        <span>${say(look, 'copy.reading', { count })}</span>${cancel}
      </div>`;
    }
    return html`<div class="copy-bar" part="copy-failed" role="alert">
      <span>${say(look, 'copy.failed', { count })}</span>${errorNote(look, making.error)}
      <button class="button small" type="button" @click=${() => void this.#make(making)}>
        ${say(look, 'situation.tryAgain')}</button
      >${cancel}
    </div>`;
  }

  hostDisconnected(): void {
    onDeparture(this.#element, () => {
      this.#onCancel();
      for (const frame of this.#root.querySelectorAll('.print-frame')) frame.remove();
    });
  }

  get #root(): ShadowRoot {
    return this.#element.renderRoot as ShadowRoot;
  }

  async #begin(way: Way, thread: Thread): Promise<void> {
    const { store, locale } = this.#care;
    this.#setOpen(false);
    this.#root.querySelector<HTMLElement>('[part="more"]')?.focus();
    if (!store) return;
    this.#making?.stop.abort();
    const whole = new WholeConversation(store, thread.id, locale);
    await this.#make({ way, thread, whole, stop: new AbortController() });
  }

  async #make(making: Making): Promise<void> {
    delete making.error;
    this.#making = making;
    this.#element.requestUpdate();
    try {
      await making.whole.read(making.stop.signal, () => this.#element.requestUpdate());
    } catch (thrown) {
      if (this.#making !== making || making.stop.signal.aborted) return;
      making.error = toCareError(thrown);
      tellError(this.#element, making.error);
      this.#element.requestUpdate();
      return;
    }
    if (this.#making !== making) return;
    this.#making = undefined;
    this.#element.requestUpdate();
    await this.#hand(making);
  }

  async #hand({ way, thread, whole }: Making): Promise<void> {
    const { description, look, now } = this.#care;
    if (!description) return;
    const copied = new Date(now).toISOString();
    const copy = copyOf(thread, whole.entries, description, copied, look);
    if (way === 'print') return printCopy(copy, this.#root, look.locale);
    const bytes = new Blob([asText(copy)], { type: 'text/plain' });
    saveFile({ bytes }, fileName(thread), this.#element.ownerDocument);
    this.#announcer.say(say(look, 'copy.saved'));
  }

  #setOpen(isOpen: boolean): void {
    this.#isOpen = isOpen;
    this.#element.requestUpdate();
  }

  readonly #onCancel = (): void => {
    this.#making?.stop.abort();
    this.#making = undefined;
    this.#element.requestUpdate();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#setOpen(false);
    this.#root.querySelector<HTMLElement>('[part="more"]')?.focus();
  };

  readonly #onLeft = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    const list = currentTarget as Element;
    if (relatedTarget instanceof Node && list.parentElement?.contains(relatedTarget)) return;
    this.#setOpen(false);
  };
}

/** What every file system takes. */
function fileName({ id, about }: Thread): string {
  const name = (about[0]?.label ?? about[0]?.id ?? id).normalize('NFC');
  return `${name.replace(/[^\p{L}\p{N}-]+/gu, '-').slice(0, 80)}.txt`;
}

const copiesStyles = css`
  .menu-list {
    position: absolute;
    z-index: 2;
    inset-block-start: 100%;
    inset-inline-end: 0;
    display: flex;
    flex-direction: column;
    align-items: stretch;
    inline-size: max-content;
    max-inline-size: 60vw;
    padding: ${spaces(1)};
    border: 1px solid ${border};
    border-radius: ${radius};
    background: ${surface};
    box-shadow: 0 6px 20px rgb(0 0 0 / 18%);
  }

  .menu-list .button {
    justify-content: start;
  }

  .copy-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${spaces(2)};
    padding: ${airs(1.5)} ${spaces(4)};
    border-block-end: 1px solid ${border};
    font-size: ${textSmall};
  }

  .print-frame {
    position: fixed;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: 1px;
    block-size: 1px;
    border: 0;
    opacity: 0;
    pointer-events: none;
  }
`;
