import type { Description, Offers } from '../../adapter/description.js';
import type { Ledger } from './ledger.js';
import type { MemoryAdapter, MemoryOptions } from './options.js';
import type { ReadCall } from '../../adapter/calls.js';
import type { World } from './worlds/world.js';
import { PACE, type Pace } from './agenda.js';
import { CONTRACT } from '../../adapter/care-adapter.js';
import { CaseClosing } from './case-closing.js';
import { CaseOthers } from './case-others.js';
import { casesOf, type CaseParts } from './cases.js';
import { CasesNow } from './cases-now.js';
import { check } from './check.js';
import { controlsOf } from './controls.js';
import { Faults } from './faults.js';
import { figuresOf } from './figures.js';
import { filesOf } from './files.js';
import { frozen } from './frozen.js';
import { offersOf, worldOf } from './given.js';
import { IncidentActs } from './incident-acts.js';
import { IncidentOthers } from './incident-others.js';
import { incidentsOf } from './incidents.js';
import { IndexedDbLedger } from './ledger-in-indexeddb.js';
import { InMemoryLedger } from './ledger-in-memory.js';
import { liveOf } from './live.js';
import { Market } from './market.js';
import { ordersOf } from './orders.js';
import { RecordsNow } from './records-now.js';
import { moveRefund, refundsOf } from './refunds.js';
import { Service } from './service.js';
import { threadsOf } from './threads.js';
import { chile } from './worlds/chile.js';
import { mexico } from './worlds/mexico.js';
import { spain } from './worlds/spain.js';

export type { Pace } from './agenda.js';
export type * from './faults.js';
export type * from './options.js';
export type * from './records.js';
export type * from './worlds/world.js';

/**
 * The embedded default: a marketplace in memory that behaves like a server. It validates and refuses with the
 * treaty's errors, does each idempotency key once, counts versions, honours abort, tells changes live, and goes
 * wrong on request. With `persist` all tabs share one ledger in IndexedDB.
 *
 * Making one costs nothing, whatever the size of its world: records are made when they are read.
 * @throws RangeError for a size or seed that is out of bounds, TypeError for an unknown world.
 */
export function createMemoryAdapter(options: MemoryOptions = {}): MemoryAdapter {
  const { clock = Date.now, persist = false, seed = 1 } = options;
  const { threads = 180, longThread = 0, cases: caseCount = 96 } = options;
  checkNumber('seed', seed, -0x8000_0000, 0xffff_ffff);
  checkNumber('threads', threads, 0, 100_000);
  checkNumber('longThread', longThread, 0, 10_000);
  checkNumber('cases', caseCount, 0, 100_000);
  const rules = findWorld(options.world ?? 'spain');
  // Copies: what is handed out is frozen, and what is the host's own is not to be.
  const { records, scope, names, policy, offers: changes } = ownCopy(options);
  const world = records === undefined ? rules : worldOf(records, rules);
  const description = structuredClone(rules.description);
  const offers = changed(
    records === undefined ? description.offers : offersOf(records, description),
    changes ?? {},
  );
  const market = new Market(
    (epoch) => world.catalogue({ seed, epoch, threads, longThread, cases: caseCount }),
    frozen({ threads: records?.threads ?? [], messages: records?.messages ?? {} }),
  );
  const size = `${threads}-${longThread}${world.cases === undefined ? '' : `-${caseCount}`}`;
  const database = `seller-care-kit-memory/${persist}/${world.name}-${seed}-${size}`;
  const faults = new Faults();
  for (const fault of options.faults ?? []) faults.add(fault);
  const service = new Service({
    market,
    clock,
    faults,
    latency: options.latency ?? 0,
    ledger: persist === false ? new InMemoryLedger(clock) : ledgerNamed(database, clock),
    fallback: () => sharedInPage(database, clock),
  });
  const now = new RecordsNow(service, world);
  const pace = { ...PACE, ...options.pace };
  const others = new IncidentOthers({ service, world, now, pace });
  const cases = casesIn(service, world, offers, { records: now, pace });
  service.whenDue = (due) =>
    due.does.type === 'refund-moves'
      ? moveRefund(service, due, pace)
      : (others.does(due) ?? cases?.others.does(due));
  const forgetsKeys = options.refundKeys === 'forgotten';
  const acts = new IncidentActs(
    { service, world, now, pace },
    { offersReasons: offers.reasons !== undefined },
  );
  const describe = (call: ReadCall): Promise<Description> =>
    service.read('describe', undefined, call, () => ({
      ...description,
      contract: CONTRACT,
      serverTime: new Date(service.now()).toISOString(),
      scope: scope ?? description.scope,
      names: { ...description.names, ...names },
      offers,
      policy: { ...description.policy, ...policy },
    }));
  return {
    describe,
    check: (question, call) => check(service, question, call, { now, acts, forgetsKeys }),
    ...groupsOf(service, world, offers, { now, others }),
    ...tradeOf(service, world, offers, { now, acts, pace, forgetsKeys, cases }),
    ...(cases === undefined ? {} : { cases: casesOf(service, cases) }),
    controls: controlsOf(service, world, faults, { now, others, cases }),
  };
}

