import type { Money } from '../../model/money.js';
import type { RefundRequest } from '../../adapter/commands.js';
import type { RefundRules } from './worlds/world.js';
import { CareError } from '../../adapter/care-error.js';
import { freshId } from '../../adapter/fresh-id.js';
import { leftOf, OFFER, type LineAccount, type OrderAccount } from './order-account.js';
import {
  percentOf,
  shareOut,
  sumOf,
  toMinorUnits,
  toMoney,
  type MinorUnits,
} from '../../model/minor-units.js';
import { wordsFor, type RefusalCode } from './refusals.js';

/** What a request comes to for one line, in minor units. */
export interface PlannedLine {
  readonly lineId: string;
  readonly product: MinorUnits;
  readonly shipping: MinorUnits;
  readonly units?: number;
  readonly reason: string;
}

type Mark = (path: string, code: RefusalCode, max?: number | string) => void;

/**
 * What a request comes to by the market's own account; nothing that a client says of what is left is believed.
 * @throws CareError `validation` that names every field at fault, `forbidden` where nothing may be refunded.
 */
export function planRefund(
  request: RefundRequest,
  account: OrderAccount,
  rules: RefundRules,
  { locale, reasons }: { readonly locale: string; readonly reasons: ReadonlySet<string> },
): readonly PlannedLine[] {
  if (account.blocked !== undefined) {
    const { code = 'refund-refused', label: message } = account.blocked;
    throw new CareError({ kind: 'forbidden', code, message, requestId: freshId() });
  }
  const fields: { path: string; code: string; message: string }[] = [];
  const mark: Mark = (path, code, max = '') => {
    fields.push({ path, code, message: wordsFor(code, locale, { max }) });
  };
  const read = new Reader(account, mark);
  const lines = linesOf(request, account, read, mark);
  const whole = wholeOf(withOffer(request, account, rules, mark), account, read, lines);
  const planned = [...lines];
  for (const part of whole) {
    const place = planned.findIndex(({ lineId }) => lineId === part.lineId);
    const before = planned[place];
    if (before === undefined) planned.push(part);
    else {
      const product = before.product + part.product;
      planned[place] = { ...before, product, shipping: before.shipping + part.shipping };
    }
  }
  const sum = (parts: readonly Pick<PlannedLine, 'product' | 'shipping'>[]) =>
    sumOf(parts.map(({ product, shipping }) => product + shipping));
  const isPart = sum(planned) < sum(account.lines.filter(({ blocked }) => blocked === undefined));
  if (isPart && fields.length === 0 && request.offerId === undefined && isOnlyWhole(rules)) {
    mark(firstFieldOf(request), 'only-all-of-it');
  }
  const isEmpty = planned.every(({ product, shipping }) => product + shipping === 0n);
  if (isEmpty && fields.length === 0) mark(firstFieldOf(request), 'nothing-to-refund');
  checkReasons(request, reasons, mark);
  const max = rules.note?.max ?? 0;
  if ((request.note ?? '').length > max) mark('note', 'note-too-long', max);
  if (fields.length > 0) {
    const message = wordsFor('refund-refused', locale);
    const requestId = freshId();
    throw new CareError({ kind: 'validation', code: 'refund-refused', message, requestId, fields });
  }
  return planned.filter(({ product, shipping }) => product + shipping > 0n);
}

/** The offers that may be made: none where one was made before. In minor units, of the products alone. */
export function offersOn(
  account: OrderAccount,
  { percentages = [] }: RefundRules,
): readonly { readonly id: string; readonly percent: number; readonly amount: MinorUnits }[] {
  if (account.wasOffered) return [];
  const { product } = leftOf(account);
  return percentages
    .map((percent) => ({
      id: `${OFFER}${percent}`,
      percent,
      amount: percentOf(product, `${percent}`),
    }))
    .filter(({ amount }) => amount > 0n);
}

/** Whether a part can be given back as an offer only. */
function isOnlyWhole({ modes }: RefundRules): boolean {
  return !modes.some((mode) => mode !== 'total' && mode !== 'offer');
}

/** An offer as an amount of the order as a whole. */
function withOffer(
  request: RefundRequest,
  account: OrderAccount,
  rules: RefundRules,
  mark: Mark,
): RefundRequest {
  if (request.offerId === undefined) return request;
  const offer = offersOn(account, rules).find(({ id }) => id === request.offerId);
  const isMore = request.order !== undefined || (request.lines ?? []).length > 0;
  if (offer === undefined || isMore) {
    mark('offerId', 'answer-unknown');
    return request;
  }
  const product = toMoney(offer.amount, account.digits, account.currency);
  return { ...request, order: { product } };
}

/** Reads amounts, and marks what is none or more than is left. */
class Reader {
  readonly #account: OrderAccount;
  readonly #mark: Mark;

  constructor(account: OrderAccount, mark: Mark) {
    this.#account = account;
    this.#mark = mark;
  }

