import type { Catalogue } from './worlds/world.js';
import type { Incident } from '../../model/incident.js';
import type { MemoryRecords } from './records.js';
import type { Reason } from '../../model/reason.js';
import type { Offers } from '../../adapter/description.js';
import type { World, WorldFrame } from './worlds/world.js';
import { listedCases, listedOrders } from './worlds/listed.js';

/** A world whose orders, reasons and files are the given ones. Its threads are given to the market. */
export function worldOf(records: MemoryRecords, rules: World): World {
  const files = records.files ?? {};
  const empty = rules.catalogue(EMPTY);
  const catalogue: Catalogue = {
    threads: empty.threads,
    orders: listedOrders(records.orders ?? []),
    incidents: {
      ids: (records.incidents ?? []).map(({ id }) => id),
      make: (id) => (records.incidents ?? []).find((one) => one.id === id) as Incident,
      orderOf: (id) => (records.incidents ?? []).find((one) => one.id === id)?.orderId ?? '',
      dues: [],
    },
    ...(rules.cases === undefined ? {} : { cases: listedCases(records.cases ?? [], rules.cases) }),
    figures: () => records.figures ?? [],
    file: (id) => {
      const bytes = Object.hasOwn(files, id) ? files[id] : undefined;
      return bytes === undefined ? undefined : { name: nameOf(id, records), bytes };
    },
  };
  return {
    ...rules,
    name: 'records',
    ...(records.reasons === undefined ? {} : reasonsFrom(records.reasons, rules)),
    catalogue: () => catalogue,
  };
}

/** The offers of a world without the groups that these records have nothing for. */
export function offersOf(records: MemoryRecords, { offers }: World['description']): Offers {
  const { threads, files, reasons, orders, refunds, incidents, cases, figures, live } = offers;
  const hasUnread = records.threads?.some(({ unread }) => unread !== undefined) ?? false;
  return {
    ...(records.threads === undefined
      ? {}
      : { threads: { ...threads, markRead: hasUnread || threads?.markRead === true } }),
    ...(records.files === undefined || files === undefined ? {} : { files }),
    ...(records.reasons === undefined || reasons === undefined ? {} : { reasons }),
    ...(records.orders === undefined || orders === undefined ? {} : { orders }),
    ...(records.incidents === undefined || incidents === undefined ? {} : { incidents }),
    ...(records.cases === undefined || cases === undefined ? {} : { cases }),
    ...(records.figures === undefined || figures === undefined ? {} : { figures }),
    ...(records.refundable !== true || refunds === undefined ? {} : { refunds }),
    ...(live === undefined || (records.threads ?? records.cases) === undefined ? {} : { live }),
  };
}

/** Their reasons stand wherever the world's would. */
function reasonsFrom(
  reasons: readonly Reason[],
  rules: World,
): Pick<World, 'reasons' | 'composeNew'> {
  return {
    reasons: () => reasons,
    composeNew: (about, locale) => {
      const purpose = about === null ? 'contact-operator' : 'contact';
      return {
        ...rules.composeNew(about, locale),
        reasons: reasons.filter((reason) => reason.purpose === purpose),
      };
    },
  };
}

const EMPTY: WorldFrame = { seed: 1, epoch: 0, threads: 0, longThread: 0, cases: 0 };

function nameOf(id: string, { messages = {} }: MemoryRecords): string {
  for (const message of Object.values(messages).flat()) {
    const attachment = message.attachments?.find((one) => one.id === id);
    if (attachment !== undefined) return attachment.name;
  }
  return id;
}
