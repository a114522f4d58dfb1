import type { GroupName } from '../../adapter/check-adapter.js';
import type { Offers } from '../../adapter/description.js';
import type { Stage } from '../stage.js';
import { checkAdapter } from '../../adapter/check-adapter.js';
import { insist, notOffered, type Rule } from '../rule.js';
import { recordsOf } from '../records.js';
import { describeThrown, refusalOf } from '../thrown.js';
import { toCareError } from '../../adapter/care-error.js';

/** What is not there is absent: no property, no method, no empty promise. */
export const ABSENCE: readonly Rule[] = [
  {
    id: 'absence/methods',
    says: 'A group that is there has the methods that its kind cannot do without, and nothing but methods.',
    treaty: 'CareAdapter',
    remedy: 'Write the method that is named, or leave the whole group out.',
    check: async (stage) => {
      const { problems } = checkAdapter(stage.asGiven);
      insist(problems.length === 0, () => problems.map(({ message }) => message).join(' '));
      await Promise.resolve();
    },
  },
  {
    id: 'absence/offered-exists',
    says: 'What the description offers exists on the adapter.',
    treaty: 'Offers, CareAdapter',
    remedy: 'Write the method, or take the offer out of `describe`.',
    check: async (stage) => {
      const missing = offeredAndMissing(stage);
      insist(missing.length === 0, () => missing.join(', '));
      await Promise.resolve();
    },
  },
  {
    id: 'absence/not-offered',
    says: 'A group that is there but not offered refuses as `unsupported`.',
    treaty: 'Offers, CareErrorKind',
    remedy: 'Throw `{ kind: "unsupported" }` there, leave the group out, or offer it.',
    check: async (stage) => {
      const there = READS.filter(([name]) => {
        return stage.offers[name] === undefined && stage.adapter[name] !== undefined;
      });
      if (there.length === 0) notOffered('every group that is there is offered');
      for (const [name, read] of there) {
        const thrown = await refusalOf(read(stage), `${name}, which is not offered,`);
        const { kind } = toCareError(thrown);
        insist(
          kind === 'unsupported',
          `${name} is not offered and refused with ${describeThrown(thrown)}.`,
        );
      }
    },
  },
  {
    id: 'absence/left-out',
    says: 'What is unknown is left out of a record: never `undefined`, and `null` only where it means none.',
    treaty: 'model: absent is unknown, `null` is none',
    remedy: 'Leave the property out, for example by `...(x === undefined ? {} : { x })`.',
    check: async (stage) => {
      const found = (await recordsOf(stage)).misfits.filter(({ about }) => about === 'absence');
      insist(found.length === 0, () => found[0]?.message ?? '');
    },
  },
];

type Reading = (stage: Stage) => Promise<unknown>;

/** A harmless call of each group that has one. */
const READS: readonly (readonly [GroupName, Reading])[] = [
  ['threads', async (on) => on.adapter.threads?.list({ limit: 3 }, on.reading())],
  ['files', async (on) => on.adapter.files?.open?.('no-such-file', on.reading())],
  ['reasons', async (on) => on.adapter.reasons?.list('contact', on.reading())],
  ['orders', async (on) => on.adapter.orders?.list({ limit: 3 }, on.reading())],
  ['refunds', async (on) => on.adapter.refunds?.options('no-such-order', on.reading())],
  ['incidents', async (on) => on.adapter.incidents?.list({ limit: 3 }, on.reading())],
  ['cases', async (on) => on.adapter.cases?.list({ limit: 3 }, on.reading())],
  ['figures', async (on) => on.adapter.figures?.list(on.reading())],
];

/** Where a flag of the offers stands for an optional method. */
const FLAGS: { readonly [Name in GroupName]?: Readonly<Record<string, string>> } = {
  threads: {
    start: 'start',
    reply: 'reply',
    noReplyNeeded: 'setReplyNeeded',
    markRead: 'markRead',
  },
  files: { open: 'open' },
  incidents: { act: 'act' },
  cases: { close: 'close' },
  documents: { add: 'add' },
};

function offeredAndMissing({ adapter, offers }: Stage): readonly string[] {
  return (Object.keys(offers) as (keyof Offers)[]).flatMap((name) => {
    if (offers[name] === undefined) return [];
    const group = adapter[name] as Readonly<Record<string, unknown>> | undefined;
    if (group === undefined) return [`offers.${name} stands there, adapter.${name} does not`];
    const offered = offers[name] as Readonly<Record<string, unknown>>;
    const methods = Object.entries(FLAGS[name] ?? {})
      .filter(([flag]) => offered[flag] === true)
      .map(([flag, method]) => [flag, method] as const);
    const staged = name === 'files' && offered['transport'] === 'staged';
    return [...methods, ...(staged ? [['transport: staged', 'stage'] as const] : [])]
      .filter(([, method]) => typeof group[method] !== 'function')
      .map(
        ([flag, method]) => `offers.${name}.${flag} says yes, adapter.${name}.${method} is missing`,
      );
  });
}
