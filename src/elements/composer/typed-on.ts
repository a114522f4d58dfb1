import type { ReactiveController, ReactiveElement } from 'lit';
import type { ReviewFinding } from '../../controllers/care-host.js';
import type { ComposerStage } from './composer-stage.js';

/** Milliseconds. Who types fast has about two letters in that time. */
const REDRAW_MS = 150;

/** What of sending is said beside the words. */
interface Said {
  readonly stage: ComposerStage;
  readonly findings: readonly ReviewFinding[];
  readonly isReviewSilent: boolean;
}

/** Of a letter more nothing is to be seen but in the field itself: what counts letters and finds marks follows once. */
export class TypedOn implements ReactiveController {
  readonly #element: ReactiveElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(element: ReactiveElement) {
    this.#element = element;
    element.addController(this);
  }

  /** Has the element drawn later; not where something is said that another word would change. */
  take({ stage, findings, isReviewSilent }: Said): boolean {
    const isPlain = stage.at === 'writing' && !stage.failure;
    if (!isPlain || findings.length > 0 || isReviewSilent) return false;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#element.requestUpdate();
    }, REDRAW_MS);
    return true;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
