import type { Story } from './story.js';

/** What is written weeks after the parcel came. */
export const LATER_STORIES: readonly Story[] = [
  {
    with: 'customer',
    phase: 'later',
    reason: '104',
    turns: [
      {
        by: 'customer',
        texts: [
          'Buenas tardes:\n\nNecesito factura del pedido {order} con estos datos:\n\n{company}\nNIF {taxNumber}\n{street}\n{city}\n\nGracias.\n{name}',
          'Hola, la factura me ha salido a mi nombre y la necesito a nombre de la empresa ({company}, {taxNumber}). Mi gestoría me la pide antes del {day} para el trimestre.',
          'Factura pf',
        ],
      },
      {
        by: 'seller',
        texts: [
          'Buenas tardes, {first}:\n\nAdjunta va la factura. Si ves algo que corregir, nos dices.\n\nUn saludo,\n{seller}',
        ],
        file: 'invoice',
      },
      {
        by: 'customer',
        texts: [
          'Gracias, pero el NIF está mal: es {taxNumber} y habéis puesto una letra distinta. ¿Me la podéis rectificar?',
          'Me falta el desglose del IVA. Así no me la admiten.',
        ],
      },
      { by: 'seller', texts: ['Corregida y adjunta. Perdona.'], file: 'invoice' },
      { by: 'customer', texts: ['Recibida, muchas gracias.', 'Ahora sí. Gracias'], ends: true },
    ],
  },
  {
    with: 'customer',
    phase: 'later',
    suits: ['electronics'],
    reason: '102',
    turns: [
      {
        by: 'customer',
        texts: [
          'Buenas. {Product} ha dejado de funcionar a las tres semanas. Ayer iba bien y hoy no da señales de vida. Supongo que está en garantía. Lo he usado con normalidad, siempre según el manual, y lo tengo desde hace menos de un mes. ¿Me lo reparáis, me lo cambiáis o me devolvéis el dinero?',
          'Hola, desde la última actualización de la app no conecta. Error E-104-supercalifragilísticoespialidosoconexiónfallida (lo copio tal cual). He probado a reiniciar, a desinstalar y a rezar.',
        ],
        file: 'photo',
      },
      {
        by: 'seller',
        texts: [
          'Hola, {first}: sí, tiene tres años de garantía. Antes de nada, prueba a desenchufarlo diez minutos y mantener pulsado el botón quince segundos. Si sigue igual, lo recogemos.',
        ],
      },
      {
        by: 'customer',
        texts: [
          'Hecho y sigue igual. ¿Cuándo lo recogéis?',
          'Lo he probado y ahora hace un ruido raro al arrancar. Casi que prefiero uno nuevo.',
        ],
      },
      {
        by: 'seller',
        texts: ['Lo recogemos el {day}. Te adjunto la etiqueta; el nuevo sale a la vez.'],
        file: 'label',
      },
      {
        by: 'customer',
        texts: ['Llegó el nuevo y va como la seda. Gracias.'],
        ends: true,
        after: 4,
      },
    ],
  },
  {
    with: 'customer',
    phase: 'later',
    reason: '108',
    turns: [
      {
        by: 'customer',
        texts: [
          'Os devolví {product} hace dos semanas (resguardo {tracking}) y el reembolso no aparece por ningún lado. ¿Me confirmáis que lo tenéis?',
          'Hola. He recibido el reembolso pero me faltan {amount}. Creo que no me habéis devuelto los gastos de envío.',
        ],
      },
      {
        by: 'seller',
        texts: [
          'Hola, {first}: tienes razón, se quedó sin tramitar. Lo hemos hecho ahora mismo; llegará en 3 a 5 días laborables.\n\nPerdona,\n{seller}',
        ],
      },
      {
        by: 'customer',
        after: 7,
        texts: [
          'Han pasado los cinco días y nada. Si mañana no está pongo una reclamación en consumo.',
        ],
      },
      {
        by: 'seller',
        to: 'both',
        texts: [
          'Hola, {first}. Ponemos en copia a Plazuela, que es quien emite el abono, para que nos confirme la fecha exacta.',
        ],
      },
      {
        by: 'operator',
        texts: [
          'Buenos días. El abono del pedido {order} salió ayer con el lote de la tarde; el cliente lo verá en su banco mañana. Un saludo.',
        ],
        ends: true,
      },
    ],
  },
  {
    with: 'customer',
    phase: 'later',
    suits: ['textile'],
    reason: '102',
    turns: [
      {
        by: 'customer',
        texts: [
          'Hola, después de un mes con {product} se ha abierto una costura entera. Adjunto foto. Entiendo que no es desgaste normal.',
          'Tras el segundo lavado ha encogido y ha perdido color. Seguí la etiqueta al pie de la letra: 30 grados, sin centrifugar, secado a la sombra, planchado del revés. Lo compré precisamente por las opiniones que decían que aguantaba bien los lavados, y la verdad es que estoy bastante decepcionada, porque barato no es. Me gustaría saber qué solución me ofrecéis: si un cambio (preferiblemente por otro modelo) o la devolución del importe.',
        ],
        file: 'photo',
      },
      {
        by: 'seller',
        texts: [
          'Hola, {first}: no debería pasar, y entra en garantía. ¿Prefieres que lo cambiemos o que te devolvamos el importe?',
        ],
      },
      {
        by: 'customer',
        texts: ['El importe. Y me gustaría que constara el motivo, por si es cosa del lote.'],
      },
      { by: 'seller', texts: ['Hecho, y avisado el fabricante. Gracias por contárnoslo.'] },
      { by: 'customer', texts: ['Gracias a vosotros por la seriedad.'], ends: true },
    ],
  },
  {
    with: 'customer',
    phase: 'later',
    suits: ['furniture', 'lighting', 'kitchen', 'textile'],
    reason: null,
    title: 'Pedido para empresa: ¿hacéis precio?',
    turns: [
      {
        by: 'customer',
        texts: [
          'Buenos días:\n\nCompramos una unidad de {product} para probar y nos ha convencido. Necesitaríamos 24 más para la reforma ({company}). ¿Hacéis precio por cantidad? ¿Plazo de entrega en {city}?\n\nQuedo a la espera.\n{name}',
        ],
      },
      {
        by: 'seller',
        texts: [
          'Buenos días, {first}: por 24 unidades podemos bajar un 12 %. Plazo, unos diez días. Lo publicamos como oferta para vosotros en Plazuela y lo compráis desde ahí.',
        ],
      },
      {
        by: 'customer',
        texts: ['¿Y si fueran 30? Me piden también condiciones de pago a 30 días y factura única.'],
      },
      {
        by: 'seller',
        texts: [
          'Con 30 llegamos al 15 %. El pago va siempre por Plazuela, así que a 30 días no es posible.',
        ],
      },
      {
        by: 'customer',
        texts: ['De acuerdo, lo apruebo internamente y hacemos el pedido. Gracias.'],
        ends: true,
      },
    ],
  },
];
