import type { Look } from '../../format/look.js';
import type { Order } from '../../model/order.js';
import type { RefundDraft, RefundLineDraft, RefundPlace } from '../../model/refund-draft.js';
import type { RefundPlan, RefundTerms } from '../../model/refund-plan.js';
import type { FieldView } from './refund-field.js';
import { isSamePlace, placeId } from './refund-problem.js';

/** What the form of a refund is drawn from. */
export interface RefundFormView {
  readonly look: Look;
  readonly order: Order | undefined;
  readonly terms: RefundTerms;
  readonly draft: RefundDraft;
  readonly plan: RefundPlan;
  /** Problems that are to be said by now. */
  readonly isSaid: (at: RefundPlace) => boolean;
  /** The marketplace's own words, at the fields it named. */
  readonly refusals: readonly {
    readonly at: RefundPlace;
    readonly path: string;
    readonly message: string;
  }[];
  /** Whether all lines end on the same day, which the facts above say. */
  readonly isOneWindow: boolean;
  readonly isReasonEach: boolean;
  /** The places that are drawn, as they are drawn. */
  readonly drawn: Set<string>;
  readonly onWrite: (change: Partial<RefundDraft>) => void;
  readonly onWriteLine: (lineId: string, change: Partial<RefundLineDraft>) => void;
  readonly onLeave: (at: RefundPlace) => void;
  readonly onReasonEach: (isEach: boolean) => void;
  readonly onNext: () => void;
}

/** What is said of one place by now. */
export function saidAt(
  view: RefundFormView,
  at: RefundPlace,
): Pick<FieldView, 'problems' | 'refusals'> {
  const { plan, refusals } = view;
  const problems = view.isSaid(at) ? plan.problems.filter((each) => isSamePlace(each.at, at)) : [];
  const own = refusals.filter((each) => isSamePlace(each.at, at)).map(({ message }) => message);
  return { problems, refusals: own };
}

/** What every field has from the form around it. */
export function fieldAt(
  view: RefundFormView,
  at: RefundPlace,
): Pick<FieldView, 'id' | 'look' | 'left' | 'problems' | 'refusals' | 'onLeave'> {
  const { look, terms } = view;
  view.drawn.add(placeKey(at));
  return {
    ...{ id: fieldId(view, at), look, left: terms.left },
    ...saidAt(view, at),
    onLeave: () => view.onLeave(at),
  };
}

/** Whether something stands there at which it can be said; once all of the form has been drawn. */
export function isDrawn({ drawn }: Pick<RefundFormView, 'drawn'>, at: RefundPlace): boolean {
  // The sum always stands there.
  return at.field === 'refund' || drawn.has(placeKey(at));
}

/** The id of what stands for a place in the form. */
export function fieldId({ terms }: RefundFormView, at: RefundPlace): string {
  return placeId(
    at,
    terms.options.lines.map(({ lineId }) => lineId),
  );
}

function placeKey({ lineId = '', field }: RefundPlace): string {
  return `${field} ${lineId}`;
}
