import type { Party } from '../../../../model/party.js';

/** The shop whose screen this is. Neither it nor the marketplace exists. */
export const SHOP: Party = { kind: 'seller', id: '2417', name: 'Casa Almendro' };

/** Mirakl's operator has no id. */
export const OPERATOR: Party = { kind: 'operator', name: 'Plazuela · Atención a vendedores' };
