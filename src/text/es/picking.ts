import type { Words } from '../words.js';

/** Of ready texts, once they are asked for. */
export const picking = {
  'picking.search': 'Buscar en las plantillas',
  'picking.none': 'Ninguna plantilla contiene estas palabras.',
} satisfies Partial<Words>;
