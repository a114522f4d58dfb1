import type { CareAdapter } from '../adapter/care-adapter.js';
import { CareError } from '../adapter/care-error.js';
import type { GroupName } from '../adapter/check-adapter.js';
import type { Page } from '../adapter/page.js';
import { malformedAnswer, type BadRecord } from '../adapter/parse.js';
import type { CareStore } from './care-store.js';

/** A row as it came: the record, or in its place the reason why it cannot be shown. */
export type Row<Value> = Value | BadRecord;

/** A group of the adapter. @throws CareError `unsupported` where there is none. */
export function groupOf<Name extends GroupName>(
  { adapter }: CareStore,
  name: Name,
): NonNullable<CareAdapter[Name]> {
  const group = adapter[name];
  if (group === undefined) throw new CareError({ kind: 'unsupported' });
  return group;
}

/** A parsed page; what is malformed in it is reported and stays in its place. */
export function pageFrom<Value>(
  store: CareStore,
  parsed: { readonly page: Page<Row<Value>>; readonly bad: readonly BadRecord[] },
): Page<Row<Value>> {
  for (const problem of parsed.bad) store.report(problem);
  return parsed.page;
}

/** A parsed record. @throws CareError `malformed-answer`, reported, where it could not be read. */
export function recordFrom<Value>(
  store: CareStore,
  parsed:
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly problem: BadRecord },
): Value {
  if (parsed.ok) return parsed.value;
  store.report(parsed.problem);
  throw malformedAnswer(parsed.problem);
}
