import type { CareCase } from '../../model/case.js';
import { fieldBehind, OUTCOME } from '../../model/closure-form.js';
import type { FormInput, FormTerms } from '../../model/form-draft.js';
import type { FormSchema } from '../../model/form-schema.js';
import { typedAs } from '../../model/form-writing.js';
import type { CareStore } from '../../store/care-store.js';
import type { DraftContent } from '../../store/drafts.js';
import { openFile } from '../../store/open-file.js';
import { filesOf, withFiles } from '../parts/form-kept.js';

/** The form that is filled again, and how its reader writes. */
export interface RefillTerms extends Pick<FormTerms, 'writing'> {
  readonly form: FormSchema | undefined;
}

/** What was sent with a closure that the marketplace did not accept, as it is typed; without its documents. */
export function refillOf({ closed }: CareCase, terms: RefillTerms): DraftContent {
  if (!closed) return { text: '' };
  const { outcome, answers } = closed;
  const own = Object.entries(answers?.values ?? {}).map(([of, value]): [string, FormInput] => {
    const name = fieldBehind(outcome, of);
    const field = terms.form?.fields.find((each) => each.name === name) ?? { kind: 'text' };
    return [name, typedAs(value, field, terms)];
  });
  const inputs = { [OUTCOME]: outcome, ...Object.fromEntries(own) };
  return { text: '', values: { inputs, fileFields: [] }, files: [] };
}

/** A document that was sent, with the field it was sent for. */
export interface RefillFile {
  readonly file: File;
  readonly of: string;
}

/** Its documents, read back from the marketplace; one that cannot be read has to be attached anew. */
export async function refillFiles(
  store: CareStore,
  careCase: CareCase,
  locale: string,
  signal: AbortSignal,
): Promise<readonly RefillFile[]> {
  const { outcome, documents } = careCase.closed ?? { outcome: '', documents: [] };
  const come = await Promise.all(
    documents.map(async ({ id, name, type = '', field }) => {
      if (field === undefined) return [];
      const opened = await openFile(store, id, locale, signal).catch(() => undefined);
      if (!opened || !('bytes' in opened)) return [];
      const file = new File([opened.bytes], name, { type: type || opened.bytes.type });
      return [{ file, of: fieldBehind(outcome, field) }];
    }),
  );
  return come.flat();
}

/** A draft with the documents of fields that have none: what she has attached meanwhile stays hers. */
export function withRefillFiles(content: DraftContent, files: readonly RefillFile[]): DraftContent {
  const empty = [...new Set(files.map(({ of }) => of))].filter(
    (field) => filesOf(content, field).length === 0,
  );
  return empty.reduce<DraftContent>((filled, field) => {
    const own = files.filter(({ of }) => of === field);
    return {
      ...filled,
      ...withFiles(
        filled,
        field,
        own.map(({ file }) => file),
      ),
    };
  }, content);
}
