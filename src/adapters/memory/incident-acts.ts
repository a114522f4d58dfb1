import type { Action } from '../../model/action.js';
import type { CommandCall } from '../../adapter/calls.js';
import type { Due } from './agenda.js';
import type { Incident } from '../../model/incident.js';
import type { IncidentActRequest } from '../../adapter/commands.js';
import type { IncidentActResult } from '../../adapter/incidents-group.js';
import type { IncidentChange } from './incident-change.js';
import type { KeyEntry, LedgerEvent } from './ledger.js';
import type { IncidentRules } from './worlds/world.js';
import type { Verdict } from './service.js';
import { incidentMoved, type IncidentParts } from './incident-parts.js';
import { checkAct } from './incident-request.js';
import { isSpanish, refusal, wordsFor } from './refusals.js';
import { writtenAbout } from './notices.js';

const DAY = 24 * 60 * 60 * 1000;

/** The step that is the word to the operator; the others are a line each. */
const WORD = 'word';

type Steps = NonNullable<KeyEntry['steps']>;

/** What the seller does to an incident. */
export class IncidentActs {
  readonly #parts: IncidentParts;
  readonly #offersReasons: boolean;

  /** @param offersReasons Whether reasons can be read: one that nobody can choose is not wanted. */
  constructor(parts: IncidentParts, { offersReasons }: { readonly offersReasons: boolean }) {
    this.#parts = parts;
    this.#offersReasons = offersReasons;
  }

  /** @throws CareError `not-found`, `conflict`, `forbidden`, or `validation` at the field. */
  begin(request: IncidentActRequest, call: CommandCall, most: number): Verdict {
    const { locale, expectedVersion, resume } = call;
    if (resume !== undefined) throw refusal('conflict', 'resume-unknown', locale);
    const incident = this.#parts.now.incident(request.incidentId, locale);
    if (incident.state === 'closed') throw refusal('conflict', 'incident-closed', locale);
    if (expectedVersion !== undefined && expectedVersion !== incident.version) {
      throw refusal('conflict', 'incident-changed', locale);
    }
    const reasons = this.#parts.now.reasons('incident-resolve', locale).map(({ code }) => code);
    const action = checkAct(request, incident, {
      ...{ locale, reasons },
      wantsReason: this.#offersReasons && reasons.length > 0,
    });
    if (action.id !== 'resolve') return this.#done(request, incident, action);
    const steps = [
      { id: WORD, outcome: 'not-applied' as const },
      ...incident.lineIds.map((id) => ({ id, outcome: 'not-applied' as const })),
    ];
    return this.#resolve(request, incident, steps, most);
  }

  /** The steps that are left. Without `resume` what was done is only told again. */
  goOn(
    request: IncidentActRequest,
    { locale, resume }: CommandCall,
    { steps = [] }: KeyEntry,
    most: number,
  ): Verdict | undefined {
    const isLeft = steps.some(({ outcome }) => outcome !== 'applied');
    if (resume === undefined || !isLeft) return undefined;
    const incident = this.#parts.now.incident(request.incidentId, locale);
    if (incident.state === 'closed') throw refusal('conflict', 'incident-closed', locale);
    return this.#resolve(request, incident, steps, most);
  }

  answer({ record, steps }: KeyEntry, locale: string): IncidentActResult {
    const incident = this.#parts.now.incident(record.id, locale);
    return { incident, ...(steps === undefined ? {} : stepsOf(steps, incident, locale)) };
  }

