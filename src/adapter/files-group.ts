import type { CommandCall, ReadCall } from './calls.js';
import type { Instant } from '../model/instant.js';

/** Bytes in and out. */
export interface FilesGroup {
  /**
   * The bytes of a file, or an address that works for a while. The kit never builds an address itself.
   * Without it, or where the description does not offer `open`, files are named but cannot be opened.
   *
   * Mirakl M13 (needs the key, so the host's server hands the bytes on).
   * @throws CareError `not-found`, `forbidden`, `too-large` …: said at the file.
   */
  open?(fileId: string, call: ReadCall): Promise<OpenedFile>;

  /**
   * Puts a file in place before the command that names it, where the description says `staged`.
   *
   * Mercado Libre `POST /messages/attachments` (expires after 48 h), Amazon Uploads.
   * @param file Readable until this has answered, as the bytes in a command are: what is kept longer is copied.
   */
  stage?(file: File, call: CommandCall): Promise<StagedFile>;

  /** Takes back a staged file that was not used. Without it the back end forgets it by itself. */
  discard?(stagedId: string, call: CommandCall): Promise<void>;
}

/** A file as it was handed out. `bytes` keep their type; what it claims to be is not believed. */
export type OpenedFile =
  | { readonly bytes: Blob; readonly name?: string }
  | { readonly url: string; readonly expiresAt: Instant };

export interface StagedFile {
  readonly id: string;
  /** After that it has to be put in place again, from the draft. Absent: it stays. */
  readonly expiresAt?: Instant;
}
