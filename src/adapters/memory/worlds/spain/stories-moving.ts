import type { Story } from './story.js';

/** What is written while a parcel is, or should be, on its way. */
export const MOVING_STORIES: readonly Story[] = [
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
          'Sigo esperando.',
          'Compré {product} porque ponía entrega en 48 h. Han pasado seis días laborables. El sábado tengo una comida en casa y contaba con ello. Si no va a llegar prefiero que me lo digáis y lo busco en otro sitio, pero necesito saberlo HOY.',
        ],
      },
      {
        by: 'seller',
        texts: [
          'Hola, {first}:\n\nSentimos el retraso. Hemos reclamado a {carrier}: el paquete está en la delegación de {city} y sale mañana a reparto. Si no lo tienes mañana por la tarde, avísanos y te enviamos otro.\n\nUn saludo,\n{seller}, Casa Almendro',
          'Hola, {first}. Acabamos de hablar con {carrier}. Tuvieron una avería en la nave de {city} y lo entregan el {day} sin falta. Perdona las molestias.',
        ],
      },
      {
        by: 'customer',
        after: 2,
        texts: [
          'Pues ha pasado mañana y pasado y sigo igual. Quiero una solución o el dinero.',
          'Nada, hoy tampoco. He estado en casa de 9 a 20 h para nada. Esto es una tomadura de pelo, con perdón.',
        ],
      },
      {
        by: 'seller',
        texts: [
          'Tienes toda la razón, {first}. Hoy sale otro por servicio urgente y te lo entregan mañana antes de las 14 h. Si al final llegan los dos, recházale uno al repartidor y listo.',
        ],
      },
      {
        by: 'customer',
        after: 1,
        texts: ['Ya ha llegado. Gracias por la gestión.', 'Recibido!! Al final bien, gracias'],
        ends: true,
      },
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
          'Me pone ENTREGADO pero aquí no hay nada. He preguntado a los vecinos y al bar de abajo y nadie ha recogido nada. Además firma un tal "M. Gómez" que no sé quién es.',
          'Buenas tardes, según {carrier} el paquete {tracking} se entregó el {day} a las 11:42. A esa hora yo estaba en casa y nadie llamó. ¿Podéis pedir la foto de la entrega?',
        ],
      },
      {
        by: 'seller',
        texts: [
          'Hola, {first}: hemos pedido a {carrier} el comprobante con la foto y la ubicación. Suelen contestar en 24 h; en cuanto lo tengamos te escribimos.',
        ],
      },
      {
        by: 'customer',
        after: 2,
        texts: [
          '¿Hay novedades? Ya van dos días.',
          'Esa foto no es mi puerta. Mi puerta es blanca y esa es verde. Os mando la mía para que lo veáis.',
        ],
        file: 'photo',
      },
      {
        by: 'seller',
        texts: [
          'Gracias por la foto, está clarísimo. Lo damos por perdido y te enviamos otro hoy mismo.',
        ],
      },
      {
        by: 'customer',
        texts: [
          'Apareció! Lo tenía la vecina del 4.º, que estaba de viaje. Mil perdones 🙏',
          'Gracias, ya está aquí.',
        ],
        ends: true,
      },
    ],
  },
  {
    with: 'customer',
    phase: 'moving',
    suits: ['furniture', 'textile', 'lighting'],
    reason: '107',
    turns: [
      {
        by: 'customer',
        texts: [
          'Hola, vivo en un cuarto sin ascensor. ¿Suben {product} hasta casa o lo dejan en el portal? Tengo 71 años y no puedo cargar peso.',
          'Buenas, ¿se puede fijar día y hora de entrega? Trabajo a turnos y esta semana voy de mañana. Cualquier tarde a partir de las 16:30 me va bien, menos el {day}.',
        ],
      },
      {
        by: 'seller',
        texts: [
          'Hola, {first}: con {carrier} podemos pedir la entrega a domicilio con subida, sin coste para ti. Te llaman el día antes para fijar la hora.',
        ],
      },
      {
        by: 'customer',
        after: 1,
        texts: [
          'No me ha llamado nadie y en la web dice que está en reparto. ¿Me podéis dar un teléfono?',
        ],
      },
      {
        by: 'seller',
        texts: ['Hemos hablado con el repartidor: pasa entre las 17 y las 19 h y te lo sube.'],
      },
      { by: 'customer', texts: ['Muy amable el chico. Gracias por todo.'], ends: true },
    ],
  },
  {
    with: 'customer',
    phase: 'moving',
    reason: '101',
    turns: [
      {
        by: 'seller',
        texts: [
          'Hola, {first}:\n\nTe escribimos porque en tu pedido {order} hay un artículo que se agotó justo después de tu compra: {title}. Nos llega más el {day} de la semana que viene. ¿Lo esperas o prefieres que lo cancelemos?\n\nPerdona las molestias,\n{seller}',
          'Hola, {first}: {carrier} nos avisa de que tu dirección está incompleta (falta el número). ¿Nos la confirmas y reprogramamos la entrega?',
        ],
      },
      {
        by: 'customer',
        texts: [
          'Hola, gracias por avisar. ¿Y no tenéis otro parecido? No me importa pagar un poco más si llega antes del {day}.',
          'No hay número, es una casa de campo. Que pregunten por "la del porche azul" al pasar la gasolinera. El cartero llega siempre 🤷',
        ],
      },
      {
        by: 'seller',
        texts: [
          'Perfecto, {first}, lo dejamos así con la empresa de transporte y te vamos contando.',
        ],
      },
      { by: 'customer', texts: ['Vale, espero entonces. Gracias por avisar.'], ends: true },
    ],
  },
  {
    with: 'customer',
    phase: 'moving',
    reason: '110',
    turns: [
      {
        by: 'customer',
        texts: [
          'Hola, he visto que habéis bajado el precio de {product} dos días después de mi compra. ¿Me podéis devolver la diferencia? Son {amount}.',
          'Tenía un código de descuento (BIENVENIDA10) y no me lo ha aplicado. ¿Se puede hacer algo ahora que está pagado?',
        ],
      },
      {
        by: 'seller',
        texts: [
          'Hola, {first}: no solemos hacerlo, pero como todavía no te ha llegado te abonamos la diferencia ({amount}) a la misma tarjeta.',
        ],
      },
      {
        by: 'customer',
        texts: ['¿Y cuándo lo veré en la cuenta? Por ahora no aparece nada'],
        after: 1,
      },
      { by: 'seller', texts: ['Depende de tu banco; lo normal son entre 2 y 5 días laborables.'] },
      { by: 'customer', texts: ['Así da gusto. Gracias', 'Muchas gracias, repetiré.'], ends: true },
    ],
  },
];
