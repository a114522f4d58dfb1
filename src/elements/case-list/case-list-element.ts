import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { CareErrorDetails } from '../../adapter/care-error.js';
import type { CareAdapter } from '../../adapter/care-adapter.js';
import type { CaseGroup } from '../../adapter/cases-group.js';
import { CareController } from '../../controllers/care-controller.js';
import { Later } from '../../controllers/later.js';
import { property } from '../../controllers/property.js';
import { QuietKeys } from '../../controllers/quiet-keys.js';
import { say } from '../../format/phrase.js';
import type { CareCase } from '../../model/case.js';
import { caseList } from '../../text/en/case-list.js';
import { everywhere } from '../../text/en/everywhere.js';
import { listFrameStyles } from '../parts/list-frame-styles.js';
import { situationOf } from '../parts/situation-of.js';
import { failure, loading } from '../parts/situation.js';
import { baseStyles } from '../parts/base-styles.js';
import type { CaseFilters } from './case-filters.js';

/**
 * The requests that a seller has to close before a committed date, in the guide's groups with how many are in each:
 * overdue, due soon, within the limit, all open; then those that wait for information, and those that are closed. Where
 * the marketplace has them, her own requests to it are a second tab. Only the rows in sight are drawn and only their
 * pages are read. Give it a height; else it is as high as the window.
 *
 * ```html
 * <care-case-list group="overdue"></care-case-list>
 * ```
 *
 * @tag care-case-list
 * @event {CareGroupChangeEvent} care-group-change - When the seller has chosen another group, or the other tab.
 * @event {CareFiltersChangeEvent} care-filters-change - When the seller has looked for a number, narrowed or sorted the list, or no longer does; also with a tab, which keeps its own.
 * @event {CareNavigateEvent} care-navigate - When the seller wants to see a case; cancel it to take her there.
 * @event {CareErrorEvent} care-error - When a read failed or a record could not be read.
 * @csspart base - All of it.
 * @csspart chip - A filter that is set; takes it away.
 * @csspart chips - The filters that are set.
 * @csspart clear-button - Takes number and filters away.
 * @csspart count - How many there are, or how many were looked through.
 * @csspart deadline - By when a case has to be closed.
 * @csspart deadline-date - The committed date.
 * @csspart desk-tab - Customer care, or seller support.
 * @csspart end - Says that the list ends here.
 * @csspart filters - The panel of filters.
 * @csspart find - What finds a case by its number.
 * @csspart find-button - Looks for the number.
 * @csspart group - The button of a group.
 * @csspart group-count - How many are in it.
 * @csspart header - Number and tools.
 * @csspart list - The rows.
 * @csspart loading - Stands there while something is read.
 * @csspart news - That cases have come, and what not to do about it.
 * @csspart news-link - Leads to one that has come.
 * @csspart number - The field for a number.
 * @csspart problem - What is wrong with the number, or with a day.
 * @csspart refresh-button - Reads again what could not be updated.
 * @csspart request-id - The request to name to support.
 * @csspart retry-button - Tries again.
 * @csspart row - A case.
 * @csspart row-link - Leads to it.
 * @csspart scroller - What scrolls.
 * @csspart situation - What is said instead of content.
 * @csspart situation-actions - What can be done about it.
 * @csspart situation-hint - What it means and what to do.
 * @csspart situation-title - What is the matter.
 * @csspart sort - Chooses what comes first.
 * @csspart stale - The bar over content that could not be updated.
 * @csspart state - Where a case stands.
 * @csspart table - The list with the names of its columns.
 * @csspart tool - A button of the head: filter, refresh.
 */
export class CareCaseListElement extends LitElement {
  /** @internal */
  static override readonly styles = [baseStyles, listFrameStyles];

  /** Whose requests: the `customer`'s (default), or the `seller`'s own to the marketplace, where it has them. */
  @property({ reflect: true }) desk: CareCase['desk'] = 'customer';

  /**
   * Which of them: `overdue`, `due-soon`, `within-limit`, `open` (all open ones, the default),
   * `waiting-for-information` or `closed`.
   */
  @property({ reflect: true }) group: CaseGroup = 'open';

  /** What they are narrowed down to, as plain data: number, type, days, and what comes first. Default: nothing. */
  @property({ attribute: false }) filters: CaseFilters = {};

  /** The id of the case that is open elsewhere; its row is marked. */
  @property({ attribute: 'case-id' }) caseId: string | undefined;

  /** An adapter of its own; stands before the provider's. */
  @property({ attribute: false }) adapter: CareAdapter | undefined;

  readonly #care = new CareController(this, { ...everywhere, ...caseList });
  readonly #inside = new Later(this, async () => {
    const { CaseListInside } = await import('./case-list-inside.js');
    const inside = new CaseListInside(this, this.#care);
    await this.#care.wordsComing;
    return inside;
  });

  constructor() {
    super();
    new QuietKeys(this);
  }

  protected override willUpdate(): void {
    this.#inside.expect();
  }

  protected override render(): TemplateResult {
    const { look, direction } = this.#care;
    return html`<section
      class="base"
      part="base"
      lang=${look.locale}
      dir=${direction === 'rtl' ? 'rtl' : nothing}
      aria-label=${say(look, 'cases.title')}
    >
      ${this.#renderInside()}
    </section>`;
  }

  #renderInside(): TemplateResult {
    const { look } = this.#care;
    const { part, isMissing } = this.#inside;
    if (part) return part.render();
    if (isMissing) {
      return failure({ look, error: NOT_FETCHED, onRetry: () => void this.#inside.want() });
    }
    const standing = { care: this.#care, method: 'cases.list', tag: this.localName } as const;
    return situationOf({ ...standing, shown: undefined }) ?? loading(look);
  }
}

const NOT_FETCHED: CareErrorDetails = { kind: 'unavailable', outcome: 'not-applied' };
