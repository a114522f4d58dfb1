import type { CommandCall } from '../adapter/calls.js';
import type { Money } from '../model/money.js';
import type { Refund, RefundableLine, RefundOptions } from '../model/refund.js';
import type { RefundRequest } from '../adapter/commands.js';
import type { Stage } from './stage.js';
import { notTried } from './rule.js';

/** What can be given back on the line of the fixture. @throws NotOffered, NotTried */
export async function optionsOf(stage: Stage): Promise<RefundOptions> {
  const refunds = stage.group('refunds');
  const { orderId } = stage.fixture('refund');
  return refunds.options(orderId, stage.reading());
}

/** A refund of the smallest amount there is, or of so much. */
export async function aRefund(stage: Stage, product?: Money): Promise<RefundRequest> {
  const { currency } = await optionsOf(stage);
  const { orderId, lineId, reasonCode } = stage.fixture('refund');
  const least = { amount: smallest(digitsOf(stage, currency)), currency };
  return {
    command: 'refund',
    orderId,
    lines: [
      {
        lineId,
        product: product ?? least,
        ...(reasonCode === undefined ? {} : { reasonCode }),
      },
    ],
    ...(reasonCode === undefined ? {} : { reasonCode }),
  };
}

/** One of two lines, the smallest amount of each, and which of them is not taken. */
export async function aRefundInPart(
  stage: Stage,
): Promise<{ readonly request: RefundRequest; readonly refused: string }> {
  const fixture = stage.fixture('refundInPart');
  const { orderId, takenLineId, refusedLineId, reasonCode } = fixture;
  const { currency } = await stage.group('refunds').options(orderId, stage.reading());
  const product = { amount: smallest(digitsOf(stage, currency)), currency };
  const reason = reasonCode === undefined ? {} : { reasonCode };
  const lines = [takenLineId, refusedLineId].map((lineId) => ({ lineId, product, ...reason }));
  return { request: { command: 'refund', orderId, lines, ...reason }, refused: refusedLineId };
}

export function give(
  stage: Stage,
  request: RefundRequest,
  call: CommandCall = stage.command(),
): Promise<readonly Refund[]> {
  return stage.group('refunds').create(request, call);
}

/** The line of the fixture among what can be refunded. */
export function lineOf(stage: Stage, { lines }: RefundOptions): RefundableLine {
  const { lineId, orderId } = stage.fixture('refund');
  const line = lines.find((each) => each.lineId === lineId);
  return line ?? notTried(`order ${orderId} has no line ${lineId}, which fixtures.refund names`);
}

/** In minor units, exactly. */
export function minorOf(stage: Stage, { amount, currency }: Money): bigint {
  const [whole = '', decimals = ''] = amount.split('.');
  return BigInt(`${whole}${decimals.padEnd(digitsOf(stage, currency), '0')}`);
}

/** A minor unit more. */
export function oneMore(stage: Stage, money: Money): Money {
  const digits = digitsOf(stage, money.currency);
  const text = String(minorOf(stage, money) + 1n).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  return { ...money, amount: digits === 0 ? whole : `${whole}.${text.slice(-digits)}` };
}

function digitsOf({ description }: Stage, currency: string): number {
  const known = description.currencies[currency]?.digits;
  return known ?? notTried(`describe names no digits of ${currency}; see money/digits`);
}

function smallest(digits: number): string {
  return digits === 0 ? '1' : `0.${'1'.padStart(digits, '0')}`;
}