  amount(path: string, money: Money | undefined, left: MinorUnits): MinorUnits {
    if (money === undefined) return 0n;
    const { currency, digits } = this.#account;
    if (money.currency !== currency) return this.#refuse(path, 'other-currency', currency);
    const minor = minorOf(money, digits);
    if (minor === undefined) {
      const isNumber = /^-?\d+\.\d+$/.test(money.amount);
      return this.#refuse(path, isNumber ? 'too-many-decimals' : 'not-an-amount', digits);
    }
    if (minor < 0n) return this.#refuse(path, 'not-an-amount');
    if (minor > left) {
      const { amount } = toMoney(left, digits, currency);
      return this.#refuse(path, 'more-than-left', `${amount} ${currency}`);
    }
    return minor;
  }

  units(path: string, units: number | undefined, left: number): number | undefined {
    if (units === undefined) return undefined;
    if (!Number.isInteger(units) || units < 0) this.#refuse(path, 'units-not-whole');
    else if (units > left) this.#refuse(path, 'more-than-left', left);
    return units;
  }

  #refuse(path: string, code: RefusalCode, max?: number | string): MinorUnits {
    this.#mark(path, code, max);
    return 0n;
  }
}

/** `undefined` where it is no decimal string, or has more decimals than its currency. */
function minorOf({ amount }: Money, digits: number): MinorUnits | undefined {
  try {
    return toMinorUnits(amount, digits);
  } catch {
    return undefined;
  }
}

function linesOf(
  request: RefundRequest,
  account: OrderAccount,
  read: Reader,
  mark: Mark,
): readonly PlannedLine[] {
  const asked = request.lines ?? [];
  return asked.flatMap((line, place): PlannedLine[] => {
    const path = `lines.${place}`;
    const own = account.lines.find(({ line: { id } }) => id === line.lineId);
    if (own === undefined) mark(`${path}.lineId`, 'line-unknown');
    else if (asked.findIndex(({ lineId }) => lineId === line.lineId) !== place) {
      mark(`${path}.lineId`, 'line-twice');
    } else if (own.blocked !== undefined) {
      const code = (own.blocked.code ?? 'refund-refused') as RefusalCode;
      mark(line.product === undefined ? `${path}.shipping` : `${path}.product`, code);
    } else {
      const units = read.units(`${path}.units`, line.units, own.units);
      return [
        {
          lineId: line.lineId,
          product: read.amount(`${path}.product`, line.product, own.product),
          shipping: read.amount(`${path}.shipping`, line.shipping, own.shipping),
          ...(units === undefined || units === 0 ? {} : { units }),
          reason: line.reasonCode ?? request.reasonCode ?? '',
        },
      ];
    }
    return [];
  });
}

/** What was asked for the order as a whole goes to its lines, in proportion to what is left of each. */
function wholeOf(
  request: RefundRequest,
  account: OrderAccount,
  read: Reader,
  lines: readonly PlannedLine[],
): readonly PlannedLine[] {
  if (request.order === undefined) return [];
  const taken = (own: LineAccount, what: 'product' | 'shipping') =>
    lines.find(({ lineId }) => lineId === own.line.id)?.[what] ?? 0n;
  const free = account.lines.filter(({ blocked }) => blocked === undefined);
  const parts = (['product', 'shipping'] as const).map((what) => {
    const left = leftOf(account)[what] - sumOf(free.map((own) => taken(own, what)));
    const amount = read.amount(`order.${what}`, request.order?.[what], left);
    return shareOut(
      amount,
      free.map((own) => own[what] - taken(own, what)),
    );
  });
  return free.map((own, place) => ({
    lineId: own.line.id,
    product: parts[0]?.[place] ?? 0n,
    shipping: parts[1]?.[place] ?? 0n,
    reason: request.reasonCode ?? '',
  }));
}

function checkReasons(request: RefundRequest, reasons: ReadonlySet<string>, mark: Mark): void {
  const check = (path: string, code: string | undefined) => {
    if (code !== undefined && !reasons.has(code)) mark(path, 'reason-unknown');
  };
  check('reasonCode', request.reasonCode);
  (request.lines ?? []).forEach((line, place) => {
    const path = `lines.${place}.reasonCode`;
    check(path, line.reasonCode);
    const isMissing = line.reasonCode === undefined && request.reasonCode === undefined;
    if (isMissing && reasons.size > 0) mark(path, 'reason-required');
  });
  const isWhole = request.order !== undefined && request.reasonCode === undefined;
  if (isWhole && reasons.size > 0) mark('reasonCode', 'reason-required');
}

function firstFieldOf({ lines = [], order }: RefundRequest): string {
  if (lines.length > 0)
    return lines[0]?.product === undefined ? 'lines.0.shipping' : 'lines.0.product';
  return order?.product === undefined && order?.shipping !== undefined
    ? 'order.shipping'
    : 'order.product';
}
