import { CareError } from '../adapter/care-error.js';
import type { RecordRef } from '../adapter/check.js';
import type { IncidentActRequest } from '../adapter/commands.js';
import { malformedAnswer, parseRecord } from '../adapter/parse.js';
import { incidentActResultSchema } from '../adapter/schemas/incident-schema.js';
import type { Incident } from '../model/incident.js';
import type { Scope } from '../model/scope.js';
import { askAdapter } from './ask-adapter.js';
import type { CareStore } from './care-store.js';
import type { DraftContent, Drafts } from './drafts.js';
import type { Intent, Performed } from './intent.js';
import type { Intents } from './intents.js';
import type { Checked, Perform, Submission } from './submission.js';
import { isFoundWhole, isWholeAct } from './whole-act.js';
import { writtenIn } from './written-in.js';

/** One act on an incident, with all that has to be kept before it is sent. */
export interface IncidentAct {
  readonly scope: Scope;
  readonly locale: string;
  readonly request: IncidentActRequest;
  /** As the seller saw it. */
  readonly incident: Incident;
}

/** What acts are done to: a second one waits until the first has come to its end. */
export function incidentRecord(incidentId: string): RecordRef {
  return { kind: 'incident', id: incidentId };
}

/** Where what is typed for an act is kept. */
export function incidentDraftKey(incidentId: string, action: string): string {
  return `incident:${JSON.stringify([incidentId, action])}`;
}

/**
 * Does something to an incident. An act of several calls (the word to the operator, then each line) is kept with its
 * steps: what is half done goes on with `resume` and the same key, so that nothing of it is done twice.
 */
export class IncidentCommands {
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

  /** Does it; the same again after it has failed goes under the same key. */
  act({ scope, locale, request, incident }: IncidentAct): Promise<Submission> {
    const { id, version, threads = [] } = incident;
    const at = new Date(this.#store.now() + this.#store.clockOffsetMs).toISOString();
    const expected = version === undefined ? {} : { expectedVersion: version };
    const act = {
      ...{ scope, request, record: incidentRecord(id), ...expected },
      baseline: { ids: threads.map((thread) => thread.id), at },
    };
    return this.#intents.submit(act, this.#performing(scope, request, locale, expected));
  }

  /** Does what is left of one that is half done. It has moved the incident itself, so that no version is expected. */
  goOn(intent: Intent, locale: string): Promise<Submission> {
    const request = intent.request as IncidentActRequest;
    return this.#intents.retry(intent, this.#performing(intent.scope, request, locale, {}));
  }

  /** Asks what became of one that is unknown. Changes nothing in the back end. */
  async check(intent: Intent, locale: string): Promise<Checked> {
    const checked = await this.#intents.check(intent, async (question) => {
      const answer = await askAdapter(this.#store, question, locale);
      if (isFoundWhole(answer))
        await this.#done(intent.scope, intent.request as IncidentActRequest);
      return answer;
    });
    this.#changed(intent.record.id);
    return checked;
  }

  /** The seller lets go of one that was refused or has failed; what she typed stays in its draft. */
  async letGo(intent: Intent): Promise<void> {
    await this.#intents.dismiss(intent);
  }

  /**
   * Gives up one of which nobody can say what became, or that is half done and cannot be finished.
   * @returns whether it was given up.
   */
  async abandon(intent: Intent): Promise<boolean> {
    const isGiven = await this.#intents.abandon(intent);
    // What has gone out is no draft any more.
    const hasGone = intent.steps?.some(({ outcome }) => outcome === 'applied') === true;
    if (isGiven && hasGone) await this.#done(intent.scope, intent.request as IncidentActRequest);
    return isGiven;
  }

  #performing(
    scope: Scope,
    request: IncidentActRequest,
    locale: string,
    expected: { readonly expectedVersion?: string },
  ): Perform {
    return async ({ key, resume, signal, heard }) => {
      const { incidents } = this.#store.adapter;
      if (!incidents?.act) throw new CareError({ kind: 'unsupported' });
      const typed = await this.#drafts.load(scope, draftKeyOf(request));
      try {
        const answer = await incidents.act(request, {
          ...{ idempotencyKey: key, signal, locale, onProgress: heard },
          ...(resume === undefined ? expected : { resume }),
        });
        const parsed = parseRecord(incidentActResultSchema, answer, 'incidents.act');
        // It answered, so it did something; what, only a check can tell.
        if (!parsed.ok) throw malformedAnswer(parsed.problem);
        return await this.#performed(scope, request, parsed.value, typed);
      } finally {
        this.#changed(request.incidentId);
      }
    };
  }

  async #performed(
    scope: Scope,
    request: IncidentActRequest,
    { steps, resume }: Omit<Performed, 'result'>,
    typed: DraftContent | undefined,
  ): Promise<Performed> {
    const came = {
      ...(steps === undefined ? {} : { steps }),
      ...(resume === undefined ? {} : { resume }),
    };
    if (isWholeAct(came)) await this.#done(scope, request, typed);
    return { result: incidentRecord(request.incidentId), ...came };
  }

  /**
   * What was typed goes only now, when the marketplace has all of it.
   * @param typed What was there when it was sent; absent where that is not known.
   */
  async #done(scope: Scope, request: IncidentActRequest, typed?: DraftContent): Promise<void> {
    const key = draftKeyOf(request);
    const draft = await this.#drafts.load(scope, key);
    // In another tab somebody may have written on.
    if (draft?.text.trim() !== (request.message?.text ?? '')) return;
    if (typed && writtenIn(typed) !== writtenIn(draft)) return;
    await this.#drafts.discard(scope, key);
  }

  /** It, its order, the conversation that the word stands in, and what is counted. */
  #changed(incidentId: string): void {
    this.#store.recordsChanged(incidentRecord(incidentId));
    for (const kind of ['order', 'orders', 'thread', 'threads', 'figures']) {
      this.#store.reads.invalidate([kind]);
    }
  }
}

function draftKeyOf({ incidentId, action }: IncidentActRequest): string {
  return incidentDraftKey(incidentId, action);
}
