import * as v from 'valibot';
import { openEnum } from './open-enum.js';
import type { CodedValue } from '../../model/coded-value.js';

/** A code with its label. A code nobody has heard of passes: marketplaces add them without notice. */
export const codedValueSchema = v.object({
  code: openEnum<CodedValue['code']>(),
  label: v.exactOptional(v.string()),
});
