import type { Baseline, Check, CheckAnswer } from '../../adapter/check.js';
import type { Letter } from '../letters.js';
import type { Stage } from '../stage.js';
import { freshId } from '../../adapter/fresh-id.js';
import { insist, notOffered, notTried, type Rule } from '../rule.js';
import { lettersWith, newestOf, send, writeLetter } from '../letters.js';

const TREATY = 'CareAdapter.check, CheckAnswer';

/** What became of a command whose answer was lost. */
export const CHECK: readonly Rule[] = [
  {
    id: 'check/unknown-intent',
    says: 'Of a command that never came, `check` does not say that it was done.',
    treaty: TREATY,
    remedy: 'Answer `not-applied`, or `unknown` where that cannot be told.',
    check: async (stage) => {
      const check = checkOf(stage);
      const letter = await writeLetter(stage);
      const unsent = { ...letter, call: stage.command({ idempotencyKey: freshId() }) };
      const { outcome } = await ask(check, stage, unsent, await baselineOf(stage));
      insist(outcome !== 'applied', `it answered '${outcome}' for a message that was never sent.`);
    },
  },
  {
    id: 'check/applied',
    says: 'Of a command that was done, `check` says so, and names what came of it.',
    treaty: TREATY,
    remedy: 'Look the key up, or read the thread again and compare it with the baseline.',
    check: async (stage) => {
      const check = checkOf(stage);
      const letter = await writeLetter(stage);
      const baseline = await baselineOf(stage);
      await send(stage, letter);
      const { outcome, record } = await ask(check, stage, letter, baseline);
      insist(outcome === 'applied', `it answered '${outcome}' for a message that stands there.`);
      const [message] = await lettersWith(stage, letter.word);
      insist(
        record?.kind !== 'message' || record.id === message?.id,
        `it names message ${record?.id}, the thread has ${message?.id}.`,
      );
    },
  },
  {
    id: 'check/lost-reply',
    says: 'After a lost reply `check` does not say that nothing was done.',
    treaty: TREATY,
    remedy: 'Answer `applied` where it is found, `unknown` where it cannot be told.',
    check: async (stage) => {
      const { outcome } = await checkAfter(stage, 'lost-reply');
      insist(outcome !== 'not-applied', `it answered '${outcome}', and the message stands there.`);
    },
  },
  {
    id: 'check/lost-request',
    says: 'After a lost request `check` does not say that it was done.',
    treaty: TREATY,
    remedy: 'Answer `not-applied`, or `unknown` where that cannot be told.',
    check: async (stage) => {
      const { outcome } = await checkAfter(stage, 'lost-request');
      insist(outcome !== 'applied', `it answered '${outcome}', and nothing stands there.`);
    },
  },
];

function checkOf(stage: Stage): Check {
  return stage.adapter.check ?? notOffered('adapter.check');
}

async function checkAfter(stage: Stage, kind: 'lost-reply' | 'lost-request'): Promise<CheckAnswer> {
  const check = checkOf(stage);
  const letter = await writeLetter(stage);
  const baseline = await baselineOf(stage);
  const can = await stage.fault({ method: 'threads.reply', kind });
  if (!can) notTried(`fixtures.fault cannot do ${kind}`);
  const lost = await send(stage, letter).then(
    () => false,
    () => true,
  );
  if (!lost) notTried(`fixtures.fault did not do ${kind}`);
  return ask(check, stage, letter, baseline);
}

async function baselineOf(stage: Stage): Promise<Baseline> {
  const ids = (await newestOf(stage)).map(({ id }) => id);
  return { ids, at: stage.description.serverTime };
}

function ask(
  check: Check,
  stage: Stage,
  { request, call }: Letter,
  baseline: Baseline,
): Promise<CheckAnswer> {
  const record = { kind: 'thread', id: request.threadId };
  return check({ key: call.idempotencyKey, record, request, baseline }, stage.reading());
}
