import type { Money } from './money.js';
import type { AmountProblem, TypedAmount } from './typed-amount.js';

/** A refund as it is being written: what stands in the fields, as it was typed. */
export interface RefundDraft {
  /** Everything that is left, some of it, or one of the marketplace's offers. */
  readonly extent: 'total' | 'partial' | 'offer';
  /** By line id. What is not typed is absent. */
  readonly lines?: Readonly<Record<string, RefundLineDraft>>;
  /** Of the order as a whole, instead of by line. */
  readonly order?: { readonly product?: TypedAmount; readonly shipping?: TypedAmount };
  readonly offerId?: string;
  /** For all; a line's own wins where each has one. */
  readonly reasonCode?: string;
  readonly note?: string;
}

export interface RefundLineDraft {
  /** Where there is also a number of units, this is what moves and the units inform. */
  readonly product?: TypedAmount;
  readonly units?: string;
  readonly shipping?: TypedAmount;
  readonly reasonCode?: string;
}

/** Which field: of a line, or without one of the refund as a whole. `line` and `refund` are no field but all of it. */
export interface RefundPlace {
  readonly lineId?: string;
  readonly field:
    'extent' | 'offer' | 'line' | 'product' | 'units' | 'shipping' | 'reason' | 'note' | 'refund';
}

/** Why a refund cannot be given as it stands, and where. Numbers, no words. */
export type RefundProblem = { readonly at: RefundPlace } &
  /** Of an amount that was typed; of a number of units, those without figures. Never `empty`. */
  (
    | AmountProblem
    | {
        readonly code:
          /** A number of units with decimals. */
          | 'not-whole'
          /** A reason, an offer or a note that is needed. */
          | 'missing'
          /** A reason that is not on the list. */
          | 'not-allowed'
          /** A line or an offer that was there. */
          | 'gone'
          /** What this marketplace does not do here: such an amount, a note. */
          | 'not-offered'
          /** An amount of the order beside amounts of its lines. */
          | 'also-by-line'
          /** Nothing is given back. */
          | 'nothing';
      }
    /** `by`: how much too much. */
    | { readonly code: 'more-than-left'; readonly left: Money; readonly by: Money }
    | { readonly code: 'more-units-than-left'; readonly left: number }
    /** In the marketplace's words. */
    | { readonly code: 'blocked'; readonly label: string }
    /** `since`: milliseconds since 1970, the last one that was in the window. */
    | { readonly code: 'window-closed'; readonly since: number }
    /** `by`: characters that are too many. */
    | { readonly code: 'too-long'; readonly by: number }
  );
