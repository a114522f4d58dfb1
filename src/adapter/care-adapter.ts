import type { Check } from './check.js';
import type { CasesGroup } from './cases-group.js';
import type { Description } from './description.js';
import type { DocumentsGroup } from './documents-group.js';
import type { FiguresGroup } from './figures-group.js';
import type { FilesGroup } from './files-group.js';
import type { IncidentsGroup } from './incidents-group.js';
import type { LiveGroup } from './live-group.js';
import type { OrdersGroup } from './orders-group.js';
import type { ReadCall } from './calls.js';
import type { ReasonsGroup } from './reasons-group.js';
import type { RefundsGroup } from './refunds-group.js';
import type { ThreadsGroup } from './threads-group.js';

/**
 * The treaty with the host: an object that knows how to talk to one marketplace for one seller.
 *
 * - Only `describe` is required. Every group is optional, and so is every method marked `?` in it: what is
 *   missing, not offered in the description, or answers `unsupported` has no place on the screen.
 * - Reading never changes anything. Records come back as the model's types; each is parsed once more
 *   where it enters the kit, and a bad one is skipped and reported.
 * - Whatever a method throws is read by shape as a `CareError`; see `care-error.ts` for what to say.
 * - An adapter never retries, caches or polls: the kit does the first two and asks only for what is shown.
 */
export interface CareAdapter {
  /**
   * Who, where and what: asked before anything else, and again when the language changes.
   *
   * Until it has answered nothing is read from or written to storage. Stands for Mirakl PC01 with A01,
   * Adyen `/setup`, or a constant.
   * @throws CareError `unauthorised`, `forbidden`, `unavailable` …: the elements say so and offer to try again.
   */
  describe(call: ReadCall): Promise<Description>;

  /**
   * What became of a command whose answer was lost. Without it *unknown* stays unknown, and the seller is told to look.
   *
   * Mirakl: read the thread or the order again and compare with the baseline. A back end that keeps
   * idempotency keys looks the key up.
   */
  check?: Check;

  /** Conversations. Without it there is no inbox, thread or composer (Falabella). */
  readonly threads?: ThreadsGroup;
  /** Bytes in and out. Without it attachments are named but cannot be opened, and none can be added. */
  readonly files?: FilesGroup;
  /** Lists of reasons that do not come with a record. */
  readonly reasons?: ReasonsGroup;
  /** Orders to find and read. Without it an order is only a number. */
  readonly orders?: OrdersGroup;
  /** Money back. Without it there is no refund dialog (Falabella, Amazon). */
  readonly refunds?: RefundsGroup;
  /** Claims on orders. Without it there are no incident screens. */
  readonly incidents?: IncidentsGroup;
  /** Customers' requests with a committed date. Without it there are no case screens (Mirakl). */
  readonly cases?: CasesGroup;
  /** Documents of an order, such as its invoice. */
  readonly documents?: DocumentsGroup;
  /** Quality figures of the shop. */
  readonly figures?: FiguresGroup;
  /** Changes as they happen. Without it the kit reads again on focus, on reconnect and by a button. */
  readonly live?: LiveGroup;
}

/** The contract this version of the kit speaks. Another number in `describe` is refused readably. */
export const CONTRACT = 1;
