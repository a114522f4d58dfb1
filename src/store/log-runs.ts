/**
 * Two runs that meet, as one: of what stands in both the later run's reading counts, and what was taken out of it there
 * goes. Entries without a name (an empty id) are placed by those around them.
 */
export function beforeAndAfter<Entry>(
  before: readonly Entry[],
  after: readonly Entry[],
  idOf: (entry: Entry) => string,
): readonly Entry[] {
  const places = new Map(after.map((entry, place) => [idOf(entry), place]));
  places.delete('');
  const first = before.findIndex((entry) => places.has(idOf(entry)));
  if (first === -1) return [...before, ...after];
  const start = first - (places.get(idOf(before[first] as Entry)) ?? 0);
  return [...before.slice(0, Math.max(0, start)), ...after];
}