  /** How far a key got, for `check`. */
  progress({ record, steps }: KeyEntry, locale: string) {
    if (steps === undefined) return {};
    return stepsOf(steps, this.#parts.now.incident(record.id, locale), locale);
  }

  /** Up to so many of the steps that are left, in their order: the word first. */
  #resolve(request: IncidentActRequest, incident: Incident, steps: Steps, most: number): Verdict {
    const left = steps.filter(({ outcome }) => outcome !== 'applied').slice(0, most);
    const doing = new Set(left.map(({ id }) => id));
    const after = steps.map((step) =>
      doing.has(step.id) ? { ...step, outcome: 'applied' as const } : step,
    );
    const isWhole = after.every(({ outcome }) => outcome === 'applied');
    const events: LedgerEvent[] = [];
    if (doing.has(WORD)) {
      events.push(
        this.#word(request, incident),
        incidentMoved(incident, {
          answered: true,
          told: this.#told('word-sent'),
        }),
      );
    }
    const lines = [...doing].filter((id) => id !== WORD);
    if (lines.length > 0) events.push(incidentMoved(incident, { resolvedLines: lines }));
    const due: Due[] = [];
    if (isWhole) {
      const at = this.#parts.service.now();
      const closes = at + (this.#parts.world.incidents?.closesAfterDays ?? 5) * DAY;
      events.push(incidentMoved(incident, this.#inCheck(closes)));
      const does = { incidentId: incident.id };
      const round = `${incident.id}:${this.#parts.service.market.seq}`;
      due.push(
        {
          id: `${round}:check`,
          at: at + this.#parts.pace.operatorChecks,
          does: { type: 'operator-checks', ...does },
        },
        { id: `${round}:close`, at: closes, does: { type: 'incident-closes', ...does } },
      );
    }
    return {
      event: { type: 'together', events, due },
      record: { kind: 'incident', id: incident.id },
      steps: after,
    };
  }

  #inCheck(closes: number): IncidentChange {
    return {
      state: 'resolved',
      turn: 'operator',
      answered: true,
      closes: {
        at: new Date(closes).toISOString(),
        zone: this.#parts.world.description.timeZone,
        source: 'record',
      },
      told: this.#told('resolved'),
    };
  }

  /** Any other action: noted, and the other side looks at it. */
  #done(request: IncidentActRequest, incident: Incident, { id, label }: Action): Verdict {
    const rules = this.#parts.world.incidents;
    const events: LedgerEvent[] = [
      incidentMoved(incident, {
        state: incident.state === 'open' ? 'in-progress' : incident.state,
        turn: 'operator',
        ...rules?.does?.[id],
        answered: true,
        told: this.#told({ label }),
      }),
    ];
    const mediation = rules?.does?.[id]?.state === 'escalated' ? rules.mediation : undefined;
    if (mediation !== undefined) events.push(this.#takenOver(incident, mediation));
    if (request.message !== undefined) events.unshift(this.#word(request, incident));
    return {
      event: { type: 'together', events },
      record: { kind: 'incident', id: incident.id },
    };
  }

  /** The mediator speaks where shop and customer have spoken: from then on it is the one who is written to. */
  #takenOver(
    incident: Incident,
    { by, says }: NonNullable<IncidentRules['mediation']>,
  ): LedgerEvent {
    return writtenAbout(this.#parts.service, this.#orderOf(incident), {
      from: by,
      to: [this.#parts.world.seller],
      isWith: 'customer',
      text: says,
      attention: 'needs-reply',
    });
  }

  #word(request: IncidentActRequest, incident: Incident): LedgerEvent {
    return writtenAbout(this.#parts.service, this.#orderOf(incident), {
      from: this.#parts.world.seller,
      to: [this.#parts.world.operator],
      isWith: 'operator',
      text: request.message?.text.trim() ?? '',
      attention: 'waiting',
    });
  }

  #orderOf({ orderId, orderNumber = orderId, customer }: Incident) {
    return { id: orderId, number: orderNumber, customer: customer ?? null };
  }

  #told(what: NonNullable<IncidentChange['told']>['what']): NonNullable<IncidentChange['told']> {
    return {
      at: new Date(this.#parts.service.now()).toISOString(),
      by: this.#parts.world.seller,
      what,
    };
  }
}

/** Steps as the treaty tells them, and where to go on while one is missing. */
function stepsOf(
  steps: Steps,
  { id }: Incident,
  locale: string,
): Pick<IncidentActResult, 'steps' | 'resume'> {
  const done = steps.filter(({ outcome }) => outcome === 'applied').length;
  return {
    steps: steps.map((step) => ({
      ...step,
      label: labelOf(step.id, locale),
      ...(step.outcome === 'applied'
        ? {}
        : { error: { code: 'not-done', message: wordsFor('step-not-done', locale) } }),
    })),
    ...(done === steps.length ? {} : { resume: `${id}/${done}` }),
  };
}

function labelOf(id: string, locale: string): string {
  if (id === WORD) return isSpanish(locale) ? 'Mensaje al operador' : 'Message to the operator';
  return isSpanish(locale) ? `Línea ${id}` : `Line ${id}`;
}
