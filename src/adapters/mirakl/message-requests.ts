import type { OutgoingFile, ReplyRequest, StartThreadRequest } from '../../adapter/commands.js';
import { segment } from './addresses.js';
import { recipientsOf } from './recipients.js';

/** A multipart request as Mirakl takes it: one part of JSON with its type, and the files. JSON alone is answered 415. */
export interface MessageRequest {
  /** `undefined`: the id leads nowhere. */
  readonly path: string | undefined;
  readonly part: 'message_input' | 'thread_input';
  readonly input: object;
  readonly files: readonly OutgoingFile[];
}

/** M12: recipients are objects, the customer's with its id. */
export function replyRequest({ threadId, recipient, text, files }: ReplyRequest): MessageRequest {
  const thread = segment(threadId);
  return {
    path: thread && `/api/inbox/threads/${thread}/message`,
    part: 'message_input',
    input: { body: toHtml(text), to: recipientsOf(recipient) },
    files,
  };
}

/** OR43 on an order: recipients are words. M14 about no order: to the operator, and no recipients at all. */
export function startRequest(request: StartThreadRequest): MessageRequest {
  const { about, recipient, text, files } = request;
  const body = toHtml(text);
  const topic = topicOf(request);
  const part = 'thread_input';
  if (about === null) {
    const input = { body, entity: { type: 'SELLER_OPERATOR' }, topic };
    return { path: '/api/inbox/threads', part, input, files };
  }
  const order = segment(about.id);
  const to = recipientsOf(recipient).map(({ type }) => type);
  return { path: order && `/api/orders/${order}/threads`, part, input: { body, to, topic }, files };
}

/** The body to send. Its bytes are the files' own; nothing is read into memory here. */
export function toForm({ part, input, files }: MessageRequest): FormData {
  const form = new FormData();
  form.append(part, new Blob([JSON.stringify(input)], { type: 'application/json' }));
  for (const { name, type, bytes } of files) {
    if (bytes === undefined) continue;
    form.append('files', bytes.type === type ? bytes : bytes.slice(0, bytes.size, type), name);
  }
  return form;
}

/** What a new thread is about, in Mirakl's terms. */
export function topicOf({ reasonCode, title }: StartThreadRequest) {
  return reasonCode === undefined
    ? { type: 'FREE_TEXT', value: title }
    : { type: 'REASON_CODE', value: reasonCode };
}

/** Bodies are shown as HTML at the other end, so plain text has to become it (MAG sends `nl2br`). */
function toHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br>');
}
