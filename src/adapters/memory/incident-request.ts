import type { Action } from '../../model/action.js';
import type { FormField, FormSchema, FormValue } from '../../model/form-schema.js';
import type { Incident } from '../../model/incident.js';
import type { IncidentActRequest } from '../../adapter/commands.js';
import { askedFields } from '../../model/form-condition.js';
import { CareError } from '../../adapter/care-error.js';
import { freshId } from '../../adapter/fresh-id.js';
import { refusal, wordsFor, type RefusalCode } from './refusals.js';

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
  const mark = (path: string, code: RefusalCode, numbers?: Record<string, number>) => {
    fields.push({ path, code, message: wordsFor(code, locale, numbers) });
  };
  if (action.id === 'resolve') checkReason(request, reasons, mark);
  checkWord(request, action, mark);
  if (action.form !== undefined) checkForm(action.form, request, mark);
  if (fields.length > 0) {
    const message = wordsFor('act-refused', locale);
    const requestId = freshId();
    throw new CareError({ kind: 'validation', code: 'act-refused', message, requestId, fields });
  }
  return action;
}

type Mark = (path: string, code: RefusalCode, numbers?: Record<string, number>) => void;

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

function checkForm(form: FormSchema, request: IncidentActRequest, mark: Mark): void {
  const { answers, files } = request;
  if (form.version !== answers?.formVersion && answers !== undefined) {
    mark('answers.formVersion', 'form-changed');
  }
  const values = answers?.values ?? {};
  for (const field of askedFields(form, values)) {
    const path = `answers.values.${field.name}`;
    if (field.kind === 'document') {
      const isThere = files.some((file) => (file.field ?? field.name) === field.name);
      if (field.requirement === 'required' && !isThere) mark(path, 'answer-required');
      continue;
    }
    checkValue(field, values[field.name], path, mark);
  }
}

function checkValue(
  { requirement, choices, minLength = 0, maxLength = Infinity }: FormField,
  value: FormValue | undefined,
  path: string,
  mark: Mark,
): void {
  const isEmpty = value === undefined || value === '' || value === false;
  if (isEmpty) {
    if (requirement === 'required') mark(path, 'answer-required');
    return;
  }
  if (choices !== undefined && !choices.some((choice) => choice.value === value)) {
    mark(path, 'answer-unknown');
  }
  if (typeof value !== 'string') return;
  if (value.trim().length < minLength) mark(path, 'text-too-short', { min: minLength });
  if (value.length > maxLength) mark(path, 'text-too-long', { max: maxLength });
}
