import { amountWriting } from '../../format/amount-writing.js';
import type { CareCase } from '../../model/case.js';
import { fieldBehind, OUTCOME } from '../../model/closure-form.js';
import type { FormInput } from '../../model/form-draft.js';
import type { FormSchema } from '../../model/form-schema.js';
import { typedAs } from '../../model/form-writing.js';
import type { CareStore } from '../../store/care-store.js';
import type { DraftContent } from '../../store/drafts.js';
import { openFile } from '../../store/open-file.js';
import { filesOf, withFiles } from '../parts/form-kept.js';

/** A closure that the marketplace did not accept, where and by whom it is written again. */
export interface Refused {
  /** Whose it is: another seller or another case has another. */
  readonly owner: string | undefined;
  readonly careCase: CareCase;
  readonly form: FormSchema | undefined;
  readonly store: CareStore;
  readonly locale: string;
}

export interface RefillOptions {
  /** The documents have come. `isTaken`: she has begun to write, so that they belong into what she writes. */
  readonly onFiles: (withFiles: (content: DraftContent) => DraftContent, isTaken: boolean) => void;
}

/** What was sent with a closure that was not accepted, as it would be typed: it stands there until she writes. */
export class ClosureRefill {
  readonly #options: RefillOptions;
  #shown: Shown | undefined;

  constructor(options: RefillOptions) {
    this.#options = options;
  }

  /** `undefined`: nothing was refused. */
  get content(): DraftContent | undefined {
    return this.#shown?.content;
  }

  /** The names of its documents that could not be read back. */
  get lacks(): readonly string[] {
    return this.#shown?.lacks ?? [];
  }

  /** She writes on what stands there: it is her draft from now on. */
  take(): void {
    if (this.#shown) this.#shown.isTaken = true;
  }

  /** Fills it again when another one was refused, or empties it. */
  follow(refused: Refused | undefined): void {
    const at = refused?.careCase.closed?.at;
    const of = refused && JSON.stringify([refused.owner, refused.locale, at]);
    if (of === this.#shown?.of) return;
    this.drop();
    if (!refused || of === undefined) return;
    const gone = new AbortController();
    const shown: Shown = { of, content: withoutFiles(refused), gone, isTaken: false, lacks: [] };
    this.#shown = shown;
    void filesSent(refused, gone.signal).then(({ files, lacks }) => {
      if (this.#shown !== shown) return;
      shown.lacks = lacks;
      shown.content = withFilesSent(shown.content, files);
      this.#options.onFiles((content) => withFilesSent(content, files), shown.isTaken);
    });
  }

  drop(): void {
    this.#shown?.gone.abort();
    this.#shown = undefined;
  }
}

interface Shown {
  readonly of: string;
  content: DraftContent;
  readonly gone: AbortController;
  isTaken: boolean;
  lacks: readonly string[];
}

function withoutFiles({ careCase: { closed }, form, locale }: Refused): DraftContent {
  if (!closed) return { text: '' };
  const { outcome, answers } = closed;
  const writing = (currency: string) => amountWriting(locale, currency || 'EUR');
  const own = Object.entries(answers?.values ?? {}).map(([of, value]): [string, FormInput] => {
    const name = fieldBehind(outcome, of);
    const field = form?.fields.find((each) => each.name === name) ?? { kind: 'text' };
    return [name, typedAs(value, field, { writing })];
  });
  const inputs = { [OUTCOME]: outcome, ...Object.fromEntries(own) };
  return { text: '', values: { inputs, fileFields: [] }, files: [] };
}

/** A document that was sent, with the field it was sent for. */
interface FileSent {
  readonly file: File;
  readonly of: string;
}

/** Read back from the marketplace; one that cannot be read, or of no field, has to be attached anew. */
async function filesSent(
  { store, careCase, locale }: Refused,
  signal: AbortSignal,
): Promise<{ readonly files: readonly FileSent[]; readonly lacks: readonly string[] }> {
  const { outcome, documents } = careCase.closed ?? { outcome: '', documents: [] };
  const come = await Promise.all(
    documents.map(async ({ id, name, type = '', field }) => {
      if (field === undefined) return name;
      const opened = await openFile(store, id, locale, signal).catch(() => undefined);
      if (!opened || !('bytes' in opened)) return name;
      const file = new File([opened.bytes], name, { type: type || opened.bytes.type });
      return { file, of: fieldBehind(outcome, field) };
    }),
  );
  return {
    files: come.flatMap((each) => (typeof each === 'string' ? [] : [each])),
    lacks: come.flatMap((each) => (typeof each === 'string' ? [each] : [])),
  };
}

/** In fields that have none: what she has attached meanwhile stays hers. */
function withFilesSent(content: DraftContent, files: readonly FileSent[]): DraftContent {
  const fields = [...new Set(files.map(({ of }) => of))];
  const empty = fields.filter((field) => filesOf(content, field).length === 0);
  return empty.reduce<DraftContent>((filled, field) => {
    const own = files.filter(({ of }) => of === field).map(({ file }) => file);
    return { ...filled, ...withFiles(filled, field, own) };
  }, content);
}
