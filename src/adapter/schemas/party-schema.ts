import * as v from 'valibot';
import { idSchema } from './id-schema.js';
import { openEnum } from './open-enum.js';
import type { PartyKind } from '../../model/party.js';

export const partyKindSchema = openEnum<PartyKind>();

export const partySchema = v.object({
  kind: partyKindSchema,
  id: v.exactOptional(idSchema),
  name: v.exactOptional(v.string()),
  language: v.exactOptional(v.string()),
  organisation: v.exactOptional(v.object({ id: v.exactOptional(idSchema), name: v.string() })),
});
