import * as v from 'valibot';
import { idSchema } from './id-schema.js';
import { instantSchema } from './instant-schema.js';

/** Told by what it says of itself: a Blob of another frame or realm is no `instanceof` ours. */
const blobSchema = v.custom<Blob>(
  (value) => /^\[object (?:Blob|File)\]$/.test(Object.prototype.toString.call(value)),
  'a Blob',
);

/** What `files.open` comes back with: bytes, or an address that works for a while. */
export const openedFileSchema = v.union(
  [
    v.object({ bytes: blobSchema, name: v.exactOptional(v.string()) }),
    v.object({ url: idSchema, expiresAt: instantSchema }),
  ],
  '{ bytes } as a Blob, or { url, expiresAt }',
);

export const stagedFileSchema = v.object({
  id: idSchema,
  expiresAt: v.exactOptional(instantSchema),
});
