import type { Look } from '../../format/look.js';
import { dayKey } from '../../format/civil-day.js';
import { say } from '../../format/phrase.js';
import type { CareCase, ClosureOptions } from '../../model/case.js';
import { closureForm } from '../../model/closure-form.js';
import { withDays } from '../../model/form-days.js';
import type { FormSchema } from '../../model/form-schema.js';
import { guideClosure } from '../../model/guide-closures.js';
import type { WordKey } from '../../text/words.js';

/** What closing a case asks for, and all of it as one form. */
export interface ClosureTerms {
  readonly options: ClosureOptions;
  readonly form: FormSchema;
}

/** As the marketplace says, else as the guide does for its types; `undefined`: nobody says. */
export function closureTerms(careCase: CareCase, look: Look): ClosureTerms | undefined {
  const { closure, type, receivedAt } = careCase;
  const options = closure ?? guideClosure(type.code, (word) => say(look, guideKey(word)));
  if (!options || options.outcomes.length === 0) return undefined;
  const form = closureForm(options, {
    label: say(look, 'guideClosure.question'),
    choice: (outcome) => ({ label: outcomeName(outcome, look), ...criterionOf(outcome, look) }),
  });
  const today = dayKey(new Date(look.now).toISOString(), look.timeZone);
  const received = receivedAt === undefined ? {} : { received: dayKey(receivedAt, look.timeZone) };
  return { options, form: withDays(form, { today, ...received }) };
}

/** The marketplace's word for an outcome, else the kit's, else its id. */
export function outcomeName(
  { id, label }: Pick<ClosureOptions['outcomes'][number], 'id' | 'label'>,
  look: Look,
): string {
  if (label !== undefined) return label;
  return isGuides(id) ? say(look, `guideClosure.outcome-${id}`) : id;
}

function criterionOf(
  { id, criterion }: ClosureOptions['outcomes'][number],
  look: Look,
): { readonly hint?: string } {
  if (criterion !== undefined) return { hint: criterion };
  return isGuides(id) ? { hint: say(look, `guideClosure.criterion-${id}`) } : {};
}

function isGuides(id: string): id is 'proceeds' | 'does-not-proceed' {
  return id === 'proceeds' || id === 'does-not-proceed';
}

/** In the words of the kit a key has one point. */
function guideKey(word: string): GuideKey {
  return `guideClosure.${word.replaceAll('.', '-')}` as GuideKey;
}

type GuideKey = Extract<WordKey, `guideClosure.${string}`>;
