import * as v from 'valibot';
import type { FormField } from '../../model/form-schema.js';
import { misfitOf, misfitWords } from '../malformed.js';
import { formFieldSchema, formSchema } from './form-schema.js';

/**
 * The form of a closure. A field that is not as the treaty says takes neither the case away, by which the seller knows her
 * date, nor the rest of the form: it stands there as `malformed`, is not asked, and `formSchemaProblems` says what is wrong.
 */
export const closureFormSchema = v.object({
  ...formSchema.entries,
  fields: v.array(
    v.fallback(formFieldSchema, (dataset): FormField => {
      const [issue] = dataset?.issues ?? [];
      const { name, label } = Object(dataset?.value) as Record<string, unknown>;
      const called = typeof name === 'string' ? name : '';
      return {
        ...{ name: called, kind: 'malformed', requirement: 'optional' },
        label: typeof label === 'string' ? label : called,
        hint: issue ? misfitWords(misfitOf(issue)) : '',
      };
    }),
  ),
});
