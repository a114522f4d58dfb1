import type { Open } from './coded-value.js';

/**
 * What somebody is in a conversation. `operator` is the marketplace's own staff (Mirakl: Operador;
 * Falabella: SAC); `agent` an intermediary that speaks for a party (Mercado Libre, from 2026).
 */
export type PartyKind = Open<
  'seller' | 'customer' | 'operator' | 'mediator' | 'agent' | 'organisation' | 'system'
>;

/** Somebody who writes, reads or acts. */
export interface Party {
  readonly kind: PartyKind;
  /** The marketplace's id. Mirakl's operator has none. */
  readonly id?: string;
  /** As the marketplace shows it. Text from outside. */
  readonly name?: string;
  /** BCP 47: the language they are to be answered in (Mirakl `customer.locale`, Amazon `buyer.locale`). */
  readonly language?: string;
  /** The company a business customer belongs to (Mirakl `customer_organization`). */
  readonly organisation?: { readonly id?: string; readonly name: string };
}
