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
          'Buenos días. El pedido {order} figura sin número de seguimiento desde hace 48 h. Os recordamos que hay que informarlo en el momento del envío para no afectar a vuestros indicadores.',
        ],
      },
      {
        by: 'seller',
        texts: [
          'Hola. Contestado esta mañana; le hemos ofrecido un envío nuevo.',
          'Buenos días: fallo nuestro, acabamos de añadirlo. Es el {tracking}.',
        ],
      },
      {
        by: 'operator',
        after: 1,
        texts: [
          '¿Nos podéis enviar una captura de la respuesta? El cliente dice que sigue sin verla.',
        ],
      },
      {
        by: 'seller',
        texts: ['Va adjunta la confirmación. El cliente ya nos ha respondido que está conforme.'],
        file: 'label',
      },
      { by: 'operator', texts: ['Gracias, lo damos por cerrado por nuestra parte.'], ends: true },
    ],
  },
  {
    with: 'operator',
    phase: 'arrived',
    reason: '204',
    turns: [
      {
        by: 'seller',
        texts: [
          'Hola, os escribimos por el pedido {order}. {carrier} da por entregado un paquete que el cliente no ha recibido. ¿Podéis abrir la reclamación desde vuestra cuenta de transporte?',
          'Buenas tardes. Para el pedido {order} el cliente pide una recogida en {city} y el formulario de devoluciones nos da error. ¿Lo podéis generar vosotros?',
        ],
      },
      {
        by: 'operator',
        texts: [
          'Hola, Casa Almendro. Abierta con el número R-{number}. Necesitamos que nos confirméis el peso y las medidas del bulto.',
        ],
      },
      { by: 'seller', texts: ['4,2 kg; 60 × 40 × 35 cm.'] },
      {
        by: 'operator',
        texts: ['Gracias. Resolución en 72 h; os avisamos por este mismo hilo.'],
        ends: true,
      },
    ],
  },
  {
    with: 'operator',
    phase: 'later',
    reason: '201',
    turns: [
      {
        by: 'operator',
        texts: [
          'Hola. El cliente del pedido {order} ha solicitado la mediación de Plazuela por un reembolso incompleto ({amount}). Por favor, dadnos vuestra versión y cualquier prueba que tengáis antes del {day} a las 18:00.',
        ],
      },
      {
        by: 'seller',
        texts: [
          'Buenos días: devolvimos el producto completo el {day}; lo que falta son los gastos de envío, que según las condiciones no se abonan cuando hay más artículos en el pedido. Adjuntamos la factura.',
        ],
        file: 'invoice',
      },
      {
        by: 'operator',
        texts: ['Entendido, pero el segundo artículo también se devolvió. ¿Podéis revisarlo?'],
      },
      { by: 'seller', texts: ['Cierto. Hacemos ahora el abono de los gastos de envío.'] },
      {
        by: 'operator',
        texts: ['Perfecto. Cerramos la mediación sin incidencia para la tienda.'],
        ends: true,
      },
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
          'Hola, os adjuntamos la liquidación del periodo. Revisadla y decidnos si veis algo raro antes del {day}.',
          'Buenos días. La factura de comisiones R-{number} está pendiente de aceptación en vuestro panel. Sin ella no podemos emitir el siguiente pago.',
        ],
        file: 'statement',
      },
      {
        by: 'seller',
        texts: [
          'Recibida. La revisamos y os decimos.',
          'Hay dos comisiones duplicadas, líneas 14 y 15. ¿Las podéis comprobar?',
        ],
      },
      {
        by: 'operator',
        texts: [
          'Efectivamente, estaban duplicadas. Os llega corregida. ¿Confirmáis que el IBAN sigue siendo el mismo?',
        ],
      },
      { by: 'seller', texts: ['Confirmado, es el mismo.'] },
      { by: 'operator', texts: ['De acuerdo, gracias.'], ends: true },
    ],
  },
  {
    with: 'account',
    phase: 'later',
    reason: null,
    title: 'Campaña de invierno: fechas y condiciones',
    turns: [
      {
        by: 'operator',
        texts: [
          'Hola, Casa Almendro:\n\nAbrimos la inscripción para la campaña de invierno. Tenéis que proponer un mínimo de diez referencias con un descuento del 15 % o más antes del {day}. Las fotos, en fondo blanco y de 1.200 px como mínimo.\n\n¿Contamos con vosotros?\n\nEquipo comercial de Plazuela',
        ],
      },
      { by: 'seller', texts: ['Hola: contad con nosotros. Mañana os pasamos la lista.'] },
      {
        by: 'operator',
        texts: [
          'Faltan las fotos de tres referencias (LUM-0312, TEX-3024 y COC-2031). ¿Nos las enviáis hoy?',
        ],
      },
      { by: 'seller', texts: ['Subidas las tres.'] },
      {
        by: 'operator',
        texts: [
          'Todo correcto, ¡gracias! Os confirmamos la ubicación en portada la semana que viene.',
        ],
        ends: true,
      },
    ],
  },
  {
    with: 'account',
    phase: 'later',
    reason: '203',
    turns: [
      {
        by: 'seller',
        texts: [
          'Buenos días. Al subir el catálogo nos rechaza las alfombras por «atributo de composición no válido», aunque ponemos 60 % yute, 40 % algodón. ¿Qué formato espera?',
        ],
      },
      {
        by: 'operator',
        texts: [
          'Hola. Los porcentajes van sin espacio y separados por punto y coma: «60% yute;40% algodón». ¿Lo probáis y nos decís?',
        ],
      },
      { by: 'seller', texts: ['Ahora sí. Pero las cortinas siguen dando el mismo error.'] },
      {
        by: 'operator',
        texts: ['Lo hemos corregido por nuestra parte; volved a subir el archivo cuando queráis.'],
        ends: true,
      },
    ],
  },
];
