import type { Words } from '../words.js';

/** Of closing a case. */
export const closure = {
  'closure.title': 'Cierre de caso',
  'closure.titleOf': 'Cierre del caso {number}',
  'closure.next': 'Revisar antes de cerrar',
  'closure.summary': {
    one: 'Revisa {count} respuesta:',
    many: 'Revisa {count} respuestas:',
    other: 'Revisa {count} respuestas:',
  },
  'closure.notKept':
    'Lo que escribas dura lo que dure esta página: este navegador no guarda nada de ella.',
  'closure.noForm': 'El marketplace no dice cómo se cierra un caso de este tipo.',
  'closure.readOnly': 'Este caso no se puede cerrar aquí.',
  'closure.blocked': 'Este caso no se puede cerrar ahora.',
  'closure.refused': 'El marketplace no ha aceptado el cierre',
  'closure.refusedHint':
    'Lo que enviaste vuelve a estar aquí. Corrígelo y cierra el caso de nuevo.',
  'closure.refusedLacks':
    'No se han podido recuperar estos documentos. Adjúntalos otra vez: {names}',

  'closure.checkTitle': 'Revísalo antes de cerrar el caso',
  'closure.final': 'Un caso cerrado no se puede cambiar.',
  'closure.reviewedHint': 'El marketplace lo revisa antes de darlo por cerrado.',
  'closure.back': 'Volver',
  'closure.submit': 'Cerrar el caso',

  'closure.sending': 'Cerrando el caso…',
  'closure.sendingHint': 'Puedes salir de esta página: sigue en camino y no se envía dos veces.',
  'closure.uploadingHint':
    'Primero suben los documentos. No salgas de esta página hasta que terminen.',
  'closure.arrived': 'El marketplace ha recibido lo que enviaste.',
  'closure.failed': 'El caso no se ha cerrado. Lo que has escrito se conserva.',
  'closure.changed':
    'El caso ha cambiado mientras tanto. Míralo de nuevo: lo que has escrito se conserva.',
  'closure.justClosed': 'El caso se acaba de cerrar, quizá en otra pestaña.',
  'closure.busy': 'Hay otro cierre de este caso en camino. No se ha enviado nada.',
  'closure.storageNeeded':
    'Este navegador no guarda nada de esta página, así que un caso no se puede cerrar con seguridad desde aquí.',
  'closure.wasNotDone': 'No llegó: el caso no está cerrado. Puedes enviarlo otra vez.',
  'closure.unknown': 'Todavía no se sabe si el caso está cerrado',
  'closure.unknownHint':
    'El marketplace no ha respondido. Compruébalo antes de hacer nada más: no se envía nada dos veces.',
  'closure.stillUnknown':
    'El marketplace no lo sabe. Mira el caso allí antes de darlo por perdido.',
  'closure.stillOpen':
    'Sigue en camino, quizá en otra pestaña. Compruébalo de nuevo en un momento.',
  'closure.cannotCheck': 'Mira el caso en el marketplace: desde aquí no se puede preguntar.',
  'closure.checkNow': 'Comprobar qué ha pasado',
  'closure.checking': 'Comprobando…',
  'closure.abandon': 'No está cerrado: escribir de nuevo',
  'closure.inReview': 'A la espera de la revisión del marketplace',
  'closure.inReviewHint': 'Ya lo has cerrado. Contará cuando el marketplace lo haya revisado.',
  'closure.closed': 'Este caso está cerrado',
  'closure.closedMeanwhile': 'El caso se cerró mientras tanto, y no con lo que escribiste.',
  'closure.kept': 'Lo que escribiste se conserva:',
  'closure.discard': 'Descartarlo',
} satisfies Partial<Words>;
