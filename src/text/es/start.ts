import type { Words } from '../words.js';

/** Of a new conversation: fetched where one is begun. */
export const start = {
  'start.title': 'Nueva conversación',
  'start.find': '¿Sobre qué pedido es?',
  'start.number': 'Número de pedido',
  'start.search': 'Buscar pedido',
  'start.searching': 'Buscando el pedido…',
  'start.noNumber': 'Escribe el número del pedido.',
  'start.noOrder': 'No existe el pedido {number}. Revisa el número e inténtalo de nuevo.',
  'start.toOperator': 'Escribir al operador sin pedido',
  'start.aboutNone': 'Con el operador, sin pedido',
  'start.other': 'Otro pedido',
  'start.placed': 'Pedido el {date}',
  'start.moreProducts': {
    one: 'y {count} producto más',
    many: 'y {count} de productos más',
    other: 'y {count} productos más',
  },
  'start.existing': {
    one: 'Ya hay {count} conversación',
    many: 'Ya hay {count} de conversaciones',
    other: 'Ya hay {count} conversaciones',
  },
  'start.untitled': 'Conversación',
  'start.threadsFailed': 'No se han podido leer las conversaciones que ya existen.',
  'start.begin': 'Iniciar una conversación nueva',
  'start.placeholder': 'Escribe tu mensaje…',
  'start.reason': 'Motivo',
  'start.chooseReason': 'Elige un motivo',
  'start.ownSubject': 'Otro asunto',
  'start.subject': 'Asunto',
  'start.noReason': 'Elige un motivo.',
  'start.noTitle': 'Escribe de qué se trata.',
  'start.titleTooLong': {
    one: 'El asunto tiene {count} carácter de más.',
    many: 'El asunto tiene {count} de caracteres de más.',
    other: 'El asunto tiene {count} caracteres de más.',
  },
  'start.noFile': 'Este motivo requiere un archivo. Adjunta uno.',
  'start.notifies': 'Recibe un aviso: {names}',
  'start.operatorReads':
    'El operador puede leer lo que os escribís el cliente y tú. No hace falta ponerlo en copia.',
  'start.sent': 'Tu mensaje se ha enviado.',
} satisfies Partial<Words>;
