/** A part of an element that makes ready what its first drawing needs. */
export interface Rehearsed<Asked extends readonly unknown[]> {
  readonly rehearse: (...asked: Asked) => void;
}

/**
 * While an element waits for its data, what its first drawing costs a browser (templates, formatters, code that never
 * ran) is paid beforehand (decision 1652). Nothing of it is shown: without it the first drawing takes longer.
 */
export class Rehearsal<Asked extends readonly unknown[]> {
  readonly #fetch: () => Promise<Rehearsed<Asked>>;
  #state: 'none' | 'begun' | 'over' = 'none';

  constructor(bring: () => Promise<Rehearsed<Asked>>) {
    this.#fetch = bring;
  }

  /** Once; and no more if the data was here first. */
  begin(...asked: Asked): void {
    if (this.#state !== 'none') return;
    this.#state = 'begun';
    this.#fetch().then(
      ({ rehearse }) => {
        if (this.#state !== 'over') rehearse(...asked);
      },
      () => {},
    );
  }

  /** The data is here. */
  end(): void {
    this.#state = 'over';
  }
}
