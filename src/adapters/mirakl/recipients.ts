import type { RecipientOption } from '../../model/compose.js';
import { toKind } from './parties.js';
import type { MiraklParticipant } from './published.js';

/** Whom a message is addressed to, as M12 takes it. */
export interface MiraklRecipient {
  readonly type: string;
  readonly id?: string;
}

/**
 * One option for each whom the shop may address, and one for the first of them with the operator. An option's id says whom
 * to address: `CUSTOMER/4711+OPERATOR`.
 */
export function toRecipients(authorized: readonly MiraklParticipant[]): RecipientOption[] {
  const single = authorized.filter(({ type }) => type !== 'SHOP').map(toRecipient);
  const operator = single.find(isOperator);
  const other = single.find((option) => !isOperator(option));
  if (other === undefined || operator === undefined) return single;
  const both: RecipientOption = {
    id: `${other.id}+${operator.id}`,
    to: [...other.to, ...operator.to],
    label: `${other.label}, ${operator.label}`,
    visibleTo: [...other.to, ...operator.to],
    notifies: [...other.to, ...operator.to],
  };
  return [...single, both];
}

/** What stands behind the id of an option. */
export function recipientsOf(option: string): MiraklRecipient[] {
  return option.split('+').map((one) => {
    const [type = '', id] = one.split('/').map(decodeURIComponent);
    return id === undefined ? { type } : { type, id };
  });
}

function isOperator({ to }: RecipientOption): boolean {
  return to[0] === 'operator';
}

function toRecipient({ type, id, display_name }: MiraklParticipant): RecipientOption {
  const kind = toKind(type);
  const name = encodeURIComponent(type);
  return {
    // The operator has no id (SPEC M12).
    id: id === undefined || id === null ? name : `${name}/${encodeURIComponent(id)}`,
    to: [kind],
    label: display_name,
    // The operator reads what goes to the customer, and is not told (PCC, MMS).
    visibleTo: kind === 'operator' ? [kind] : [kind, 'operator'],
    notifies: [kind],
  };
}
