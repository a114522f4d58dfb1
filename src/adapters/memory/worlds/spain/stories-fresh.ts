import type { Story } from './story.js';

/** What is written in the hours after ordering. */
export const FRESH_STORIES: readonly Story[] = [
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
          'CANCELAR POR FAVOR!!! he pulsado dos veces sin querer y me habéis cobrado dos',
          'Buenos días, quisiera anular mi compra de {product}. Me ha salido un gasto imprevisto y este mes no puedo permitírmelo. Perdonad las molestias y gracias de antemano.',
        ],
      },
      {
        by: 'seller',
        texts: [
          'Hola, {first}:\n\nEl paquete ya estaba cerrado y el transportista lo recoge esta tarde, así que no podemos pararlo desde aquí. Recházalo en la entrega y te devolvemos todo en cuanto vuelva.\n\nUn saludo,\n{seller}',
          'Hola, {first}. Nos pillas con el pedido ya preparado. Lo más rápido es que no aceptes la entrega: nos vuelve solo y te abonamos el importe completo, gastos de envío incluidos.',
        ],
      },
      {
        by: 'customer',
        texts: [
          'Vale, ¿y si cuando venga no estoy yo y lo coge el conserje? ¿También vale la devolución?',
          '¿Cuántos días tarda en volver el dinero a la tarjeta? Es que lo necesito para pedirlo otra vez bien.',
        ],
      },
      {
        by: 'seller',
        texts: [
          'No te preocupes: si lo recoge otra persona, nos escribes y mandamos a buscarlo sin coste. El abono tarda de 3 a 5 días laborables desde que llega al almacén.',
        ],
      },
      {
        by: 'customer',
        texts: ['Mil gracias, así lo hago', 'Perfecto, gracias por la paciencia.'],
        ends: true,
      },
    ],
  },
  {
    with: 'customer',
    phase: 'fresh',
    reason: '107',
    turns: [
      {
        by: 'customer',
        texts: [
          'Hola! He puesto la dirección vieja sin darme cuenta 🙈 ¿Podéis enviarlo a {street}, {city}? El teléfono es el mismo.',
          'Buenos días:\n\nEn el pedido {order} falta el piso. La dirección completa es:\n\n{street}\n{city}\n\nEs un edificio sin portero y si no lo ponéis el repartidor no sube. Gracias.',
          'Me cambio de casa el {day} y el pedido va a llegar justo ese día. Habría que mandarlo a {street} ({city}). ¿Es posible todavía?',
        ],
      },
      {
        by: 'seller',
        texts: [
          'Hola, {first}: cambiada. Sale mañana con {carrier} a {street}, {city}. Te llegará el aviso del reparto por SMS.\n\nUn saludo,\n{seller}',
          'Buenas, {first}. Hemos avisado a {carrier} para que lo desvíe. Nos lo confirman en unas horas y te escribimos.',
        ],
      },
      {
        by: 'customer',
        texts: [
          'Una cosa más: por las mañanas no hay nadie, ¿se les puede decir que vengan a partir de las 17 h?',
        ],
      },
      {
        by: 'seller',
        texts: [
          'Dicho queda; suelen respetarlo aunque no lo garantizan. Si no te encuentran lo dejan en el punto de recogida más cercano.',
        ],
      },
      { by: 'customer', texts: ['Genial, muchas gracias por el cambio', 'OK gracias'], ends: true },
    ],
  },
  {
    with: 'customer',
    phase: 'fresh',
    suits: ['lighting', 'electronics'],
    reason: '105',
    turns: [
      {
        by: 'customer',
        texts: [
          'Buenas tardes, he pedido {product} pero no veo en la ficha si trae enchufe europeo o hay que comprar adaptador. Es para una segunda residencia en {city} y voy solo el fin de semana. Gracias',
          'Hola, una duda sobre «{title}»: ¿qué garantía tiene y quién la tramita, vosotros o el fabricante?',
          'Sobre {product}: ¿se puede conectar a un enchufe con regulador o a uno inteligente? Ya está pedido, pero si no vale lo cancelo',
        ],
      },
      {
        by: 'seller',
        texts: [
          'Hola, {first}:\n\nTrae enchufe europeo (tipo F) y cable de 1,8 m. La garantía es de tres años y la tramitas con nosotros, por aquí mismo.\n\nUn saludo,\n{seller} · Casa Almendro',
          'Hola, {first}. Sí, funciona sin problema. Te dejamos aquí las instrucciones por si quieres comprobar algo más.',
        ],
      },
      {
        by: 'customer',
        texts: ['¿Y el consumo? En la etiqueta energética que aparece en la foto no se lee nada.'],
      },
      {
        by: 'seller',
        texts: [
          'Clase E, 6 kWh por cada mil horas. Vamos a cambiar esa foto, gracias por el aviso.',
        ],
      },
      { by: 'customer', texts: ['Estupendo, entonces lo dejo como está. Gracias!'], ends: true },
    ],
  },
  {
    with: 'customer',
    phase: 'fresh',
    suits: ['shoes'],
    reason: '103',
    turns: [
      {
        by: 'customer',
        texts: [
          'Hola! He pedido la {size} pero leyendo opiniones dicen que tallan pequeño. ¿Me la podéis cambiar por la {other} antes de enviarlo?',
          'Buenas. En otras marcas gasto la {size}. ¿Vuestras tallas son normales? Si no, cambiadme a la {other} porfa',
        ],
      },
      {
        by: 'seller',
        texts: [
          'Hola, {first}: este modelo talla medio número menos, así que has hecho bien en preguntar. Te lo cambiamos a la {other} y sale hoy.',
        ],
      },
      {
        by: 'customer',
        texts: [
          'Ay espera, que mi hermana tiene unas y dice que cede. ¿Tú qué harías?',
          '¿Y si luego me quedan grandes la devolución es gratis?',
        ],
      },
      {
        by: 'seller',
        texts: ['La {other}. Y si no te va bien, el cambio es gratuito durante 30 días.'],
      },
      { by: 'customer', texts: ['Pues la {other}. Gracias majos', 'Perfecto 👌'], ends: true },
    ],
  },
  {
    with: 'customer',
    phase: 'fresh',
    reason: null,
    title: 'Es un regalo: sin precio dentro, por favor',
    turns: [
      {
        by: 'customer',
        texts: [
          'Hola, el pedido {order} es un regalo de jubilación. ¿Podéis enviarlo sin albarán ni precio y meter una nota que diga: «Para que lo disfrutes con calma. Tus compañeros de la planta 3»? Gracias!!',
          'Buenos días, ¿hacéis envoltorio de regalo? Es para mi madre y se lo mandáis directamente a ella, así que sin factura dentro, por favor. Yo la factura la necesito igual, pero por correo.',
        ],
      },
      {
        by: 'seller',
        texts: [
          '¡Claro, {first}! Va sin precio y con tu nota escrita a mano. La factura la tienes en tu cuenta.\n\nUn saludo,\n{seller}',
        ],
      },
      {
        by: 'customer',
        texts: [
          '¿Seguro que la nota no sale impresa en la etiqueta de fuera? La otra vez, con otra tienda, la leyó hasta el repartidor 😂',
        ],
      },
      { by: 'seller', texts: ['Seguro: va dentro, en un sobre.'] },
      { by: 'customer', texts: ['Sois un encanto. Gracias', 'Qué detalle, gracias!'], ends: true },
    ],
  },
];
