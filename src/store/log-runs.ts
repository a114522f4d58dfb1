type IdOf<Entry> = (entry: Entry) => string;

/**
 * Two runs that meet, as one: of what stands in both the later run's reading counts, and what was taken out of it there
 * goes. Entries without a name are placed by those around them.
 */
export function beforeAndAfter<Entry>(
  before: readonly Entry[],
  after: readonly Entry[],
  idOf: IdOf<Entry>,
): readonly Entry[] {
  const places = placesOf(after, idOf);
  const first = before.findIndex((entry) => places.has(idOf(entry)));
  if (first === -1) return [...before, ...after];
  const start = first - (places.get(idOf(before[first] as Entry)) ?? 0);
  return [...before.slice(0, Math.max(0, start)), ...after];
}

/**
 * A run, read over by a page from its midst: what stands in both is replaced; what follows on the page is added
 * where the page holds the end of the run (`isAtEnd`).
 */
export function readOver<Entry>(
  run: readonly Entry[],
  page: readonly Entry[],
  idOf: IdOf<Entry>,
): { readonly entries: readonly Entry[]; readonly isAtEnd: boolean } {
  const places = placesOf(page, idOf);
  const last = run.at(-1);
  const end = last === undefined ? undefined : places.get(idOf(last));
  const entries = run.map((entry) => {
    const place = places.get(idOf(entry));
    return place === undefined ? entry : (page[place] as Entry);
  });
  if (end === undefined) return { entries, isAtEnd: false };
  return { entries: [...entries, ...page.slice(end + 1)], isAtEnd: true };
}

function placesOf<Entry>(
  entries: readonly Entry[],
  idOf: IdOf<Entry>,
): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [place, entry] of entries.entries()) {
    const id = idOf(entry);
    if (id !== '') places.set(id, place);
  }
  return places;
}
