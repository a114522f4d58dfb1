import type { CommandCall, ReadCall } from '../../adapter/calls.js';
import type { Deadline } from '../../model/deadline.js';
import type { Due, Pace } from './agenda.js';
import type { KeyEntry, LedgerEvent } from './ledger.js';
import type { Order } from '../../model/order.js';
import type { Refund, RefundableLine, RefundMode, RefundOptions } from '../../model/refund.js';
import type { RefundRequest } from '../../adapter/commands.js';
import type { RefundRules, World } from './worlds/world.js';
import type { RefundsGroup } from '../../adapter/refunds-group.js';
import type { Service, Verdict } from './service.js';
import { CareError } from '../../adapter/care-error.js';
import { freshId } from '../../adapter/fresh-id.js';
import { leftOf, type LineAccount, type OrderAccount } from './order-account.js';
import { sumOf, toMoney, type MinorUnits } from '../../model/minor-units.js';
import { noticeOf } from './notices.js';
import { offersOn, planRefund, type PlannedLine } from './refund-plan.js';
import type { RecordsNow } from './records-now.js';
import { settled } from './settlement.js';
import { isSpanish, refusal, wordsFor, type RefusalCode } from './refusals.js';

/** Money back, by the market's own account. */
export function refundsOf(
  service: Service,
  parts: {
    readonly world: World;
    readonly rules: RefundRules;
    readonly modes: readonly RefundMode[];
    readonly now: RecordsNow;
    readonly pace: Pace;
    readonly forgetsKeys: boolean;
  },
): RefundsGroup {
  const { world, rules, modes, now, pace, forgetsKeys } = parts;
  const options = (orderId: string, { locale }: ReadCall): RefundOptions => {
    const order = now.order(orderId, locale);
    const account = now.account(order, locale);
    const whole = leftOf(account);
    const money = (minor: MinorUnits) => toMoney(minor, account.digits, account.currency);
    return {
      orderId,
      ...(order.version === undefined ? {} : { version: order.version }),
      currency: account.currency,
      modes: account.wasOffered ? modes.filter((mode) => mode !== 'offer') : modes,
      lines: account.lines.map((line) => refundable(line, account, rules, world)),
      order: { product: money(whole.product), shipping: money(whole.shipping) },
      reasons: now.reasons('refund', locale),
      reasonFor: rules.reasonFor,
      ...(rules.note === undefined ? {} : { note: rules.note }),
      ...windowOfAll(account, rules, world),
      ...offersIn(account, rules, locale),
      customerIsNotified: world.description.policy.customerIsNotifiedOfRefund === true,
      existing: order.refunds.map(({ id }) => id),
      ...(account.blocked === undefined ? {} : { blocked: account.blocked }),
    };
  };
  const decide = (request: RefundRequest, { locale, expectedVersion }: CommandCall): Verdict => {
    const order = now.order(request.orderId, locale);
    if (expectedVersion !== undefined && expectedVersion !== order.version) {
      throw refusal('conflict', 'order-changed', locale);
    }
    const reasons = new Set(now.reasons('refund', locale).map(({ code }) => code));
    const account = now.account(order, locale);
    const planned = planRefund(request, account, rules, { locale, reasons });
    const fateOf = (lineId: string) =>
      service.market.catalogue.orders.fateOf?.(order.id, lineId) ?? 'paid';
    const refused = planned.filter(({ lineId }) => fateOf(lineId) === 'not-debited');
    const taken = planned.filter((line) => !refused.includes(line));
    const refusedLines = refused.map(({ lineId }) => ({ lineId, code: 'not-debited' as const }));
    if (taken.length === 0) throw refusedInPart(refusedLines, 'not-applied', locale);
    const at = service.now();
    const refunds = refundsFrom(taken, account, request, at);
    return {
      event: {
        type: 'together',
        events: [
          { type: 'refunded', orderId: order.id, refunds },
          ...(request.offerId === undefined ? noticeFor(order, taken, account) : []),
        ],
        due: refunds.map((refund) =>
          request.offerId === undefined
            ? pendingAt(refund, order.id, at + pace.refundPending)
            : answeredAt(refund, order.id, at + pace.customerAnswers),
        ),
      },
      record: { kind: 'refund', id: refunds[0]?.id ?? '' },
      orderId: order.id,
      ...(refusedLines.length === 0 ? {} : { refusedLines }),
    };
  };
  const noticeFor = (
    order: Order,
    taken: readonly PlannedLine[],
    { currency, digits }: OrderAccount,
  ): readonly LedgerEvent[] => {
    const { customerIsNotifiedOfRefund } = world.description.policy;
    if (customerIsNotifiedOfRefund !== true || world.description.offers.threads === undefined)
      return [];
    const sum = sumOf(taken.map(({ product, shipping }) => product + shipping));
    return [noticeOf(service, world, order, rules.notice(order, toMoney(sum, digits, currency)))];
  };
  const answer = (entry: KeyEntry, locale: string): readonly Refund[] => {
    const { refunds } = now.order(entry.orderId ?? '', locale);
    const first = refunds.find(({ id }) => id === entry.record.id);
    if (entry.refusedLines !== undefined)
      throw refusedInPart(entry.refusedLines, 'applied', locale);
    return refunds.filter(({ groupId }) => groupId === first?.groupId);
  };
  return {
    options: (orderId, call) =>
      service.read('refunds.options', orderId, call, () => options(orderId, call)),
    create: async (request, call) =>
      service.command(
        'refunds.create',
        request,
        call,
        () => decide(request, call),
        (entry) => answer(entry, call.locale),
        { forgetsKeys },
      ),
  };
}

