import type { Reason } from '../../model/reason.js';
import type { Stage } from '../stage.js';
import { doubles, some } from '../walk.js';
import { insist, notTried, type Rule } from '../rule.js';
import { PURPOSES } from '../records.js';

const TREATY = 'ReasonsGroup.list, Reason';

/** Lists of reasons. */
export const REASONS: readonly Rule[] = [
  {
    id: 'reasons/purpose',
    says: 'Reasons come only for the purpose that was asked for.',
    treaty: TREATY,
    remedy: 'Filter the back end’s list by what the reason is for.',
    check: async (stage) => {
      for (const [purpose, reasons] of await reasonsOf(stage)) {
        const other = reasons.find((reason) => reason.purpose !== purpose);
        insist(
          other === undefined,
          () => `asked for '${purpose}', reason ${other?.code} is for '${other?.purpose}'.`,
        );
      }
    },
  },
  {
    id: 'reasons/once',
    says: 'A code stands once in a list of reasons.',
    treaty: TREATY,
    remedy: 'Leave out repetitions: what is chosen is the code.',
    check: async (stage) => {
      for (const [purpose, reasons] of await reasonsOf(stage)) {
        const twice = doubles(reasons.map(({ code }) => code));
        insist(twice.length === 0, () => `${some(twice)} stands twice for '${purpose}'.`);
      }
    },
  },
];

/** Reasons by purpose. @throws NotTried where there are none. */
export async function reasonsOf(
  stage: Stage,
  locale?: string,
): Promise<readonly (readonly [string, readonly Reason[]])[]> {
  const group = stage.group('reasons');
  const call = stage.reading(locale === undefined ? {} : { locale });
  const lists = await Promise.all(
    PURPOSES.map(async (purpose) => [purpose, await group.list(purpose, call)] as const),
  );
  return lists.some(([, list]) => list.length > 0) ? lists : notTried('there are no reasons');
}
