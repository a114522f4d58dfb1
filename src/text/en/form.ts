import type { Words } from '../words.js';

/** Of forms that come as data. */
export const form = {
  'form.optional': '(optional)',
  'form.choose': 'Choose…',
  'form.missing': 'This is needed.',
  'form.oneOf': 'At least one of these is needed.',
  'form.notOffered': 'Choose one of those that are offered.',
  'form.badDay': 'This is no day.',
  'form.badPattern': 'This is not written as the marketplace asks for it.',
  'form.tooShort': {
    one: 'Write {count} character at least.',
    other: 'Write {count} characters at least.',
  },
  'form.tooLong': {
    one: '{count} character too many.',
    other: '{count} characters too many.',
  },
  'form.tooLittle': 'Not less than {bound}.',
  'form.tooMuch': 'Not more than {bound}.',
  'form.tooEarly': 'This is too early: {day} at the earliest.',
  'form.tooLate': 'This is too late: {day} at the latest.',
  'form.notANumber': 'This is no number.',
  'form.negative': 'It cannot be less than nothing.',
  'form.zero': 'It has to be more than nothing.',
  'form.tooManyDecimals': {
    one: 'This currency has {count} decimal.',
    other: 'This currency has {count} decimals.',
  },
  'form.otherCurrency': '{found} is another currency.',
  'form.ambiguous': 'Which do you mean?',
  'form.filesUnfit': 'One of the files cannot be sent.',
  'form.oneOfThese': '(at least one of these)',
  'form.chooseFiles': 'Choose files',
  'form.drop': 'or drop them here',
  'form.yes': 'Yes',
} satisfies Partial<Words>;
