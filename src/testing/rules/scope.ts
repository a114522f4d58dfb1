import type { CareAdapter } from '../../adapter/care-adapter.js';
import type { Stage } from '../stage.js';
import { checkDescription } from '../../adapter/parse.js';
import { idsOf } from '../walk.js';
import { insist, notTried, type Rule } from '../rule.js';
import { lettersWith, writeLetter } from '../letters.js';
import { patient } from '../patient.js';

/** What is one shop's is no other's. */
export const SCOPE: readonly Rule[] = [
  {
    id: 'scope/named',
    says: 'Two shops have two scopes: what is stored in the browser lies under it.',
    treaty: 'Scope, Description.scope',
    remedy: 'Put the shop’s id into `scope.shop`, and the person’s into `scope.user`.',
    check: async (stage) => {
      const other = await otherShop(stage);
      const { scope } = checkDescription(await other.describe(stage.reading()));
      const own = stage.description.scope;
      insist(
        JSON.stringify([scope.marketplace, scope.shop, scope.user]) !==
          JSON.stringify([own.marketplace, own.shop, own.user]),
        `both are marketplace ${own.marketplace}, shop ${own.shop}, user ${own.user}.`,
      );
    },
  },
  {
    id: 'scope/not-listed',
    says: 'Another shop’s lists hold none of this shop’s threads.',
    treaty: 'Scope',
    remedy:
      'One adapter a caller; ask the back end for the shop of whoever asks (Mirakl: `shop_id`).',
    check: async (stage) => {
      const other = (await otherShop(stage)).threads ?? notTried('the other shop has no threads');
      const ours = await stage.group('threads').list({ limit: 20 }, stage.reading());
      const theirs = new Set(idsOf([await other.list({ limit: 50 }, stage.reading())]));
      const leaked = idsOf([ours]).find((id) => theirs.has(id));
      insist(leaked === undefined, `thread ${leaked} stands in the lists of both.`);
    },
  },
  {
    id: 'scope/not-read',
    says: 'Another shop cannot read this shop’s thread by its id.',
    treaty: 'Scope',
    remedy:
      'Check the owner of each record that is asked for by id; answer `not-found` or `forbidden`.',
    check: async (stage) => {
      const other = (await otherShop(stage)).threads ?? notTried('the other shop has no threads');
      const { threadId } = stage.fixture('reply');
      const reads = {
        'threads.get': () => other.get(threadId, stage.reading()),
        'threads.messages': () => other.messages({ threadId, limit: 5 }, stage.reading()),
      };
      for (const [name, read] of Object.entries(reads)) {
        const answered = await read().then(
          () => true,
          () => false,
        );
        insist(!answered, `${name} answered with thread ${threadId}.`);
      }
    },
  },
  {
    id: 'scope/not-written',
    says: 'Another shop cannot write in this shop’s thread.',
    treaty: 'Scope',
    remedy: 'Check the owner before the act; refuse as `not-found` or `forbidden`.',
    check: async (stage) => {
      const letter = await writeLetter(stage);
      const other = (await otherShop(stage)).threads;
      const reply = other?.reply?.bind(other);
      if (reply === undefined) notTried('the other shop cannot reply at all');
      const answered = await reply(letter.request, letter.call).then(
        () => true,
        () => false,
      );
      insist(!answered, 'its reply was answered, not refused.');
      const { length } = await lettersWith(stage, letter.word);
      insist(length === 0, 'its message stands in the thread.');
    },
  },
];

async function otherShop(stage: Stage): Promise<CareAdapter> {
  return patient(await stage.otherShop(), stage.patience);
}
