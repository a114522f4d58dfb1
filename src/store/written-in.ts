import type { DraftContent } from './drafts.js';

/** What names a draft's content, to see whether it has been written on: files by what is known of them without reading them. */
export function writtenIn({ files = [], ...content }: DraftContent): string {
  const known = files.map(({ name, size, lastModified }) => [name, size, lastModified]);
  return JSON.stringify([content, known]);
}
