import type { CareAdapter } from '../adapter/care-adapter.js';
import type { Description, Offers } from '../adapter/description.js';
import { methodOf, type MethodName } from '../wire/methods.js';
import { METHODS } from '../wire/routes.js';

/**
 * A description that offers only what the adapter can do: an absent method does not cross the wire by itself, so
 * the offer goes, and `absent` names it.
 */
export function honest(
  adapter: CareAdapter,
  description: Description,
): Description & { readonly absent: readonly MethodName[] } {
  const absent = METHODS.filter((name) => methodOf(adapter, name) === undefined);
  return { ...description, offers: offersWithout(description.offers, new Set(absent)), absent };
}

/** What of an offer needs which method. The first of a group is what it cannot be without. */
const NEEDS: { readonly [Group in keyof Required<Offers>]: Readonly<Record<string, MethodName>> } =
  {
    threads: {
      '': 'threads.list',
      start: 'threads.start',
      reply: 'threads.reply',
      noReplyNeeded: 'threads.setReplyNeeded',
      markRead: 'threads.markRead',
    },
    files: { open: 'files.open' },
    reasons: { '': 'reasons.list' },
    orders: { '': 'orders.list', get: 'orders.get' },
    refunds: { '': 'refunds.create' },
    incidents: { '': 'incidents.list', act: 'incidents.act' },
    cases: { '': 'cases.list', close: 'cases.close' },
    documents: { add: 'documents.add' },
    figures: { '': 'figures.list' },
    live: { '': 'live.subscribe' },
  };

function offersWithout(offers: Offers, absent: ReadonlySet<MethodName>): Offers {
  const entries = Object.entries(offers) as [keyof Offers, object][];
  return Object.fromEntries(
    entries.flatMap(([group, offer]) => {
      const needs = NEEDS[group];
      const whole = needs[''];
      if (whole !== undefined && absent.has(whole)) return [];
      const kept = Object.entries(offer).filter(([name, value]) => {
        const method = needs[name];
        if (method !== undefined) return !absent.has(method);
        // What is to be staged, and cannot be, cannot be sent at all.
        return !(name === 'transport' && value === 'staged' && absent.has('files.stage'));
      });
      return [[group, Object.fromEntries(kept)]];
    }),
  );
}
