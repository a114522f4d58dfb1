/**
 * An id as one segment of a path. `undefined` where none can be made of it: what is sent here may come from a browser,
 * and an id never leads to another operation.
 */
export function segment(id: string): string | undefined {
  return id === '' || id === '.' || id === '..' ? undefined : encodeURIComponent(id);
}

/** Whether an id names one thing where Mirakl takes a list with commas. */
export function isOne(id: string): boolean {
  return id !== '' && !id.includes(',');
}
