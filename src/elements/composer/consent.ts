import type { RecipientOption } from '../../model/compose.js';
import { newReaders, readersOf } from '../../model/message-readers.js';
import type { PartyKind } from '../../model/party.js';

/** What a seller is asked once before a message goes, because she may not have meant it. */
export interface Consent {
  /** Names what is agreed to: other readers or other files are asked about anew. */
  readonly id: string;
  readonly option: RecipientOption;
  /** Who can read it that nobody expects. */
  readonly newReaders: readonly PartyKind[];
  /** The names of files that the customer gets. */
  readonly files: readonly string[];
}

/** `undefined`: nothing has to be asked. @param expected Who can read it as it is expected. */
export function consentFor(
  option: RecipientOption,
  expected: readonly PartyKind[] | undefined,
  attached: readonly File[] = [],
): Consent | undefined {
  const added = newReaders(option, expected);
  const files = readersOf(option).includes('customer') ? attached.map(({ name }) => name) : [];
  if (added.length === 0 && files.length === 0) return undefined;
  return { id: JSON.stringify([option.id, added, files]), option, newReaders: added, files };
}
