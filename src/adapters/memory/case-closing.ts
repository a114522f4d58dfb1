import type { CareCase, ClosureDocument, ClosureRecord } from '../../model/case.js';
import type { CaseRules, World } from './worlds/world.js';
import type { CasesNow } from './cases-now.js';
import type { CloseCaseRequest, OutgoingFile } from '../../adapter/commands.js';
import type { CommandCall } from '../../adapter/calls.js';
import type { Due, Pace } from './agenda.js';
import type { FileArrival } from './sending.js';
import type { FileLimits } from '../../model/attachment.js';
import type { FormSchema } from '../../model/form-schema.js';
import type { LedgerEvent } from './ledger.js';
import type { Service, Verdict } from './service.js';
import { CareError } from '../../adapter/care-error.js';
import { checkForm, type Mark } from './form-request.js';
import { fileProblem } from './sending.js';
import { freshId } from '../../adapter/fresh-id.js';
import { refusal, wordsFor } from './refusals.js';
import { withDays } from '../../model/form-days.js';

type Files = CloseCaseRequest['files'];

interface ClosingParts {
  readonly service: Service;
  readonly world: World;
  readonly rules: CaseRules;
  readonly now: CasesNow;
  readonly pace: Pace;
  readonly transport: FileArrival['transport'];
  /** What holds for all files of this marketplace. */
  readonly limits: FileLimits;
}

/** How the seller closes a case. */
export class CaseClosing {
  readonly #parts: ClosingParts;

  constructor(parts: ClosingParts) {
    this.#parts = parts;
  }

  /** @throws CareError `not-found`, `conflict`, or `validation` at the form's fields. */
  begin(request: CloseCaseRequest, { locale, expectedVersion }: CommandCall): Verdict {
    const { now, service } = this.#parts;
    const careCase = now.case(request.caseId, locale);
    const { state, version, closure } = careCase;
    if (state === 'closed') throw refusal('conflict', 'case-closed', locale);
    if (state === 'in-review') throw refusal('conflict', 'case-in-review', locale);
    if (!careCase.actions.some(({ id }) => id === 'close') || closure === undefined) {
      throw refusal('forbidden', 'case-not-to-close', locale);
    }
    if (expectedVersion !== undefined && expectedVersion !== version) {
      throw refusal('conflict', 'case-changed', locale);
    }
    this.#check(request, careCase, locale);
    const at = service.now();
    const { documents, bytes } = this.#documents(request.files);
    const closed = this.#record(request, documents, at);
    const isReviewed = closure.reviewed === true;
    const due: Due = {
      id: `${careCase.id}:${service.market.seq}:review`,
      at: at + this.#parts.pace.caseReviewed,
      does: { type: 'case-reviewed', caseId: careCase.id },
    };
    const event: LedgerEvent = {
      type: 'case-moved',
      caseId: careCase.id,
      change: {
        state: isReviewed ? 'in-review' : 'closed',
        turn: 'operator',
        closed,
        told: {
          at: closed.at,
          by: this.#parts.world.seller,
          what: isReviewed ? 'sent-to-review' : 'closed',
        },
      },
    };
    return {
      event: isReviewed ? { ...event, due: [due] } : event,
      record: { kind: 'case', id: careCase.id },
      files: bytes,
    };
  }

  #check(request: CloseCaseRequest, careCase: CareCase, locale: string): void {
    const fields: { path: string; code: string; message: string }[] = [];
    const mark: Mark = (path, code, numbers) => {
      fields.push({ path, code, message: wordsFor(code, locale, numbers) });
    };
    const chosen = careCase.closure?.outcomes.find(({ id }) => id === request.outcome);
    if (chosen === undefined) mark('outcome', 'outcome-required');
    else {
      const form = this.#dated(chosen.form, careCase);
      checkForm(form, request, { mark, pathOf: (name) => name });
      this.#checkFiles(form, request.files, mark);
    }
    if (fields.length === 0) return;
    const message = wordsFor('closure-refused', locale);
    const requestId = freshId();
    throw new CareError({
      kind: 'validation',
      code: 'closure-refused',
      message,
      requestId,
      fields,
    });
  }

  #dated(form: FormSchema, { receivedAt }: CareCase): FormSchema {
    const { rules, service } = this.#parts;
    return withDays(form, {
      today: rules.dayOf(service.now()),
      ...(receivedAt === undefined ? {} : { received: rules.dayOf(Date.parse(receivedAt)) }),
    });
  }

  #checkFiles({ fields }: FormSchema, files: Files, mark: Mark): void {
    const arrival: FileArrival = {
      transport: this.#parts.transport,
      isStaged: (id) => this.#parts.service.market.staged.has(id),
    };
    const counts = new Map<string, number>();
    for (const file of files) {
      const field = fields.find(({ name, kind }) => name === file.field && kind === 'document');
      if (field === undefined) {
        mark(file.field, 'answer-not-asked');
        continue;
      }
      const limits = { ...this.#parts.limits, ...field.files };
      const count = (counts.get(file.field) ?? 0) + 1;
      counts.set(file.field, count);
      const isOver = count > (limits.count ?? Infinity);
      const problem = fileProblem(file, limits, arrival) ?? (isOver ? 'too-many-files' : undefined);
      if (problem !== undefined) mark(file.field, problem, { max: limits.count ?? 0 });
    }
  }

  #documents(files: Files): {
    readonly documents: readonly ClosureDocument[];
    readonly bytes: { readonly id: string; readonly bytes: Blob }[];
  } {
    const kept = files.map((file): OutgoingFile & ClosureDocument => ({
      ...file,
      id: file.stagedId ?? freshId(),
    }));
    return {
      documents: kept.map(({ id, name, size, type, field }) => ({
        ...{ id, name, size },
        ...(type === '' ? {} : { type }),
        ...(field === undefined ? {} : { field }),
      })),
      bytes: kept.flatMap(({ id, bytes }) => (bytes === undefined ? [] : [{ id, bytes }])),
    };
  }

  #record(
    { outcome, answers }: CloseCaseRequest,
    documents: readonly ClosureDocument[],
    at: number,
  ): ClosureRecord {
    const { reason } = answers.values;
    return {
      outcome,
      ...(typeof reason === 'string' ? { reason: { code: reason } } : {}),
      by: this.#parts.world.seller,
      at: new Date(at).toISOString(),
      answers,
      documents,
    };
  }
}
