import type { ReactiveController } from 'lit';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { onDeparture } from '../../controllers/departure.js';
import type { Attachment } from '../../model/attachment.js';
import { scopeKey } from '../../model/scope.js';
import type { CareStore } from '../../store/care-store.js';
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
  readonly #orderId: () => string | undefined;
  /** By id; `undefined`: on its way, or it cannot be shown. */
  readonly #pictures = new Map<string, ImageBitmap | undefined>();
  #gone = new AbortController();
  /** Whose they are: ids of another shop's pictures may be the same. */
  #store: CareStore | undefined;
  #owner = '';

  constructor(
    element: Connected,
    care: CareController,
    order: {
      readonly id: () => string | undefined;
      readonly pictures: () => readonly Attachment[];
    },
  ) {
    this.#element = element;
    this.#care = care;
    this.#orderId = order.id;
    this.#attachments = order.pictures;
    element.addController(this);
  }

  hostUpdate(): void {
    const { store, description } = this.#care;
    const owner = JSON.stringify([this.#orderId(), description && scopeKey(description.scope)]);
    if (store === this.#store && owner === this.#owner) return;
    this.#store = store;
    this.#owner = owner;
    this.#leave();
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
    onDeparture(this.#element, () => this.#leave());
  }

  #leave(): void {
    this.#gone.abort();
    this.#gone = new AbortController();
    for (const picture of this.#pictures.values()) picture?.close();
    this.#pictures.clear();
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
      const small = picture && (await smaller(picture));
      if (signal.aborted) return small?.close();
      this.#pictures.set(id, small);
      this.#element.requestUpdate();
    } catch {
      // The words beside it say all that is needed.
    }
  }
}

/** Of a photograph of many megabytes no more is kept than is shown. */
async function smaller(picture: ImageBitmap): Promise<ImageBitmap> {
  const { width, height } = picture;
  const scale = LONGEST_SIDE / Math.max(width, height);
  if (!(scale < 1)) return picture;
  try {
    return await createImageBitmap(picture, {
      resizeWidth: Math.max(1, Math.round(width * scale)),
      resizeHeight: Math.max(1, Math.round(height * scale)),
      resizeQuality: 'medium',
    });
  } finally {
    picture.close();
  }
}
