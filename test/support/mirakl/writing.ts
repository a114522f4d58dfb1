import type { MiraklMessage, MiraklParticipant } from '../../../src/adapters/mirakl/published.js';
import { fieldRefused, Refused, type FakeError } from './answers.js';
import { OPERATOR, type FakeShop, type FakeThread } from './shop.js';
import { REASONS, shopParty } from './world.js';

/** What a message was made of. */
export interface Written {
  readonly thread: FakeThread;
  readonly message: MiraklMessage;
  readonly files: ReadonlyMap<string, File>;
}

interface Input {
  readonly body?: unknown;
  readonly to?: unknown;
  readonly topic?: { readonly type?: unknown; readonly value?: unknown };
  readonly entity?: { readonly type?: unknown };
}

/** The parts of a multipart body. @throws Refused 415 for anything else, 400 for parts that are not as they are due. */
export async function partsOf(
  request: Request,
  part: 'message_input' | 'thread_input',
): Promise<{ readonly input: Input; readonly files: readonly File[] }> {
  const type = request.headers.get('Content-Type') ?? '';
  if (!type.startsWith('multipart/form-data')) throw new Refused(415, 'Unsupported Media Type');
  const form = await request.formData();
  const json = form.get(part);
  if (json === null) throw new Refused(400, `Required part '${part}' is not present.`);
  if (typeof json === 'string' || !json.type.startsWith('application/json')) {
    throw new Refused(415, `Content-Type of part '${part}' is not supported`);
  }
  const unknown = [...form.keys()].find((name) => name !== part && name !== 'files');
  if (unknown !== undefined) throw new Refused(400, `Unknown part '${unknown}'.`);
  const files = form.getAll('files') as File[];
  return { input: JSON.parse(await json.text()) as Input, files };
}

/** SPEC M12. */
export function reply(
  shop: FakeShop,
  thread: FakeThread,
  { input, files }: { readonly input: Input; readonly files: readonly File[] },
  at: number,
): Written {
  if (thread.messages.length >= 1000) {
    throw new Refused(400, 'The thread has reached its maximum number of messages.');
  }
  const errors = bodyErrors(input);
  const to = Array.isArray(input.to) ? (input.to as readonly MiraklParticipant[]) : [];
  if (to.length === 0) errors.push({ field: 'to', message: 'to: must not be empty' });
  const addressed = to.flatMap((one) => {
    const known = thread.authorized_participants.find(
      ({ type, id }) => type === one?.type && (one.id === undefined || one.id === id),
    );
    if (known === undefined)
      errors.push({ field: 'to', message: 'to: participant not authorized' });
    return known ?? [];
  });
  if (errors.length > 0) throw new Refused(400, errors);
  checkFiles(shop, thread.entities[0]?.id, files);
  return append(thread, shop, input.body as string, addressed, files, at);
}

/** SPEC OR43, M14. */
export function begin(
  shop: FakeShop,
  orderId: string | undefined,
  { input, files }: { readonly input: Input; readonly files: readonly File[] },
  at: number,
): Written {
  const errors = [...bodyErrors(input), ...topicErrors(input, orderId)];
  const words = Array.isArray(input.to) ? (input.to as readonly unknown[]) : [];
  const all: readonly MiraklParticipant[] = [
    ...(orderId === undefined ? [] : [{ type: 'CUSTOMER', id: '4711', display_name: 'Ana Ruiz' }]),
    OPERATOR,
    shopParty(shop.id),
  ];
  if (orderId === undefined && input.entity?.type !== 'SELLER_OPERATOR') {
    errors.push({ field: 'entity.type', message: 'entity.type: must be SELLER_OPERATOR' });
  }
  if (orderId === undefined && input.to !== undefined) {
    errors.push({ field: 'to', message: 'to: unknown field' });
  }
  if (orderId !== undefined && words.length === 0) {
    errors.push({ field: 'to', message: 'to: must not be empty' });
  }
  const addressed = words.flatMap((word) => {
    const known = all.find(({ type }) => type === word);
    if (known === undefined) errors.push({ field: 'to', message: 'to: unknown value' });
    return known ?? [];
  });
  if (errors.length > 0) throw new Refused(400, errors);
  checkFiles(shop, orderId, files);
  const date = new Date(at).toISOString();
  const order = shop.orders.find(({ order_id }) => order_id === orderId);
  const thread: FakeThread = {
    id: crypto.randomUUID(),
    date_created: date,
    date_updated: date,
    topic: input.topic as FakeThread['topic'],
    entities: [
      order === undefined
        ? { type: 'SELLER_OPERATOR', id: String(shop.id), label: shop.name }
        : { type: 'MMP_ORDER', id: order.order_id, label: order.commercial_id },
    ],
    authorized_participants: all,
    shop_reply_needed_since: null,
    no_store_reply_needed: [],
    messages: [],
  };
  shop.threads.set(thread.id, thread);
  return append(thread, shop, input.body as string, order ? addressed : [OPERATOR], files, at);
}

