import { css, html, nothing, type TemplateResult } from 'lit';
import { isBadRecord } from '../../adapter/parse.js';
import { addStyles } from '../../controllers/late-styles.js';
import type { Later } from '../../controllers/later.js';
import { careLink } from '../../controllers/navigation.js';
import { ViewController } from '../../controllers/view-controller.js';
import { amountOf } from '../../format/counts.js';
import { dayEnd } from '../../format/day-end.js';
import { duration } from '../../format/elapsed.js';
import { say } from '../../format/phrase.js';
import type { Count } from '../../model/count.js';
import type { Incident } from '../../model/incident.js';
import { incidentPhase } from '../../model/incident-moves.js';
import {
  answeredSince,
  byUrgency,
  hasBusinessDays,
  openSince,
} from '../../model/incident-order.js';
import type { Row } from '../../store/answers.js';
import { isFilteredHere, openIncidents } from '../../store/incident-list.js';
import type { PagedList } from '../../store/paged-list.js';
import { airs, spaces, textSmall } from '../../styles/derived.js';
import { border, muted } from '../../styles/tokens.js';
import { incidentState } from '../../text/en/incident-state.js';
import { overview } from '../../text/en/overview.js';
import { answeredMark, incidentMarkStyles, urgencyMark } from '../parts/incident-mark.js';
import type { IncidentDays } from '../parts/incident-days.js';
import { laterDays } from '../parts/later-days.js';
import { summaryCard, type SummaryInside } from './summary-inside.js';

/** Those that are hers; where the back end cannot tell, they are looked for over what is loaded. */
const OPEN = { open: true } as const;

/** The incidents that wait for the seller: how many are open and not answered, since when, the most urgent on top. */
export class SummaryIncidents {
  readonly #inside: SummaryInside;
  readonly #incidents: ViewController<PagedList<Row<Incident>>>;
  readonly #days: Later<IncidentDays>;

  constructor(inside: SummaryInside) {
    this.#inside = inside;
    const { element, care } = inside;
    care.learn({ ...overview, ...incidentState });
    addStyles(element, incidentMarkStyles, styles);
    this.#days = laterDays(element, care);
    this.#incidents = new ViewController(
      element,
      care,
      () => (care.has('incidents') ? 'open' : undefined),
      ({ store, description, locale }) => openIncidents(store, OPEN, description, locale),
    );
  }

  /** Parts: `facts`, `incident`, `incident-link`, `answered`, `time`. */
  render(): TemplateResult | typeof nothing {
    const shown = this.#incidents.view;
    if (!shown || shown.state.error?.kind === 'unsupported') return nothing;
    const { look } = this.#inside.care;
    const open = this.#open(shown);
    if (open.some(hasBusinessDays)) this.#days.expect();
    const count = this.#count(shown, open);
    return summaryCard(this.#inside, {
      id: 'incidents-title',
      title: say(look, 'overview.incidents'),
      ...(count && count.value > 0
        ? { count: say(look, 'overview.openIncidents', { count: amountOf(count, look.locale) }) }
        : {}),
      content:
        open.length === 0
          ? html`<p class="card-note">${say(look, 'overview.noIncidents')}</p>`
          : html`${this.#renderFacts(open)}
              <ul class="incidents" role="list">
                ${open.slice(0, this.#inside.limit()).map((incident) => this.#renderItem(incident))}
              </ul>`,
      way: { target: { to: 'incidents' }, words: say(look, 'overview.allIncidents') },
      shown,
    });
  }

  /** Of those that are loaded: hers, the most urgent first. */
  #open({ state }: PagedList<Row<Incident>>): readonly Incident[] {
    const rows = Array.from({ length: Math.min(state.length, 50) }, (_, n) => state.at(n));
    return rows
      .filter((row): row is Incident => row !== undefined && !isBadRecord(row))
      .filter(({ state: stands }) => incidentPhase(stands) === 'open')
      .sort(byUrgency(dayEnd, this.#days.part?.end));
  }

  /** Exact, at least so many, or not known. What waits for the operator's check is not hers. */
  #count(
    { state }: PagedList<Row<Incident>>,
    open: readonly Incident[],
  ): Pick<Count, 'value' | 'precision'> | undefined {
    const { description } = this.#inside.care;
    const isAll = state.complete && state.length <= 50;
    if (isAll) return { value: open.length, precision: 'exact' };
    if (!description || isFilteredHere(OPEN, description)) return undefined;
    return { value: open.length, precision: 'at-least' };
  }

  #renderFacts(open: readonly Incident[]): TemplateResult {
    const { look } = this.#inside.care;
    const unanswered = open.filter((incident) => answeredSince(incident) === 'no').length;
    const times = open.flatMap((incident) => openSince(incident)?.at ?? []);
    const facts = [
      ...(unanswered > 0 ? [say(look, 'overview.unanswered', { count: unanswered })] : []),
      ...(times.length > 0
        ? [
            say(look, 'overview.oldest', {
              time: duration(look.now - Math.min(...times), look.locale).full,
            }),
          ]
        : []),
    ];
    return html`<p class="card-facts" part="facts">
      ${facts.map((words) => html`<span>${words}</span>`)}
    </p>`;
  }

  #renderItem(incident: Incident): TemplateResult {
    const { element, care } = this.#inside;
    const { look, links } = care;
    const { id, orderId, orderNumber = orderId, reason } = incident;
    return html`<li class="incident" part="incident">
      ${careLink({
        element,
        links,
        target: { to: 'incident', id },
        content: html`<bdi>${reason.label ?? reason.code}</bdi>`,
        class: 'link',
        part: 'incident-link',
      })}
      <bdi class="incident-order">${say(look, 'about.order', { number: orderNumber })}</bdi>
      <span class="incident-marks"
        >${answeredMark(incident, look)}${urgencyMark(incident, look, this.#days.part)}</span
      >
    </li>`;
  }
}

const styles = css`
  .incidents {
    border-block: 1px solid ${border};
  }

  .incident {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 ${spaces(3)};
    padding: ${airs(2)} ${spaces(4)};
  }

  .incident + .incident {
    border-block-start: 1px solid ${border};
  }

  .incident-order {
    color: ${muted};
    font-size: ${textSmall};
  }

  .incident-marks {
    display: flex;
    flex-wrap: wrap;
    gap: ${spaces(3)};
    margin-inline-start: auto;
    font-size: ${textSmall};
  }
`;
