import type { CareController, Connected } from '../../controllers/care-controller.js';
import type { CareCase } from '../../model/case.js';
import { scopeKey } from '../../model/scope.js';
import type { CareStore } from '../../store/care-store.js';
import { NumberSearch } from '../parts/number-search.js';
import { SeenCodes } from '../parts/seen-codes.js';
import { without } from '../parts/without-filter.js';
import type { CaseFilters, KnownGroup } from './case-filters.js';

/** What of a tab is its own: nothing that she looks for in one is looked for in the other. */
export interface CaseTab {
  /** What has been typed, and its field. */
  readonly search: NumberSearch;
  /** To narrow its cases down by. */
  readonly types: SeenCodes<CareCase>;
  /** As she left it. */
  left: { readonly group: KnownGroup; readonly filters: CaseFilters };
}

interface TabsInside {
  readonly filters: () => CaseFilters;
  readonly setFilters: (filters: CaseFilters) => void;
}

/** The two tabs of a list of cases, each as the seller left it; in another shop both are new. */
export class CaseTabs {
  readonly #element: Connected;
  readonly #care: CareController;
  readonly #inside: TabsInside;
  readonly #tabs = new Map<CareCase['desk'], CaseTab>();
  #store: CareStore | undefined;
  #scope: string | undefined;

  constructor(element: Connected, care: CareController, inside: TabsInside) {
    this.#element = element;
    this.#care = care;
    this.#inside = inside;
  }

  of(desk: CareCase['desk']): CaseTab {
    const { store, description } = this.#care;
    const scope = description && scopeKey(description.scope);
    if (store !== this.#store || scope !== this.#scope) this.#tabs.clear();
    this.#store = store;
    this.#scope = scope;
    const tab = this.#tabs.get(desk) ?? this.#new();
    this.#tabs.set(desk, tab);
    return tab;
  }

  #new(): CaseTab {
    const { filters, setFilters } = this.#inside;
    return {
      search: new NumberSearch({
        element: this.#element,
        number: () => filters().number,
        search: (number) => {
          const others = without(filters(), 'number');
          setFilters(number === undefined ? others : { ...others, number });
        },
      }),
      types: new SeenCodes(({ type }) => type),
      left: { group: 'open', filters: {} },
    };
  }
}
