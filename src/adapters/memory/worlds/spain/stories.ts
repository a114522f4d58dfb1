import type { Category } from './products.js';
import type { Phase, Story } from './story.js';
import { CUSTOMER_STORIES } from './stories-customer.js';
import { OPERATOR_STORIES } from './stories-operator.js';

/** The stories that can be told of an order in this phase with a product like this. */
export function storiesFor(
  kind: Story['with'],
  phase?: Phase,
  category?: Category,
): readonly Story[] {
  const key = `${kind} ${phase} ${category}`;
  const known = SORTED.get(key);
  if (known !== undefined) return known;
  const fitting = [...CUSTOMER_STORIES, ...OPERATOR_STORIES].filter(
    (story) =>
      story.with === kind &&
      (kind !== 'customer' ||
        (story.phase === phase &&
          (story.suits === undefined || category === undefined || story.suits.includes(category)))),
  );
  SORTED.set(key, fitting);
  return fitting;
}

const SORTED = new Map<string, readonly Story[]>();

/** What two people say to each other ten thousand times. */
export const LONG_STORY: Story = {
  with: 'customer',
  phase: 'arrived',
  reason: '105',
  title: 'Pedido con instalación: seguimiento',
  turns: [
    {
      by: 'customer',
      texts: [
        'Buenos días, ¿alguna novedad?',
        'Acabo de hablar con el instalador y dice que le falta el soporte pequeño. ¿Va en la caja o aparte?',
        '¿Me confirmáis la hora del {day}? Tengo que pedir permiso en el trabajo.',
        'Os mando las medidas otra vez: 182 de alto y 79,5 de ancho. El rodapié sobresale 1,2 cm.',
        'Vale.',
        'Otra duda: el tornillo M6 que viene, ¿sirve para pladur o compro tacos?',
      ],
    },
    {
      by: 'seller',
      texts: [
        'Buenos días, {first}. Lo miramos y te decimos algo esta tarde.',
        'Sí, va en la bolsa de la tornillería, con una etiqueta amarilla.',
        'Te lo confirmo: el {day} entre las 9 y las 11.',
        'Anotado, gracias.\n\nUn saludo,\n{seller}',
        'Para pladur hacen falta tacos específicos; te incluimos cuatro en el próximo envío sin coste.',
      ],
    },
    {
      by: 'customer',
      texts: ['Perfecto, gracias', 'Ok, gracias por la rapidez 🙂', 'De acuerdo, quedo pendiente.'],
      ends: true,
    },
    { by: 'seller', texts: ['A ti. Cualquier cosa nos dices.', 'Gracias a ti, {first}.'] },
  ],
};
