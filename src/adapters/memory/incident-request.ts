import type { Action } from '../../model/action.js';
import type { Incident } from '../../model/incident.js';
import type { IncidentActRequest } from '../../adapter/commands.js';
import { CareError } from '../../adapter/care-error.js';
import { freshId } from '../../adapter/fresh-id.js';
import { checkForm, type Mark } from './form-request.js';
import { refusal, wordsFor } from './refusals.js';

/** Mirakl: a message takes 3 characters at least and 50,000 at most. */
const TEXT = { min: 3, max: 50_000 };

/** What is done elsewhere: by a refund, or by a message. */
const ELSEWHERE: readonly string[] = ['refund', 'message-customer', 'message-operator'];

/**
 * The action that a request is about, once all that it asks is there.
 * @throws CareError `validation` that names every field at fault, `forbidden` where it cannot be done now.
 */
export function checkAct(
  request: IncidentActRequest,
  incident: Incident,
  { locale, ...reasons }: { readonly locale: string } & ReasonsToClose,
): Action {
  const action = incident.actions.find(({ id }) => id === request.action);
  if (action === undefined || ELSEWHERE.includes(action.id)) {
    throw refusal('validation', 'action-unknown', locale, 'action');
  }
  if (action.blocked !== undefined) {
    const { label: message, code = 'act-refused' } = action.blocked;
    throw new CareError({ kind: 'forbidden', code, message, requestId: freshId() });
  }
  const fields: { path: string; code: string; message: string }[] = [];
  const mark: Mark = (path, code, numbers) => {
    fields.push({ path, code, message: wordsFor(code, locale, numbers) });
  };
  if (action.id === 'resolve') checkReason(request, reasons, mark);
  checkWord(request, action, mark);
  if (action.form !== undefined) {
    checkForm(action.form, request, { mark, pathOf: (name) => `answers.values.${name}` });
  }
  if (fields.length > 0) {
    const message = wordsFor('act-refused', locale);
    const requestId = freshId();
    throw new CareError({ kind: 'validation', code: 'act-refused', message, requestId, fields });
  }
  return action;
}

interface ReasonsToClose {
  /** The codes of all that there are. */
  readonly reasons: readonly string[];
  /** Whether there has to be one. */
  readonly wantsReason: boolean;
}

function checkReason(
  { reasonCode }: IncidentActRequest,
  { reasons, wantsReason }: ReasonsToClose,
  mark: Mark,
) {
  if (reasonCode === undefined) {
    if (wantsReason) mark('reasonCode', 'close-reason-required');
  } else if (!reasons.includes(reasonCode)) mark('reasonCode', 'reason-unknown');
}

/** To mark as resolved takes the word to the operator; with other actions it may be there. */
function checkWord({ message }: IncidentActRequest, { id }: Action, mark: Mark): void {
  if (message === undefined) {
    if (id === 'resolve') mark('message.text', 'word-required');
    return;
  }
  const { length } = message.text.trim();
  if (message.recipient !== 'operator') mark('message.recipient', 'recipient-unknown');
  if (length === 0) mark('message.text', 'word-required');
  else if (length < TEXT.min) mark('message.text', 'text-too-short', { min: TEXT.min });
  else if (length > TEXT.max) mark('message.text', 'text-too-long', { max: TEXT.max });
}
