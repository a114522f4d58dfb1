/**
 * A route's path with its fields filled in, and what of the input is left. Ids are opaque, and an address is not:
 * one of dots only would climb (`..`), so it gets a `~` in front, and so does one that has it already.
 * @throws URIError for text that no address can carry.
 */
export function fillPath(
  path: string,
  input: Readonly<Record<string, unknown>>,
): { readonly path: string; readonly rest: Record<string, unknown> } {
  const rest = { ...input };
  const filled = path.replace(/\{(\w+)\}/g, (_, field: string) => {
    delete rest[field];
    return toSegment(String(input[field]));
  });
  return { path: filled, rest };
}

/** The fields of a path that a route matches; `undefined` where it is another's. */
export function matchPath(route: string, path: string): Record<string, string> | undefined {
  const wanted = route.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const fields: Record<string, string> = {};
  for (const [place, part] of wanted.entries()) {
    const segment = given[place] ?? '';
    const field = /^\{(\w+)\}$/.exec(part)?.[1];
    if (field === undefined) {
      if (segment !== part) return undefined;
    } else {
      const id = fromSegment(segment);
      if (id === undefined) return undefined;
      fields[field] = id;
    }
  }
  return fields;
}

/** The names in braces. */
export function fieldsOf(path: string): readonly string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, field = '']) => field);
}

function toSegment(id: string): string {
  return encodeURIComponent(/^(?:~|\.+$)/.test(id) ? `~${id}` : id);
}

function fromSegment(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment).replace(/^~/, '');
  } catch {
    return undefined;
  }
}
