/*
 * Files as their bytes, for browsers that keep bytes and refuse files: private windows of Safari
 * (https://bugs.webkit.org/show_bug.cgi?id=156347).
 */

/** What was read of a file, for as long as the file lives. */
const read = new WeakMap<Blob, ArrayBuffer>();

/** Reads the files in a value, so that `inBytes` has them. @returns whether there was one to read. @throws DOMException */
export async function readFilesIn(value: unknown): Promise<boolean> {
  const files: Blob[] = [];
  replaced(value, (part) => part instanceof Blob && !read.has(part) && files.push(part));
  await Promise.all(files.map(async (file) => read.set(file, await file.arrayBuffer())));
  return files.length > 0;
}

/** The value with the files that have been read as bytes, any other as it is. */
export function inBytes(value: unknown): unknown {
  return replaced(value, (part) => {
    const bytes = part instanceof Blob && read.get(part);
    if (!bytes) return undefined;
    const { type } = part;
    const named = part instanceof File ? { name: part.name, lastModified: part.lastModified } : {};
    return { [BYTES]: bytes, type, ...named };
  });
}

/** The value with its files as they were. */
export function inFiles(value: unknown): unknown {
  return replaced(value, (part) => {
    const { [BYTES]: bytes, name, type = '', lastModified = 0 } = part as Partial<FileInBytes>;
    if (!(bytes instanceof ArrayBuffer)) return undefined;
    const file =
      name === undefined
        ? new Blob([bytes], { type })
        : new File([bytes], name, { type, lastModified });
    read.set(file, bytes);
    return file;
  });
}

const BYTES = 'care-file-bytes';

interface FileInBytes {
  readonly [BYTES]: ArrayBuffer;
  readonly type: string;
  readonly name?: string;
  readonly lastModified?: number;
}

/** A value of plain objects and arrays, with what `instead` gives in place of its parts. */
function replaced(value: unknown, instead: (part: object) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const other = instead(value);
  if (other) return other;
  if (Array.isArray(value)) return value.map((part) => replaced(part, instead));
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const parts = Object.entries(value).map(([name, part]) => [name, replaced(part, instead)]);
  return Object.fromEntries(parts) as unknown;
}
