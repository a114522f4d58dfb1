import { say } from '../../format/phrase.js';
import type { Look } from '../../format/look.js';
import type { Party, PartyKind } from '../../model/party.js';
import type { WordKey } from '../../text/words.js';

const KINDS: ReadonlySet<string> = new Set([
  'seller',
  'customer',
  'operator',
  'mediator',
  'agent',
  'organisation',
  'system',
] satisfies PartyKind[]);

/** What a party is, in words: *Customer*, *Operator*; a kind the kit does not know shows as it came. */
export function kindName(kind: PartyKind, look: Look): string {
  return KINDS.has(kind) ? say(look, `party.${kind}` as Plain<'party'>) : kind;
}

/** The same in the middle of a sentence: *the customer*. */
export function kindInSentence(kind: PartyKind, look: Look): string {
  return KINDS.has(kind) ? say(look, `audience.${kind}` as Plain<'audience'>) : kind;
}

/** Somebody's own name, with the company's; else what they are. */
export function partyName(party: Party, look: Look): string {
  const names = [party.name, party.organisation?.name].filter((name) => name?.trim());
  return names.length > 0 ? names.join(' · ') : kindName(party.kind, look);
}

type Plain<Group extends 'party' | 'audience'> = Extract<
  WordKey,
  `${Group}.${'seller' | 'customer' | 'operator' | 'mediator' | 'agent' | 'organisation' | 'system'}`
>;
