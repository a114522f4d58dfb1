import type { MinorUnits } from './minor-units.js';
import type { LineLeft, PartLeft, RefundLeft } from './refund-left.js';

/** What has become different of what is left. Without a line: of the order, where it counts for itself. */
export type LeftChange =
  | { readonly lineId: string; readonly what: 'gone' | 'new' }
  | {
      readonly lineId?: string;
      readonly what: 'product' | 'shipping';
      /** Absent: unknown. */
      readonly before?: MinorUnits;
      readonly after?: MinorUnits;
    }
  | {
      readonly lineId: string;
      readonly what: 'units';
      readonly before?: number;
      readonly after?: number;
    };

/**
 * What is different since the seller looked, for example because somebody refunded elsewhere. The order is named where
 * its figures change otherwise than its lines.
 */
export function leftChanges(before: RefundLeft, after: RefundLeft): readonly LeftChange[] {
  const gone = before.lines.filter((line) => !lineOf(after, line.lineId));
  const ofLines = [
    ...gone.map(({ lineId }): LeftChange => ({ lineId, what: 'gone' })),
    ...after.lines.flatMap((line) => changesOfLine(lineOf(before, line.lineId), line)),
  ];
  return ofLines.length > 0 ? ofLines : changesOfPart(before.order, after.order);
}

function lineOf({ lines }: RefundLeft, lineId: string): LineLeft | undefined {
  return lines.find((line) => line.lineId === lineId);
}

function changesOfLine(before: LineLeft | undefined, after: LineLeft): readonly LeftChange[] {
  const { lineId } = after;
  if (!before) return [{ lineId, what: 'new' }];
  const units: readonly LeftChange[] =
    before.units === after.units
      ? []
      : [{ lineId, what: 'units', ...pair(before.units, after.units) }];
  return [...changesOfPart(before, after).map((change) => ({ ...change, lineId })), ...units];
}

function changesOfPart(before: PartLeft, after: PartLeft) {
  return (['product', 'shipping'] as const)
    .filter((what) => before[what] !== after[what])
    .map((what) => ({ what, ...pair(before[what], after[what]) }));
}

function pair<Value>(
  before: Value | undefined,
  after: Value | undefined,
): { readonly before?: Value; readonly after?: Value } {
  return {
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}
