import { nothing, type TemplateResult } from 'lit';
import type { OutgoingFile } from '../../adapter/commands.js';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { addStyles } from '../../controllers/late-styles.js';
import { amountWriting } from '../../format/amount-writing.js';
import { formatList } from '../../format/lists.js';
import {
  answersOf,
  fieldsOf,
  formProblems,
  canBeAsked,
  type FormDraft,
  type FormProblem,
  type FormTerms,
} from '../../model/form-draft.js';
import type { FormAnswers, FormField, FormSchema } from '../../model/form-schema.js';
import { withTypedInitials } from '../../model/form-writing.js';
import type { CareStore } from '../../store/care-store.js';
import type { DraftContent } from '../../store/drafts.js';
import { warnOnce } from '../../store/integrator-log.js';
import { form as english } from '../../text/en/form.js';
import { amountWords, answerWords } from './answer-words.js';
import { Attachments } from './attachments.js';
import { formFieldId, formFields } from './form-fields.js';
import { filesOf, formDraftOf, withFiles, withInput } from './form-kept.js';
import { formStyles } from './form-styles.js';

/** Who asks something by a form that came as data: an act on an incident, the closure of a case. */
export interface FormAsker {
  readonly element: Connected;
  readonly care: CareController;
  /** What is asked; `undefined`: nothing. */
  readonly form: () => FormSchema | undefined;
  /** What is kept of the answers. */
  readonly draft: () => DraftContent;
  readonly write: (change: Partial<DraftContent>) => void;
}

/** How a form stands on the screen. */
export interface FormStanding {
  /** Whether what is wrong is said. */
  readonly isAsked: boolean;
  readonly isLocked: boolean;
  /** Whether all that is wrong is said in one list, too: then no field says it by itself. */
  readonly isListed?: boolean;
  /** By the field's name: what the marketplace said of it. */
  readonly refusals: Readonly<Record<string, string>>;
}

/**
 * A form that came as data: drawn by its fields, kept as it is typed. Hidden fields neither block nor travel, and what
 * was typed into them is there again when they come back.
 */
export class DataForm {
  readonly #asker: FormAsker;
  readonly #attachments = new Map<string, Attachments>();

  constructor(asker: FormAsker) {
    this.#asker = asker;
    asker.care.learn(english);
    addStyles(asker.element, formStyles);
  }

  /** What keeps it from being sent. */
  get problems(): readonly FormProblem[] {
    const form = this.#form;
    if (form === undefined) return [];
    const problems = formProblems(form, this.#draft, this.#terms);
    // A day that is half typed is nothing to a browser; to her it is not nothing.
    const half = this.#fields.filter(
      ({ name, kind }) => kind === 'date' && this.#isHalfTyped(name),
    );
    const names = half.map(({ name }) => name);
    return [
      ...problems.filter(({ name }) => !names.includes(name)),
      ...names.map((name) => ({ name, why: { code: 'bad-day' } as const })),
    ];
  }

  /** The fields that are asked as it stands. */
  get fields(): readonly FormField[] {
    return this.#fields;
  }

  /** What was typed, as the rules of forms know it. */
  get typed(): FormDraft {
    return this.#draft;
  }

  /** Whether one of the files that would travel cannot be sent. */
  get hasUnfitFile(): boolean {
    return this.unfit.length > 0;
  }

  /** The names of the fields with a file that cannot be sent. */
  get unfit(): readonly string[] {
    const wrong = this.#documents.filter((field) => this.#filesOf(field).problems.length > 0);
    return wrong.map(({ name }) => name);
  }

