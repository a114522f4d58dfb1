import type { Action } from '../../model/action.js';
import type { CareCase, ClosureOptions, ClosureRecord } from '../../model/case.js';
import type { CaseChange } from './case-change.js';
import type { CaseFacts, CaseRules } from './worlds/world.js';
import type { Market } from './market.js';
import type { Party } from '../../model/party.js';
import type { Service } from './service.js';
import { caseHappened } from './case-words.js';
import { isSpanish, refusal, wordsFor } from './refusals.js';

/** Cases as they stand: the world's, and over them all that the book tells. */
export class CasesNow {
  readonly #market: Market;
  readonly #rules: CaseRules;
  readonly #operator: Party;

  constructor({ market }: Service, rules: CaseRules, operator: Party) {
    this.#market = market;
    this.#rules = rules;
    this.#operator = operator;
  }

  /** What lists ask of every case, by id: those that arrived since, and the world's. */
  *all(): Generator<readonly [id: string, facts: CaseFacts]> {
    const { arrived, caseChanges } = this.#market.book;
    for (const id of arrived.keys()) yield [id, this.#factsNow(id)];
    const { cases } = this.#market.catalogue;
    for (let index = 0; index < (cases?.size ?? 0); index += 1) {
      const id = cases?.idAt(index) as string;
      yield [id, caseChanges.has(id) ? this.#factsNow(id) : (cases?.facts(index) as CaseFacts)];
    }
  }

  has(id: string): boolean {
    const { book, catalogue } = this.#market;
    return book.arrived.has(id) || catalogue.cases?.indexOf(id) !== undefined;
  }

  /**
   * A case as it stands.
   * @param isRow As a list shows it: without what closing asks for.
   * @throws CareError `not-found`.
   */
  case(id: string, locale: string, isRow = false): CareCase {
    const made = this.#made(id, locale);
    if (made === undefined) throw refusal('not-found', 'case-not-found', locale);
    const { book } = this.#market;
    const changes = book.caseChanges.get(id) ?? [];
    const seq = book.seqOf(id);
    const now = changes.reduce<CareCase>((each, change) => changed(each, change, locale), made);
    const worded = this.#rules.inLanguage(now, locale);
    const { closed, closure: given, ...rest } = worded;
    const closure = given ?? this.#rules.closure(worded, locale);
    return {
      ...rest,
      ...(seq === undefined ? {} : { version: `v${seq}` }),
      ...(closure === undefined || isRow ? {} : { closure }),
      ...(closed === undefined ? {} : { closed: withWords(closed, closure) }),
      actions: this.#actionsOn(worded, closure !== undefined, locale),
    };
  }

  /** How often the operator has had a closure of it to check. */
  timesChecked(id: string): number {
    const changes = this.#market.book.caseChanges.get(id) ?? [];
    const before = this.#made(id, 'es')?.state === 'refused' ? 1 : 0;
    return before + changes.filter(({ state }) => state === 'in-review').length;
  }

  /** What was closed since the world was made, within its time and after it. */
  closedSince(): { readonly closedInTime: number; readonly closedLate: number } {
    const closed = [...this.#market.book.caseChanges.keys()]
      .map((id) => this.#factsNow(id))
      .filter(({ state }) => state === 'closed');
    const inTime = closed.filter(({ closedAt = 0, dueAt = Infinity }) => closedAt <= dueAt);
    return { closedInTime: inTime.length, closedLate: closed.length - inTime.length };
  }

  #made(id: string, locale: string): CareCase | undefined {
    const { book, catalogue } = this.#market;
    const arrived = book.arrived.get(id);
    if (arrived !== undefined) {
      const label = caseHappened('opened', locale);
      return { ...arrived, timeline: [{ at: arrived.openedAt, by: this.#operator, label }] };
    }
    const index = catalogue.cases?.indexOf(id);
    return index === undefined ? undefined : catalogue.cases?.make(index, locale);
  }

  #factsNow(id: string): CaseFacts {
    return factsOfCase(this.case(id, 'es'), this.#rules);
  }

  /** What the record itself says, as far as it still can be done. */
  #actionsOn(careCase: CareCase, canClose: boolean, locale: string): readonly Action[] {
    const { state, actions: given = [], desk } = careCase;
    if (state === 'closed') return given.filter(({ id }) => id !== 'close');
    const label = isSpanish(locale) ? 'Cierre de caso' : 'Close the case';
    const close: Action = { id: 'close', label, undoable: false };
    const all = given.length > 0 || desk !== 'customer' || !canClose ? given : [close];
    if (state !== 'in-review') return all;
    const blocked = { code: 'case-in-review', label: wordsFor('case-in-review', locale) };
    return all.map((action) => (action.id === 'close' ? { ...action, blocked } : action));
  }
}

/** What lists ask of a case that is there whole. */
export function factsOfCase(careCase: CareCase, rules: CaseRules): CaseFacts {
  const { desk, type, state, number, order, receivedAt, closed } = careCase;
  const due = rules.dueAt(careCase);
  return {
    ...{ desk, type: type?.code, state },
    numbers: [number, ...(order === undefined ? [] : [order.number])],
    ...(receivedAt === undefined ? {} : { receivedAt: Date.parse(receivedAt) }),
    ...(due === undefined ? {} : { dueAt: due }),
    ...(closed === undefined ? {} : { closedAt: Date.parse(closed.at) }),
  };
}

function changed(careCase: CareCase, change: CaseChange, locale: string): CareCase {
  const { state, turn, closed, told } = change;
  // What was sent with a closure that was not accepted stays with the case.
  const before =
    closed !== undefined && closed.at !== careCase.closed?.at ? careCase.closed : undefined;
  const { turn: whose, ...rest } = careCase;
  const next = state === 'closed' ? undefined : (turn ?? whose);
  return {
    ...rest,
    ...(next === undefined ? {} : { turn: next }),
    ...(state === undefined ? {} : { state }),
    ...(closed === undefined ? {} : { closed }),
    ...(before === undefined
      ? {}
      : {
          attachments: {
            ...careCase.attachments,
            seller: [...careCase.attachments.seller, ...before.documents],
          },
        }),
    ...(told === undefined
      ? {}
      : {
          timeline: [
            ...(careCase.timeline ?? []),
            { at: told.at, by: told.by, label: caseHappened(told.what, locale) },
          ],
        }),
  };
}

/** Its reason and its documents by the names that the form gives them. */
function withWords(closed: ClosureRecord, closure: ClosureOptions | undefined): ClosureRecord {
  const form = closure?.outcomes.find(({ id }) => id === closed.outcome)?.form;
  const fieldOf = (name: string | undefined) => form?.fields.find((field) => field.name === name);
  const { reason, documents } = closed;
  const why = fieldOf('reason')?.choices?.find(({ value }) => value === reason?.code)?.label;
  return {
    ...closed,
    ...(reason === undefined || reason.label !== undefined || why === undefined
      ? {}
      : { reason: { ...reason, label: why } }),
    documents: documents.map((document) => {
      const label = fieldOf(document.field)?.label;
      return document.kind !== undefined || label === undefined
        ? document
        : { ...document, kind: { code: document.field ?? '', label } };
    }),
  };
}
