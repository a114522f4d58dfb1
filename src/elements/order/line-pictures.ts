import type { ReactiveController } from 'lit';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { onDeparture } from '../../controllers/departure.js';
import type { Attachment } from '../../model/attachment.js';
import { openFile } from '../../store/open-file.js';
import { drawPicture } from '../parts/draw-picture.js';
import { lookAt } from '../parts/opened-file.js';

/** Pixels on the longer side: small beside a line, and sharp on dense screens. */
const LONGEST_SIDE = 192;

/** No order has so many pictures that are worth reading at once. */
const MOST_PICTURES = 40;

/** The pictures beside the lines of an order: read through the adapter, drawn as pixels; one that fails is not there. */
export class LinePictures implements ReactiveController {
  readonly #element: Connected;
  readonly #care: CareController;
  readonly #attachments: () => readonly Attachment[];
  /** By id; `undefined`: on its way, or it cannot be shown. */
  readonly #pictures = new Map<string, ImageBitmap | undefined>();
  #gone = new AbortController();

  constructor(element: Connected, care: CareController, attachments: () => readonly Attachment[]) {
    this.#element = element;
    this.#care = care;
    this.#attachments = attachments;
    element.addController(this);
  }

  hostUpdated(): void {
    for (const attachment of this.#attachments().slice(0, MOST_PICTURES)) {
      if (!this.#pictures.has(attachment.id)) void this.#read(attachment);
    }
    const canvases = this.#element.renderRoot.querySelectorAll<HTMLCanvasElement>('[data-picture]');
    for (const canvas of canvases) {
      const picture = this.#pictures.get(canvas.dataset['picture'] ?? '');
      if (picture) drawPicture(canvas, picture, LONGEST_SIDE);
      canvas.toggleAttribute('data-drawn', picture !== undefined);
    }
  }

  hostDisconnected(): void {
    onDeparture(this.#element, () => {
      this.#gone.abort();
      this.#gone = new AbortController();
      for (const picture of this.#pictures.values()) picture?.close();
      this.#pictures.clear();
    });
  }

  async #read(attachment: Attachment): Promise<void> {
    const { store, locale } = this.#care;
    if (!store) return;
    const { id } = attachment;
    const { signal } = this.#gone;
    this.#pictures.set(id, undefined);
    try {
      const file = await openFile(store, id, locale, signal);
      // An address is the marketplace's own server, which the page need not be allowed to ask.
      const picture = 'bytes' in file ? (await lookAt(file.bytes, attachment)).picture : undefined;
      if (signal.aborted) return picture?.close();
      this.#pictures.set(id, picture);
      this.#element.requestUpdate();
    } catch {
      // The words beside it say all that is needed.
    }
  }
}
