import type { Words } from '../words.js';

/** Of the files of a draft, fetched with the first of them. */
export const attaching = {
  'attaching.noName': 'Archivo sin nombre',
  'attaching.remove': 'Quitar',
  'attaching.removeName': 'Quitar {name}',
  'attaching.cancel': 'Cancelar',
  'attaching.cancelName': 'Cancelar la subida de {name}',
  'attaching.retry': 'Reintentar',
  'attaching.retryName': 'Reintentar la subida de {name}',
  'attaching.progress': 'Subida de {name}',
  'attaching.failed': 'No se ha podido subir. El archivo se conserva aquí.',
  'attaching.empty': 'Este archivo está vacío.',
  'attaching.unreadable':
    'No se puede leer este archivo. Quizá se ha movido o cambiado: elígelo otra vez.',
  'attaching.too-large': 'Este archivo es demasiado grande. El máximo es {size}.',
  'attaching.total-too-large': 'Los archivos juntos son demasiado grandes. El máximo es {size}.',
  'attaching.too-many': {
    one: 'Solo se puede enviar {count} archivo. Este sobra.',
    many: 'Solo se pueden enviar {count} de archivos. Este sobra.',
    other: 'Solo se pueden enviar {count} archivos. Este sobra.',
  },
  'attaching.name-too-long': {
    one: 'El nombre es demasiado largo. El máximo es {count} carácter.',
    many: 'El nombre es demasiado largo. El máximo es {count} de caracteres.',
    other: 'El nombre es demasiado largo. El máximo es {count} caracteres.',
  },
  'attaching.name-hides':
    'El nombre oculta qué tipo de archivo es. Cámbialo y elige el archivo otra vez.',
  'attaching.name-path':
    'El nombre contiene el signo de una carpeta. Cámbialo y elige el archivo otra vez.',
  'attaching.name-not-ascii':
    'El marketplace solo admite nombres con letras, cifras y signos sencillos.',
  'attaching.name-taken': 'Hay otro archivo con este nombre. Los nombres deben ser distintos.',
  'attaching.type': 'Aquí no se pueden enviar archivos de este tipo.',
  'attaching.typeAllowed': 'Aquí no se pueden enviar archivos de este tipo. Sí estos: {names}',
  'attaching.runs': 'No se puede enviar un archivo ejecutable ({name}).',
  'attaching.content': 'El contenido no es lo que dice el nombre. Así no se envía.',
} satisfies Partial<Words>;
