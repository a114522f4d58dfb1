import type { StartThreadRequest } from '../../adapter/commands.js';
import type { ComposeRules } from '../../model/compose.js';
import { sentText } from '../../model/reply-draft.js';
import { startProblems, topicOf } from '../../model/start-draft.js';
import type { DraftContent } from '../../store/drafts.js';
import type { Intent } from '../../store/intent.js';
import { startBaseline } from '../../store/start-baseline.js';
import { CareMessageSendEvent } from './composer-events.js';
import type { Dispatch, MessageRequest } from './errand.js';
import type { Letter } from './letter.js';
import { Sending } from './sending.js';
import { OWN_SUBJECT, startDraftOf, type StartOccasion } from './start-errand.js';

/**
 * What begins a conversation; fetched with its first word.
 * @param onSent Hears once the marketplace has it: what the host is told has to be found out first.
 */
export function startSending(
  letter: Letter<StartOccasion>,
  onSent: (intent: Intent) => void,
): Sending<StartOccasion> {
  return new Sending(letter, {
    ...START_DISPATCH,
    tells: (intent) => {
      onSent(intent);
      return [];
    },
  });
}

const START_DISPATCH: Omit<Dispatch<StartOccasion>, 'tells'> = {
  command: 'thread-start',
  problems: (draft: DraftContent, rules: ComposeRules) =>
    startProblems(startDraftOf(draft, rules), rules),
  requestOf: (draft, { about, rules }, files) => ({
    command: 'thread-start',
    about: about && { kind: about.kind, id: about.id },
    recipient: draft.recipient,
    ...topicOf(startDraftOf(draft, rules)),
    ...{ text: sentText(draft.text), files },
  }),
  draftOf: (request) => ({ text: request.text, recipient: request.recipient, ...topic(request) }),
  baselineOf: (store, { threads }) => startBaseline(store, threads),
  versionOf: () => undefined,
  // She chose them herself, here: nobody is expected whom she could have missed.
  expectedReaders: () => undefined,
  knownOf: ({ about, order }) => [
    ...[about?.id ?? '', about?.label ?? '', order?.number ?? ''],
    ...(order?.shipments ?? []).flatMap(({ trackingNumber = '', trackingUrl = '' }) => [
      ...[trackingUrl, trackingNumber],
    ]),
  ],
  latestOf: () => undefined,
  perform: (commands, act) =>
    commands.start({ ...act, request: act.request as StartThreadRequest }),
  asks: (request) => new CareMessageSendEvent(request),
};

function topic(request: MessageRequest): Partial<DraftContent> {
  if (request.command !== 'thread-start') return {};
  const { reasonCode, title } = request;
  if (reasonCode !== undefined) return { reasonCode };
  return title === undefined ? {} : { reasonCode: OWN_SUBJECT, title };
}
