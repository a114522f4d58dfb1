import type { Words } from '../words.js';

/** Of forms that come as data. */
export const form = {
  'form.optional': '(opcional)',
  'form.choose': 'Elige…',
  'form.missing': 'Falta este dato.',
  'form.oneOf': 'Hace falta al menos uno de estos.',
  'form.notOffered': 'Elige una de las opciones.',
  'form.badDay': 'Esto no es un día.',
  'form.badPattern': 'No está escrito como lo pide el marketplace.',
  'form.tooShort': {
    one: 'Escribe al menos {count} carácter.',
    many: 'Escribe al menos {count} caracteres.',
    other: 'Escribe al menos {count} caracteres.',
  },
  'form.tooLong': {
    one: 'Sobra {count} carácter.',
    many: 'Sobran {count} caracteres.',
    other: 'Sobran {count} caracteres.',
  },
  'form.tooLittle': 'No puede ser menos de {bound}.',
  'form.tooMuch': 'No puede ser más de {bound}.',
  'form.tooEarly': 'Es demasiado pronto: como muy pronto, el {day}.',
  'form.tooLate': 'Es demasiado tarde: como muy tarde, el {day}.',
  'form.notANumber': 'Esto no es un número.',
  'form.negative': 'No puede ser menos de cero.',
  'form.zero': 'Tiene que ser más de cero.',
  'form.tooManyDecimals': {
    one: 'Esta moneda tiene {count} decimal.',
    many: 'Esta moneda tiene {count} decimales.',
    other: 'Esta moneda tiene {count} decimales.',
  },
  'form.otherCurrency': '{found} es otra moneda.',
  'form.ambiguous': '¿Cuál quieres decir?',
  'form.filesUnfit': 'Uno de los archivos no se puede enviar.',
  'form.oneOfThese': '(al menos uno de estos)',
  'form.chooseFiles': 'Elegir archivos',
  'form.drop': 'o arrástralos hasta aquí',
  'form.yes': 'Sí',
} satisfies Partial<Words>;
