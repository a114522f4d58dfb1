import { insist, type Rule } from '../rule.js';
import { reasonsOf } from './reasons.js';
import { some } from '../walk.js';
import type { Stage } from '../stage.js';

/** Labels are for the reader, codes and ids for the back end. */
export const LOCALE: readonly Rule[] = [
  {
    id: 'locale/labels-follow',
    says: 'Labels come in the language that was asked for.',
    treaty: 'ReadCall.locale',
    remedy: 'Hand the locale on, and keep no answer of one language for another.',
    check: async (stage) => {
      const [one, other] = await inBoth(stage);
      insist(
        one.some(({ label }, place) => label !== other[place]?.label),
        `all ${one.length} labels are the same in ${stage.locale} and in ${stage.fixture('otherLocale')}.`,
      );
    },
  },
  {
    id: 'locale/codes-stay',
    says: 'Codes and ids are the same in every language.',
    treaty: 'ReadCall.locale, CodedValue.code',
    remedy: 'Take the back end’s own codes; a label is never a code.',
    check: async (stage) => {
      const [one, other] = await inBoth(stage);
      const codes = new Set(other.map(({ code }) => code));
      const lost = one.filter(({ code }) => !codes.has(code)).map(({ code }) => code);
      insist(lost.length === 0, () => `${some(lost)} is not there in the other language.`);
    },
  },
];

async function inBoth(stage: Stage) {
  const locale = stage.fixture('otherLocale');
  const lists = [await reasonsOf(stage), await reasonsOf(stage, locale)] as const;
  const [one, other] = lists.map((list) => list.flatMap(([, reasons]) => reasons));
  return [one ?? [], other ?? []] as const;
}
