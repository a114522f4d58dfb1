import type { CareCase } from '../../model/case.js';
import { fieldBehind, OUTCOME } from '../../model/closure-form.js';
import type { FormInput } from '../../model/form-draft.js';
import type { CareStore } from '../../store/care-store.js';
import type { DraftContent } from '../../store/drafts.js';
import { openFile } from '../../store/open-file.js';

/** What was sent with a closure that the marketplace did not accept, as it is typed; without its documents. */
export function refillOf({ closed }: CareCase): DraftContent {
  if (!closed) return { text: '' };
  const { outcome, answers } = closed;
  const own = Object.entries(answers?.values ?? {}).map(([name, value]): [string, FormInput] => [
    fieldBehind(outcome, name),
    typeof value === 'number' ? String(value) : value,
  ]);
  const inputs = { [OUTCOME]: outcome, ...Object.fromEntries(own) };
  return { text: '', values: { inputs, fileFields: [] }, files: [] };
}

/** The same with its documents, read back from the marketplace; one that cannot be read has to be attached anew. */
export async function refillWithFiles(
  store: CareStore,
  careCase: CareCase,
  locale: string,
  signal: AbortSignal,
): Promise<DraftContent> {
  const content = refillOf(careCase);
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
  const files = come.flat();
  return {
    ...content,
    files: files.map(({ file }) => file),
    values: { ...content.values, fileFields: files.map(({ of }) => of) },
  };
}
