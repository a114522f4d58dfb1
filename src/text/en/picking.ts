import type { Words } from '../words.js';

/** Of ready texts, once they are asked for. */
export const picking = {
  'picking.search': 'Search the templates',
  'picking.none': 'No template holds these words.',
} satisfies Partial<Words>;
