/**
 * What a read asks, as the search of an address: `limit=50&from.cursor=abc&attention=needs-reply`. Inner fields by
 * dots, lists by repeating the name, an empty list as an empty word, `null` as `none`.
 */
export function toSearch(asked: Readonly<Record<string, unknown>>): string {
  const search = new URLSearchParams();
  write(search, '', asked);
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

function write(search: URLSearchParams, name: string, value: unknown): void {
  if (value === undefined) return;
  if (value === null) return search.append(name, 'none');
  if (Array.isArray(value)) {
    if (value.length === 0) search.append(name, '');
    for (const item of value) write(search, name, item);
  } else if (typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) {
      write(search, name === '' ? key : `${name}.${key}`, inner);
    }
  } else search.append(name, typeof value === 'string' ? value : JSON.stringify(value));
}
