/**
 * An id that nobody has: a random UUID, version 4. Made here because `crypto.randomUUID` is missing over plain http,
 * where portals are developed and some still run.
 */
export function freshId(): string {
  const random = crypto.getRandomValues(new Uint8Array(36));
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place, at: number) => {
    const digit = (random[at] ?? 0) % 16;
    return (place === 'y' ? 8 + (digit % 4) : digit).toString(16);
  });
}
