import { CareError, toCareError } from '../adapter/care-error.js';
import type { OutgoingFile } from '../adapter/commands.js';
import type { StagedFile } from '../adapter/files-group.js';
import { freshId } from '../adapter/fresh-id.js';
import { malformedAnswer, parseRecord } from '../adapter/parse.js';
import { stagedFileSchema } from '../adapter/schemas/file-schema.js';
import type { CareStore } from './care-store.js';
import { passing, startTimer } from './open-call.js';
import type { After } from './open-call.js';
import { Published } from './view.js';
import type { View } from './view.js';

/** How far a file is on its way to the marketplace. Bytes. */
export interface UploadState {
  /** `idle`: cancelled, or not begun; `waiting`: others go first; `staged`: it is in place. */
  readonly at: 'idle' | 'waiting' | 'uploading' | 'staged' | 'failed';
  readonly sentBytes: number;
  readonly totalBytes: number;
  /** Why it failed. */
  readonly error?: CareError;
}

/** One file of a draft, put in place before the message that names it. */
export interface Upload extends Omit<View<UploadState>, 'close'> {
  /**
   * Begins, or tries again after it failed or was cancelled.
   * @param locale The language for the marketplace's own words in a refusal.
   */
  begin(locale: string): void;
  /** Ends one that is under way. */
  cancel(): void;
  /** The file goes from the draft: ends it, and takes back what is in place and unused. */
  discard(): void;
}

export interface UploadsOptions {
  /** How long an upload may give no sign, in milliseconds. Default five minutes: some tell no progress. */
  readonly silenceMs?: number;
  /** Default: `setTimeout`. */
  readonly after?: After;
}

/** So that reads of the page still find a way: browsers keep six connections to a server. */
const AT_ONCE = 2;

/** A staged file that ends within this time is put in place anew: a message on its way still has to arrive. */
const MARGIN_MS = 2 * 60_000;

/**
 * Files on their way to where a message may name them, for a store whose adapter offers `staged`. A file of a draft is
 * one object in this page, and so is its upload, whoever looks at it.
 *
 * What is in place is given to one message only: two sends never share an id.
 */
export class Uploads {
  readonly #store: CareStore;
  readonly #options: UploadsOptions;
  readonly #byFile = new WeakMap<File, FileUpload>();
  readonly #waiting: FileUpload[] = [];
  /** By id: what messages have taken. */
  readonly #given = new Map<string, Given>();
  #running = 0;

  constructor(store: CareStore, options: UploadsOptions = {}) {
    this.#store = store;
    this.#options = options;
  }

  /** The upload of a file; `idle` until it is begun. */
  of(file: File): Upload {
    return this.#of(file);
  }

  /**
   * The files as a message names them, each put in place first where it is not, or is no longer. They belong to that
   * message: asked again, they are put in place anew.
   * @throws CareError of the first that cannot be put in place; not applied. The others stay in place for the next try.
   */
  async take(files: readonly File[], locale: string): Promise<readonly OutgoingFile[]> {
    const uploads = files.map((file) => this.#of(file));
    // One file chosen twice is two files of the message, and neither may use the other's place.
    const ids = await Promise.all(uploads.map((upload) => upload.take(locale)));
    const failed = ids.find((id) => id instanceof CareError);
    if (failed) {
      uploads.forEach((upload, at) => {
        const staged = ids[at];
        if (staged && !(staged instanceof CareError)) upload.giveBack(staged);
      });
      const { message } = failed;
      throw new CareError({ ...failed, message, outcome: 'not-applied' }, { cause: failed });
    }
    return files.map(({ name, size, type }, at) => {
      const staged = ids[at] as StagedFile;
      this.#given.set(staged.id, { staged, upload: this.#of(files[at] as File) });
      return { name, size, type, stagedId: staged.id };
    });
  }

  /** The files of a message that was certainly not sent, and may be tried again: they are in place for that. */
  returned(files: readonly OutgoingFile[]): void {
    for (const { stagedId = '' } of files) {
      const given = this.#given.get(stagedId);
      this.#given.delete(stagedId);
      given?.upload.giveBack(given.staged);
    }
  }

  #of(file: File): FileUpload {
    const known = this.#byFile.get(file);
    if (known) return known;
    const made = new FileUpload(file, this.#store, this.#options, (upload) => this.#queue(upload));
    this.#byFile.set(file, made);
    return made;
  }

  #queue(upload: FileUpload): void {
    this.#waiting.push(upload);
    this.#next();
  }

  #next(): void {
    while (this.#running < AT_ONCE) {
      const upload = this.#waiting.shift();
      if (!upload) return;
      this.#running += 1;
      void upload.run().finally(() => {
        this.#running -= 1;
        this.#next();
      });
    }
  }
}

const stores = new WeakMap<CareStore, Uploads>();

/** The uploads of a store. */
export function uploadsOf(store: CareStore): Uploads {
  const known = stores.get(store) ?? new Uploads(store);
  stores.set(store, known);
  return known;
}

class FileUpload implements Upload {
  readonly #file: File;
  readonly #store: CareStore;
  readonly #options: UploadsOptions;
  readonly #queue: (upload: FileUpload) => void;
  readonly #published: Published<UploadState>;
  /** Of one try to put it in place: said again after a lost answer it is the same act. */
  #key = freshId();
  #staged: StagedFile | undefined;
  /** Of the try that is under way. */
  #run: AbortController | undefined;
  #settled = Promise.resolve();
  #settle = (): void => {};
  /** Who takes it waits for whoever took it before. */
  #turn: Promise<unknown> = Promise.resolve();
  #locale = 'en';

