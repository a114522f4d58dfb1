import type { CommandCall, ReadCall } from '../../adapter/calls.js';
import type { ReplyRequest, StartThreadRequest } from '../../adapter/commands.js';
import type { MessageReceipt, ThreadsGroup } from '../../adapter/threads-group.js';
import type { ComposeRules } from '../../model/compose.js';
import type { Subject } from '../../model/thread.js';
import { isOne, segment } from './addresses.js';
import type { Answer, Client } from './client.js';
import { rulesForNothing, rulesForOperator, rulesForOrder } from './compose-rules.js';
import { malformed } from './failures.js';
import type { Labels } from './labels.js';
import { pageOfMessages } from './message-pages.js';
import { replyRequest, startRequest, toForm, type MessageRequest } from './message-requests.js';
import type { MiraklMessageCreated, MiraklThread, MiraklThreadPage } from './published.js';
import { refusal } from './refusals.js';
import { checkFiles, checkRecipient, fieldNames } from './sending.js';
import type { SentOnce } from './sent-once.js';
import { CLOCKS_DIFFER_MS, type Since } from './sightings.js';
import { listThreads } from './thread-list.js';
import { toMessages, toThread } from './thread-records.js';

type Group = Required<
  Pick<ThreadsGroup, 'list' | 'get' | 'messages' | 'composeOptions' | 'start' | 'reply'>
>;

/** Conversations: M10, M11, M12, M14 and OR43. Mirakl counts none of them and knows nothing of what was read. */
export function threadsOf(
  client: Client,
  labels: Labels,
  once: SentOnce,
  findOrder: (orderId: string, call: ReadCall) => Promise<unknown>,
): Group {
  return {
    list: (query, call) => listThreads(client, labels, query, call),

    async get(threadId, call) {
      const [{ body, at }, re01] = await Promise.all([
        threadOf(client, threadId, call),
        labels.ifAny(call),
      ]);
      return toThread(body, { re01, date: new Date(at).toISOString(), locale: call.locale });
    },

    async messages(query, call) {
      const { body, at } = await threadOf(client, query.threadId, call);
      const frame = { date: new Date(at).toISOString(), locale: call.locale };
      return pageOfMessages(toMessages(body), query, frame);
    },

    composeOptions: (about, call) => composeOptions(about, call, labels, findOrder),

    reply: (request, call) =>
      once.send(request, call, {
        prepare: () => prepareReply(client, request, call),
        perform: () => post(client, 'M12', replyRequest(request), request, call),
      }),

    start: (request, call) =>
      once.send(request, call, {
        prepare: () => prepareStart(client, request, call),
        perform: () =>
          post(
            client,
            request.about === null ? 'M14' : 'OR43',
            startRequest(request),
            request,
            call,
          ),
      }),
  };
}

/** M10. @throws CareError `not-found`. */
async function threadOf(
  client: Client,
  threadId: string,
  call: ReadCall,
): Promise<Answer<MiraklThread>> {
  const id = segment(threadId);
  if (id === undefined) throw refusal('not-found', 'not-found', call.locale);
  return client.get<MiraklThread>('M10', `/api/inbox/threads/${id}`, call);
}

async function composeOptions(
  about: Subject | null,
  call: ReadCall,
  labels: Labels,
  findOrder: (orderId: string, call: ReadCall) => Promise<unknown>,
): Promise<ComposeRules> {
  if (about !== null && about.kind !== 'order') return rulesForNothing(call.locale);
  const [re01] = await Promise.all([
    labels.reasons(call),
    about === null ? undefined : findOrder(about.id, call),
  ]);
  return about === null ? rulesForOperator(re01, call.locale) : rulesForOrder(re01, call.locale);
}

/** Mirakl compares no versions, so the thread is read once more before. */
async function prepareReply(
  client: Client,
  request: ReplyRequest,
  call: CommandCall,
): Promise<Since> {
  const { locale, expectedVersion } = call;
  checkFiles(request.files, locale);
  const { body, at } = await threadOf(client, request.threadId, call);
  if (expectedVersion !== undefined && expectedVersion !== body.date_updated) {
    throw refusal('conflict', 'version-changed', locale);
  }
  checkRecipient(request.recipient, body.authorized_participants, locale);
  return sinceOf(at, body.messages ?? []);
}

async function prepareStart(
  client: Client,
  { about, files, recipient }: StartThreadRequest,
  call: CommandCall,
): Promise<Since> {
  const { locale } = call;
  checkFiles(files, locale);
  if (about !== null && about.kind !== 'order') {
    throw refusal('validation', 'about-not-taken', locale, 'about');
  }
  if (about !== null && !isOne(about.id)) {
    throw refusal('not-found', 'not-found', locale, 'about');
  }
  const others = [{ type: 'CUSTOMER', display_name: '' }, OPERATOR].slice(about === null ? 1 : 0);
  checkRecipient(recipient, others, locale);
  const { body, at } = await client.get<MiraklThreadPage>('M11', '/api/inbox/threads', call, {
    entity_type: about === null ? 'SELLER_OPERATOR' : 'MMP_ORDER',
    entity_id: about?.id,
    with_messages: true,
    limit: 10,
  });
  return sinceOf(
    at,
    body.data.flatMap(({ messages }) => messages ?? []),
  );
}

const OPERATOR = { type: 'OPERATOR', display_name: '' };

/** A little before Mirakl's now, as its `Date` has no fractions and a clock may be set; what is there already is named. */
function sinceOf(
  now: number,
  messages: readonly { readonly id: string; readonly date_created: string }[],
): Since {
  const at = now - CLOCKS_DIFFER_MS;
  const seen = messages.filter(({ date_created }) => Date.parse(date_created) >= at);
  return { at, seen: seen.map(({ id }) => id) };
}

async function post(
  client: Client,
  operation: string,
  message: MessageRequest,
  request: ReplyRequest | StartThreadRequest,
  call: CommandCall,
): Promise<MessageReceipt> {
  if (message.path === undefined) throw refusal('not-found', 'not-found', call.locale);
  const totalBytes = request.files.reduce((sum, { size }) => sum + size, 0);
  call.onProgress?.({ sentBytes: 0, totalBytes });
  const { body } = await client.post<MiraklMessageCreated>(operation, message.path, call, {
    form: toForm(message),
    nameOf: fieldNames(request),
  });
  call.onProgress?.({ sentBytes: totalBytes, totalBytes });
  const { message_id: messageId, thread_id: threadId } = body;
  if (typeof messageId === 'string' && typeof threadId === 'string') return { threadId, messageId };
  throw malformed(operation, 'one without message_id and thread_id');
}
