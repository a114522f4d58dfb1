import type { CareAdapter, LiveSink, Message, OpenedFile } from '../../../src/adapter/index.js';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { deaf, remake, rethrown, type Wrong } from './wrong.js';
import { FIXTURES } from '../memory.js';

/** Files, feeds and shops. */
export const WRONG_NEIGHBOURS: readonly Wrong[] = [
  {
    rule: 'files/bytes',
    how: 'bytes are taken for text',
    make: (good) =>
      opening(good, async (opened) =>
        'bytes' in opened ? { ...opened, bytes: new Blob([await opened.bytes.text()]) } : opened,
      ),
  },
  {
    rule: 'files/name',
    how: 'names in capitals',
    make: (good) =>
      remake(good, 'threads', 'messages', (inner) => async (query, call) => {
        const page = await inner(query, call);
        return { ...page, items: page.items.map(shouting) };
      }),
  },
  {
    rule: 'files/shape',
    how: 'bytes without a Blob',
    make: (good) =>
      opening(good, async (opened) =>
        'bytes' in opened ? { bytes: (await opened.bytes.arrayBuffer()) as never } : opened,
      ),
  },
  {
    rule: 'files/not-found',
    how: 'an empty file',
    make: (good) =>
      remake(
        good,
        'files',
        'open',
        (inner) => (id, call) =>
          id === 'no-such-file' ? Promise.resolve({ bytes: new Blob([]) }) : inner(id, call),
      ),
  },
  {
    rule: 'files/limits',
    how: 'drops what is not accepted',
    make: (good) =>
      remake(
        good,
        'threads',
        'reply',
        (inner) => (request, call) =>
          inner(
            { ...request, files: request.files.filter(({ name }) => !name.endsWith('.exe')) },
            call,
          ),
      ),
  },
  {
    rule: 'files/says-why',
    how: 'does not say which',
    make: (good) =>
      remake(
        good,
        'threads',
        'reply',
        (inner) => (request, call) =>
          rethrown(inner(request, call), (error) => ({
            ...error,
            fields: (error.fields ?? []).filter(({ path }) => !path.startsWith('files')),
          })),
      ),
  },
  {
    rule: 'files/discarded',
    how: 'keeps what was taken back',
    of: 'memory of the other kind',
    make: (good) => remake(good, 'files', 'discard', () => () => Promise.resolve()),
  },
  {
    rule: 'files/progress',
    how: 'counts the headers, too',
    of: 'memory of the other kind',
    make: (good) =>
      remake(
        good,
        'files',
        'stage',
        (inner) => (file, call) =>
          inner(file, {
            ...call,
            onProgress: ({ sentBytes, totalBytes }) =>
              call.onProgress?.({ sentBytes: sentBytes + 400, totalBytes }),
          }),
      ),
  },
  {
    rule: 'live/opens',
    how: 'never says so',
    make: (good) =>
      telling(good, (sink) => ({
        ...sink,
        state: (state, cursor) => (state === 'open' ? undefined : sink.state(state, cursor)),
      })),
  },
  {
    rule: 'live/tells',
    how: 'tells only those who come back',
    make: (good) => telling(good, (sink, since) => (since === undefined ? mute(sink) : sink)),
  },
  {
    rule: 'live/shape',
    how: 'yes and no as words',
    make: (good) =>
      telling(good, (sink) => ({
        ...sink,
        change: (batch, cursor) =>
          sink.change(
            batch.map((change) => ({ ...change, removed: 'no' as never })),
            cursor,
          ),
      })),
  },
  {
    rule: 'live/version',
    how: 'a version of its own',
    make: (good) =>
      telling(good, (sink) => ({
        ...sink,
        change: (batch, cursor) =>
          sink.change(
            batch.map((change) => ({ ...change, version: 'feed-1' })),
            cursor,
          ),
      })),
  },
  {
    rule: 'live/no-loss',
    how: 'begins anew for whoever comes back',
    make: (good) =>
      remake(
        good,
        'live',
        'subscribe',
        (inner) =>
          ({ since, ...options }, sink) =>
            inner(since === 'a-cursor-of-another-life' ? { ...options, since } : options, sink),
      ),
  },
  {
    rule: 'live/reset',
    how: 'goes on as if nothing were',
    make: (good) => telling(good, (sink) => ({ ...sink, reset: () => undefined })),
  },
  {
    rule: 'live/quiet',
    how: 'goes on when nobody listens',
    make: (good) =>
      remake(good, 'live', 'subscribe', (inner) => (options, sink) => inner(deaf(options), sink)),
  },
  {
    rule: 'scope/named',
    how: 'two shops under one name',
    fixtures: otherShop((other, ours) => ({ ...other, describe: ours.describe })),
  },
  {
    rule: 'scope/not-listed',
    how: 'lists of all shops',
    fixtures: otherShop((other, ours) => ({
      ...other,
      threads: { ...other.threads!, list: ours.threads!.list },
    })),
  },
  {
    rule: 'scope/not-read',
    how: 'whoever knows the id may read',
    fixtures: otherShop((other, ours) => ({
      ...other,
      threads: { ...other.threads!, get: ours.threads!.get },
    })),
  },
  {
    rule: 'scope/not-written',
    how: 'whoever knows the id may write',
    fixtures: otherShop((other, ours) => ({
      ...other,
      threads: { ...other.threads!, reply: ours.threads!.reply! },
    })),
  },
];

function opening(
  good: MemoryAdapter,
  change: (opened: OpenedFile) => Promise<OpenedFile>,
): MemoryAdapter {
  // What a case was closed with has a rule of its own.
  const closedWith = new Set<string>();
  const noting = remake(good, 'cases', 'get', (inner) => async (caseId, call) => {
    const careCase = await inner(caseId, call);
    careCase.closed?.documents.forEach(({ id }) => closedWith.add(id));
    return careCase;
  });
  return remake(noting, 'files', 'open', (inner) => async (id, call) => {
    const opened = await inner(id, call);
    return closedWith.has(id) ? opened : change(opened);
  });
}

function shouting(message: Message): Message {
  const attachments = message.attachments.map((one) => ({ ...one, name: one.name.toUpperCase() }));
  return { ...message, attachments };
}

function telling(
  good: MemoryAdapter,
  change: (sink: LiveSink, since: string | undefined) => LiveSink,
): MemoryAdapter {
  return remake(
    good,
    'live',
    'subscribe',
    (inner) => (options, sink) => inner(options, change(sink, options.since)),
  );
}

function mute(sink: LiveSink): LiveSink {
  return { ...sink, change: () => undefined };
}

function otherShop(
  make: (other: CareAdapter, ours: MemoryAdapter) => CareAdapter,
): NonNullable<Wrong['fixtures']> {
  return {
    otherShop: async (ours) => make(await FIXTURES.otherShop!(ours), ours),
  };
}
