import type { Party } from '../../../../model/party.js';

/** The shop whose screen this is. Neither it nor the marketplace exists. */
export const SHOP: Party = { kind: 'seller', id: 'SC2C81F', name: 'Quillay Hogar' };

/** The marketplace's customer service, as sellers call it. */
export const SAC: Party = { kind: 'operator', name: 'SAC' };
