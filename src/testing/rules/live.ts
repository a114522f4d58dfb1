import type { Stage } from '../stage.js';
import { Feed } from '../feed.js';
import { fit } from '../../adapter/malformed.js';
import { insist, notOffered, notTried, type Rule } from '../rule.js';
import { liveChangeSchema } from '../../adapter/schemas/live-schema.js';

/** Changes as they happen. */
export const LIVE: readonly Rule[] = [
  {
    id: 'live/opens',
    says: 'A feed says when it is open.',
    treaty: 'LiveSink.state',
    remedy: 'Call `sink.state("open", cursor)` once changes are heard.',
    check: (stage) =>
      following(stage, async (feed) => {
        insist(await feed.opened(), `it did not say so within ${stage.patience} ms.`);
      }),
  },
  {
    id: 'live/tells',
    says: 'What changes is told, by kind and id.',
    treaty: 'LiveSink.change',
    remedy: 'Tell `{ record: { kind: "thread", id } }` for each thread that somebody wrote in.',
    check: (stage) =>
      following(stage, async (feed) => {
        const threadId = await disturb(stage, feed);
        const change = await feed.changeOf(threadId);
        insist(change !== undefined, `thread ${threadId} was written in, and nothing was told.`);
      }),
  },
  {
    id: 'live/shape',
    says: 'A change has the shape of `LiveChange`.',
    treaty: 'LiveChange',
    remedy: 'Ids and versions only, as text: the kit reads the record again by itself.',
    check: (stage) =>
      following(stage, async (feed) => {
        await disturb(stage, feed);
        const told = await feed.first((one) => one.is === 'change');
        if (told?.is !== 'change') notTried('nothing was told; see live/tells');
        for (const change of told.batch) {
          const found = fit(liveChangeSchema, change);
          insist('value' in found, () =>
            'value' in found
              ? ''
              : `${found.misfits[0].path}: expected ${found.misfits[0].expected}, received ${found.misfits[0].received}.`,
          );
        }
      }),
  },
  {
    id: 'live/version',
    says: 'The version that is told is the one that is then read.',
    treaty: 'LiveChange.version',
    remedy: 'Tell the record’s own version, or none.',
    check: (stage) =>
      following(stage, async (feed) => {
        const threadId = await disturb(stage, feed);
        const change = await feed.changeOf(threadId);
        if (change === undefined) notTried('nothing was told; see live/tells');
        if (change.version === undefined) notOffered('LiveChange.version');
        const { version } = await stage.group('threads').get(threadId, stage.reading());
        insist(
          version === String(change.version),
          `'${change.version}' was told, '${version}' is read.`,
        );
      }),
  },
  {
    id: 'live/no-loss',
    says: 'What changes while nobody listens is told, or reset, to whoever comes back with the cursor.',
    treaty: 'LiveGroup.subscribe, LiveSink.reset',
    remedy: 'Go on after the cursor; where that is not possible, call `sink.reset(cursor)`.',
    check: async (stage) => {
      const { threadId, since } = await missSomething(stage);
      await following(
        stage,
        async (feed) => {
          const found = await feed.first(
            (told) =>
              told.is === 'reset' ||
              (told.is === 'change' && told.batch.some(({ record }) => record.id === threadId)),
          );
          insist(
            found !== undefined,
            `thread ${threadId} changed meanwhile, and nothing was told.`,
          );
        },
        since,
      );
    },
  },
  {
    id: 'live/reset',
    says: 'A cursor that is not known any more leads to a reset.',
    treaty: 'LiveSink.reset',
    remedy: 'Call `sink.reset(cursor)`: everything may have changed.',
    check: (stage) =>
      following(
        stage,
        async (feed) => {
          const found = await feed.first((told) => told.is === 'reset');
          insist(found !== undefined, 'it went on as if nothing were missed.');
        },
        'a-cursor-of-another-life',
      ),
  },
  {
    id: 'live/quiet',
    says: 'After its signal has aborted a feed tells nothing more.',
    treaty: 'LiveGroup.subscribe',
    remedy: 'Look at the signal before each call of the sink, and let go of the connection.',
    check: async (stage) => {
      stage.fixture('write');
      const stopped = new Feed(stage);
      await stopped.opened();
      const since = stopped.cursor;
      stopped.stop();
      const before = stopped.told.length;
      const threadId = await quietThread(stage);
      await stage.write(threadId, 'customer');
      // Told to another that goes on from there, it would have been told to this one.
      await following(
        stage,
        async (feed) => {
          const heard = await feed.first((told) => told.is === 'reset' || told.is === 'change');
          if (heard === undefined) notTried('nothing was told to anybody; see live/no-loss');
        },
        since,
      );
      const more = stopped.told.length - before;
      insist(more === 0, `${more} more things were told after it was stopped.`);
    },
  },
];

async function following(
  stage: Stage,
  act: (feed: Feed) => Promise<void>,
  since?: string,
): Promise<void> {
  const feed = new Feed(stage, since);
  try {
    await act(feed);
  } finally {
    feed.stop();
  }
}

/** Somebody writes in a thread once the feed is open. */
async function disturb(stage: Stage, feed: Feed): Promise<string> {
  stage.fixture('write');
  await feed.opened();
  const threadId = await quietThread(stage);
  await stage.write(threadId, 'customer');
  return threadId;
}

async function missSomething(stage: Stage) {
  stage.fixture('write');
  const feed = new Feed(stage);
  await feed.opened();
  const since = feed.cursor;
  feed.stop();
  if (since === undefined) notOffered('a cursor with `open`');
  const threadId = await quietThread(stage);
  await stage.write(threadId, 'customer');
  return { threadId, since };
}

async function quietThread(stage: Stage): Promise<string> {
  const { items } = await stage.group('threads').list({ limit: 3 }, stage.reading());
  return items.at(-1)?.id ?? notTried('there is no thread to write in');
}
