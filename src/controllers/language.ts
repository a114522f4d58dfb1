import type { ReactiveController, ReactiveElement } from 'lit';
import type { Language, WholeLanguage } from '../text/language.js';
import type { Words } from '../text/words.js';
import { chooseLanguage, type ChosenLanguage } from '../format/locale.js';
import { warnOnce } from '../store/integrator-log.js';

/** The language that stands above an element, or the page's; and whether it was set above it. */
export interface NearestLanguage {
  readonly above: string | undefined;
  readonly page: string | undefined;
}

/** Follows the `lang` of an element and its ancestors, through shadow roots, as it changes. */
export class LanguageController implements ReactiveController {
  readonly #element: ReactiveElement;
  readonly #changed: () => void;
  #stops: (() => void)[] = [];
  #nearest: NearestLanguage = { above: undefined, page: undefined };

  constructor(element: ReactiveElement, changed: () => void) {
    this.#element = element;
    this.#changed = changed;
    element.addController(this);
  }

  get nearest(): NearestLanguage {
    return this.#nearest;
  }

  hostConnected(): void {
    this.#nearest = nearestLanguage(this.#element);
    this.#stops = rootsAbove(this.#element).map((root) => watchLanguage(root, () => this.#look()));
  }

  hostDisconnected(): void {
    this.#stops.forEach((stop) => stop());
    this.#stops = [];
  }

  #look(): void {
    const before = this.#nearest;
    this.#nearest = nearestLanguage(this.#element);
    if (before.above !== this.#nearest.above || before.page !== this.#nearest.page) this.#changed();
  }
}

/** The words and the locale for what was asked for; English, with one warning for the integrator, where none fit. */
export function languageFor(
  wanted: string | undefined,
  texts: readonly Language[],
  fallback: Language,
): ChosenLanguage {
  const chosen = chooseLanguage(wanted, usable(texts), fallback);
  if (!chosen.found && wanted) {
    warnOnce(
      `text:${wanted}`,
      `No words for "${wanted}": give the provider its language in \`texts\`. English is shown.`,
    );
  }
  return chosen;
}

/** English, which is built in, of an element that says only these words: what others say weighs nothing in it. */
export function englishOf(words: Partial<Words>): WholeLanguage {
  return { code: 'en', direction: 'ltr', words: words as Words };
}

/** Hosts write from plain scripts: what is no language is left out, and the integrator is told. */
function usable(texts: unknown): readonly Language[] {
  if (Array.isArray(texts) && texts.every(isLanguage)) return texts;
  warnOnce(
    'texts',
    '`texts` has to be a list of what `seller-care-kit/text/<language>.js` exports; the rest is left out.',
  );
  return Array.isArray(texts) ? texts.filter(isLanguage) : [];
}

function isLanguage(value: unknown): value is Language {
  const { code, words } = (value ?? {}) as Partial<Language>;
  return typeof code === 'string' && typeof words === 'object' && words !== null;
}

function nearestLanguage(element: Element): NearestLanguage {
  const page = element.ownerDocument.documentElement;
  const pageLanguage = page.lang === '' ? undefined : page.lang;
  for (let node: Element | null = element; node && node !== page; node = parentAcrossShadow(node)) {
    const lang = node.getAttribute('lang');
    if (lang !== null && lang !== '') return { above: lang, page: pageLanguage };
  }
  return { above: undefined, page: pageLanguage };
}

function parentAcrossShadow(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

function rootsAbove(element: Element): Node[] {
  const roots: Node[] = [];
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    roots.push(root);
    if (!(root instanceof ShadowRoot)) return roots;
  }
}

const watches = new WeakMap<Node, { observer: MutationObserver; listeners: Set<() => void> }>();

/** One observer a tree, gone with its last listener. */
function watchLanguage(root: Node, listener: () => void): () => void {
  let watch = watches.get(root);
  if (watch === undefined) {
    const listeners = new Set<() => void>();
    const observer = new MutationObserver(() => [...listeners].forEach((listen) => listen()));
    observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    watch = { observer, listeners };
    watches.set(root, watch);
  }
  const { observer, listeners } = watch;
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer.disconnect();
    watches.delete(root);
  };
}
