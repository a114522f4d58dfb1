import * as v from 'valibot';

const wordSchema = v.pipe(v.string(), v.minLength(1, 'a word that is not empty'));

/**
 * A coded word that may grow: any string but the empty one passes, the known ones are only the type's. The
 * cast stands here alone, so that the words themselves stand once, in the model.
 */
/* @__NO_SIDE_EFFECTS__ */
export function openEnum<Word extends string>(): v.GenericSchema<string, Word> {
  return wordSchema as unknown as v.GenericSchema<string, Word>;
}
