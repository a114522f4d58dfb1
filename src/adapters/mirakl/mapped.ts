/**
 * A record of a list as the treaty's, or, where it is not what Mirakl publishes, only its id: the kit shows that
 * something is there, and reports it. One bad record never costs the others.
 */
export function mapped<Value>(source: unknown, map: () => Value): Value {
  try {
    return map();
  } catch {
    const id: unknown =
      typeof source === 'object' && source !== null
        ? (Reflect.get(source, 'id') ?? Reflect.get(source, 'order_id'))
        : undefined;
    return { id } as Value;
  }
}
