import type { Story } from './story.js';

/** What customers write about. */
export const CUSTOMER_STORIES: readonly Story[] = [
  {
    with: 'customer',
    phase: 'fresh',
    reason: '106',
    turns: [
      {
        by: 'customer',
        texts: [
          'Hola, acabo de hacer el pedido {order} y me he equivocado de modelo. ¿Lo podéis cancelar antes de que salga? Gracias',
          'Buenas, necesito anular el pedido. Mi mujer había comprado lo mismo esta mañana y nos hemos juntado con dos 😅',
        ],
      },
      {
        by: 'seller',
        texts: [
          'Hola, {first}:\n\nLlegas a tiempo, todavía no había salido del almacén. Lo dejamos cancelado y el importe vuelve a tu tarjeta en unos días.\n\nUn saludo,\n{seller}',
        ],
      },
      { by: 'customer', texts: ['Mil gracias, qué rapidez!', 'Perfecto, gracias.'], ends: true },
    ],
  },
  {
    with: 'customer',
    phase: 'moving',
    reason: '101',
    turns: [
      {
        by: 'customer',
        texts: [
          'Buenos días. El pedido {order} tenía que llegar el {day} y aquí no ha venido nadie. En el seguimiento pone "en reparto" desde hace tres días. ¿Me podéis decir algo?',
          'Hola, ¿dónde está mi paquete? El seguimiento {tracking} no se mueve desde el {day}.',
        ],
      },
      {
        by: 'seller',
        texts: [
          'Hola, {first}:\n\nSentimos el retraso. Hemos reclamado a {carrier}: el paquete está en la delegación de {city} y sale mañana a reparto. Si no lo tienes mañana por la tarde, avísanos y te enviamos otro.\n\nUn saludo,\n{seller}, Casa Almendro',
        ],
      },
      {
        by: 'customer',
        texts: ['Pues ha pasado mañana y pasado y sigo igual. Quiero una solución o el dinero.'],
      },
      {
        by: 'seller',
        texts: ['Tienes toda la razón. Sale hoy uno nuevo por servicio urgente; nº {tracking}.'],
      },
      { by: 'customer', texts: ['Ya ha llegado. Gracias por la gestión.'], ends: true },
    ],
  },
  {
    with: 'customer',
    phase: 'arrived',
    reason: '102',
    turns: [
      {
        by: 'customer',
        texts: [
          'Hola, me ha llegado {product} con un golpe en un lateral. La caja venía perfecta, así que ha tenido que ser antes. Adjunto fotos.',
        ],
        file: 'two-photos',
      },
      {
        by: 'seller',
        texts: [
          'Hola, {first}, gracias por las fotos. Podemos enviarte uno nuevo o devolverte {amount} si prefieres quedártelo así. ¿Qué te viene mejor?',
        ],
      },
      { by: 'customer', texts: ['Prefiero uno nuevo, por favor. ¿Cuándo llegaría?'] },
      {
        by: 'seller',
        texts: ['Sale hoy mismo. Te adjunto la etiqueta para la recogida del otro.'],
        file: 'label',
      },
      { by: 'customer', texts: ['Recibido, y esta vez perfecto. Un saludo'], ends: true },
    ],
  },
  {
    with: 'customer',
    phase: 'later',
    reason: '104',
    turns: [
      {
        by: 'customer',
        texts: [
          'Buenas tardes:\n\nNecesito factura del pedido {order} con estos datos:\n\n{company}\nNIF {taxNumber}\n{street}\n{city}\n\nGracias.\n{name}',
        ],
      },
      {
        by: 'seller',
        texts: ['Buenas tardes, {first}:\n\nAdjunta va la factura.\n\nUn saludo,\n{seller}'],
        file: 'invoice',
      },
      { by: 'customer', texts: ['Recibida, muchas gracias.'], ends: true },
    ],
  },
];
