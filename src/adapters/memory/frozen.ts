/**
 * The value, frozen through and through: what the server hands out nobody can change. Files are left as
 * they are (a Blob cannot change), and what is frozen already is taken to be so to its depth.
 */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Blob) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}
