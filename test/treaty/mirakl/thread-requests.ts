import type { WirePart, WireRequest } from '../wire.js';
import type {
  OutgoingFile,
  ReplyRequest,
  StartThreadRequest,
} from '../../../src/adapter/commands.js';

/** M12: recipients as objects, the customer's with its id. */
export function replyRequest(request: ReplyRequest): WireRequest {
  return {
    method: 'POST',
    path: `/api/inbox/threads/${request.threadId}/message`,
    parts: [
      part('message_input', {
        body: toHtml(request.text),
        to: recipientObjects(request.recipient),
      }),
      ...fileParts(request.files),
    ],
  };
}

/** OR43 on an order: recipients as plain words. M14 about no order: the operator, and no recipients at all. */
export function startRequest(request: StartThreadRequest): WireRequest {
  const body = toHtml(request.text);
  const topic =
    request.reasonCode === undefined
      ? { type: 'FREE_TEXT', value: request.title }
      : { type: 'REASON_CODE', value: request.reasonCode };
  if (request.about === null) {
    const input = { body, entity: { type: 'SELLER_OPERATOR' }, topic };
    return {
      method: 'POST',
      path: '/api/inbox/threads',
      parts: [part('thread_input', input), ...fileParts(request.files)],
    };
  }
  const to = recipientObjects(request.recipient).map(({ type }) => type);
  return {
    method: 'POST',
    path: `/api/orders/${request.about.id}/threads`,
    parts: [part('thread_input', { body, to, topic }), ...fileParts(request.files)],
  };
}

function recipientObjects(option: string): { type: string; id?: string }[] {
  return option.split('+').map((one) => {
    const [type = '', id] = one.split('/');
    return id === undefined ? { type } : { type, id };
  });
}

/** Bodies are shown as HTML at the other end, so plain text has to become it (MAG sends `nl2br`). */
function toHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br>');
}

function part(name: string, json: unknown): WirePart {
  return { name, type: 'application/json', json };
}

function fileParts(files: readonly OutgoingFile[]): WirePart[] {
  return files.map(({ name }) => ({ name: 'files', file: name }));
}
