import { sumOf, toMoney } from './minor-units.js';
import type { MinorUnits } from './minor-units.js';
import type { Order } from './order.js';
import type { RefundOptions } from './refund.js';
import type { RefundDraft, RefundPlace, RefundProblem } from './refund-draft.js';
import { taxesOf } from './refund-left.js';
import type { LineLeft, RefundLeft, TaxLeft } from './refund-left.js';
import { planFields, tooMuch } from './refund-fields.js';
import { isOneForAll, wordProblems } from './refund-words.js';
import type { RefundLineRequest, RefundRequest } from './refund-request.js';
import type { DeadlineWindow } from './deadline-window.js';
import type { AmountWriting } from './typed-amount.js';

/** What a draft is held against. */
export interface RefundTerms {
  readonly options: RefundOptions;
  /** See `leftToRefund`. */
  readonly left: RefundLeft;
  /** How her amounts are written, see `amountWriting` of `format/`. */
  readonly writing: AmountWriting;
  /** The window of a line, or of the order, see `refundWindow`. */
  readonly windowOf: (lineId?: string) => DeadlineWindow;
  /** Whether amounts contain taxes. Where they do not, taxes come on top of what the customer gets. */
  readonly taxes?: Order['taxes'];
}

/** What a draft comes to, in minor units of the currency. */
export interface RefundPlan {
  /** In the order of the form. While there is one there is no request. */
  readonly problems: readonly RefundProblem[];
  readonly lines: readonly PlannedLine[];
  /** Of the order as a whole. */
  readonly order: PlannedPart;
  /** What of it is for products, for shipping and for taxes to be sent, and what the customer gets. */
  readonly product: MinorUnits;
  readonly shipping: MinorUnits;
  readonly taxes: MinorUnits;
  readonly total: MinorUnits;
  /** Exactly what `refunds.create` is to be asked. */
  readonly request?: RefundRequest;
}

/** What is given back of something. Zero: nothing, or what was typed cannot be read. */
export interface PlannedPart {
  readonly product: MinorUnits;
  readonly shipping: MinorUnits;
}

export interface PlannedLine extends PlannedPart {
  readonly lineId: string;
  readonly units?: number;
  readonly taxes: readonly TaxLeft[];
  readonly reasonCode?: string;
}

/**
 * What a draft comes to and what keeps it from being sent. Amounts that are too much are never cut, amounts that cannot
 * be read never guessed: they are problems, and then there is no request.
 */
export function planRefund(draft: RefundDraft, terms: RefundTerms): RefundPlan {
  const { options, left } = terms;
  const asked = draft.extent === 'total' ? everything(terms) : planFields(draft, terms);
  const offered = offerOf(draft, terms);
  const lines = asked.lines.map((line) => completed(line, draft, terms));
  const product = sumOf([...lines, asked.order].map((part) => part.product)) + offered;
  const shipping = sumOf([...lines, asked.order].map((part) => part.shipping));
  const taxes = sumOf(lines.flatMap((line) => line.taxes.map(({ amount }) => amount)));
  const total = product + shipping + (terms.taxes === 'excluded' ? taxes : 0n);
  const sides = { product, shipping };
  const problems = [
    ...extentProblems(draft, terms),
    ...asked.problems,
    ...closedProblems(asked, draft, terms),
    ...sumProblems(sides, asked.problems, left),
    ...(total === 0n && asked.problems.length === 0 && draft.extent !== 'offer'
      ? [{ at: { field: 'refund' }, code: 'nothing' } as const]
      : []),
    ...wordProblems(draft, { lines, order: asked.order }, options),
  ];
  const sums = { ...sides, taxes, total };
  const planned = { lines, order: asked.order, ...sums };
  return problems.length > 0
    ? { problems, ...planned }
    : { problems, ...planned, request: requestOf(draft, planned, terms) };
}

/** What of a line or the order is asked for before reasons and taxes. */
export interface AskedLine extends PlannedPart {
  readonly lineId: string;
  readonly units?: number;
}

export interface Asked {
  readonly lines: readonly AskedLine[];
  readonly order: PlannedPart;
  readonly problems: readonly RefundProblem[];
}

/** All that is left: of each line, else of the order where that is not all of its lines (it counts for itself). */
function everything({ left }: RefundTerms): Asked {
  const lines = left.lines
    .map(({ lineId, product, shipping = 0n, units = 0 }) => ({
      lineId,
      product,
      shipping,
      ...(units > 0 ? { units } : {}),
    }))
    .filter(({ product, shipping }) => product > 0n || shipping > 0n);
  const { product, shipping = 0n } = left.order;
  const isAll =
    sumOf(lines.map((line) => line.product)) === product &&
    sumOf(lines.map((line) => line.shipping)) === shipping;
  return isAll
    ? { lines, order: { product: 0n, shipping: 0n }, problems: [] }
    : { lines: [], order: { product, shipping }, problems: [] };
}

