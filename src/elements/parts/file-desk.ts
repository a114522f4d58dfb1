import type { ReactiveController, TemplateResult } from 'lit';
import { nothing } from 'lit';
import { toCareError } from '../../adapter/care-error.js';
import type { OpenedFile } from '../../adapter/files-group.js';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { CareErrorEvent } from '../../controllers/care-events.js';
import { onDeparture } from '../../controllers/departure.js';
import { addStyles } from '../../controllers/late-styles.js';
import { saveFile } from '../../controllers/save-file.js';
import type { Attachment } from '../../model/attachment.js';
import { openFile } from '../../store/open-file.js';
import { files as english } from '../../text/en/files.js';
import { saysPicture, type FileState } from './attachment.js';
import { drawPicture } from './draw-picture.js';
import { contentWords, filePreview, filePreviewStyles } from './file-preview.js';
import { lookAt, type OpenedBytes } from './opened-file.js';

/**
 * What becomes of a file that is pressed: a picture is shown, anything else is saved; where its content is not what its
 * name says, that is said before. One at a time each, ended when the element goes.
 */
export class FileDesk implements ReactiveController {
  readonly #element: Connected;
  readonly #care: CareController;
  readonly #states = new Map<string, FileState>();
  #shown: Shown | undefined;
  #gone = new AbortController();

  constructor(element: Connected, care: CareController) {
    this.#element = element;
    this.#care = care;
    care.learn(english);
    addStyles(element, filePreviewStyles);
    element.addController(this);
  }

  stateOf(id: string): FileState {
    return this.#states.get(id) ?? {};
  }

  /** Reads a file through the adapter. A second press while it is on its way does nothing. */
  async open(attachment: Attachment, among: readonly Attachment[]): Promise<void> {
    const opened = await this.#read(attachment);
    if (!opened) return;
    const { bytes } = opened;
    if (!bytes) return this.#save(attachment, opened.file);
    if (bytes.notice === 'not-shown' && !saysPicture(attachment)) {
      return this.#save(attachment, opened.file);
    }
    this.#show({ attachment, among, opened: bytes });
  }

  /** The file that is shown, over the page. */
  render(): TemplateResult | typeof nothing {
    const shown = this.#shown;
    if (!shown) return nothing;
    const { attachment, among, opened } = shown;
    const place = among.indexOf(attachment);
    return filePreview({
      ...{ attachment, look: this.#care.look, place, count: among.length },
      ...(opened ? { opened } : {}),
      state: this.stateOf(attachment.id).state ?? 'idle',
      onGo: (step) => void this.#go(shown, place + step),
      onRetry: () => void this.#go(shown, place),
      onSave: () => opened && this.#save(attachment, { bytes: opened.bytes }),
      onClosed: () => this.#show(undefined),
    });
  }

  hostUpdated(): void {
    const dialog = this.#element.renderRoot.querySelector<HTMLDialogElement>('.file-preview');
    if (!dialog) return;
    if (!dialog.open) dialog.showModal();
    const canvas = dialog.querySelector('canvas');
    const picture = this.#shown?.opened?.picture;
    if (canvas && picture) drawPicture(canvas, picture, LONGEST_SIDE);
  }

  hostDisconnected(): void {
    onDeparture(this.#element, () => {
      this.#gone.abort();
      this.#gone = new AbortController();
      this.#states.clear();
      this.#show(undefined);
    });
  }

  async #go({ among }: Shown, place: number): Promise<void> {
    const attachment = among[place];
    if (!attachment) return;
    this.#show({ attachment, among });
    const opened = await this.#read(attachment);
    // Another may have been asked for, or none any more.
    if (this.#shown?.attachment !== attachment || this.#shown.opened) return;
    if (opened?.bytes) this.#show({ attachment, among, opened: opened.bytes });
    else if (opened) this.#save(attachment, opened.file);
  }

  async #read(attachment: Attachment): Promise<Read | undefined> {
    const { id } = attachment;
    const { store, locale } = this.#care;
    if (!store || this.stateOf(id).state === 'busy') return undefined;
    const { signal } = this.#gone;
    this.#set(id, { ...this.stateOf(id), state: 'busy' });
    try {
      const file = await openFile(store, id, locale, signal);
      const bytes = 'bytes' in file ? await lookAt(file.bytes, attachment) : undefined;
      if (signal.aborted) return undefined;
      const kind = bytes && contentWords(bytes.content, this.#care.look);
      this.#set(id, kind === undefined ? {} : { kind, size: bytes?.bytes.size ?? 0 });
      return { file, ...(bytes ? { bytes } : {}) };
    } catch (thrown) {
      if (!signal.aborted) this.#failed(id, thrown);
      return undefined;
    }
  }

  #save({ id, name }: Attachment, file: OpenedFile): void {
    try {
      const own = 'name' in file ? file.name : undefined;
      saveFile(file, own ?? name, this.#element.ownerDocument);
    } catch (thrown) {
      this.#failed(id, thrown);
    }
  }

  #failed(id: string, thrown: unknown): void {
    const error = toCareError(thrown);
    if (error.kind === 'unsupported') this.#care.store?.withdraw('files.open');
    this.#set(id, { ...this.stateOf(id), state: 'failed' });
    const event = new CareErrorEvent(error);
    this.#element.dispatchEvent(event);
  }

  #set(id: string, state: FileState): void {
    this.#states.set(id, state);
    this.#element.requestUpdate();
  }

  #show(shown: Shown | undefined): void {
    if (this.#shown?.opened !== shown?.opened) this.#shown?.opened?.picture?.close();
    this.#shown = shown;
    this.#element.requestUpdate();
  }
}

interface Shown {
  readonly attachment: Attachment;
  /** Those of its message. */
  readonly among: readonly Attachment[];
  /** Absent: it is on its way, or did not come. */
  readonly opened?: OpenedBytes;
}

interface Read {
  readonly file: OpenedFile;
  /** Absent: the adapter gave an address. */
  readonly bytes?: OpenedBytes;
}

/** As many pixels on the longer side are drawn; a screen hardly shows more. */
const LONGEST_SIDE = 2048;
