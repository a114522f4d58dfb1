import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { OutgoingFile } from '../../adapter/commands.js';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { addStyles } from '../../controllers/late-styles.js';
import type { FileLimits } from '../../model/attachment.js';
import { fileProblems, type FileProblem } from '../../model/file-check.js';
import type { CareStore } from '../../store/care-store.js';
import type { DraftContent } from '../../store/drafts.js';
import { headOf } from '../../store/file-heads.js';
import { uploadsOf, type Upload } from '../../store/uploads.js';
import { attaching } from '../../text/en/attaching.js';
import { attachmentRow } from './attachment-row.js';
import { attachmentsStyles } from './attachments-styles.js';

/** Whose files they are: a message, or a field of a form. */
export interface FilesHolder {
  readonly element: Connected;
  readonly care: CareController;
  readonly draft: DraftContent;
  /** What may be attached; `undefined`: nothing, or it is not known yet. */
  readonly rules: { readonly files?: FileLimits | null } | undefined;
  write(draft: DraftContent): void;
  /** Takes the focus when a file has gone. Default: the element. */
  readonly onRemoved?: () => void;
}

/** The files of a draft: looked at, put in place where the marketplace wants that, shown, and handed to a message. */
export class Attachments implements ReactiveController {
  readonly #holder: FilesHolder;
  /** Of each file its first bytes; `null`: it cannot be read. */
  readonly #heads = new WeakMap<File, Uint8Array | null>();
  readonly #reading = new WeakMap<File, Promise<void>>();
  readonly #followed = new Map<File, () => void>();

  constructor(holder: FilesHolder) {
    this.#holder = holder;
    holder.care.learn(attaching);
    addStyles(holder.element, ...attachmentsStyles);
    holder.element.addController(this);
    this.hostUpdate();
  }

  get #files(): readonly File[] {
    return this.#holder.draft.files ?? [];
  }

  get #limits(): FileLimits {
    const { care, rules } = this.#holder;
    return { ...care.offers.files?.limits, ...rules?.files };
  }

  get #isStaged(): boolean {
    return this.#holder.care.offers.files?.transport === 'staged';
  }

  /** What keeps files from being sent, as far as they have been read. */
  get problems(): readonly FileProblem[] {
    const heads = this.#files.map((file) => this.#heads.get(file));
    return fileProblems(this.#files, this.#limits, heads);
  }

  /** Settles when all of them have been looked at. */
  async read(): Promise<void> {
    await Promise.all(this.#files.map((file) => this.#read(file)));
  }

  hostUpdate(): void {
    for (const file of this.#files) void this.#read(file);
    if (this.#isStaged) this.#putInPlace();
  }

  hostDisconnected(): void {
    for (const stop of this.#followed.values()) stop();
    this.#followed.clear();
  }

  /** The files as a message names them. @throws CareError of the first that cannot be put in place. */
  async outgoing(files: readonly File[], store: CareStore): Promise<readonly OutgoingFile[]> {
    if (this.#isStaged) return uploadsOf(store).take(files, this.#holder.care.locale);
    return files.map((file) => ({
      ...{ name: file.name, size: file.size, type: file.type, bytes: file },
    }));
  }

  shown(isLocked: boolean): TemplateResult | typeof nothing {
    if (this.#files.length === 0) return nothing;
    const { look } = this.#holder.care;
    const problems = this.problems;
    return html`<ul class="attached" part="attached">
      ${this.#files.map((file, at) =>
        attachmentRow({
          ...{ file, look, isLocked },
          problem: problems.find((problem) => problem.at === at),
          upload: this.#isStaged ? this.#uploadOf(file)?.state : undefined,
          onCancel: () => this.#uploadOf(file)?.cancel(),
          onRetry: () => this.#uploadOf(file)?.begin(look.locale),
          onRemove: () => this.#remove(file),
        }),
      )}
    </ul>`;
  }

  #uploadOf(file: File): Upload | undefined {
    const { store } = this.#holder.care;
    return store && uploadsOf(store).of(file);
  }

  #remove(file: File): void {
    if (this.#isStaged) this.#uploadOf(file)?.discard();
    const { draft, element } = this.#holder;
    this.#holder.write({ ...draft, files: this.#files.filter((other) => other !== file) });
    // The button that was pressed is gone; its focus goes to where one goes on.
    const { onRemoved = () => element.focus() } = this.#holder;
    onRemoved();
  }

  /** Each once by itself: what was cancelled or failed begins again only when she says so. */
  #putInPlace(): void {
    const wrong = new Set(this.problems.map(({ at }) => at));
    this.#files.forEach((file, at) => {
      if (this.#followed.has(file) || wrong.has(at) || this.#heads.get(file) === undefined) return;
      const upload = this.#uploadOf(file);
      if (!upload) return;
      this.#followed.set(
        file,
        upload.subscribe(() => this.#holder.element.requestUpdate()),
      );
      if (upload.state.at === 'idle') upload.begin(this.#holder.care.locale);
    });
  }

  #read(file: File): Promise<void> {
    const known = this.#reading.get(file);
    if (known) return known;
    const reading = headOf(file).then((head) => {
      this.#heads.set(file, head);
      this.#holder.element.requestUpdate();
    });
    this.#reading.set(file, reading);
    return reading;
  }
}
