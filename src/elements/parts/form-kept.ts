import type { FormDraft, FormInput } from '../../model/form-draft.js';
import type { DraftContent } from '../../store/drafts.js';

/*
 * How a form lies in a draft: `values` holds the inputs by field, and for each file, in the order of `files`, the field
 * it belongs to. Read with suspicion: another version of the kit may have written it.
 */

/** What was typed, as the rules of forms know it. */
export function formDraftOf(content: DraftContent): FormDraft {
  const files: Record<string, number> = {};
  for (const name of fileFieldsOf(content)) files[name] = (files[name] ?? 0) + 1;
  return { inputs: inputsOf(content), files };
}

/** The files of one field. */
export function filesOf(content: DraftContent, field: string): readonly File[] {
  const fields = fileFieldsOf(content);
  return (content.files ?? []).filter((_, at) => fields[at] === field);
}

export function withInput(
  content: DraftContent,
  field: string,
  input: FormInput,
): Partial<DraftContent> {
  const inputs = { ...inputsOf(content), [field]: input };
  return { values: kept(inputs, fileFieldsOf(content)) };
}

export function withFiles(
  content: DraftContent,
  field: string,
  files: readonly File[],
): Partial<DraftContent> {
  const fields = fileFieldsOf(content);
  const others = (content.files ?? []).map((file, at) => ({ file, of: fields[at] ?? '' }));
  const all = [
    ...others.filter(({ of }) => of !== field),
    ...files.map((file) => ({ file, of: field })),
  ];
  return {
    files: all.map(({ file }) => file),
    values: kept(
      inputsOf(content),
      all.map(({ of }) => of),
    ),
  };
}

/** Nothing typed is no draft. */
function kept(inputs: FormDraft['inputs'], fileFields: readonly string[]) {
  const isEmpty = Object.keys(inputs).length === 0 && fileFields.length === 0;
  return isEmpty ? {} : { inputs, fileFields };
}

function inputsOf({ values }: DraftContent): FormDraft['inputs'] {
  const inputs: unknown = values?.['inputs'];
  if (typeof inputs !== 'object' || inputs === null) return {};
  return Object.fromEntries(Object.entries(inputs).filter(([, input]) => isInput(input)));
}

function isInput(input: unknown): input is FormInput {
  if (typeof input === 'string' || typeof input === 'boolean') return true;
  return typeof (input as { text?: unknown } | null)?.text === 'string';
}

function fileFieldsOf({ values, files = [] }: DraftContent): readonly string[] {
  const fields: unknown = values?.['fileFields'];
  return Array.isArray(fields) && fields.length === files.length ? fields.map(String) : [];
}
