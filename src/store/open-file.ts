import { CareError } from '../adapter/care-error.js';
import type { OpenedFile } from '../adapter/files-group.js';
import { parseRecord } from '../adapter/parse.js';
import { openedFileSchema } from '../adapter/schemas/file-schema.js';
import { groupOf, recordFrom } from './answers.js';
import type { CareStore } from './care-store.js';

/** The bytes of a file, or where they can be had; never kept. @throws CareError */
export async function openFile(
  store: CareStore,
  id: string,
  locale: string,
  signal: AbortSignal,
): Promise<OpenedFile> {
  const group = groupOf(store, 'files');
  const answer = await store.read(signal, locale, (call) => {
    if (group.open === undefined) throw new CareError({ kind: 'unsupported' });
    return group.open(id, call);
  });
  return recordFrom(store, parseRecord(openedFileSchema, answer, 'files.open'));
}