function append(
  thread: FakeThread,
  shop: FakeShop,
  body: string,
  to: readonly MiraklParticipant[],
  files: readonly File[],
  at: number,
): Written {
  const kept = new Map(files.map((file) => [crypto.randomUUID() as string, file]));
  const message: MiraklMessage = {
    id: crypto.randomUUID(),
    body,
    date_created: new Date(at).toISOString(),
    from: {
      type: 'SHOP_USER',
      display_name: 'Marta',
      organization_details: shopParty(shop.id),
    },
    to,
    ...(kept.size === 0
      ? {}
      : { attachments: [...kept].map(([id, { name, size }]) => ({ id, name, size })) }),
  };
  thread.messages.push(message);
  thread.date_updated = message.date_created;
  thread.shop_reply_needed_since = null;
  return { thread, message, files: kept };
}

/** SPEC M12, OR43: 3 to 50,000 characters. */
function bodyErrors({ body }: Input): FakeError[] {
  const length = typeof body === 'string' ? body.length : 0;
  if (length >= 3 && length <= 50_000) return [];
  return [{ field: 'body', message: 'body: length must be between 3 and 50000' }];
}

/** SPEC OR43: FREE_TEXT of 3 to 200, or the code of a reason that the shop may give. */
function topicErrors({ topic }: Input, orderId: string | undefined): FakeError[] {
  const value = typeof topic?.value === 'string' ? topic.value : '';
  if (topic?.type === 'FREE_TEXT') {
    if (value.length >= 3 && value.length <= 200) return [];
    return [{ field: 'topic.value', message: 'topic.value: length must be between 3 and 200' }];
  }
  const type = orderId === undefined ? 'MMP_SELLER_MESSAGING' : 'ORDER_MESSAGING';
  const isKnown = REASONS.some(
    (reason) => reason.code === value && reason.type === type && reason.is_shop_right,
  );
  if (topic?.type === 'REASON_CODE' && isKnown) return [];
  return [
    { code: 'REASON_NOT_FOUND', field: 'topic.value', message: 'topic.value: unknown reason' },
  ];
}

/** SPEC OR43, M12: 30 MB a message, 50 files an order over all its threads. */
function checkFiles(shop: FakeShop, subject: string | undefined, files: readonly File[]): void {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  if (total > 30_000_000) throw new Refused(413, 'The files exceed 30 MB.');
  const onIt = [...shop.threads.values()].filter(({ entities }) => entities[0]?.id === subject);
  const there = onIt.flatMap(({ messages }) => messages.flatMap((one) => one.attachments ?? []));
  if (there.length + files.length > 50) {
    throw fieldRefused('files', 'The order already has its 50 attachments.', 'TOO_MANY_FILES');
  }
  const bad = files.findIndex(({ name }) => !TAKEN.includes(name.split('.').at(-1) ?? ''));
  if (bad >= 0) throw fieldRefused(`files[${bad}]`, 'This type of file is not accepted.');
}

/** SPEC OR74; for messages it is the best guess. */
const TAKEN = 'csv doc xls xlsx ppt pdf odt ods odp txt rtf png jpg gif zpl mov mp4'.split(' ');
