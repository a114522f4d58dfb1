import { warnOnce } from '../store/integrator-log.js';
import type { Language, LanguageWithMore, WholeLanguage } from '../text/language.js';
import type { Words } from '../text/words.js';
import { timeNow } from './clock.js';

/** Milliseconds after which what could not be had is asked for again, by whatever draws the element next. */
const AGAIN_AFTER = 30_000;

/** What one element says in a language that fetches some of its words (decision 1830). */
export class WordsByPart {
  readonly #changed: () => void;
  #language: Language | undefined;
  #english: Words | undefined;
  #known: Partial<Words> = {};
  #whole!: WholeLanguage;
  #again = 0;
  #coming: Promise<void> | undefined;

  /** @param changed Hears that words have come, or could not be had. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** While words are on their way: settled when they are here, or could not be had. */
  get coming(): Promise<void> | undefined {
    return this.#coming;
  }

  /** A language with all that the element says. What is on its way is empty: no other language is to flash by. */
  of(language: Language, english: Words): WholeLanguage {
    if (!language.more) {
      this.#language = this.#coming = undefined;
      return language;
    }
    if (language !== this.#language) {
      this.#language = language;
      this.#english = undefined;
      this.#known = language.words;
    }
    const isAgain = english === this.#english;
    if (!isAgain || timeNow() > this.#again) {
      this.#english = english;
      this.#again = Infinity;
      const missing = Object.keys(english).filter((key) => !(key in this.#known));
      if (!isAgain) this.#fill(language, Object.fromEntries(missing.map((key) => [key, ''])));
      this.#coming = missing.length > 0 ? this.#fetch(language, english, missing) : undefined;
    }
    return this.#whole;
  }

  #fetch(language: LanguageWithMore, english: Words, missing: readonly string[]): Promise<void> {
    const coming: Promise<void> = Promise.resolve(missing)
      .then(language.more)
      .catch(() => ({}))
      .then((come) => {
        // Asked for anew since, with these among them.
        if (coming !== this.#coming) return this.#coming;
        this.#coming = undefined;
        this.#known = { ...come, ...this.#known };
        this.#fill(language, english);
        if (missing.some((key) => !(key in this.#known))) this.#miss(language);
        return this.#changed();
      });
    return coming;
  }

  #miss({ code }: Language): void {
    this.#again = timeNow() + AGAIN_AFTER;
    warnOnce(`words:${code}`, `Some words of "${code}" could not be fetched. English is shown.`);
  }

  #fill(language: Language, others: Partial<Words>): void {
    this.#whole = { ...language, more: undefined, words: { ...others, ...this.#known } as Words };
  }
}
