import type { ComposeRules } from '../../model/compose.js';
import { toReasons } from './reasons.js';
import { toRecipients } from './recipients.js';
import type { MiraklReason, MiraklThread } from './published.js';
import { wordsFor } from './words.js';

/** SPEC M12: characters of a body. */
const TEXT = { min: 3, max: 50_000 };

/** SPEC OR43: characters of a topic in free words. */
const SUBJECT = { min: 3, max: 200 };

/** SPEC OR43: 30 MB a message, whatever the number of files. */
export const MOST_BYTES = 30_000_000;

const FILES = { totalBytes: MOST_BYTES };

/** SPEC M12. */
const MOST_MESSAGES = 1000;

/** What may be written in a thread: answered is whoever wrote last, the customer where the shop did. */
export function rulesIn(
  { authorized_participants, metadata }: MiraklThread,
  locale: string,
): ComposeRules {
  const last = metadata.last_sender.type === 'OPERATOR_USER' ? 'operator' : 'customer';
  return {
    recipients: toRecipients(authorized_participants).map((option) =>
      option.to.length === 1 && option.to[0] === last ? { ...option, default: true } : option,
    ),
    text: TEXT,
    files: FILES,
    ...(metadata.total_count >= MOST_MESSAGES
      ? { blocked: { label: wordsFor('thread-full', locale), code: 'thread-full' } }
      : {}),
  };
}

/** For a new thread on an order: OR43 takes no id of the customer. */
export function rulesForOrder(re01: readonly MiraklReason[], locale: string): ComposeRules {
  return {
    recipients: toRecipients([
      { type: 'CUSTOMER', display_name: wordsFor('customer', locale) },
      { type: 'OPERATOR', display_name: wordsFor('operator', locale) },
    ]),
    text: TEXT,
    subject: SUBJECT,
    files: FILES,
    reasons: toReasons(re01, 'ORDER_MESSAGING', 'contact'),
  };
}

/** For a new thread with the operator about no order: M14 knows nobody else. */
export function rulesForOperator(re01: readonly MiraklReason[], locale: string): ComposeRules {
  return {
    recipients: toRecipients([{ type: 'OPERATOR', display_name: wordsFor('operator', locale) }]),
    text: TEXT,
    subject: SUBJECT,
    files: FILES,
    reasons: toReasons(re01, 'MMP_SELLER_MESSAGING', 'contact-operator'),
  };
}

/** Shops cannot begin a thread on an offer or a service. */
export function rulesForNothing(locale: string): ComposeRules {
  return {
    recipients: [],
    text: TEXT,
    files: null,
    blocked: { label: wordsFor('about-not-taken', locale), code: 'about-not-taken' },
  };
}
