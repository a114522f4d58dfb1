/** Something that the marketplace, or somebody in it, does by itself when its time comes. */
export interface Due {
  readonly id: string;
  /** In milliseconds. */
  readonly at: number;
  readonly does:
    | { readonly type: 'refund-moves'; readonly orderId: string; readonly refundId: string }
    | { readonly type: 'operator-checks'; readonly incidentId: string }
    | { readonly type: 'incident-closes'; readonly incidentId: string }
    | { readonly type: 'customer-answers'; readonly threadId: string }
    | { readonly type: 'case-reviewed'; readonly caseId: string };
}

/** How long the others take, in milliseconds. `Infinity`: they never do it by themselves. */
export interface Pace {
  /** Until a refund that was sent is taken up. Default 5,000. */
  readonly refundPending: number;
  /** From then until it is paid or refused. Default 25,000. */
  readonly refundSettled: number;
  /** Until the operator has looked at what was marked as resolved. Default 40,000. */
  readonly operatorChecks: number;
  /** Until a customer with an open incident answers what the shop wrote. Default 30,000. */
  readonly customerAnswers: number;
  /** Until the operator has looked at a closure that it checks. Default 40,000. */
  readonly caseReviewed: number;
}

export const PACE: Pace = {
  refundPending: 5_000,
  refundSettled: 25_000,
  operatorChecks: 40_000,
  customerAnswers: 30_000,
  caseReviewed: 40_000,
};

/** What is to come, each thing once. */
export class Agenda {
  readonly #dues = new Map<string, Due>();

  add(due: Due): void {
    if (Number.isFinite(due.at)) this.#dues.set(due.id, due);
  }

  settle(id: string): void {
    this.#dues.delete(id);
  }

  has(id: string): boolean {
    return this.#dues.has(id);
  }

  clear(): void {
    this.#dues.clear();
  }

  /** Takes off all that a test says yes to. */
  drop(test: (does: Due['does']) => boolean): void {
    for (const [id, { does }] of this.#dues) if (test(does)) this.#dues.delete(id);
  }

  /** What comes next; among equals what was planned first. */
  get next(): Due | undefined {
    let first: Due | undefined;
    for (const due of this.#dues.values())
      if (first === undefined || due.at < first.at) first = due;
    return first;
  }
}
