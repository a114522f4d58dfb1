import { html, type TemplateResult } from 'lit';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import type { RefundOptions } from '../../model/refund.js';
import type { RecordView } from '../../store/record-view.js';
import { situationOf } from '../parts/situation-of.js';

export interface RefundInsideOptions {
  readonly tag: string;
  /** `undefined`: it is closed. */
  readonly orderId: () => string | undefined;
  readonly incidentId: () => string | undefined;
  readonly options: () => RecordView<RefundOptions> | undefined;
  readonly close: () => void;
}

/** What stands in the dialog. */
export class RefundInside {
  readonly #care: CareController;
  readonly #options: RefundInsideOptions;

  constructor(_element: Connected, care: CareController, options: RefundInsideOptions) {
    this.#care = care;
    this.#options = options;
  }

  /** The heading, once more is known than that it is a refund. */
  get title(): string | undefined {
    return undefined;
  }

  render(): TemplateResult {
    const { tag, options } = this.#options;
    const shown = options();
    const standing = { care: this.#care, method: 'refunds.options', tag } as const;
    return situationOf({ ...standing, shown }) ?? html``;
  }
}
