import { css, html, nothing, type TemplateResult } from 'lit';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { addStyles } from '../../controllers/late-styles.js';
import { languageName } from '../../format/language-name.js';
import { say } from '../../format/phrase.js';
import type { Message } from '../../model/message.js';
import type { Thread } from '../../model/thread.js';
import { spaces, textSmall } from '../../styles/derived.js';
import { muted } from '../../styles/tokens.js';
import { messageNotes as english } from '../../text/en/message-notes.js';

/** What a few messages have below them: that they are translated, or what can be done where one was stopped. */
export class MessageNotes {
  readonly #element: Connected;
  readonly #care: CareController;
  readonly #onEditAgain: (message: Message, thread: Thread) => void;
  /** Translated ones that are shown as they were written. */
  readonly #originals = new WeakSet<Message>();

  /** @param onEditAgain Takes the words of a message into the answer. */
  constructor(
    element: Connected,
    care: CareController,
    onEditAgain: (message: Message, thread: Thread) => void,
  ) {
    this.#element = element;
    this.#care = care;
    this.#onEditAgain = onEditAgain;
    care.learn(english);
    addStyles(element, messageNotesStyles);
  }

  showsOriginal(message: Message): boolean {
    return this.#originals.has(message);
  }

  /** Parts: `message-translation`, `message-edit-again`. */
  render(message: Message, thread: Thread): TemplateResult {
    return html`${this.#renderTranslation(message)}${this.#renderEditAgain(message, thread)}`;
  }

  #renderTranslation(message: Message): TemplateResult | typeof nothing {
    const { look } = this.#care;
    if (!message.translation) return nothing;
    const isOriginal = this.showsOriginal(message);
    const language = languageName(message.translation.language, look.locale);
    return html`<p class="message-translation" part="message-translation">
      ${isOriginal ? nothing : html`<span>${say(look, 'message.translated', { language })}</span>`}
      <button class="link" type="button" @click=${() => this.#turn(message)}>
        ${say(look, isOriginal ? 'message.showTranslation' : 'message.showOriginal')}
      </button>
    </p>`;
  }

  #renderEditAgain(message: Message, thread: Thread): TemplateResult | typeof nothing {
    const { look } = this.#care;
    const rules = this.#care.can('threads.reply') ? thread.compose : undefined;
    const isStopped = message.from.kind === 'seller' && message.delivery?.state === 'rejected';
    if (!isStopped || !rules || rules.blocked) return nothing;
    return html`<button
      class="button small"
      part="message-edit-again"
      type="button"
      @click=${() => this.#onEditAgain(message, thread)}
    >
      ${say(look, 'message.editAgain')}
    </button>`;
  }

  #turn(message: Message): void {
    if (!this.#originals.delete(message)) this.#originals.add(message);
    this.#element.requestUpdate();
  }
}

const messageNotesStyles = css`
  .message-translation {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: ${spaces(2)};
    color: ${muted};
    font-size: ${textSmall};
  }
`;
