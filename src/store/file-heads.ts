import { HEAD_BYTES } from '../model/file-content.js';

/** The first bytes of a file, for `fileProblems`. `null`: it cannot be read, because it was moved or changed. */
export async function headOf(file: Blob): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  } catch {
    return null;
  }
}
