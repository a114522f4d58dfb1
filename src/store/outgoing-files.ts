import type { OutgoingFile } from '../adapter/commands.js';
import type { FileOffers } from '../adapter/description.js';
import type { CareStore } from './care-store.js';
import { uploadsOf } from './uploads.js';

/**
 * The files of a draft as a message carries them: put in place first where the adapter stages files, else with their
 * bytes. To be asked for each send anew: two sends never share a staged id.
 * @throws CareError not applied, when one cannot be put in place.
 */
export async function outgoingFiles(
  store: CareStore,
  files: readonly File[],
  transport: FileOffers['transport'],
  locale: string,
): Promise<readonly OutgoingFile[]> {
  if (transport === 'staged') return uploadsOf(store).take(files, locale);
  return files.map((file) => {
    const { name, size, type } = file;
    return { name, size, type, bytes: file };
  });
}
