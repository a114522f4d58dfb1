import { html, type ReactiveElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import * as paths from './icon-paths.js';
import { icon } from './icon.js';

export interface NumberSearching {
  readonly element: ReactiveElement;
  /** The number that is looked for now. */
  readonly number: () => string | undefined;
  /** @param number What she looks for from now on; `undefined`: nothing. */
  readonly search: (number: string | undefined) => void;
}

/** What it says. */
export interface NumberSearchWords {
  readonly label: string;
  readonly find: string;
  /** She pressed *find* and had written none. */
  readonly noNumber: string;
}

/** The field for a whole number, an order's or a case's, looked for when she says so; what is wrong is said at it. */
export class NumberSearch {
  readonly #searching: NumberSearching;
  #typed: string | undefined;
  #hasNone = false;

  constructor(searching: NumberSearching) {
    this.#searching = searching;
  }

  /** Parts: `find`, `number`, `find-button`, `problem`. @param problem What is wrong with the number that is looked for. */
  render(words: NumberSearchWords, problem: string | undefined): TemplateResult {
    const number = this.#searching.number() ?? '';
    const isNew = this.#typed !== undefined && this.#typed.trim() !== number;
    const wrong = this.#hasNone ? words.noNumber : isNew ? undefined : problem;
    return html`<form class="find" part="find" role="search" novalidate @submit=${this.#onFind}>
      <input
        class="field"
        part="number"
        type="search"
        name="number"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        enterkeyhint="search"
        aria-label=${words.label}
        placeholder=${words.label}
        aria-invalid=${wrong ? 'true' : 'false'}
        aria-describedby="number-problem"
        .value=${live(this.#typed ?? number)}
        @input=${this.#onType}
        @search=${this.#onCleared}
      />
      <button class="button" part="find-button" type="submit">
        ${icon(paths.search)}<span class="find-words">${words.find}</span>
      </button>
      <p class="problem" part="problem" id="number-problem" role="alert">${wrong}</p>
    </form>`;
  }

  readonly #onType = ({ target }: Event): void => {
    this.#typed = (target as HTMLInputElement).value;
    this.#hasNone = false;
    this.#searching.element.requestUpdate();
  };

  /** The browser's own cross, or Escape: what is not looked for any more is not narrowed down to. */
  readonly #onCleared = ({ target }: Event): void => {
    if ((target as HTMLInputElement).value === '') this.#find('');
  };

  readonly #onFind = (event: SubmitEvent): void => {
    event.preventDefault();
    const number = this.#searching.number() ?? '';
    const typed = (this.#typed ?? number).trim();
    this.#hasNone = typed === '' && number === '';
    this.#find(typed);
  };

  #find(typed: string): void {
    const { element, number, search } = this.#searching;
    this.#typed = undefined;
    element.requestUpdate();
    if (typed !== (number() ?? '')) search(typed === '' ? undefined : typed);
  }
}
