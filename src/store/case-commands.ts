import { CareError } from '../adapter/care-error.js';
import type { CommandCall } from '../adapter/calls.js';
import type { RecordRef } from '../adapter/check.js';
import type { CloseCaseRequest } from '../adapter/commands.js';
import { malformedAnswer, parseRecord } from '../adapter/parse.js';
import { caseSchema } from '../adapter/schemas/case-schema.js';
import type { CareCase } from '../model/case.js';
import type { Scope } from '../model/scope.js';
import { askAdapter } from './ask-adapter.js';
import type { CareStore } from './care-store.js';
import type { DraftContent, Drafts } from './drafts.js';
import type { Intent } from './intent.js';
import type { Intents } from './intents.js';
import type { Act, Checked, Perform, Submission } from './submission.js';
import { writtenIn } from './written-in.js';

/** The closure of a case, with all that has to be kept before it is sent. */
export interface CloseCaseAct {
  readonly scope: Scope;
  readonly locale: string;
  readonly request: CloseCaseRequest;
  /** As the seller saw it. */
  readonly careCase: CareCase;
  /** What stood in the form as it was made into the request. */
  readonly typed: DraftContent;
  /** Hears how much of the files has gone up, where they travel with it. */
  readonly onProgress?: NonNullable<CommandCall['onProgress']>;
}

/** What a closure is done to: a second one waits until the first has come to its end. */
export function caseRecord(caseId: string): RecordRef {
  return { kind: 'case', id: caseId };
}

/** Where what is typed for a closure is kept. */
export function caseDraftKey(caseId: string): string {
  return `case:${caseId}`;
}

/**
 * Closes cases. Each closure is kept with its key, its content and what was there before it is sent, is sent once, and
 * ends as applied, not applied or unknown. Where it cannot be kept, or other tabs cannot be kept out, nothing is sent.
 */
export class CaseCommands {
  readonly #store: CareStore;
  readonly #intents: Intents;
  readonly #drafts: Drafts;

  constructor(parts: {
    readonly store: CareStore;
    readonly intents: Intents;
    readonly drafts: Drafts;
  }) {
    this.#store = parts.store;
    this.#intents = parts.intents;
    this.#drafts = parts.drafts;
  }

  /** Sends it; the same one again after it has failed goes under the same key. */
  close(closing: CloseCaseAct): Promise<Submission> {
    const { scope, request, careCase } = closing;
    const { id, version, closed } = careCase;
    const act: Act = {
      ...{ scope, request, record: caseRecord(id), needsDurability: true },
      baseline: {
        ids: (closed?.documents ?? []).map((document) => document.id),
        at: new Date(this.#store.now() + this.#store.clockOffsetMs).toISOString(),
      },
      ...(version === undefined ? {} : { expectedVersion: version }),
    };
    return this.#intents.submit(act, this.#performing(closing, act.expectedVersion));
  }

  /** Asks what became of one that is unknown. Changes nothing in the back end. */
  async check(intent: Intent, locale: string): Promise<Checked> {
    const checked = await this.#intents.check(intent, async (question) => {
      const answer = await askAdapter(this.#store, question, locale);
      // Before anybody hears of it: what was typed must not lie there ready to be sent again.
      if (answer.outcome === 'applied') await this.#done(intent.scope, intent.record.id);
      return answer;
    });
    this.#changed(intent.record.id);
    return checked;
  }

  /** The seller lets go of one that was refused or has failed; what she typed stays in its draft. */
  async letGo(intent: Intent): Promise<void> {
    if (await this.#intents.dismiss(intent)) await this.#forgetWhatIsSent(intent);
  }

  /** Gives up one of which nobody can say what became; what she typed stays. @returns whether it was given up. */
  async abandon(intent: Intent): Promise<boolean> {
    const isGiven = await this.#intents.abandon(intent);
    if (isGiven) await this.#forgetWhatIsSent(intent);
    return isGiven;
  }

  #performing(
    { scope, request, locale, typed, onProgress }: CloseCaseAct,
    expectedVersion: string | undefined,
  ): Perform {
    return async ({ key, signal, heard }) => {
      const { cases } = this.#store.adapter;
      if (!cases?.close) throw new CareError({ kind: 'unsupported' });
      await this.#drafts.saveNow(scope, sentKey(request.caseId), { text: writtenIn(typed) });
      try {
        const answer = await cases.close(request, {
          ...{ idempotencyKey: key, signal, locale },
          ...(expectedVersion === undefined ? {} : { expectedVersion }),
          onProgress: (progress) => {
            heard();
            onProgress?.(progress);
          },
        });
        const parsed = parseRecord(caseSchema, answer, 'cases.close');
        // It answered, so it did something; what, only a check can tell.
        if (!parsed.ok) throw malformedAnswer(parsed.problem);
        await this.#done(scope, request.caseId);
        return { result: caseRecord(request.caseId) };
      } finally {
        this.#changed(request.caseId);
      }
    };
  }

  /**
   * The note of what was sent, kept as the call begins: once it is known to be there, also after a reload, only that goes.
   * In another tab she may have written on.
   */
  async #done(scope: Scope, caseId: string): Promise<void> {
    const key = caseDraftKey(caseId);
    const [draft, sent] = await Promise.all([
      this.#drafts.load(scope, key),
      this.#drafts.load(scope, sentKey(caseId)),
    ]);
    if (draft && sent?.text === writtenIn(draft)) await this.#drafts.discard(scope, key);
    await this.#drafts.discard(scope, sentKey(caseId));
  }

  async #forgetWhatIsSent({ scope, record }: Intent): Promise<void> {
    await this.#drafts.discard(scope, sentKey(record.id));
  }

  /** It, the lists it stands in and how many stand there, and what is counted. */
  #changed(caseId: string): void {
    this.#store.recordsChanged(caseRecord(caseId));
    this.#store.reads.invalidate(['figures']);
  }
}

/** No draft's: an id may end in anything. */
function sentKey(caseId: string): string {
  return `case-sent:${caseId}`;
}
