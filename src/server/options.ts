import type { CareAdapter } from '../adapter/care-adapter.js';
import type { Ledger } from '../adapter/ledger.js';

export interface HandlerOptions {
  /**
   * The adapter of whoever is asking: look at the request's cookie or token, never at its body, and give the adapter
   * of that seller and no other. `undefined`, or a `CareError` `unauthorised`, where nobody is signed in.
   */
  readonly adapterFor: (
    request: Request,
  ) => CareAdapter | undefined | Promise<CareAdapter | undefined>;
  /** Where it is mounted, such as `/care`. Default: at the root. */
  readonly basePath?: string;
  /**
   * Remembers the answers to commands by scope and key, so that one that is sent again is answered and not done
   * again. Only needed in front of an adapter that keeps no keys itself.
   */
  readonly ledger?: Ledger;
  readonly limits?: Limits;
  /**
   * Takes in the bytes of a file on its way to the adapter. Default: they are held in memory, up to the limits.
   * On Node `spoolToDisk()` holds none.
   */
  readonly receiveFile?: ReceiveFile;
  /**
   * Hears of everything that ended as an error, for the host's own log. What was thrown and is no `CareError` is told
   * here alone: the caller gets its request id and no word of it.
   */
  readonly onFailure?: (thrown: unknown, requestId: string) => void;
}

/** What is longer is refused as `too-large`, before the adapter hears of it. In bytes. */
export interface Limits {
  /** A command without its files. Default 1 MiB. */
  readonly bodyBytes?: number;
  /** One file. Default 32 MiB. */
  readonly fileBytes?: number;
  /** All files of one command. Default 64 MiB. */
  readonly filesBytes?: number;
}

/** Reads all of `bytes` and gives them as a file. Rejects with what the stream fails with. */
export type ReceiveFile = (
  bytes: ReadableStream<Uint8Array>,
  about: { readonly name: string; readonly type: string },
) => Promise<ReceivedFile>;

export interface ReceivedFile {
  readonly file: File;
  /** Called when the adapter has answered: from then on the bytes may be gone. */
  readonly release?: () => Promise<void>;
}

/** Answers one request. Never rejects: what goes wrong is an answer, too. */
export type CareHandler = (request: Request) => Promise<Response>;
