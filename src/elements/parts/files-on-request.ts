import type { ReactiveElement } from 'lit';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { Later } from '../../controllers/later.js';
import type { Attachment } from '../../model/attachment.js';
import type { FileState } from './attachment.js';
import type { FileDesk } from './file-desk.js';

/** Files that may be pressed: what opens, shows and saves them is fetched with the first that is pressed. */
export class FilesOnRequest {
  readonly #element: ReactiveElement;
  readonly #desk: Later<FileDesk>;
  /** Pressed before that has come, or where it did not come. */
  #pressed: string | undefined;

  constructor(element: Connected, care: CareController) {
    this.#element = element;
    this.#desk = new Later(element, async () => {
      const { FileDesk } = await import('./file-desk.js');
      return new FileDesk(element, care);
    });
  }

  get desk(): FileDesk | undefined {
    return this.#desk.part;
  }

  readonly stateOf = ({ id }: Attachment): FileState => {
    const { part, isMissing } = this.#desk;
    if (part) return part.stateOf(id);
    return id === this.#pressed ? { state: isMissing ? 'failed' : 'busy' } : {};
  };

  /** What changes when its state does. */
  stampOf(attachment: Attachment): string {
    const { state, size, kind } = this.stateOf(attachment);
    return `${state} ${size} ${kind}`;
  }

  readonly onOpen = (attachment: Attachment, among: readonly Attachment[]): void => {
    this.#pressed = attachment.id;
    const fetched = this.#desk.want();
    this.#element.requestUpdate();
    void fetched.then((desk) => desk?.open(attachment, among));
  };
}
