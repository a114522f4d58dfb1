import { plainText } from './amount-text.js';
import { toMoney } from './minor-units.js';
import type { MinorUnits } from './minor-units.js';
import type { RefundDraft, RefundLineDraft, RefundPlace, RefundProblem } from './refund-draft.js';
import { priceOfUnits } from './refund-left.js';
import type { LineLeft, RefundLeft } from './refund-left.js';
import type { Asked, AskedLine, PlannedPart, RefundTerms } from './refund-plan.js';
import { readAmount } from './typed-amount.js';
import type { TypedAmount } from './typed-amount.js';

/** What the fields of a partial refund say, and what is wrong with each. */
export function planFields(draft: RefundDraft, terms: RefundTerms): Asked {
  if (draft.extent !== 'partial') return { lines: [], order: NOTHING, problems: [] };
  const typed = Object.entries(draft.lines ?? {}).filter(([, line]) => isTyped(line));
  const there = terms.left.lines.flatMap((line) => {
    const own = typed.find(([lineId]) => lineId === line.lineId)?.[1];
    return own ? [planLine(own, line, terms)] : [];
  });
  const gone = typed
    .filter(([id]) => !terms.left.lines.some(({ lineId }) => lineId === id))
    .map(([lineId]): RefundProblem => ({ at: { lineId, field: 'line' }, code: 'gone' }));
  const { order, problems } = planOrder(draft, terms);
  return {
    lines: there.flatMap(({ line }) => line ?? []),
    order,
    problems: [...there.flatMap((each) => each.problems), ...gone, ...problems],
  };
}

/** The problem of more than there is, or none. */
export function tooMuch(
  at: RefundPlace,
  asked: MinorUnits,
  { digits, currency }: Pick<RefundLeft, 'digits' | 'currency'>,
  left: MinorUnits,
): readonly RefundProblem[] {
  if (asked <= left) return [];
  const money = (units: MinorUnits) => toMoney(units, digits, currency);
  return [{ at, code: 'more-than-left', left: money(left), by: money(asked - left) }];
}

const NOTHING: PlannedPart = { product: 0n, shipping: 0n };

/** What one field says: nothing and why, or a value. */
interface Field<Value> {
  readonly value?: Value;
  readonly problems: readonly RefundProblem[];
}

function planLine(
  draft: RefundLineDraft,
  line: LineLeft,
  terms: RefundTerms,
): { readonly line?: AskedLine; readonly problems: readonly RefundProblem[] } {
  const { lineId } = line;
  const at = (field: RefundPlace['field']): RefundPlace => ({ lineId, field });
  const offered = <Left>(mode: string, left: Left): Left | undefined =>
    terms.options.modes.includes(mode) ? left : undefined;
  const byAmount = amountField(
    draft.product,
    { at: at('product'), terms },
    offered('line-amount', line.product),
  );
  const units = unitsField(draft.units, at('units'), offered('line-units', line.units));
  const shipping = amountField(
    draft.shipping,
    { at: at('shipping'), terms },
    offered('line-shipping', line.shipping),
  );
  const hasAmount = isFilled(draft.product?.text);
  const priced = hasAmount ? undefined : pricedUnits(units.value, line, terms.left);
  const product = byAmount.value ?? priced?.value ?? 0n;
  const asked: AskedLine = {
    lineId,
    product,
    shipping: shipping.value ?? 0n,
    ...(units.value === undefined ? {} : { units: units.value }),
  };
  const problems = [
    ...byAmount.problems,
    ...units.problems,
    ...(priced?.problems ?? []),
    ...shipping.problems,
  ];
  const isSome = asked.product > 0n || asked.shipping > 0n || asked.units !== undefined;
  return isSome ? { line: asked, problems } : { problems };
}

function planOrder(
  { order = {}, lines = {} }: RefundDraft,
  terms: RefundTerms,
): { readonly order: PlannedPart; readonly problems: readonly RefundProblem[] } {
  const { left, options } = terms;
  const isByLine = {
    product: Object.values(lines).some(
      (line) => isFilled(line.product?.text) || isFilled(line.units),
    ),
    shipping: Object.values(lines).some((line) => isFilled(line.shipping?.text)),
  };
  const [product, shipping] = (['product', 'shipping'] as const).map((field): Field<MinorUnits> => {
    const mode = field === 'product' ? 'order-amount' : 'order-shipping';
    const limit = options.modes.includes(mode) ? left.order[field] : undefined;
    if (isFilled(order[field]?.text) && isByLine[field]) {
      return { problems: [{ at: { field }, code: 'also-by-line' }] };
    }
    return amountField(order[field], { at: { field }, terms }, limit);
  });
  return {
    order: { product: product?.value ?? 0n, shipping: shipping?.value ?? 0n },
    problems: [...(product?.problems ?? []), ...(shipping?.problems ?? [])],
  };
}

/** @param left Absent: there is no such field here. */
function amountField(
  typed: TypedAmount | undefined,
  { at, terms }: { readonly at: RefundPlace; readonly terms: RefundTerms },
  left: MinorUnits | undefined,
): Field<MinorUnits> {
  if (!typed || !isFilled(typed.text)) return { problems: [] };
  if (left === undefined) return { problems: [{ at, code: 'not-offered' }] };
  const { value, problem } = readAmount(typed, terms.writing, terms.left.digits);
  if (problem) return { problems: problem.code === 'empty' ? [] : [{ at, ...problem }] };
  return { value, problems: tooMuch(at, value, terms.left, left) };
}

/** A whole number of units, of those that are left. */
function unitsField(
  text: string | undefined,
  at: RefundPlace,
  left: number | undefined,
): Field<number> {
  if (!isFilled(text)) return { problems: [] };
  if (left === undefined) return { problems: [{ at, code: 'not-offered' }] };
  const plain = plainText(text);
  const problem = (code: 'negative' | 'not-whole' | 'not-a-number' | 'zero'): Field<number> => ({
    problems: [{ at, code }],
  });
  if (/^-\d/u.test(plain)) return problem('negative');
  if (/^\d*[.,٫]\d+$/u.test(plain)) return problem('not-whole');
  if (!/^\d+$/u.test(plain)) return problem('not-a-number');
  const value = Number(plain);
  if (value === 0) return problem('zero');
  return value > left
    ? { problems: [{ at, code: 'more-units-than-left', left }] }
    : { value, problems: [] };
}

function pricedUnits(
  units: number | undefined,
  line: LineLeft,
  left: RefundLeft,
): Field<MinorUnits> | undefined {
  if (units === undefined) return undefined;
  const at: RefundPlace = { lineId: line.lineId, field: 'units' };
  const value = priceOfUnits(line, units, left.digits) ?? 0n;
  // A unit without money would be given back for nothing, or for what the marketplace takes it for.
  if (value === 0n) return { problems: [{ at, code: 'nothing' }] };
  return { value, problems: tooMuch(at, value, left, line.product) };
}

function isTyped({ product, units, shipping }: RefundLineDraft): boolean {
  return [product?.text, units, shipping?.text].some(isFilled);
}

function isFilled(text: string | undefined): text is string {
  return text !== undefined && plainText(text) !== '';
}
