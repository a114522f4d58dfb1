/**
 * A command with the bytes of its files in one body: its JSON on the first line, then the files one after the
 * other, as they are. In the JSON `bytes` is the number of bytes that are the file's. So nothing is encoded, nothing
 * has to be looked for in the bytes, and neither end holds more than a piece of them.
 */
export function frame(request: unknown): {
  readonly head: string;
  readonly files: readonly Blob[];
} {
  const files: Blob[] = [];
  const head = JSON.stringify(request, (_, value: unknown) => {
    if (!isBlob(value)) return value;
    files.push(value);
    return value.size;
  });
  return { head, files };
}

/** The command without its files' bytes, as `check` and a JSON body carry it. */
export function unframed(request: unknown): string {
  return JSON.stringify(request, (_, value: unknown) => (isBlob(value) ? undefined : value));
}

/** Told by what it says of itself: a Blob of another frame or realm is no `instanceof` ours. */
function isBlob(value: unknown): value is Blob {
  return /^\[object (?:Blob|File)\]$/.test(Object.prototype.toString.call(value));
}
