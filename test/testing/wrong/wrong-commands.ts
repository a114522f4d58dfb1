import type {
  CommandCall,
  MessageReceipt,
  ReplyRequest,
  Thread,
} from '../../../src/adapter/index.js';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { deaf, rekeyed, remake, rethrown, type Wrong } from './wrong.js';

type Reply = (request: ReplyRequest, call: CommandCall) => Promise<MessageReceipt>;

/** Commands do what they should not, or say what is not so. */
export const WRONG_COMMANDS: readonly Wrong[] = [
  {
    rule: 'abort/command-not-done',
    how: 'rejects, and sends all the same',
    make: (good) =>
      replying(good, (inner) => async (request, call) => {
        if (call.signal.aborted) await inner(request, deaf(call));
        return inner(request, call);
      }),
  },
  {
    rule: 'errors/shape',
    how: 'throws what the client threw',
    make: (good) =>
      remake(
        good,
        'threads',
        'get',
        (inner) => (id, call) => rethrown(inner(id, call), () => new Error('404 Not Found')),
      ),
  },
  {
    rule: 'errors/not-found',
    how: 'all that fails is unavailable',
    make: (good) =>
      remake(
        good,
        'threads',
        'get',
        (inner) => (id, call) => rethrown(inner(id, call), () => ({ kind: 'unavailable' })),
      ),
  },
  {
    rule: 'errors/refused-not-applied',
    how: 'says unknown of a refusal',
    make: (good) =>
      failing(good, (error) =>
        error.kind === 'validation' ? { ...error, outcome: 'unknown' } : error,
      ),
  },
  {
    rule: 'errors/refused-not-done',
    how: 'sends to somebody else, and then refuses',
    make: (good) =>
      replying(good, (inner) => async (request, call) => {
        if (request.recipient === 'no-such-recipient') {
          await inner({ ...request, recipient: 'customer' }, rekeyed(call));
        }
        return inner(request, call);
      }),
  },
  {
    rule: 'errors/fields',
    how: 'does not say which field',
    make: (good) =>
      failing(good, ({ fields, ...error }) => ({
        ...error,
        fields: (fields ?? []).filter(({ path }) => path !== 'recipient'),
      })),
  },
  {
    rule: 'errors/lost-reply',
    how: 'takes silence for a refusal',
    make: (good) =>
      failing(good, (error) =>
        error.kind === 'timeout' ? { ...error, outcome: 'not-applied' } : error,
      ),
  },
  {
    rule: 'errors/kinds',
    how: 'a session that ended is forbidden',
    make: (good) =>
      remake(
        good,
        'threads',
        'list',
        (inner) => (query, call) =>
          rethrown(inner(query, call), (error) =>
            error.kind === 'unauthorised' ? { ...error, kind: 'forbidden' } : error,
          ),
      ),
  },
  {
    rule: 'errors/retry-after',
    how: 'seconds',
    make: (good) =>
      remake(
        good,
        'threads',
        'list',
        (inner) => (query, call) =>
          rethrown(inner(query, call), ({ retryAfterMs, ...error }) =>
            retryAfterMs === undefined ? error : { ...error, retryAfterMs: retryAfterMs / 1000 },
          ),
      ),
  },
  {
    rule: 'sending/arrives',
    how: 'words are changed',
    make: (good) =>
      replying(
        good,
        (inner) => (request, call) =>
          inner({ ...request, text: request.text.replace('tomorrow', 'some day') }, call),
      ),
  },
  {
    rule: 'sending/receipt',
    how: 'an id of its own',
    make: (good) =>
      replying(good, (inner) => async (request, call) => {
        const receipt = await inner(request, call);
        return { ...receipt, messageId: `sent-${receipt.messageId}` };
      }),
  },
  {
    rule: 'sending/recipient',
    how: 'what is for both goes to the customer alone',
    make: (good) =>
      replying(
        good,
        (inner) => (request, call) =>
          inner(
            request.recipient === 'both' ? { ...request, recipient: 'customer' } : request,
            call,
          ),
      ),
  },
  {
    rule: 'sending/rules',
    how: 'no rules in the thread',
    make: (good) =>
      remake(good, 'threads', 'get', (inner) => async (id, call) => {
        const thread: { -readonly [Key in keyof Thread]: Thread[Key] } = {
          ...(await inner(id, call)),
        };
        delete thread.compose;
        return thread;
      }),
  },
  {
    rule: 'sending/text-limit',
    how: 'cuts',
    make: (good) =>
      replying(
        good,
        (inner) => (request, call) =>
          inner({ ...request, text: request.text.slice(0, 50_000) }, call),
      ),
  },
  {
    rule: 'sending/start',
    how: 'the receipt names another thread',
    make: (good) =>
      remake(good, 'threads', 'start', (inner) => async (request, call) => ({
        ...(await inner(request, call)),
        threadId: 't-1',
      })),
  },
  {
    rule: 'sending/reply-needed',
    how: 'changes nothing',
    make: (good) =>
      remake(
        good,
        'threads',
        'setReplyNeeded',
        () => (request, call) => good.threads!.get(request.threadId, call),
      ),
  },
  {
    rule: 'sending/mark-read',
    how: 'changes nothing',
    of: 'memory of the other kind',
    make: (good) => remake(good, 'threads', 'markRead', () => () => Promise.resolve()),
  },
  {
    rule: 'versions/change',
    how: 'one version for ever',
    make: (good) => unversioned(good),
  },
  {
    rule: 'versions/stale-refused',
    how: 'does not look at the version',
    make: (good) => replying(good, (inner) => (request, call) => inner(request, unexpecting(call))),
  },
  {
    rule: 'versions/stale-not-applied',
    how: 'sends first, and compares then',
    make: (good) =>
      replying(good, (inner) => async (request, call) => {
        if (call.expectedVersion === undefined) return inner(request, call);
        const { version } = await good.threads!.get(request.threadId, call);
        if (version !== call.expectedVersion) await inner(request, rekeyed(unexpecting(call)));
        return inner(request, call);
      }),
  },
  {
    rule: 'versions/current-accepted',
    how: 'compares with something else',
    make: (good) =>
      replying(
        good,
        (inner) => (request, call) =>
          inner(
            request,
            call.expectedVersion === undefined
              ? call
              : { ...call, expectedVersion: `W/"${call.expectedVersion}"` },
          ),
      ),
  },
  {
    rule: 'idempotency/once',
    how: 'sends again',
    make: (good) => {
      const done = new Set<string>();
      return replying(good, (inner) => async (request, call) => {
        const isAgain = done.has(JSON.stringify([call.idempotencyKey, request.text]));
        const receipt = await inner(request, call);
        done.add(JSON.stringify([call.idempotencyKey, request.text]));
        if (isAgain) await inner(request, rekeyed(call));
        return receipt;
      });
    },
  },
  {
    rule: 'idempotency/same-receipt',
    how: 'another receipt for the same',
    make: (good) => {
      const done = new Set<string>();
      return replying(good, (inner) => async (request, call) => {
        const receipt = await inner(request, call);
        if (done.has(call.idempotencyKey)) {
          return { ...receipt, messageId: `again-${receipt.messageId}` };
        }
        done.add(call.idempotencyKey);
        return receipt;
      });
    },
  },
  {
    rule: 'idempotency/at-the-same-time',
    how: 'looks the key up before the first has ended',
    make: (good) => {
      const running = new Set<string>();
      return replying(good, (inner) => async (request, call) => {
        if (running.has(call.idempotencyKey)) return inner(request, rekeyed(call));
        running.add(call.idempotencyKey);
        try {
          return await inner(request, call);
        } finally {
          running.delete(call.idempotencyKey);
        }
      });
    },
  },
  {
    rule: 'idempotency/other-content',
    how: 'takes it for a new one',
    make: (good) => {
      const texts = new Map<string, string>();
      return replying(good, (inner) => (request, call) => {
        const known = texts.get(call.idempotencyKey) ?? request.text;
        texts.set(call.idempotencyKey, known);
        return inner(request, known === request.text ? call : rekeyed(call));
      });
    },
  },
  {
    rule: 'idempotency/after-loss',
    how: 'forgets the key with the answer',
    make: (good) => {
      const lost = new Set<string>();
      return replying(good, (inner) => async (request, call) => {
        if (lost.has(call.idempotencyKey)) return inner(request, rekeyed(call));
        return inner(request, call).catch((error: unknown) => {
          lost.add(call.idempotencyKey);
          throw error;
        });
      });
    },
  },
  {
    rule: 'idempotency/start',
    how: 'takes no key',
    make: (good) =>
      remake(good, 'threads', 'start', (inner) => (request, call) => inner(request, rekeyed(call))),
  },
  {
    rule: 'check/unknown-intent',
    how: 'takes every intent for done',
    make: (good) => checking(good, ({ sent }) => (sent === undefined ? 'applied' : undefined)),
  },
  {
    rule: 'check/applied',
    how: 'does not find what was answered',
    make: (good) => checking(good, ({ sent }) => (sent === 'answered' ? 'not-applied' : undefined)),
  },
  {
    rule: 'check/lost-reply',
    how: 'takes silence for a refusal',
    make: (good) =>
      checking(good, ({ sent, truth }) =>
        sent === 'lost' && truth === 'applied' ? 'not-applied' : undefined,
      ),
  },
  {
    rule: 'check/lost-request',
    how: 'takes silence for consent',
    make: (good) =>
      checking(good, ({ sent, truth }) =>
        sent === 'lost' && truth === 'not-applied' ? 'applied' : undefined,
      ),
  },
];