function completed(
  asked: AskedLine,
  draft: RefundDraft,
  { options, left }: RefundTerms,
): PlannedLine {
  const line = left.lines.find(({ lineId }) => lineId === asked.lineId);
  const own = draft.lines?.[asked.lineId]?.reasonCode ?? draft.reasonCode;
  return {
    ...asked,
    taxes: line ? bothTaxes(line, asked) : [],
    ...(options.reasonFor === 'line' && own !== undefined ? { reasonCode: own } : {}),
  };
}

function bothTaxes(line: LineLeft, { product, shipping }: PlannedPart): readonly TaxLeft[] {
  return [...taxesOf(line, 'product', product), ...taxesOf(line, 'shipping', shipping)];
}

function offerOf(draft: RefundDraft, { left }: RefundTerms): MinorUnits {
  const offer = left.offers.find(({ id }) => id === draft.offerId);
  return (draft.extent === 'offer' && offer?.amount) || 0n;
}

function extentProblems(
  draft: RefundDraft,
  { options, left }: RefundTerms,
): readonly RefundProblem[] {
  const { blocked, modes } = options;
  const all: RefundPlace = { field: 'refund' };
  if (blocked) return [{ at: all, code: 'blocked', label: blocked.label }];
  if (draft.extent === 'partial') return [];
  if (!modes.includes(draft.extent)) return [{ at: { field: 'extent' }, code: 'not-offered' }];
  if (draft.extent === 'total') return [];
  if (draft.offerId === undefined) return [{ at: { field: 'offer' }, code: 'missing' }];
  const isThere = left.offers.some(({ id }) => id === draft.offerId);
  return isThere ? [] : [{ at: { field: 'offer' }, code: 'gone' }];
}

/** Lines that may not be refunded now, and the order where something of it as a whole is. */
function closedProblems(
  { lines, order }: Asked,
  draft: RefundDraft,
  { options, windowOf }: RefundTerms,
): readonly RefundProblem[] {
  const isOfOrder = draft.extent === 'offer' || order.product > 0n || order.shipping > 0n;
  const ofOrder: RefundPlace = { field: 'refund' };
  return [
    ...lines.flatMap(({ lineId }) => {
      const at: RefundPlace = { lineId, field: 'line' };
      const blocked = options.lines.find((line) => line.lineId === lineId)?.blocked;
      const closed = closedProblem(at, windowOf(lineId));
      return blocked ? [{ at, code: 'blocked', label: blocked.label } as const] : closed;
    }),
    ...(isOfOrder ? closedProblem(ofOrder, windowOf()) : []),
  ];
}

function closedProblem(at: RefundPlace, window: DeadlineWindow): readonly RefundProblem[] {
  return window.state === 'closed' ? [{ at, code: 'window-closed', since: window.since }] : [];
}

/** What is fine line by line may be too much for the order. Said once: not where a field has said it. */
function sumProblems(
  asked: PlannedPart,
  problems: readonly RefundProblem[],
  left: RefundLeft,
): readonly RefundProblem[] {
  if (problems.some(({ code }) => code === 'more-than-left')) return [];
  return (['product', 'shipping'] as const).flatMap((side) =>
    tooMuch({ field: 'refund' }, asked[side], left, left.order[side] ?? 0n),
  );
}

function requestOf(
  draft: RefundDraft,
  { lines, order }: Pick<RefundPlan, 'lines' | 'order'>,
  { options, left }: RefundTerms,
): RefundRequest {
  const { orderId } = options;
  const note = draft.note?.trim() ?? '';
  const { reasonCode, offerId } = draft;
  const ofOrder = moneyOf(order, left);
  return {
    command: 'refund',
    orderId,
    ...(lines.length > 0 ? { lines: lines.map((line) => lineRequest(line, left)) } : {}),
    ...(Object.keys(ofOrder).length > 0 ? { order: ofOrder } : {}),
    ...(draft.extent === 'offer' && offerId !== undefined ? { offerId } : {}),
    ...(isOneForAll({ lines, order }, options) && reasonCode !== undefined ? { reasonCode } : {}),
    ...(note === '' ? {} : { note }),
  };
}

function lineRequest(line: PlannedLine, left: RefundLeft): RefundLineRequest {
  const { lineId, taxes, units, reasonCode } = line;
  return {
    lineId,
    ...moneyOf(line, left),
    ...(taxes.length > 0
      ? {
          taxes: taxes.map(({ code, on, amount }) => ({
            code,
            on,
            amount: toMoney(amount, left.digits, left.currency),
          })),
        }
      : {}),
    ...(units === undefined ? {} : { units }),
    ...(reasonCode === undefined ? {} : { reasonCode }),
  };
}

/** What is nothing is left out: absent is zero. */
function moneyOf(
  { product, shipping }: PlannedPart,
  { digits, currency }: RefundLeft,
): Pick<RefundLineRequest, 'product' | 'shipping'> {
  return {
    ...(product > 0n ? { product: toMoney(product, digits, currency) } : {}),
    ...(shipping > 0n ? { shipping: toMoney(shipping, digits, currency) } : {}),
  };
}
