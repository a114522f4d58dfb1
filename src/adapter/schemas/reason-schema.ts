import * as v from 'valibot';
import { idSchema } from './id-schema.js';
import { openEnum } from './open-enum.js';
import type { Reason, ReasonPurpose } from '../../model/reason.js';

type Requirement = NonNullable<Reason['requires']>[number];

export const reasonSchema = v.object({
  code: idSchema,
  label: v.string(),
  purpose: openEnum<ReasonPurpose>(),
  requires: v.exactOptional(v.array(openEnum<Requirement>())),
});
