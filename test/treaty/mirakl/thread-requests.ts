import type { WirePart, WireRequest } from '../wire.js';
import type {
  OutgoingFile,
  ReplyRequest,
  StartThreadRequest,
} from '../../../src/adapter/commands.js';
import {
  replyRequest as toReply,
  startRequest as toStart,
  type MessageRequest,
} from '../../../src/adapters/mirakl/message-requests.js';

/** M12. */
export function replyRequest(request: ReplyRequest): WireRequest {
  return onTheWire(toReply(request));
}

/** OR43, M14. */
export function startRequest(request: StartThreadRequest): WireRequest {
  return onTheWire(toStart(request));
}

function onTheWire({ path = '', part, input, files }: MessageRequest): WireRequest {
  const json: WirePart = { name: part, type: 'application/json', json: input };
  return { method: 'POST', path, parts: [json, ...fileParts(files)] };
}

function fileParts(files: readonly OutgoingFile[]): WirePart[] {
  return files.map(({ name }) => ({ name: 'files', file: name }));
}
