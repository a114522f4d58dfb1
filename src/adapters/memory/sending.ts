import type { Attachment, FileLimits } from '../../model/attachment.js';
import type { ComposeRules, RecipientOption } from '../../model/compose.js';
import type { Message } from '../../model/message.js';
import type { OutgoingFile, ReplyRequest, StartThreadRequest } from '../../adapter/commands.js';
import type { Party } from '../../model/party.js';
import { CareError } from '../../adapter/care-error.js';
import { freshId } from '../../adapter/fresh-id.js';
import { wordsFor, type RefusalCode } from './refusals.js';

/** How files arrive: with their bytes, or staged before. */
export interface FileArrival {
  readonly transport: 'inline' | 'staged';
  readonly isStaged: (id: string) => boolean;
}

type FieldError = NonNullable<CareError['fields']>[number];

/**
 * Looks at what is to be sent, by the rules that the record gave. @throws CareError `validation` that names
 * every field at fault, or `forbidden` where nothing may be written.
 */
export function validateSending(
  request: ReplyRequest | StartThreadRequest,
  rules: ComposeRules,
  context: { readonly locale: string } & FileArrival,
): RecipientOption {
  if (rules.blocked !== undefined) {
    throw new CareError({
      kind: 'forbidden',
      message: rules.blocked.label,
      ...(rules.blocked.code === undefined ? {} : { code: rules.blocked.code }),
    });
  }
  const fields: FieldError[] = [];
  const mark = (path: string, code: RefusalCode, numbers?: Record<string, number>) => {
    fields.push({ path, code, message: wordsFor(code, context.locale, numbers) });
  };
  const option = rules.recipients.find(({ id }) => id === request.recipient);
  if (option === undefined) mark('recipient', 'recipient-unknown');
  const { min, max = Infinity } = rules.text;
  const length = typeof request.text === 'string' ? request.text.trim().length : 0;
  if (length < min) mark('text', 'text-too-short', { min });
  if (length > max) mark('text', 'text-too-long', { max });
  if (request.command === 'thread-start') validateReason(request, rules, mark);
  validateFiles(request.files ?? [], rules.files, context, mark);
  if (option === undefined || fields.length > 0) {
    throw new CareError({
      kind: 'validation',
      code: 'invalid-request',
      message: wordsFor('invalid-request', context.locale),
      requestId: freshId(),
      fields,
    });
  }
  return option;
}

/** The message that a request comes to. */
export function messageOf(
  request: { readonly text: string; readonly files: readonly OutgoingFile[] },
  parts: {
    readonly id: string;
    readonly from: Party;
    readonly option: RecipientOption;
    readonly others: readonly Party[];
    readonly sentAt: string;
    readonly delivery?: Message['delivery'];
  },
): { message: Message; files: { id: string; bytes: Blob }[] } {
  const attachments = request.files.map((file, place): Attachment & { bytes?: Blob } => ({
    id: file.stagedId ?? `${parts.id}.f${place}`,
    name: file.name,
    size: file.size,
    ...(file.type === '' ? {} : { type: file.type }),
  }));
  const files = request.files.flatMap(({ bytes }, place) =>
    bytes === undefined ? [] : [{ id: (attachments[place] as Attachment).id, bytes }],
  );
  const to = parts.option.to.map(
    (kind) => parts.others.find((party) => party.kind === kind) ?? { kind },
  );
  const message: Message = {
    id: parts.id,
    from: parts.from,
    audience: { to, visibleTo: parts.option.visibleTo },
    sentAt: parts.sentAt,
    body: { format: 'plain', content: request.text },
    attachments,
    ...(parts.delivery === undefined ? {} : { delivery: parts.delivery }),
  };
  return { message, files };
}

function validateReason(
  request: StartThreadRequest,
  rules: ComposeRules,
  mark: (path: string, code: RefusalCode, numbers?: Record<string, number>) => void,
): void {
  const { reasons = [], subject } = rules;
  const title = request.title?.trim() ?? '';
  if (request.reasonCode !== undefined) {
    const known = reasons.some(({ code }) => code === request.reasonCode);
    if (!known) mark('reasonCode', 'reason-unknown');
  } else if (subject !== undefined && title !== '') {
    const { min, max } = subject;
    if (title.length < min || title.length > max) mark('title', 'title-length', { min, max });
  } else if (reasons.length > 0) {
    mark('reasonCode', 'reason-required');
  }
}

function validateFiles(
  files: readonly OutgoingFile[],
  limits: FileLimits | null | undefined,
  context: FileArrival,
  mark: (path: string, code: RefusalCode, numbers?: Record<string, number>) => void,
): void {
  if (files.length === 0) return;
  if (limits === null || limits === undefined) return mark('files.0', 'files-not-accepted');
  const room = Math.min(limits.count ?? Infinity, limits.remaining ?? Infinity);
  let total = 0;
  files.forEach((file, place) => {
    const path = `files.${place}`;
    total += file.size;
    const problem =
      fileProblem(file, limits, context) ??
      (place >= room ? 'too-many-files' : undefined) ??
      (total > (limits.totalBytes ?? Infinity) ? 'files-too-large' : undefined) ??
      (limits.asciiNames === true && isNameTaken(files, place) ? 'file-name' : undefined);
    if (problem !== undefined) mark(path, problem, { max: room });
  });
}

function arrivalProblem(file: OutgoingFile, context: FileArrival): RefusalCode | undefined {
  if (context.transport === 'staged') {
    const there = file.stagedId !== undefined && context.isStaged(file.stagedId);
    return there ? undefined : 'stage-unknown';
  }
  if (file.bytes === undefined) return 'file-incomplete';
  if (file.bytes.size === 0) return 'file-empty';
  return file.bytes.size === file.size ? undefined : 'file-incomplete';
}

/** What is wrong with one file by itself: it has not arrived whole, or is none that is taken. */
export function fileProblem(
  file: OutgoingFile,
  limits: FileLimits,
  arrival: FileArrival,
): RefusalCode | undefined {
  const missing = arrivalProblem(file, arrival);
  if (missing !== undefined) return missing;
  const extension = file.name.includes('.') ? file.name.split('.').at(-1)?.toLowerCase() : '';
  if (file.size === 0) return 'file-empty';
  if (file.size > (limits.fileBytes ?? Infinity)) return 'file-too-large';
  if (limits.extensions?.includes(extension ?? '') === false) return 'file-type';
  if (limits.types?.includes(file.type) === false) return 'file-type';
  return undefined;
}

function isNameTaken(files: readonly OutgoingFile[], place: number): boolean {
  const name = files[place]?.name ?? '';
  return !/^[\x20-\x7e]+$/.test(name) || files.findIndex((file) => file.name === name) !== place;
}
