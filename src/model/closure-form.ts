import type { ClosureOptions, ClosureOutcome, ClosureRecord } from './case.js';
import type {
  FormAnswers,
  FormChoice,
  FormCondition,
  FormField,
  FormSchema,
  FormValue,
} from './form-schema.js';

/** The name of the question that comes first. No field of an outcome has it: theirs hold a point. */
export const OUTCOME = 'outcome';

/** What a closure asks before anything else, in words. */
export interface OutcomeQuestion {
  readonly label: string;
  /** The words for one outcome, with its criterion. */
  readonly choice: (outcome: ClosureOptions['outcomes'][number]) => Omit<FormChoice, 'value'>;
}

/**
 * All that a closure may ask, as one form: the outcome, and behind each outcome its own fields, named apart so that what
 * is typed for one is never taken for the other, and is there again when she comes back to it.
 */
export function closureForm({ outcomes }: ClosureOptions, question: OutcomeQuestion): FormSchema {
  const first: FormField = {
    name: OUTCOME,
    kind: 'choice',
    label: question.label,
    requirement: 'required',
    choices: outcomes.map((outcome) => ({ value: outcome.id, ...question.choice(outcome) })),
  };
  return {
    id: 'closure',
    fields: [first, ...outcomes.flatMap(({ id, form }) => fieldsBehind(id, form))],
  };
}

/** The name in the whole form of a field of one outcome. */
export function fieldBehind(outcome: ClosureOutcome, name: string): string {
  return `${outcome}.${name}`;
}

/** The name that a field of the whole form has for the marketplace. */
export function ownName(name: string, outcome: ClosureOutcome): string {
  return name.startsWith(`${outcome}.`) ? name.slice(outcome.length + 1) : name;
}

/** The answers as the marketplace asked for them; `undefined`: no outcome of it is chosen. */
export function closureAnswers(
  { outcomes }: ClosureOptions,
  { values }: Pick<FormAnswers, 'values'>,
): { readonly outcome: ClosureOutcome; readonly answers: FormAnswers } | undefined {
  const chosen = outcomes.find(({ id }) => id === values[OUTCOME]);
  if (!chosen) return undefined;
  const { id: outcome, form } = chosen;
  const own = Object.entries(values).flatMap(([name, value]): [string, FormValue][] =>
    name === OUTCOME ? [] : [[ownName(name, outcome), value]],
  );
  return {
    outcome,
    answers: {
      formId: form.id,
      ...(form.version === undefined ? {} : { formVersion: form.version }),
      values: Object.fromEntries(own),
    },
  };
}

/**
 * Whether a case was closed with just these answers and documents (their sizes), as by the same seller in another tab.
 * `undefined`: its record does not keep them.
 */
export function isClosedWith(
  { outcome, answers, documents }: ClosureRecord,
  sent: {
    readonly outcome: ClosureOutcome;
    readonly answers: Pick<FormAnswers, 'values'>;
    readonly sizes: readonly number[];
  },
): boolean | undefined {
  const kept = documents.flatMap(({ size }) => size ?? []);
  if (answers === undefined || kept.length < documents.length) return undefined;
  const written = (values: FormAnswers['values'], sizes: readonly number[]): string =>
    JSON.stringify([Object.entries(values).sort(), [...sizes].sort()]);
  const was = written(answers.values, kept);
  return outcome === sent.outcome && was === written(sent.answers.values, sent.sizes);
}

/**
 * The field of the whole form that a path of a refusal speaks of: the field's own name, or where it stands in the
 * request (`answers.values.carrier`, `files.document`).
 */
export function fieldOfPath(path: string, outcome: ClosureOutcome): string {
  if (path === OUTCOME) return OUTCOME;
  return fieldBehind(outcome, path.replace(/^(answers\.values|values|files)\./u, ''));
}

/** Of several fields with one name only the first can be asked. */
function fieldsBehind(outcome: ClosureOutcome, { fields }: FormSchema): readonly FormField[] {
  const chosen: FormCondition = { field: OUTCOME, is: outcome };
  return fields
    .filter(({ name }, at) => fields.findIndex((each) => each.name === name) === at)
    .map((field) => ({
      ...field,
      name: fieldBehind(outcome, field.name),
      when: field.when ? { all: [chosen, renamed(field.when, outcome)] } : chosen,
    }));
}

function renamed(condition: FormCondition, outcome: ClosureOutcome): FormCondition {
  const each = (one: FormCondition): FormCondition => renamed(one, outcome);
  if ('all' in condition) return { all: condition.all.map(each) };
  if ('any' in condition) return { any: condition.any.map(each) };
  if ('not' in condition) return { not: each(condition.not) };
  return { ...condition, field: fieldBehind(outcome, condition.field) };
}