  get answers(): FormAnswers | undefined {
    const form = this.#form;
    return form && answersOf(form, this.#draft, this.#terms);
  }

  /** What was answered to a field, in words; `undefined`: nothing. */
  wordsOf(field: FormField): string | undefined {
    const { look, description } = this.#asker.care;
    if (field.kind === 'document') {
      const names = filesOf(this.#asker.draft(), field.name).map(({ name }) => name);
      return names.length === 0 ? undefined : formatList(names, look.locale);
    }
    const value = this.answers?.values[field.name];
    return value === undefined
      ? undefined
      : answerWords(field, value, look, description?.currencies ?? {});
  }

  /** Settles when all files have been looked at. */
  async read(): Promise<void> {
    await Promise.all(this.#documents.map((field) => this.#filesOf(field).read()));
  }

  /** The files of the fields that are asked, as they travel. @throws CareError of the first that cannot be put in place. */
  async outgoing(
    store: CareStore,
  ): Promise<readonly (OutgoingFile & { readonly field: string })[]> {
    const given = await Promise.all(
      this.#documents.map(async (field) => {
        const files = filesOf(this.#asker.draft(), field.name);
        const sent = files.length === 0 ? [] : await this.#filesOf(field).outgoing(files, store);
        return sent.map((file) => ({ ...file, field: field.name }));
      }),
    );
    return given.flat();
  }

  /** What is half typed is in no draft: it goes from the screen alone. */
  clearHalfTyped(): void {
    for (const { name } of this.#fields) {
      const control = this.#control(name);
      if (this.#isHalfTyped(name)) (control as HTMLInputElement).value = '';
    }
  }

  /** Parts: `form-field`, `problem`, and those of attached files. */
  render({
    isAsked,
    isLocked,
    isListed = false,
    refusals,
  }: FormStanding): TemplateResult | typeof nothing {
    const { care, draft, write } = this.#asker;
    const fields = this.#fields;
    if (fields.length === 0) return nothing;
    for (const field of fields) tellOfUnknown(field);
    return formFields({
      ...{ look: care.look, fields, isLocked, isListed, draft: this.#draft },
      problems: isAsked ? this.problems : [],
      unfit: isAsked ? this.unfit : [],
      refusals,
      show: (amount, { kind, currency }) =>
        kind === 'money'
          ? amountWords(amount, currency, care.locale, care.description?.currencies ?? {})
          : amount,
      isHalfTyped: ({ name }) => this.#isHalfTyped(name),
      attached: (field) => this.#filesOf(field).shown(isLocked),
      onInput: ({ name }, input) => write(withInput(draft(), name, input)),
      onFiles: ({ name }, files) =>
        write(withFiles(draft(), name, [...filesOf(draft(), name), ...files])),
    });
  }

  get #form(): FormSchema | undefined {
    const form = this.#asker.form();
    return form && withTypedInitials(form, this.#terms);
  }

  get #fields(): readonly FormField[] {
    const form = this.#form;
    return form === undefined ? [] : fieldsOf(form, this.#draft, this.#terms);
  }

  get #documents(): readonly FormField[] {
    return this.#fields.filter(({ kind }) => kind === 'document');
  }

  #isHalfTyped(name: string): boolean {
    const control = this.#control(name);
    return control instanceof HTMLInputElement && control.validity.badInput;
  }

  #control(name: string): HTMLElement | null {
    const root = this.#asker.element.renderRoot as ShadowRoot;
    return root.getElementById(formFieldId({ name }));
  }

  get #draft(): FormDraft {
    return formDraftOf(this.#asker.draft());
  }

  get #terms(): FormTerms {
    const { description, locale } = this.#asker.care;
    const currencies = description?.currencies ?? {};
    return { currencies, writing: (currency) => amountWriting(locale, currency || 'EUR') };
  }

  #filesOf({ name }: FormField): Attachments {
    const known = this.#attachments.get(name);
    if (known) return known;
    const { element, care, draft, form, write } = this.#asker;
    const made = new Attachments({
      ...{ element, care },
      // Another record has fields of the same name, and other limits.
      get rules() {
        return { files: form()?.fields.find((field) => field.name === name)?.files ?? {} };
      },
      get draft() {
        return { text: '', files: filesOf(draft(), name) };
      },
      write: (content) => write(withFiles(draft(), name, content.files ?? [])),
      onRemoved: () => this.#control(name)?.focus(),
    });
    this.#attachments.set(name, made);
    return made;
  }
}

function tellOfUnknown(field: FormField): void {
  if (canBeAsked(field)) return;
  const { kind, name, choices } = field;
  if (choices?.length === 0) {
    return warnOnce(`form-choices:${name}`, `The field "${name}" has no choices; it is left out.`);
  }
  warnOnce(
    `form-kind:${kind}`,
    `The kit does not know fields of the kind "${kind}"; it is left out.`,
  );
}
