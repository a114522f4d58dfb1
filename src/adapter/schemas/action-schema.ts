import * as v from 'valibot';
import { deadlineSchema } from './deadline-schema.js';
import { formSchema } from './form-schema.js';
import { openEnum } from './open-enum.js';
import type { Action } from '../../model/action.js';

export const blockedSchema = v.object({ label: v.string(), code: v.exactOptional(v.string()) });

export const actionSchema = v.object({
  id: openEnum<Action['id']>(),
  label: v.string(),
  deadline: v.exactOptional(deadlineSchema),
  form: v.exactOptional(formSchema),
  undoable: v.exactOptional(v.boolean()),
  mandatory: v.exactOptional(v.boolean()),
  blocked: v.exactOptional(blockedSchema),
});