function replying(good: MemoryAdapter, make: (inner: Reply) => Reply): MemoryAdapter {
  return remake(good, 'threads', 'reply', make);
}

function failing(
  good: MemoryAdapter,
  change: Parameters<typeof rethrown<MessageReceipt>>[1],
): MemoryAdapter {
  return replying(good, (inner) => (request, call) => rethrown(inner(request, call), change));
}

function unexpecting({ expectedVersion: _, ...call }: CommandCall): CommandCall {
  return call;
}

function unversioned(good: MemoryAdapter): MemoryAdapter {
  const listed = remake(good, 'threads', 'list', (inner) => async (query, call) => {
    const page = await inner(query, call);
    return { ...page, items: page.items.map((thread) => ({ ...thread, version: 'one' })) };
  });
  const opened = remake(listed, 'threads', 'get', (inner) => async (id, call) => ({
    ...(await inner(id, call)),
    version: 'one',
  }));
  const told = remake(
    opened,
    'live',
    'subscribe',
    (inner) => (options, sink) =>
      inner(options, {
        ...sink,
        change: (batch, cursor) =>
          sink.change(
            batch.map(({ record }) => ({ record })),
            cursor,
          ),
      }),
  );
  return replying(told, (inner) => (request, call) => inner(request, unexpecting(call)));
}

/** A check that answers otherwise where `lie` says so. */
function checking(
  good: MemoryAdapter,
  lie: (known: {
    readonly sent: 'answered' | 'lost' | undefined;
    readonly truth: string;
  }) => 'applied' | 'not-applied' | undefined,
): MemoryAdapter {
  const sent = new Map<string, 'answered' | 'lost'>();
  const noting = replying(good, (inner) => async (request, call) => {
    sent.set(call.idempotencyKey, 'lost');
    const receipt = await inner(request, call);
    sent.set(call.idempotencyKey, 'answered');
    return receipt;
  });
  return {
    ...noting,
    check: async (question, call) => {
      const answer = await good.check!(question, call);
      // What money and cases came to has rules of its own.
      if (!['thread-reply', 'thread-start'].includes(question.request.command)) return answer;
      const said = lie({ sent: sent.get(question.key), truth: answer.outcome });
      return said === undefined ? answer : { outcome: said };
    },
  };
}
