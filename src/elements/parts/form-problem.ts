import { dateOnly } from '../../format/dates.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { FormProblem } from '../../model/form-draft.js';

/** What is wrong with an answer, in words. */
export function formProblemWords({ why }: FormProblem, look: Look): string {
  switch (why.code) {
    case 'missing':
    case 'empty':
      return say(look, 'form.missing');
    case 'one-of':
      return say(look, 'form.oneOf');
    case 'not-offered':
      return say(look, 'form.notOffered');
    case 'bad-day':
      return say(look, 'form.badDay');
    case 'bad-pattern':
      return say(look, 'form.badPattern');
    case 'too-short':
      return say(look, 'form.tooShort', { count: why.min });
    case 'too-long':
      return say(look, 'form.tooLong', { count: why.by });
    case 'too-little':
      return typeof why.bound === 'string'
        ? say(look, 'form.tooEarly', { day: dateOnly(why.bound, look.locale) })
        : say(look, 'form.tooLittle', { bound: why.bound });
    case 'too-much':
      return typeof why.bound === 'string'
        ? say(look, 'form.tooLate', { day: dateOnly(why.bound, look.locale) })
        : say(look, 'form.tooMuch', { bound: why.bound });
    case 'not-a-number':
      return say(look, 'form.notANumber');
    case 'negative':
      return say(look, 'form.negative');
    case 'zero':
      return say(look, 'form.zero');
    case 'too-many-decimals':
      return say(look, 'form.tooManyDecimals', { count: why.digits });
    case 'other-currency':
      return say(look, 'form.otherCurrency', { found: why.found });
    case 'ambiguous':
      return say(look, 'form.ambiguous');
  }
}
