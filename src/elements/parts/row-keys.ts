/** A key that writes something, a space aside, which presses buttons. */
export function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
}

/** Keys that lead from row to row. */
export function isRowKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  const isPlain = !(ctrlKey || metaKey || altKey || shiftKey);
  return isPlain && /^(Arrow(Up|Down)|Page(Up|Down)|Home|End)$/.test(key);
}
