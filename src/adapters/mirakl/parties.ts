import type { Party, PartyKind } from '../../model/party.js';
import { present } from './present.js';
import type { MiraklParticipant, MiraklSender, MiraklThread } from './published.js';

const KINDS: ReadonlyMap<string, PartyKind> = new Map([
  ['CUSTOMER', 'customer'],
  ['SHOP', 'seller'],
  ['OPERATOR', 'operator'],
]);

/** `CUSTOMER_USER` writes, `CUSTOMER` reads: one word for both, also for one that Mirakl adds later. */
export function toKind(type: string): PartyKind {
  const word = type.replace(/_USER$/, '');
  return KINDS.get(word) ?? word;
}

export function toParty(
  { type, id, display_name }: MiraklParticipant,
  thread: MiraklThread,
): Party {
  const organisation = type === 'CUSTOMER' ? thread.customer_organization : undefined;
  return {
    kind: toKind(type),
    ...present('id', id),
    ...present('name', display_name),
    ...present('organisation', organisation && toOrganisation(organisation)),
  };
}

export function toSender({ type, display_name, organization_details }: MiraklSender): Party {
  return {
    kind: toKind(type),
    ...present('name', display_name),
    ...present('organisation', organization_details && toOrganisation(organization_details)),
  };
}

function toOrganisation({ id, display_name }: { id?: string; display_name: string }) {
  return { ...present('id', id), name: display_name };
}
