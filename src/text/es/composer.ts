import type { Words } from '../words.js';

/** Of writing. */
export const composer = {
  'composer.title': 'Tu respuesta',
  'composer.recipient': 'Destinatario',
  'composer.text': 'Mensaje',
  'composer.placeholder': 'Escribe tu respuesta…',
  'composer.send': 'Enviar',
  'composer.sending': 'Enviando…',
  'composer.failed': 'Tu mensaje no se ha enviado. El texto se conserva.',
  'composer.tryAgain': 'Volver a enviar',
  'composer.withdrawn':
    'El marketplace no admite respuestas aquí. Tu texto se conserva para que puedas copiarlo.',
  'composer.notKept':
    'Este navegador no puede conservar tu texto: se perderá si sales de la página.',
  'composer.blocked': 'Ahora no puedes escribir aquí',
  'composer.readOnly': 'Esta conversación aquí solo se puede leer.',
  'composer.attach': 'Adjuntar archivos',
  'composer.templates': 'Plantillas',
} satisfies Partial<Words>;
