import type { RefundDraft, RefundLineDraft } from '../model/refund-draft.js';
import type { RefundRequest } from '../model/refund-request.js';
import type { TypedAmount } from '../model/typed-amount.js';
import type { DraftContent } from './drafts.js';

/** Where the refund of an order is kept while it is being written. */
export function refundDraftKey(orderId: string): string {
  return `refund:${orderId}`;
}

/** A refund as it is kept: what stands in the fields, and what of it was last sent. */
export interface KeptRefund {
  /** Absent: nothing has been written. */
  readonly draft?: RefundDraft;
  /** From {@link sentAs}: unchanged since it was sent so. */
  readonly sentAs?: string;
}

/** What names a request among the drafts of its order. */
export function sentAs(request: RefundRequest): string {
  return JSON.stringify(request);
}

export function keptContent({ draft, sentAs: sent }: KeptRefund): DraftContent {
  if (!draft) return { text: '' };
  return { text: '', values: { draft, ...(sent === undefined ? {} : { sentAs: sent }) } };
}

/** Read with suspicion: another version of the kit may have kept it. What cannot be read was never typed. */
export function readKept({ values = {} }: DraftContent): KeptRefund {
  const { draft, sentAs: sent } = values;
  if (!isRecord(draft)) return {};
  const { extent, lines, order, offerId, reasonCode, note } = draft;
  const typed: RefundDraft = {
    extent: extent === 'total' || extent === 'offer' ? extent : 'partial',
    ...(isRecord(lines)
      ? {
          lines: Object.fromEntries(
            Object.entries(lines).map(([id, line]) => [id, readLine(line)]),
          ),
        }
      : {}),
    ...(isRecord(order) ? { order: readSides(order) } : {}),
    ...(typeof offerId === 'string' ? { offerId } : {}),
    ...(typeof reasonCode === 'string' && reasonCode !== '' ? { reasonCode } : {}),
    ...(typeof note === 'string' ? { note } : {}),
  };
  return { draft: typed, ...(typeof sent === 'string' ? { sentAs: sent } : {}) };
}

/**
 * What is left to write once a request was taken: nothing, or the lines that the marketplace did not take.
 * @param failed Their ids.
 */
export function leftToWrite(
  kept: KeptRefund,
  request: RefundRequest,
  failed: readonly string[],
): KeptRefund {
  const { draft } = kept;
  if (!draft || kept.sentAs !== sentAs(request)) return kept;
  if (failed.length === 0) return {};
  const lines = Object.entries(draft.lines ?? {}).filter(([id]) => failed.includes(id));
  const rest = Object.entries(draft).filter(([name]) => name !== 'order' && name !== 'offerId');
  return {
    draft: {
      ...(Object.fromEntries(rest) as unknown as RefundDraft),
      lines: Object.fromEntries(lines),
    },
  };
}

function readLine(value: unknown): RefundLineDraft {
  if (!isRecord(value)) return {};
  const { units, reasonCode } = value;
  return {
    ...readSides(value),
    ...(typeof units === 'string' ? { units } : {}),
    ...(typeof reasonCode === 'string' && reasonCode !== '' ? { reasonCode } : {}),
  };
}

function readSides(value: Record<string, unknown>): Pick<RefundLineDraft, 'product' | 'shipping'> {
  const product = readAmount(value['product']);
  const shipping = readAmount(value['shipping']);
  return { ...(product ? { product } : {}), ...(shipping ? { shipping } : {}) };
}

function readAmount(value: unknown): TypedAmount | undefined {
  if (!isRecord(value) || typeof value['text'] !== 'string') return undefined;
  const { text } = value;
  return value['pasted'] === true ? { text, pasted: true } : { text };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
