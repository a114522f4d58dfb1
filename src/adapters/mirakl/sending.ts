import type { OutgoingFile } from '../../adapter/commands.js';
import { MOST_BYTES } from './compose-rules.js';
import type { FieldNames } from './failures.js';
import type { MiraklParticipant } from './published.js';
import { toRecipients } from './recipients.js';
import { refusal } from './refusals.js';
import type { SendRequest } from './sightings.js';

/**
 * What would cost an upload to find out: whether the bytes are there, and not too many. All else Mirakl judges, in its
 * own words. @throws CareError `validation`, `too-large`.
 */
export function checkFiles(files: readonly OutgoingFile[], locale: string): void {
  let total = 0;
  files.forEach(({ bytes, size }, place) => {
    const path = `files.${place}`;
    if (bytes?.size !== size) throw refusal('validation', 'file-incomplete', locale, path);
    total += size;
    if (total > MOST_BYTES) throw refusal('too-large', 'files-too-large', locale, path);
  });
}

/** Only an option that was offered is anybody: what was never offered is not sent to Mirakl. */
export function checkRecipient(
  recipient: string,
  authorized: readonly MiraklParticipant[],
  locale: string,
): void {
  if (toRecipients(authorized).some(({ id }) => id === recipient)) return;
  throw refusal('validation', 'recipient-unknown', locale, 'recipient');
}

/** Mirakl's fields by the treaty's names: `message_input.body` is the text. */
export function fieldNames(request: SendRequest): FieldNames {
  const topic =
    request.command === 'thread-start' && request.reasonCode !== undefined ? 'reasonCode' : 'title';
  return (field) => {
    const name = field.replace(/^(message|thread)_input\.?/, '');
    const file = /^files(?:\[(\d+)\]|\.(\d+))?/.exec(name);
    if (file) return `files.${file[1] ?? file[2] ?? 0}`;
    if (name === 'body') return 'text';
    if (/^to\b/.test(name)) return 'recipient';
    return /^topic\b/.test(name) ? topic : field;
  };
}
