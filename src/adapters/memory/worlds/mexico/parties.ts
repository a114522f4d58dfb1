import type { Party } from '../../../../model/party.js';

/** The shop whose screen this is. Neither it nor the marketplace exists. */
export const SHOP: Party = { kind: 'seller', id: '80417', name: 'Casa Nopal' };

/** Of the marketplace itself; it takes no messages here. */
export const MARKETPLACE: Party = { kind: 'operator', name: 'Mercadito' };

/** Who decides a claim that shop and customer cannot settle. */
export const MEDIATOR: Party = { kind: 'mediator', id: 'm-1', name: 'Mercadito · Mediación' };
