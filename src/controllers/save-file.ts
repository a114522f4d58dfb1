import type { OpenedFile } from '../adapter/files-group.js';
import { CareError } from '../adapter/care-error.js';
import { safeAddress } from '../model/safe-address.js';

/**
 * Hands a file to the browser to be saved, never to be shown: what it claims to be is not believed.
 * @throws CareError when its address is none that may be followed.
 */
export function saveFile(opened: OpenedFile, name: string, page: Document): void {
  const link = page.createElement('a');
  link.download = name;
  link.rel = 'noopener noreferrer';
  if ('url' in opened) {
    const safe = safeAddress(opened.url);
    if (!safe) throw new CareError({ kind: 'unknown', code: 'unsafe-address' });
    link.href = safe.address;
    link.target = '_blank';
    link.click();
    return;
  }
  // Served as plain bytes, so that no browser is tempted to open a page inside the portal's origin.
  const url = URL.createObjectURL(new Blob([opened.bytes], { type: 'application/octet-stream' }));
  link.href = url;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), SAVING_MS);
}

/** Browsers read the address when the save begins, some only after asking where to. */
const SAVING_MS = 60_000;
