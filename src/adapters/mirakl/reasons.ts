import type { Reason, ReasonPurpose } from '../../model/reason.js';
import type { MiraklReason } from './published.js';

/** The reasons of one type that a shop may give. */
export function toReasons(
  re01: readonly MiraklReason[],
  type: string,
  purpose: ReasonPurpose,
): Reason[] {
  return re01
    .filter((reason) => reason.type === type && reason.is_shop_right)
    .map(({ code, label }) => ({ code, label, purpose }));
}

/** Those for a purpose; none for one that Mirakl does not know. */
export function reasonsFor(re01: readonly MiraklReason[], purpose: ReasonPurpose): Reason[] {
  const type = TYPES.get(purpose);
  return type === undefined ? [] : toReasons(re01, type, purpose);
}

/** The label of a code, whether the shop may give that reason or not. */
export function labelOf(code: string, re01: readonly MiraklReason[]): string | undefined {
  return re01.find((reason) => reason.code === code)?.label;
}

/** SPEC RE01. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['contact', 'ORDER_MESSAGING'],
  ['contact-operator', 'MMP_SELLER_MESSAGING'],
  ['incident-open', 'INCIDENT_OPEN'],
  ['incident-resolve', 'INCIDENT_CLOSE'],
  ['refund', 'REFUND'],
]);
