import type { Stage } from '../stage.js';
import { insist, notOffered, notTried, type Rule } from '../rule.js';
import { lettersWith, send, writeLetter, type Letter } from '../letters.js';
import { refusalOf } from '../thrown.js';
import { toCareError } from '../../adapter/care-error.js';

const TREATY = 'CommandCall.expectedVersion, Thread.version';

/** What a seller decided on what she saw is not done to what it has become. */
export const VERSIONS: readonly Rule[] = [
  {
    id: 'versions/change',
    says: 'The version of a thread changes when the thread does.',
    treaty: 'Thread.version',
    remedy:
      'Take the back end’s own mark of change, a hash of what matters, or leave `version` out.',
    check: async (stage) => {
      const { before, after } = await versionsAround(stage);
      insist(before !== after, `it is '${before}' before a reply and after it.`);
    },
  },
  {
    id: 'versions/stale-refused',
    says: 'A command that expects an older version is refused as `conflict`.',
    treaty: TREATY,
    remedy: 'Compare `expectedVersion` with the record just before the act.',
    check: async (stage) => {
      const { stale } = await staleLetter(stage);
      const thrown = await refusalOf(send(stage, stale), 'A reply that expects an older version');
      const { kind } = toCareError(thrown);
      insist(kind === 'conflict', `it was refused as '${kind}'.`);
    },
  },
  {
    id: 'versions/stale-not-applied',
    says: 'A command that is refused for its version is not done.',
    treaty: TREATY,
    remedy: 'Compare first, then act.',
    check: async (stage) => {
      const { stale } = await staleLetter(stage);
      const refused = await send(stage, stale).then(
        () => false,
        () => true,
      );
      if (!refused) notTried('it was not refused; see versions/stale-refused');
      const { length } = await lettersWith(stage, stale.word);
      insist(length === 0, 'it was refused, and stands in the thread all the same.');
    },
  },
  {
    id: 'versions/current-accepted',
    says: 'A command that expects the version as it stands is done.',
    treaty: TREATY,
    remedy: 'Compare with the version that `threads.get` gives, written the same way.',
    check: async (stage) => {
      const letter = await writeLetter(stage);
      const version = await versionOf(stage);
      await send(stage, letter, { expectedVersion: version });
    },
  },
];

async function versionOf(stage: Stage): Promise<string> {
  const { threadId } = stage.fixture('reply');
  const { version } = await stage.group('threads').get(threadId, stage.reading());
  return version ?? notOffered('Thread.version');
}

async function versionsAround(stage: Stage) {
  const letter = await writeLetter(stage);
  const before = await versionOf(stage);
  await send(stage, letter);
  return { before, after: await versionOf(stage) };
}

/** A reply that was begun before another one went. */
async function staleLetter(stage: Stage): Promise<{ readonly stale: Letter }> {
  const { before, after } = await versionsAround(stage);
  if (before === after) notTried('the version does not change; see versions/change');
  return { stale: await writeLetter(stage, { call: { expectedVersion: before } }) };
}
