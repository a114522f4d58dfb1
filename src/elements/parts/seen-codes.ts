import { isBadRecord } from '../../adapter/parse.js';
import type { CareController } from '../../controllers/care-controller.js';
import type { CodedValue } from '../../model/coded-value.js';
import { scopeKey } from '../../model/scope.js';
import type { Row } from '../../store/answers.js';
import type { CareStore } from '../../store/care-store.js';
import type { ListState } from '../../store/paged-list.js';

/** No back end lists the states of orders, or the types of cases: so many rows are enough to find them. */
const MOST_LOOKED_AT = 500;

/** The codes that rows of a list had, to choose from; those of one shop. */
export class SeenCodes<Item extends object> {
  /** By code, in the order in which they were seen. */
  readonly labels = new Map<string, string>();
  readonly #codeOf: (item: Item) => CodedValue;
  /** Whose they are. */
  #store: CareStore | undefined;
  #scope: string | undefined;
  #list: ListState<Row<Item>> | undefined;

  constructor(codeOf: (item: Item) => CodedValue) {
    this.#codeOf = codeOf;
  }

  look({ store, description }: CareController, list: ListState<Row<Item>> | undefined): void {
    const scope = description && scopeKey(description.scope);
    if (store !== this.#store || scope !== this.#scope) this.labels.clear();
    this.#store = store;
    this.#scope = scope;
    // The same with every row that comes into sight.
    if (list === this.#list) return;
    this.#list = list;
    for (let index = 0; list && index < Math.min(list.length, MOST_LOOKED_AT); index += 1) {
      const row = list.at(index);
      if (!row || isBadRecord(row)) continue;
      const { code, label = code } = this.#codeOf(row);
      this.labels.set(code, label);
    }
  }
}
