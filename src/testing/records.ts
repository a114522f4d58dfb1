import type { GenericSchema } from 'valibot';
import type { Stage } from './stage.js';
import { describeThrown } from './thrown.js';
import { fit, type Misfit } from '../adapter/malformed.js';
import { caseSchema } from '../adapter/schemas/case-schema.js';
import { composeRulesSchema } from '../adapter/schemas/compose-schema.js';
import { figureSchema } from '../adapter/schemas/figure-schema.js';
import { incidentSchema } from '../adapter/schemas/incident-schema.js';
import { messageSchema } from '../adapter/schemas/message-schema.js';
import { orderSchema } from '../adapter/schemas/order-schema.js';
import { pageSchema } from '../adapter/schemas/page-schema.js';
import { reasonSchema } from '../adapter/schemas/reason-schema.js';
import { refundOptionsSchema } from '../adapter/schemas/refund-options-schema.js';
import { threadSchema } from '../adapter/schemas/thread-schema.js';
import { Broken } from './rule.js';

/** Kinds of record that are looked at for their shape. */
export type Noun =
  | 'threads'
  | 'messages'
  | 'compose'
  | 'reasons'
  | 'orders'
  | 'refunds'
  | 'incidents'
  | 'cases'
  | 'figures';

/** Records as the adapter gave them, held against their schemas. */
export interface Records {
  /** How many records of each noun were looked at. What is not offered is missing. */
  readonly asked: ReadonlyMap<Noun, number>;
  /** Nouns that could not be read, with why. */
  readonly failed: ReadonlyMap<Noun, string>;
  readonly misfits: readonly FoundMisfit[];
  readonly money: readonly FoundMoney[];
}

/** A field that does not fit, and which of the rules it is the business of. */
export interface FoundMisfit {
  readonly about: 'shape' | 'absence' | 'money' | 'time';
  readonly message: string;
}

export interface FoundMoney {
  readonly path: string;
  readonly amount: string;
  readonly currency: string;
}

/** Reads a sample of all that is offered, or of one noun. Reading changes nothing. */
export async function recordsOf(stage: Stage, only?: Noun): Promise<Records> {
  const asked = new Map<Noun, number>();
  const failed = new Map<Noun, string>();
  const misfits: FoundMisfit[] = [];
  const money: FoundMoney[] = [];
  for (const noun of Object.keys(SAMPLES) as Noun[]) {
    if (only !== undefined && noun !== only) continue;
    try {
      const sample = await SAMPLES[noun](stage);
      if (sample === undefined) continue;
      asked.set(noun, sample.length);
      for (const { value, schema, where } of sample) {
        misfits.push(...misfitsIn(value, schema, where));
        money.push(...moneyIn(value, where));
      }
    } catch (thrown) {
      asked.set(noun, 0);
      failed.set(noun, thrown instanceof Broken ? thrown.message : describeThrown(thrown));
    }
  }
  return { asked, failed, misfits, money };
}

interface Sampled {
  readonly where: string;
  readonly value: unknown;
  readonly schema: GenericSchema<unknown>;
}

/** How many of a list are opened one by one. */
const OPENED = 4;

