import type { Words } from '../words.js';

/** Of what is said once something has been written: fetched with what sends. */
export const sending = {
  'composer.left': {
    one: 'Queda {count} carácter',
    many: 'Quedan {count} de caracteres',
    other: 'Quedan {count} caracteres',
  },
  'composer.over': {
    one: 'Sobra {count} carácter',
    many: 'Sobran {count} de caracteres',
    other: 'Sobran {count} caracteres',
  },
  'composer.sent': 'Mensaje enviado',
  'composer.sendAnyway': 'Enviar de todos modos',
  'composer.unknown': 'No sabemos si tu mensaje se ha enviado',
  'composer.unknownHint':
    'La conexión se cortó antes de recibir la respuesta. Compruébalo primero, para que nadie lo reciba dos veces.',
  'composer.check': 'Comprobar si se ha enviado',
  'composer.checking': 'Comprobando…',
  'composer.stillUnknown':
    'Sigue sin saberse. Vuelve a comprobarlo dentro de un rato o míralo en el propio marketplace.',
  'composer.wasNotSent': 'No se había enviado. El texto se conserva y puedes volver a enviarlo.',
  'composer.abandon': 'Lo he comprobado y no está: volver a escribir',
  'composer.conflict': 'Hay novedades en esta conversación. Léelas primero; tu texto se conserva.',
  'composer.busy':
    'Otra pestaña todavía está enviando en esta conversación. Desde aquí no se ha enviado nada y tu texto se conserva. Vuelve a intentarlo en un momento.',
  'composer.storageNeeded':
    'Este navegador no puede conservar lo que se envía, así que no se ha enviado nada. Tu texto sigue aquí.',
  'composer.reviewing': 'Revisando el texto…',
  'composer.stopReview': 'No enviar todavía',
  'composer.reviewSilent':
    'La revisión de este mensaje no ha respondido. Puedes enviarlo sin ella.',
  'composer.empty': 'Escribe un mensaje.',
  'composer.tooShort': {
    one: 'Escribe al menos {count} carácter.',
    many: 'Escribe al menos {count} de caracteres.',
    other: 'Escribe al menos {count} caracteres.',
  },
  'composer.tooLong': {
    one: 'Al mensaje le sobra {count} carácter.',
    many: 'Al mensaje le sobran {count} de caracteres.',
    other: 'Al mensaje le sobran {count} caracteres.',
  },
  'composer.noRecipient': 'Elige el destinatario del mensaje.',
  'composer.ctrlEnterSends': 'Ctrl+Intro envía',
  'composer.enterSends': 'Intro envía, Mayús+Intro empieza otra línea',
  'composer.consent': '¿Enviar esto a {name}?',
  'composer.newReaders': {
    one: 'También lo puede leer {names}, que de otro modo no leería tu respuesta.',
    many: 'También lo pueden leer {names}, que de otro modo no leerían tu respuesta.',
    other: 'También lo pueden leer {names}, que de otro modo no leerían tu respuesta.',
  },
  'composer.filesToCustomer': {
    one: 'El cliente recibe este archivo: {names}',
    many: 'El cliente recibe estos archivos: {names}',
    other: 'El cliente recibe estos archivos: {names}',
  },
  'composer.sendTo': 'Enviar a {name}',
  'composer.back': 'Volver',
  'composer.held': {
    one: 'Tu mensaje sale en {count} segundo. Puedes deshacerlo.',
    many: 'Tu mensaje sale en {count} de segundos. Puedes deshacerlo.',
    other: 'Tu mensaje sale en {count} segundos. Puedes deshacerlo.',
  },
  'composer.sendingIn': {
    one: 'Se envía en {count} s',
    many: 'Se envía en {count} s',
    other: 'Se envía en {count} s',
  },
  'composer.undo': 'Deshacer',
  'composer.calledBack': 'Deshecho: no se ha enviado nada.',
  'composer.colleagueAnswered': '{name} respondió {time}.',
  'composer.wroteMeanwhile': '{name} escribió {time}.',
  'composer.revise': 'Cambiar mi mensaje',
  'composer.discard': 'Descartar mi mensaje',
  'finding.mail-address': 'Parece una dirección de correo: «{words}»',
  'finding.phone-number': 'Parece un número de teléfono: «{words}»',
  'finding.card-number': 'Parece un número de tarjeta: «{words}»',
  'finding.link': 'Un enlace: «{words}»',
  'finding.missing-file': 'Escribes «{words}» y no hay ningún archivo adjunto.',
  'finding.no-mail-address': 'Aquí no se permiten direcciones de correo. Quita «{words}».',
  'finding.no-phone-number': 'Aquí no se permiten números de teléfono. Quita «{words}».',
  'finding.no-card-number': 'Aquí no se permiten números de tarjeta. Quita «{words}».',
  'finding.no-link': 'Aquí no se permiten enlaces. Quita «{words}».',
  'composer.filesUnfit': 'Hay archivos que no se pueden enviar. Quítalos o elige otros.',
  'composer.progress': 'Enviando… {part}',
  'composer.unresolved': {
    one: 'Queda {count} marca sin rellenar en tu texto. Sustitúyela antes.',
    many: 'Quedan {count} de marcas sin rellenar en tu texto. Sustitúyelas antes.',
    other: 'Quedan {count} marcas sin rellenar en tu texto. Sustitúyelas antes.',
  },
  'composer.marks': 'Falta por rellenar:',
} satisfies Partial<Words>;
