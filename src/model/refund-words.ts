import type { Reason } from './reason.js';
import type { RefundOptions } from './refund.js';
import type { RefundDraft, RefundPlace, RefundProblem } from './refund-draft.js';
import type { PlannedLine, PlannedPart } from './refund-plan.js';

interface Planned {
  readonly lines: readonly PlannedLine[];
  readonly order: PlannedPart;
}

/** Whether one reason is sent for all of it: the marketplace takes only one, or something is of no line. */
export function isOneForAll({ lines, order }: Planned, { reasonFor }: RefundOptions): boolean {
  return reasonFor === 'refund' || lines.length === 0 || order.product > 0n || order.shipping > 0n;
}

/** What is wrong with reasons and note. */
export function wordProblems(
  draft: RefundDraft,
  planned: Planned,
  options: RefundOptions,
): readonly RefundProblem[] {
  return [...reasonProblems(draft, planned, options), ...noteProblems(draft, planned, options)];
}

function reasonProblems(
  draft: RefundDraft,
  planned: Planned,
  options: RefundOptions,
): readonly RefundProblem[] {
  const { reasons, reasonFor } = options;
  const forAll = problemOfReason({ field: 'reason' }, draft.reasonCode, reasons);
  const hasOwn = ({ lineId }: PlannedLine): boolean =>
    reasonFor === 'line' && draft.lines?.[lineId]?.reasonCode !== undefined;
  const isAsked = isOneForAll(planned, options);
  // One message where there is one field, else one a line.
  if (!planned.lines.some(hasOwn)) return forAll;
  const ofLines = planned.lines
    .filter((line) => hasOwn(line) || !isAsked)
    .flatMap(({ lineId, reasonCode }) =>
      problemOfReason({ lineId, field: 'reason' }, reasonCode, reasons),
    );
  return [...ofLines, ...(isAsked ? forAll : [])];
}

/** Where there are no reasons none is asked for. */
function problemOfReason(
  at: RefundPlace,
  code: string | undefined,
  reasons: readonly Reason[],
): readonly RefundProblem[] {
  if (code === undefined) return reasons.length > 0 ? [{ at, code: 'missing' }] : [];
  return reasons.some((reason) => reason.code === code) ? [] : [{ at, code: 'not-allowed' }];
}

function noteProblems(
  draft: RefundDraft,
  { lines }: Planned,
  { note, reasons }: RefundOptions,
): readonly RefundProblem[] {
  const at: RefundPlace = { field: 'note' };
  const { length } = draft.note?.trim() ?? '';
  if (!note) return length > 0 ? [{ at, code: 'not-offered' }] : [];
  const chosen = new Set([draft.reasonCode, ...lines.map(({ reasonCode }) => reasonCode)]);
  const isNeeded =
    note.required ||
    reasons.some(({ code, requires = [] }) => chosen.has(code) && requires.includes('text'));
  if (length === 0) return isNeeded ? [{ at, code: 'missing' }] : [];
  return length > note.max ? [{ at, code: 'too-long', by: length - note.max }] : [];
}
