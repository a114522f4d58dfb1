import type { Story } from './story.js';

/** What the shop and the marketplace write to each other. */
export const OPERATOR_STORIES: readonly Story[] = [
  {
    with: 'operator',
    phase: 'moving',
    reason: '201',
    turns: [
      {
        by: 'operator',
        texts: [
          'Hola:\n\nEl cliente del pedido {order} nos ha llamado porque no recibe respuesta. ¿Podéis contestarle hoy y confirmárnoslo por aquí?\n\nPlazuela, Atención a vendedores',
        ],
      },
      { by: 'seller', texts: ['Hola. Contestado esta mañana; le hemos ofrecido un envío nuevo.'] },
      { by: 'operator', texts: ['Gracias, lo damos por cerrado por nuestra parte.'], ends: true },
    ],
  },
  {
    with: 'account',
    phase: 'later',
    reason: '202',
    turns: [
      {
        by: 'operator',
        texts: [
          'Hola, os adjuntamos la liquidación del mes. Revisadla y decidnos si veis algo raro antes del {day}.',
        ],
        file: 'statement',
      },
      { by: 'seller', texts: ['Recibida. La revisamos y os decimos.'] },
      { by: 'operator', texts: ['De acuerdo, gracias.'], ends: true },
    ],
  },
];