  constructor(
    file: File,
    store: CareStore,
    options: UploadsOptions,
    queue: (upload: FileUpload) => void,
  ) {
    this.#file = file;
    this.#store = store;
    this.#options = options;
    this.#queue = queue;
    this.#published = new Published<UploadState>(this.#stateAt('idle'));
  }

  get state(): UploadState {
    return this.#published.state;
  }

  subscribe(listener: () => void): () => void {
    return this.#published.subscribe(listener);
  }

  begin(locale: string): void {
    this.#locale = locale;
    const { at } = this.state;
    if (at === 'waiting' || at === 'uploading' || (at === 'staged' && !this.#isOver())) return;
    if (this.#staged) this.#forget();
    this.#settled = new Promise((resolve) => (this.#settle = resolve));
    this.#show(this.#stateAt('waiting'));
    this.#queue(this);
  }

  cancel(): void {
    const { at } = this.state;
    if (at !== 'waiting' && at !== 'uploading') return;
    this.#run?.abort();
    this.#run = undefined;
    this.#end(this.#stateAt('idle'));
  }

  discard(): void {
    this.cancel();
    const staged = this.#staged;
    this.#forget();
    this.#show(this.#stateAt('idle'));
    if (staged) void this.#takeBack(staged);
  }

  /** Its place, for one message. */
  take(locale: string): Promise<StagedFile | CareError> {
    const taking = this.#turn.then(async () => {
      if (this.state.at !== 'staged' || this.#isOver()) this.begin(locale);
      await this.#settled;
      const staged = this.#staged;
      if (!staged) return this.state.error ?? new CareError(CANCELLED);
      this.#forget();
      this.#show(this.#stateAt('idle'));
      return staged;
    });
    this.#turn = taking;
    return taking;
  }

  /** It was taken and nothing was sent. */
  giveBack(staged: StagedFile): void {
    if (this.state.at !== 'idle') return;
    this.#staged = staged;
    this.#show(this.#stateAt('staged'));
  }

  /** One try. Never rejects. */
  async run(): Promise<void> {
    if (this.state.at !== 'waiting') return;
    const ended = new AbortController();
    this.#run = ended;
    this.#show(this.#stateAt('uploading'));
    try {
      const staged = await this.#stage(ended, () => this.#run === ended);
      if (this.#run !== ended) return void this.#takeBack(staged);
      this.#staged = staged;
      this.#end(this.#stateAt('staged'));
    } catch (thrown) {
      if (this.#run !== ended) return;
      const error = toCareError(thrown);
      // What was refused is not the same act again.
      if (error.outcome === 'not-applied') this.#key = freshId();
      this.#end({ ...this.#stateAt('failed'), error });
    }
  }

  async #stage(ended: AbortController, isCurrent: () => boolean): Promise<StagedFile> {
    const { files } = this.#store.adapter;
    if (!files?.stage) throw new CareError({ kind: 'unsupported' });
    const { size: totalBytes } = this.#file;
    const silence = this.#silence(ended);
    try {
      const answer = await Promise.race([
        files.stage(this.#file, {
          idempotencyKey: this.#key,
          signal: ended.signal,
          locale: this.#locale,
          onProgress: ({ sentBytes }) => {
            silence.heard();
            // Some count headers and boundaries, too.
            const sent = Math.max(this.state.sentBytes, Math.min(sentBytes, totalBytes));
            if (isCurrent()) this.#show({ at: 'uploading', sentBytes: sent, totalBytes });
          },
        }),
        silence.broken,
      ]);
      const staged = parseRecord(stagedFileSchema, answer, 'files.stage');
      if (!staged.ok) throw malformedAnswer(staged.problem);
      return staged.value;
    } finally {
      silence.stop();
    }
  }

  /** A connection that dies without a word would keep the file on its way for ever. */
  #silence(ended: AbortController): Silence {
    const { silenceMs = 5 * 60_000, after = startTimer } = this.#options;
    const { passed, cancel, again } = passing(silenceMs, after);
    const broken = passed.then(() => {
      ended.abort();
      throw new CareError({ kind: 'timeout' });
    });
    return { broken, heard: again, stop: cancel };
  }

  async #takeBack({ id }: StagedFile): Promise<void> {
    const { files } = this.#store.adapter;
    const { signal } = new AbortController();
    try {
      await files?.discard?.(id, { idempotencyKey: freshId(), signal, locale: this.#locale });
    } catch {
      // The back end forgets what nobody uses.
    }
  }

  #isOver(): boolean {
    const { expiresAt } = this.#staged ?? {};
    const now = this.#store.now() + this.#store.clockOffsetMs;
    return expiresAt !== undefined && Date.parse(expiresAt) - MARGIN_MS <= now;
  }

  #forget(): void {
    this.#staged = undefined;
    this.#key = freshId();
  }

  #end(state: UploadState): void {
    this.#run = undefined;
    this.#show(state);
    this.#settle();
  }

  #show(state: UploadState): void {
    this.#published.set(state);
  }

  #stateAt(at: UploadState['at']): UploadState {
    const { size: totalBytes } = this.#file;
    return { at, sentBytes: at === 'staged' ? totalBytes : 0, totalBytes };
  }
}

interface Given {
  readonly staged: StagedFile;
  readonly upload: FileUpload;
}

interface Silence {
  readonly broken: Promise<never>;
  readonly heard: () => void;
  readonly stop: () => void;
}

const CANCELLED = {
  kind: 'unavailable',
  code: 'upload-cancelled',
  outcome: 'not-applied',
} as const;
