import type { Counted, Plain, With } from './entry.js';

/** What forms that come as data say: part of the {@link import('./words.js').Vocabulary}. */
export interface FormVocabulary {
  'form.optional': Plain;
  'form.choose': Plain;
  'form.missing': Plain;
  'form.oneOf': Plain;
  'form.notOffered': Plain;
  'form.badDay': Plain;
  'form.badPattern': Plain;
  'form.tooShort': Counted;
  'form.tooLong': Counted;
  'form.tooLittle': With<'bound'>;
  'form.tooMuch': With<'bound'>;
  'form.tooEarly': With<'day'>;
  'form.tooLate': With<'day'>;
  'form.notANumber': Plain;
  'form.negative': Plain;
  'form.zero': Plain;
  'form.tooManyDecimals': Counted;
  'form.otherCurrency': With<'found'>;
  'form.ambiguous': Plain;
  'form.filesUnfit': Plain;
  'form.oneOfThese': Plain;
  'form.chooseFiles': Plain;
  'form.drop': Plain;
  'form.yes': Plain;
}