function ownCopy({ records, scope, names, policy, offers }: MemoryOptions) {
  return structuredClone({ records, scope, names, policy, offers });
}

function groupsOf(
  service: Service,
  world: World,
  offers: Offers,
  { now, others }: { readonly now: RecordsNow; readonly others: IncidentOthers },
): Partial<MemoryAdapter> {
  return {
    ...(offers.threads === undefined ? {} : { threads: threadsOf(service, world, offers, others) }),
    ...(offers.files === undefined ? {} : { files: filesOf(service, offers.files) }),
    ...(offers.orders === undefined ? {} : { orders: ordersOf(service, offers.orders, now) }),
    ...(offers.live === undefined ? {} : { live: liveOf(service) }),
    ...(offers.reasons === undefined
      ? {}
      : {
          reasons: {
            list: (purpose, call) =>
              service.read('reasons.list', purpose, call, () =>
                world.reasons(call.locale).filter((reason) => reason.purpose === purpose),
              ),
          },
        }),
  };
}

/** What moves money, and what holds it up. */
function tradeOf(
  service: Service,
  world: World,
  offers: Offers,
  parts: {
    readonly now: RecordsNow;
    readonly acts: IncidentActs;
    readonly pace: Pace;
    readonly forgetsKeys: boolean;
    readonly cases: CaseParts | undefined;
  },
): Partial<MemoryAdapter> {
  const { now, acts, cases } = parts;
  const rules = world.refunds;
  return {
    ...(offers.refunds === undefined || rules === undefined
      ? {}
      : { refunds: refundsOf(service, { ...parts, world, rules, modes: offers.refunds.modes }) }),
    ...(offers.incidents === undefined
      ? {}
      : { incidents: incidentsOf(service, offers.incidents, now, acts) }),
    ...(offers.figures === undefined ? {} : { figures: figuresOf(service, now, cases?.now) }),
  };
}

/** Requests of customers, where the world has any. */
function casesIn(
  service: Service,
  world: World,
  offers: Offers,
  { records, pace }: { readonly records: RecordsNow; readonly pace: Pace },
): (CaseParts & { readonly others: CaseOthers }) | undefined {
  const { cases: rules } = world;
  if (rules === undefined || offers.cases === undefined) return undefined;
  const now = new CasesNow(service, rules, world.operator);
  const { transport = 'inline', limits = {} } = offers.files ?? {};
  const closing = new CaseClosing({ service, world, rules, now, pace, transport, limits });
  const others = new CaseOthers({ service, world, rules, now, records });
  return { rules, now, closing, others, offers: offers.cases };
}

function changed(offers: Offers, changes: NonNullable<MemoryOptions['offers']>): Offers {
  const groups = new Set([...Object.keys(offers), ...Object.keys(changes)]) as Set<keyof Offers>;
  const entries = [...groups].flatMap((group) => {
    const change = changes[group];
    return change === null ? [] : [[group, { ...offers[group], ...change }]];
  });
  return frozen(Object.fromEntries(entries) as Offers);
}

function findWorld(world: NonNullable<MemoryOptions['world']>): World {
  if (world === 'spain') return spain;
  if (world === 'mexico') return mexico;
  if (world === 'chile') return chile;
  if (typeof world === 'object') return world;
  throw new TypeError(`createMemoryAdapter: there is no world '${String(world)}'.`);
}

function ledgerNamed(name: string, clock: () => number): Ledger {
  return typeof indexedDB === 'undefined'
    ? sharedInPage(name, clock)
    : new IndexedDbLedger(name, clock);
}

const inPage = new Map<string, Ledger>();

/** Without IndexedDB, at least the adapters of this page share what goes by one name. */
function sharedInPage(name: string, clock: () => number): Ledger {
  const ledger = inPage.get(name) ?? new InMemoryLedger(clock);
  inPage.set(name, ledger);
  return ledger;
}

function checkNumber(name: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new RangeError(
    `createMemoryAdapter: ${name} has to be a whole number from ${least} to ${most}.`,
  );
}