/** What a refund does when its time has come: it is taken up, then paid or refused. */
export function moveRefund(
  service: Service,
  { does, at }: Due,
  { refundPending, refundSettled }: Pace,
): LedgerEvent | undefined {
  if (does.type !== 'refund-moves') return undefined;
  const { orderId, refundId } = does;
  const refund = service.market.book.refundsOf(orderId).find(({ id }) => id === refundId);
  if (refund === undefined) return undefined;
  const moved = { type: 'refund-moved', orderId, refundId } as const;
  const fates = fatesOf(service, orderId, refund);
  if (refund.state === 'offered') {
    if (fates.includes('declined')) {
      return { ...moved, change: { state: 'refused', refusal: { code: 'offer-declined' } } };
    }
    return {
      ...moved,
      change: { state: 'sent' },
      due: [pendingAt(refund, orderId, at + refundPending)],
    };
  }
  if (refund.state === 'sent') {
    const next: Due = { does, id: `${refundId}:settled`, at: at + refundSettled };
    return { ...moved, change: { state: 'pending' }, due: [next] };
  }
  return { ...moved, change: settlement(service, orderId, refund, at) };
}

/** How a refund ends. */
function settlement(service: Service, orderId: string, refund: Refund, at: number) {
  if (fatesOf(service, orderId, refund).includes('no-balance')) {
    return { state: 'refused', refusal: { code: 'no-balance' } } as const;
  }
  return settled(refund.id, at);
}

function fatesOf({ market }: Service, orderId: string, { parts }: Refund) {
  const { orders } = market.catalogue;
  return parts.map(({ lineId }) => orders.fateOf?.(orderId, lineId ?? '') ?? 'paid');
}

/** What the customer may be offered, in words. */
function offersIn(
  account: OrderAccount,
  rules: RefundRules,
  locale: string,
): Pick<RefundOptions, 'offers' | 'customerMustAccept'> {
  const offers = offersOn(account, rules).map(({ id, percent, amount }) => ({
    id,
    label: isSpanish(locale) ? `${percent} % del producto` : `${percent}% of the product`,
    amount: toMoney(amount, account.digits, account.currency),
  }));
  return offers.length === 0 ? { customerMustAccept: false } : { offers, customerMustAccept: true };
}

function refundable(
  { line, product, shipping, units, shippedAt, blocked }: LineAccount,
  { currency, digits }: OrderAccount,
  rules: RefundRules,
  world: World,
): RefundableLine {
  return {
    lineId: line.id,
    product: toMoney(product, digits, currency),
    shipping: toMoney(shipping, digits, currency),
    units,
    ...(line.unitPrice === undefined ? {} : { unitPrice: line.unitPrice }),
    window: windowFrom(shippedAt, rules, world),
    ...(blocked === undefined ? {} : { blocked }),
  };
}

/** Where all lines left the shop together, the order has one window. */
function windowOfAll(
  { lines }: OrderAccount,
  rules: RefundRules,
  world: World,
): { readonly window?: Deadline } {
  const moments = new Set(lines.map(({ shippedAt }) => shippedAt));
  return moments.size === 1 ? { window: windowFrom(lines[0]?.shippedAt, rules, world) } : {};
}

function windowFrom(shippedAt: number | undefined, rules: RefundRules, world: World): Deadline {
  const rule = { days: rules.windowDays, unit: 'calendar', event: 'shipped' } as const;
  const from = shippedAt === undefined ? {} : { from: new Date(shippedAt).toISOString() };
  return { rule: { ...rule, ...from }, zone: world.description.timeZone, source: 'policy' };
}

/** A refund a line, as Mirakl makes them; those made together share a group. */
function refundsFrom(
  lines: readonly PlannedLine[],
  { currency, digits }: OrderAccount,
  { note = '', offerId }: RefundRequest,
  at: number,
): readonly Refund[] {
  const groupId = offerId === undefined ? freshId() : `${offerId}:${freshId()}`;
  const money = (minor: MinorUnits) => toMoney(minor, digits, currency);
  return lines.map(({ lineId, product, shipping, units, reason }) => ({
    id: freshId(),
    groupId,
    createdAt: new Date(at).toISOString(),
    state: offerId === undefined ? 'sent' : 'offered',
    total: money(product + shipping),
    parts: [
      {
        lineId,
        product: money(product),
        shipping: money(shipping),
        ...(units === undefined ? {} : { units }),
        ...(reason === '' ? {} : { reason: { code: reason } }),
      },
    ],
    ...(note === '' ? {} : { note }),
  }));
}

function pendingAt({ id }: Refund, orderId: string, at: number): Due {
  return { id: `${id}:pending`, at, does: { type: 'refund-moves', orderId, refundId: id } };
}

function answeredAt({ id }: Refund, orderId: string, at: number): Due {
  return { id: `${id}:answered`, at, does: { type: 'refund-moves', orderId, refundId: id } };
}

/** Some lines were taken and some not; `outcome` speaks of the rest. */
function refusedInPart(
  lines: readonly { readonly lineId: string; readonly code: RefusalCode }[],
  outcome: 'applied' | 'not-applied',
  locale: string,
): CareError {
  const errors = lines.map(({ lineId, code }) => ({
    id: lineId,
    error: { kind: 'forbidden', code, message: wordsFor(code, locale) } as const,
  }));
  return new CareError({
    kind: 'forbidden',
    code: lines[0]?.code ?? 'refund-refused',
    message: errors[0]?.error.message ?? '',
    requestId: freshId(),
    outcome,
    items: errors,
  });
}
