/** Absent where there is nothing to say. */
export function present<Value, Key extends string>(
  key: Key,
  value: Value | null | undefined,
): { readonly [Name in Key]?: Value } {
  return (value === null || value === undefined ? {} : { [key]: value }) as {
    [Name in Key]?: Value;
  };
}
