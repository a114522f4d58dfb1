import { nothing, type TemplateResult } from 'lit';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { Message } from '../../model/message.js';
import type { Thread } from '../../model/thread.js';
import type { Intent } from '../../store/intent.js';
import * as paths from '../parts/icon-paths.js';
import { messageEntry, type MessageState } from '../parts/message.js';
import { bodyOf } from './thread-entries.js';

/** How far a message of ours got that the back end has not confirmed yet. */
type Sending = 'pending' | 'unknown' | 'unknown-twin';

/**
 * A message of ours that is on its way, visibly another kind of thing than one that has arrived.
 * @param hasTwin Whether one with the same words has arrived, of which nobody can say whether it is this one.
 */
export function pendingEntry(
  { request, state, key, changedAt }: Intent,
  hasTwin: boolean,
  thread: Thread | undefined,
  look: Look,
): TemplateResult | typeof nothing {
  if (request.command !== 'thread-reply') return nothing;
  const option = thread?.compose?.recipients.find(({ id }) => id === request.recipient);
  const message: Message = {
    id: key,
    from: { kind: 'seller', name: say(look, 'party.you') },
    audience: option
      ? { to: option.to.map((kind) => ({ kind })), visibleTo: option.visibleTo }
      : { to: [] },
    sentAt: changedAt,
    body: { format: 'plain', content: request.text },
    attachments: [],
  };
  return messageEntry({
    message,
    look,
    body: bodyOf(message.body, look),
    ...(state === 'applied' ? {} : sendingState(sendingOf(state, hasTwin), look)),
  });
}

function sendingOf(state: Intent['state'], hasTwin: boolean): Sending {
  if (state !== 'unknown') return 'pending';
  return hasTwin ? 'unknown-twin' : 'unknown';
}

function sendingState(
  sending: Sending,
  look: Look,
): { readonly sending: string; readonly state: MessageState } {
  return { sending, state: STATES[sending](look) };
}

const STATES: Record<Sending, (look: Look) => MessageState> = {
  pending: (look) => [paths.clock, say(look, 'message.pending'), 'quiet'],
  unknown: (look) => [paths.alert, say(look, 'message.unknown'), 'warning'],
  'unknown-twin': (look) => [
    paths.alert,
    `${say(look, 'message.unknown')}. ${say(look, 'message.unknownTwin')}`,
    'warning',
  ],
};
