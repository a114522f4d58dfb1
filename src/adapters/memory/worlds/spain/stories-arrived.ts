import type { Story } from './story.js';

/** What is written once the parcel has been opened. */
export const ARRIVED_STORIES: readonly Story[] = [
  {
    with: 'customer',
    phase: 'arrived',
    suits: ['lighting', 'furniture', 'kitchen', 'electronics'],
    reason: '102',
    turns: [
      {
        by: 'customer',
        texts: [
          'Hola, he recibido {product} con un golpe en un lateral. La caja venía perfecta, así que ha tenido que ser antes. Adjunto fotos.',
          'Vaya desastre. Abro la caja y {product}, en pedazos. Ni una protección dentro, solo un trozo de cartón. Fotos adjuntas. Quiero que me enviéis otro bien embalado.',
          'Buenos días:\n\nHe recibido el pedido {order}. Todo correcto excepto una raya de unos 4 cm en la parte de delante, que se ve bastante. No me apetece volver a empaquetarlo todo; si me hacéis un descuento razonable me lo quedo.\n\nSaludos,\n{name}',
        ],
        file: 'two-photos',
      },
      {
        by: 'seller',
        texts: [
          'Hola, {first}, gracias por las fotos y perdona las molestias. Podemos enviarte uno nuevo o devolverte {amount} si prefieres quedártelo así. ¿Qué te viene mejor?',
        ],
      },
      {
        by: 'customer',
        texts: [
          'Prefiero uno nuevo, por favor. ¿Cuándo llegaría?',
          '{amount} me parece poco para lo que ha costado. Si lo dejáis en el doble cerramos el tema.',
        ],
      },
      {
        by: 'seller',
        texts: [
          'De acuerdo, {first}. Sale hoy mismo otro, revisado pieza a pieza. Te adjunto la etiqueta para la recogida del primero.',
        ],
        file: 'label',
      },
      {
        by: 'customer',
        after: 3,
        texts: [
          'Recibido, y esta vez perfecto. Un saludo',
          'Todo ok, gracias por responder tan rápido',
        ],
        ends: true,
      },
    ],
  },
  {
    with: 'customer',
    phase: 'arrived',
    suits: ['shoes'],
    reason: '103',
    turns: [
      {
        by: 'customer',
        texts: [
          'Hola, me quedan pequeñas. Pedí la {size} y necesito la {other}. ¿Cómo hago el cambio?',
          'Pedí la talla {size} y en la etiqueta pone {size}, pero no me entra el pie ni con calzador. Comparadas con otras mías son dos dedos más cortas. ¿Puede ser que estén mal etiquetadas?',
          'Me ha llegado en otro color!!! Yo las pedí blancas y son beige. Las necesito para una boda el {day} 😭',
        ],
      },
      {
        by: 'seller',
        texts: [
          'Hola, {first}: te mandamos hoy la {other} y el repartidor recoge las otras en la misma entrega. Solo tienes que tenerlas en su caja.',
        ],
      },
      {
        by: 'customer',
        texts: [
          'La caja la tiré… ¿pasa algo? Están sin estrenar, solo probadas en casa con calcetines',
        ],
      },
      { by: 'seller', texts: ['No pasa nada, en una bolsa bien cerrada nos sirve.'] },
      {
        by: 'customer',
        texts: ['Estas sí. Gracias por el cambio tan fácil!'],
        ends: true,
        after: 2,
      },
    ],
  },
  {
    with: 'customer',
    phase: 'arrived',
    suits: ['lighting'],
    reason: '102',
    turns: [
      {
        by: 'customer',
        texts: [
          'No se enciende. He probado con tres bombillas que funcionan en otras lámparas y nada. El interruptor del cable está duro y no hace clic.',
          'Hola. Parpadea todo el rato y hace un zumbido como de mosca. De noche es insoportable. Os mando una foto de la etiqueta por si es un lote malo.',
        ],
        file: 'photo',
      },
      {
        by: 'seller',
        texts: [
          'Hola, {first}: por lo que cuentas es el interruptor. Te enviamos uno nuevo con el cable montado; se cambia sin herramientas. Si lo prefieres, la cambiamos entera.',
        ],
      },
      {
        by: 'customer',
        texts: [
          'Yo de electricidad ni idea, prefiero que me la cambiéis entera. ¿La tengo que desmontar?',
        ],
      },
      {
        by: 'seller',
        texts: ['Solo quita la pantalla. La recogen el {day} y dejan la nueva.'],
        file: 'label',
      },
      {
        by: 'customer',
        texts: ['Funciona perfecta, y la luz es preciosa. Gracias'],
        ends: true,
        after: 3,
      },
    ],
  },
  {
    with: 'customer',
    phase: 'arrived',
    suits: ['furniture'],
    reason: '109',
    turns: [
      {
        by: 'customer',
        texts: [
          'Buenas, faltan los tornillos de la bolsa C (los largos) y una de las tapas. Llevo dos horas montándolo para darme cuenta al final…',
          'Hola, en la caja venían las instrucciones en alemán y en polaco. ¿Me mandáis las españolas en PDF?',
          'Falta la pieza n.º 7 del despiece (soporte trasero izquierdo). Lo demás está todo. Pedido {order}.',
        ],
      },
      {
        by: 'seller',
        texts: [
          'Hola, {first}: perdona el despiste. Sale hoy por carta certificada, te llega en dos días. Mientras, te adjunto el despiece.',
        ],
        file: 'label',
      },
      {
        by: 'customer',
        after: 2,
        texts: [
          'Me han llegado los tornillos, pero son los cortos. Necesito los de 6 × 60.',
          'Esto que me habéis adjuntado es una etiqueta de devolución, no las instrucciones 🤔',
        ],
      },
      {
        by: 'seller',
        texts: [
          'Uy, es verdad. Ahora sí: van los correctos, y un detalle de nuestra parte por la paciencia.',
        ],
      },
      {
        by: 'customer',
        after: 2,
        texts: ['Montado y precioso. Gracias por el detalle :)', 'Ahora sí, gracias.'],
        ends: true,
      },
    ],
  },
  {
    with: 'customer',
    phase: 'arrived',
    reason: '108',
    turns: [
      {
        by: 'customer',
        texts: [
          'Hola, quiero devolver {product}. No es lo que esperaba, en la foto parecía otra cosa. Está sin usar y en su embalaje. ¿Qué tengo que hacer?',
          'Buenas tardes. Ejerzo mi derecho de desistimiento dentro de los 14 días (art. 102 del RDL 1/2007) respecto del pedido {order}. Ruego me indiquen el procedimiento de recogida y me confirmen el reembolso íntegro, gastos de envío incluidos.\n\nAtentamente,\n{name}',
          'al final no lo necesito, lo puedo devolver?? esta sin abrir',
        ],
      },
      {
        by: 'seller',
        texts: [
          'Hola, {first}: sin problema. Te adjunto la etiqueta; pégala fuera de la caja y déjala en cualquier punto de {carrier}. En cuanto llegue te hacemos el reembolso.\n\nUn saludo,\n{seller}',
        ],
        file: 'label',
      },
      {
        by: 'customer',
        texts: [
          'El punto más cercano me queda a 25 km y no conduzco. ¿No lo pueden recoger en casa?',
          'Lo entregué el {day}. ¿Os ha llegado ya? Por saber cuándo me devolvéis el dinero.',
        ],
      },
      {
        by: 'seller',
        texts: ['Sí, ya está aquí y todo en orden. El reembolso sale hoy.'],
        after: 1,
      },
      { by: 'customer', texts: ['Ya lo veo en la cuenta, gracias'], ends: true, after: 2 },
    ],
  },
  {
    with: 'customer',
    phase: 'arrived',
    reason: '103',
    turns: [
      {
        by: 'customer',
        texts: [
          'Buenos días, he recibido otra cosa. Yo pedí «{title}» y en la caja hay un juego de toallas. La etiqueta de fuera sí es la mía.',
          'Hola. No os lo vais a creer, pero la caja estaba vacía: solo el relleno y el albarán. Os mando la foto tal como la abrí.',
        ],
        file: 'photo',
      },
      {
        by: 'seller',
        texts: [
          'Hola, {first}: se nos han cruzado dos pedidos, lo sentimos mucho. El tuyo sale ahora mismo y recogemos lo que te ha llegado cuando te venga bien.',
        ],
      },
      {
        by: 'customer',
        texts: [
          'A partir del {day}, por favor. Y si puede ser que llamen antes, el timbre no funciona.',
        ],
      },
      { by: 'seller', texts: ['Apuntado: el {day}, llamando antes al móvil.'] },
      { by: 'customer', texts: ['Recogido y recibido. Todo bien.'], ends: true, after: 2 },
    ],
  },
  {
    with: 'customer',
    phase: 'arrived',
    suits: ['electronics'],
    reason: '105',
    turns: [
      {
        by: 'customer',
        texts: [
          'Hola. ¿Qué recambio es compatible con {product}? En la ficha no pone la referencia y en la tienda de mi barrio no saben decirme. He visto uno «universal» por internet pero no me fío.',
          'Buenas, ¿dónde puedo comprar filtros / cepillos de repuesto? Y otra pregunta: ¿la batería la puede cambiar uno mismo?',
        ],
      },
      {
        by: 'seller',
        texts: [
          'Hola, {first}: el recambio es la referencia R-{number}. Lo tenemos en almacén y te lo podemos mandar por {amount}, envío incluido. El universal no encaja bien.',
        ],
      },
      { by: 'customer', texts: ['Pues mandadme dos. ¿Cómo os pago?'] },
      {
        by: 'seller',
        texts: [
          'Te hemos dejado la oferta publicada en Plazuela; búscala por R-{number} y la compras como siempre.',
        ],
      },
      { by: 'customer', texts: ['Comprado. Gracias por la ayuda'], ends: true },
    ],
  },
  {
    with: 'customer',
    phase: 'arrived',
    suits: ['textile'],
    reason: '105',
    turns: [
      {
        by: 'customer',
        texts: [
          'Hola, ¿cómo lavo {product}? ¿Lavadora sí o no? La etiqueta tiene símbolos que no entiendo y no quiero estropearlo.',
          'Huele muchísimo, como a barniz o pegamento. Llevo cuatro días con la ventana abierta. ¿Es normal? Mi hija tiene asma.',
          'Lo he medido tres veces y le faltan 4 cm de largo respecto a lo que pone en la ficha. Para mi hueco esos 4 cm son la diferencia entre que llegue y que no.',
        ],
      },
      {
        by: 'seller',
        texts: [
          'Hola, {first}: a 30 grados, con programa delicado y sin secadora. El olor es del embalaje y se va ventilando un par de días; si no, lo cambiamos.',
        ],
      },
      {
        by: 'customer',
        texts: ['Ha pasado una semana y sigue igual. Prefiero devolverlo.'],
        after: 7,
      },
      {
        by: 'seller',
        texts: ['Por supuesto. Aquí tienes la etiqueta de devolución.'],
        file: 'label',
      },
      { by: 'customer', texts: ['Ya se le ha ido. Me lo quedo, gracias!'], ends: true },
    ],
  },
  {
    with: 'customer',
    phase: 'arrived',
    reason: '110',
    turns: [
      {
        by: 'customer',
        texts: [
          'No suelo escribir, pero esta vez quería felicitaros por {product}. Llegó antes de lo previsto y muy bien embalado. ¿Vais a traer más cosas de la misma colección?',
          'Muy contenta con la compra. Solo una pregunta: ¿saldrá en más colores? Mi hermana es muy de verdes.',
        ],
      },
      {
        by: 'seller',
        texts: [
          '¡Qué alegría leerte, {first}! Sí: la semana que viene llegan tres colores nuevos. Te avisamos.\n\nUn abrazo,\n{seller}',
        ],
      },
      { by: 'customer', texts: ['Genial. Y ya que estamos: ¿tenéis tienda física en {city}?'] },
      { by: 'seller', texts: ['Todavía no, pero nos encantaría.'] },
      { by: 'customer', texts: ['Estaré atenta 😊'], ends: true },
    ],
  },
];
