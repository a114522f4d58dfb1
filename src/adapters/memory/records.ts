import type { CareCase } from '../../model/case.js';
import type { Figure } from '../../model/figure.js';
import type { Incident } from '../../model/incident.js';
import type { Message } from '../../model/message.js';
import type { Order } from '../../model/order.js';
import type { Reason } from '../../model/reason.js';
import type { Thread } from '../../model/thread.js';

/**
 * Exactly these records instead of a world, for a story or a test. A group whose list is missing is missing
 * from the adapter, too, unless `offers` names it. The records are copied and handed out as they are, wrong
 * ones included; only `version` is added where there is none.
 */
export interface MemoryRecords {
  readonly threads?: readonly Thread[];
  /** The messages of each thread by its id, oldest first. A thread without an entry has none. */
  readonly messages?: Readonly<Record<string, readonly Message[]>>;
  readonly orders?: readonly Order[];
  /** Whether they can be refunded by the world's rules: shipped less than 200 days ago, what is left, its reasons. Default false. */
  readonly refundable?: boolean;
  readonly incidents?: readonly Incident[];
  readonly cases?: readonly CareCase[];
  readonly figures?: readonly Figure[];
  /** Also those that a new thread may be begun with: the ones for `contact` and `contact-operator`. */
  readonly reasons?: readonly Reason[];
  /** Bytes by attachment id. */
  readonly files?: Readonly<Record<string, Blob>>;
}