const SAMPLES: Readonly<Record<Noun, (stage: Stage) => Promise<readonly Sampled[] | undefined>>> = {
  threads: async (stage) => {
    const threads = stage.groupIfAny('threads');
    if (threads === undefined) return undefined;
    const page = await threads.list({ limit: 20 }, stage.reading());
    const ids = [...page.items.slice(0, OPENED).map(({ id }) => id), ...namedThreads(stage)];
    const opened = await Promise.all(
      ids.map(async (id) => ({
        where: 'threads.get',
        value: await threads.get(id, stage.reading()),
        schema: threadSchema,
      })),
    );
    return [...pageOf('threads.list', page, threadSchema), ...opened];
  },
  messages: async (stage) => {
    const threads = stage.groupIfAny('threads');
    if (threads === undefined) return undefined;
    const { items } = await threads.list({ limit: OPENED }, stage.reading());
    const ids = [...items.slice(0, OPENED).map(({ id }) => id), ...namedThreads(stage)];
    const pages = await Promise.all(
      ids.map((threadId) => threads.messages({ threadId, limit: 20 }, stage.reading())),
    );
    return pages.flatMap((page) => pageOf('threads.messages', page, messageSchema));
  },
  compose: async (stage) => {
    const threads = stage.groupIfAny('threads');
    const about = stage.given('start')?.about;
    if (threads?.composeOptions === undefined || about === undefined) return undefined;
    const value = await threads.composeOptions(about, stage.reading());
    return [{ where: 'threads.composeOptions', value, schema: composeRulesSchema }];
  },
  reasons: async (stage) => {
    const reasons = stage.groupIfAny('reasons');
    if (reasons === undefined) return undefined;
    const lists = await Promise.all(
      PURPOSES.map((purpose) => reasons.list(purpose, stage.reading())),
    );
    return lists.flat().map((value) => ({ where: 'reasons.list', value, schema: reasonSchema }));
  },
  orders: async (stage) => {
    const orders = stage.groupIfAny('orders');
    if (orders === undefined) return undefined;
    const page = await orders.list({ limit: 20 }, stage.reading());
    const opened = await Promise.all(
      page.items.slice(0, OPENED).map(async ({ id }) => ({
        where: 'orders.get',
        value: await orders.get(id, stage.reading()),
        schema: orderSchema,
      })),
    );
    return [...pageOf('orders.list', page, orderSchema), ...opened];
  },
  refunds: async (stage) => {
    const refunds = stage.groupIfAny('refunds');
    const orderId = stage.given('refund')?.orderId;
    if (refunds === undefined || orderId === undefined) return undefined;
    const value = await refunds.options(orderId, stage.reading());
    return [{ where: 'refunds.options', value, schema: refundOptionsSchema }];
  },
  incidents: async (stage) => {
    const incidents = stage.groupIfAny('incidents');
    if (incidents === undefined) return undefined;
    const page = await incidents.list({ limit: 20 }, stage.reading());
    const opened = await Promise.all(
      page.items.slice(0, OPENED).map(async ({ id }) => ({
        where: 'incidents.get',
        value: await incidents.get(id, stage.reading()),
        schema: incidentSchema,
      })),
    );
    return [...pageOf('incidents.list', page, incidentSchema), ...opened];
  },
  cases: async (stage) => {
    const cases = stage.groupIfAny('cases');
    if (cases === undefined) return undefined;
    const page = await cases.list({ limit: 20 }, stage.reading());
    const opened = await Promise.all(
      page.items.slice(0, OPENED).map(async ({ id }) => ({
        where: 'cases.get',
        value: await cases.get(id, stage.reading()),
        schema: caseSchema,
      })),
    );
    return [...pageOf('cases.list', page, caseSchema), ...opened];
  },
  figures: async (stage) => {
    const figures = stage.groupIfAny('figures');
    if (figures === undefined) return undefined;
    const list = await figures.list(stage.reading());
    return list.map((value) => ({ where: 'figures.list', value, schema: figureSchema }));
  },
};

/** What reasons are given for. */
export const PURPOSES = [
  'contact',
  'contact-operator',
  'incident-open',
  'incident-resolve',
  'refund',
  'case-close',
] as const;

function namedThreads(stage: Stage): readonly string[] {
  const named = [
    stage.given('longThread'),
    stage.given('reply')?.threadId,
    stage.given('unknownCode')?.threadId,
  ];
  return named.filter((id) => id !== undefined);
}

function pageOf(
  where: string,
  page: { readonly items: readonly unknown[] },
  schema: GenericSchema<unknown>,
): readonly Sampled[] {
  const frame = { where, value: { ...page, items: [] }, schema: pageSchema };
  return [frame, ...page.items.map((value) => ({ where, value, schema }))];
}

function misfitsIn(
  value: unknown,
  schema: GenericSchema<unknown>,
  where: string,
): readonly FoundMisfit[] {
  const undefinedAt = pathOfUndefined(value);
  const found = fit(schema, value);
  return [
    ...(undefinedAt === undefined
      ? []
      : [{ about: 'absence' as const, message: `${where}: ${undefinedAt} is undefined.` }]),
    ...('value' in found ? [] : found.misfits).map((misfit) => ({
      about: aboutOf(misfit),
      message: `${where}: ${misfit.path === '' ? '' : `${misfit.path}: `}expected ${misfit.expected}, received ${misfit.received}.`,
    })),
  ];
}

function aboutOf({ path, expected, received }: Misfit): FoundMisfit['about'] {
  if (received === 'null' || received.startsWith('undefined')) return 'absence';
  if (/(^|\.)(amount|currency)$/.test(path)) return 'money';
  return expected.startsWith('an instant') ? 'time' : 'shape';
}

/** Schemas look only at what the treaty names; `undefined` is not data anywhere. */
function pathOfUndefined(value: unknown, path = ''): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (inner === undefined) return here;
    const deeper = pathOfUndefined(inner, here);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

function moneyIn(value: unknown, path: string): readonly FoundMoney[] {
  if (typeof value !== 'object' || value === null) return [];
  const { amount, currency } = value as Readonly<Record<string, unknown>>;
  if (typeof amount === 'string' && typeof currency === 'string') {
    return [{ path, amount, currency }];
  }
  return Object.entries(value).flatMap(([key, inner]) => moneyIn(inner, `${path}.${key}`));
}
