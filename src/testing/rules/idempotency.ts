import type { Stage } from '../stage.js';
import { freshWord, lettersWith, send, writeLetter } from '../letters.js';
import { insist, notTried, type Rule } from '../rule.js';
import { toCareError } from '../../adapter/care-error.js';
import { walk } from '../walk.js';

const TREATY = 'CommandCall.idempotencyKey';

const REMEDY =
  'Hand the key to a back end that keeps keys; for one that keeps none, remember in a ledger what came of each.';

/** One key, one effect. */
export const IDEMPOTENCY: readonly Rule[] = [
  {
    id: 'idempotency/once',
    says: 'The same key again does nothing a second time.',
    treaty: TREATY,
    remedy: REMEDY,
    check: async (stage) => {
      const letter = await writeLetter(stage);
      await send(stage, letter);
      await settled(send(stage, letter));
      await insistOnOne(stage, letter.word, 'the same key was used twice');
    },
  },
  {
    id: 'idempotency/same-receipt',
    says: 'The same key again answers with the same receipt.',
    treaty: TREATY,
    remedy: REMEDY,
    check: async (stage) => {
      const letter = await writeLetter(stage);
      const first = await send(stage, letter);
      const second = await send(stage, letter);
      insist(
        first.messageId === second.messageId && first.threadId === second.threadId,
        `first message ${first.messageId}, then ${second.messageId}.`,
      );
    },
  },
  {
    id: 'idempotency/at-the-same-time',
    says: 'The same key twice at the same time has one effect.',
    treaty: TREATY,
    remedy:
      'Take the key and do the act in one step; the second waits for the first, or is refused.',
    check: async (stage) => {
      const letter = await writeLetter(stage);
      await Promise.all([settled(send(stage, letter)), settled(send(stage, letter))]);
      await insistOnOne(stage, letter.word, 'the same key was used twice at the same time');
    },
  },
  {
    id: 'idempotency/other-content',
    says: 'The same key with other content is refused, and nothing of it is done.',
    treaty: TREATY,
    remedy: 'Remember with the key what it was used for; refuse as `conflict` or `validation`.',
    check: async (stage) => {
      const letter = await writeLetter(stage);
      await send(stage, letter);
      const other = await writeLetter(stage);
      const thrown = await settled(send(stage, { ...other, call: letter.call }));
      insist(thrown !== undefined, 'other content under a used key was answered, not refused.');
      const { kind, outcome } = toCareError(thrown);
      insist(outcome === 'not-applied', `it was refused as '${kind}', outcome '${outcome}'.`);
      const { length } = await lettersWith(stage, other.word);
      insist(length === 0, 'it was refused, and stands in the thread all the same.');
    },
  },
  {
    id: 'idempotency/after-loss',
    says: 'After a lost reply the same key gives the receipt of what was done, and does it no second time.',
    treaty: TREATY,
    remedy: REMEDY,
    check: async (stage) => {
      const letter = await writeLetter(stage);
      const can = await stage.fault({ method: 'threads.reply', kind: 'lost-reply' });
      if (!can) notTried('fixtures.fault cannot do lost-reply');
      const lost = await settled(send(stage, letter));
      if (lost === undefined) notTried('fixtures.fault did not lose the reply');
      await settled(send(stage, letter));
      await insistOnOne(stage, letter.word, 'it was sent again with the same key');
    },
  },
  {
    id: 'idempotency/start',
    says: 'The same key again does not start a second conversation.',
    treaty: TREATY,
    remedy: REMEDY,
    check: async (stage) => {
      const start = stage.method('threads', 'start', 'start');
      const fixture = stage.fixture('start');
      const text = `${fixture.text} ${freshWord()}`;
      const request = { command: 'thread-start', ...fixture, text, files: [] } as const;
      const before = await countThreads(stage);
      const call = stage.command();
      await start(request, call);
      await settled(start(request, call));
      const more = (await countThreads(stage)) - before;
      insist(more <= 1, `the same key was used twice, and there are ${more} conversations more.`);
    },
  },
];

async function insistOnOne(stage: Stage, word: string, after: string): Promise<void> {
  const { length } = await lettersWith(stage, word);
  insist(length === 1, `${after}, and the thread holds the message ${length} times.`);
}

/** What it was refused with, if it was. */
async function settled(asked: Promise<unknown>): Promise<unknown> {
  return asked.then(
    () => undefined,
    (thrown: unknown) => thrown ?? 'nothing',
  );
}

async function countThreads(stage: Stage): Promise<number> {
  const threads = stage.group('threads');
  const pages = await walk((request) => threads.list(request, stage.reading()), 50);
  return new Set(pages.flatMap(({ items }) => items.map(({ id }) => id))).size;
}
