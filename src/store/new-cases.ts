import type { CareError } from '../adapter/care-error.js';
import type { Description } from '../adapter/description.js';
import { isBadRecord, parsePage } from '../adapter/parse.js';
import { caseSchema } from '../adapter/schemas/case-schema.js';
import type { CareCase } from '../model/case.js';
import { scopeKey } from '../model/scope.js';
import { groupOf, pageFrom } from './answers.js';
import type { CareStore } from './care-store.js';
import { openCaseCounts, type CaseCounts } from './case-counts.js';
import type { RecordView } from './record-view.js';
import { Published, type View } from './view.js';

export interface NewCasesState {
  /** Newest first; hidden ones are not among them. */
  readonly come: readonly CareCase[];
  /** Why they could not be asked for. */
  readonly error?: CareError;
}

/** Whether a back end can say which customers' cases came last, and that there are others now. */
export function canTellNewCases(
  store: CareStore | undefined,
  description: Description | undefined,
): boolean {
  return (
    description?.offers.cases?.sorts?.includes('received') === true &&
    typeof store?.adapter.cases?.counts === 'function'
  );
}

/**
 * Customers' cases that have come since the store first looked, by the server's clock, the same for all who look. Which
 * came last is asked when the counts have changed, so that a page on which nothing happens asks for nothing.
 */
export class NewCases implements View<NewCasesState> {
  readonly #watch: Watch;
  readonly #counts: RecordView<CaseCounts>;
  readonly #open: () => RecordView<readonly CareCase[]>;
  readonly #published = new Published<NewCasesState>({ come: [] });
  #newest: RecordView<readonly CareCase[]> | undefined;
  /** The counts with which they were asked for last. */
  #asked: string | undefined;

  constructor(store: CareStore, description: Description, locale: string) {
    this.#watch = watchOf(store, description);
    this.#counts = openCaseCounts(store, 'customer', locale);
    this.#open = () => openNewest(store, description, locale);
    this.#counts.subscribe(() => this.#look());
    this.#look();
  }

  get state(): NewCasesState {
    return this.#published.state;
  }

  subscribe(listener: () => void): () => void {
    return this.#published.subscribe(listener);
  }

  /** They are no news any more, wherever they would be told of. */
  hide(cases: readonly CareCase[]): void {
    for (const { id } of cases) this.#watch.hidden.add(id);
    this.#hear();
  }

  /** Those that the host, or the seller, has not been told of; from now on they have been. */
  takeUntold(whom: 'host' | 'seller'): readonly CareCase[] {
    const told = this.#watch.told[whom];
    const untold = this.state.come.filter(({ id }) => !told.has(id));
    for (const { id } of untold) told.add(id);
    return untold;
  }

  close(): void {
    this.#counts.close();
    this.#newest?.close();
    this.#published.silence();
  }

  #look(): void {
    const { value, readAt = 0 } = this.#counts.state;
    if (value === undefined) return;
    const counts = wordOf(value);
    this.#watch.before ??= counts;
    if (counts === (this.#asked ?? this.#watch.before)) return;
    this.#asked = counts;
    if (!this.#newest) {
      this.#newest = this.#open();
      this.#newest.subscribe(() => this.#hear());
    }
    const newest = this.#newest.state;
    // An answer from before these counts does not know of what changed them.
    if (!newest.reading && (newest.readAt ?? 0) <= readAt) this.#newest.refresh();
    this.#hear();
  }

  #hear(): void {
    const { value, error } = this.#newest?.state ?? {};
    const { since, hidden } = this.#watch;
    // What has come stays while it is asked for again.
    const come = (value ?? this.state.come).filter(
      ({ id, state, receivedAt, openedAt }) =>
        state !== 'closed' && Date.parse(receivedAt ?? openedAt) >= since && !hidden.has(id),
    );
    this.#published.set({ come, ...(error && { error }) });
  }
}

/** What one store knows of one shop, for all who look and in whatever language. */
interface Watch {
  readonly of: string;
  /** The server's time when it began, milliseconds. */
  readonly since: number;
  /** The counts as they were when it began. */
  before?: string;
  readonly hidden: Set<string>;
  readonly told: { readonly host: Set<string>; readonly seller: Set<string> };
}

const watches = new WeakMap<CareStore, Watch>();

function watchOf(store: CareStore, { scope, serverTime }: Description): Watch {
  const of = scopeKey(scope);
  const known = watches.get(store);
  if (known?.of === of) return known;
  const told = { host: new Set<string>(), seller: new Set<string>() };
  const watch = { of, since: Date.parse(serverTime), hidden: new Set<string>(), told };
  watches.set(store, watch);
  return watch;
}

/** The values alone: when they were counted is no change. */
function wordOf(counts: CaseCounts): string {
  const values = Object.entries(counts).map(([name, count]) => [name, count?.value ?? null]);
  return JSON.stringify(values.sort());
}

/** As many as are told of at once: who has been away for longer finds the others in the list. */
export const MOST_NEW = 10;

/** The customers' open cases that came last, newest first; what could not be read is left out. */
function openNewest(
  store: CareStore,
  { offers }: Description,
  locale: string,
): RecordView<readonly CareCase[]> {
  const { filters = [] } = offers.cases ?? {};
  return store.reads.observe<readonly CareCase[]>({
    key: ['cases', locale, 'newest'],
    read: async (signal) => {
      const group = groupOf(store, 'cases');
      const query = {
        ...(filters.includes('desk') ? { desk: 'customer' } : {}),
        ...(filters.includes('group') ? { group: 'open' } : {}),
        sort: 'received',
        limit: MOST_NEW,
      } as const;
      const answer = await store.read(signal, locale, (call) => group.list(query, call));
      const parsed = parsePage(caseSchema, answer, 'cases.list');
      const { items } = pageFrom<CareCase>(store, parsed);
      return items.filter((row): row is CareCase => !isBadRecord(row) && row.desk !== 'seller');
    },
  });
}
