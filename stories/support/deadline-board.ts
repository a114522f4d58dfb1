import { css, html, LitElement, type TemplateResult } from 'lit';
import { baseStyles } from '../../src/elements/parts/base-styles.js';
import {
  deadlineFacts,
  deadlineMark,
  deadlineStyles,
} from '../../src/elements/parts/deadline-mark.js';
import { factStyles } from '../../src/elements/parts/fact.js';
import type { Look } from '../../src/format/look.js';
import { caseDeadline, caseUrgency, type CaseTerms } from '../../src/model/case-deadline.js';
import type { CareCase } from '../../src/model/case.js';
import { en } from '../../src/text/en.js';
import { SPANISH } from '../../test/support/spanish.js';

/** One situation: a case, what is known of its limit, and when it is looked at. */
export interface DeadlineShown {
  readonly name: string;
  readonly careCase: Pick<CareCase, 'deadline' | 'type' | 'receivedAt' | 'openedAt'>;
  readonly terms: CaseTerms;
}

/** A board of deadlines for stories: the mark of a row, or with `facts` what the page of a case says. */
class DeadlineBoard extends LitElement {
  static override readonly properties = {
    shown: { attribute: false },
    facts: { type: Boolean },
  };
  static override readonly styles = [
    ...baseStyles,
    deadlineStyles,
    factStyles,
    css`
      li {
        padding-block: 12px;
        border-block-end: 1px solid var(--care-color-border, #ddd);
      }

      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }

      h3 {
        margin: 0 0 4px;
        font-size: 1em;
      }
    `,
  ];

  declare shown: readonly DeadlineShown[];
  declare facts: boolean;

  constructor() {
    super();
    this.shown = [];
    this.facts = false;
  }

  protected override render(): TemplateResult {
    return html`<ul>
      ${this.shown.map(
        (each) =>
          html`<li>
            <h3 lang="en">${each.name}</h3>
            ${this.#mark(each)}
          </li>`,
      )}
    </ul>`;
  }

  #mark({ careCase, terms }: DeadlineShown): TemplateResult {
    const isSpanish = this.closest('[lang]')?.getAttribute('lang') === 'es';
    const [words, locale] = isSpanish ? [SPANISH, 'es'] : [en.words, 'en'];
    const look: Look = { words, locale, timeZone: terms.timeZone ?? 'UTC', now: terms.now };
    const deadline = caseDeadline(careCase, terms);
    const urgency = caseUrgency(deadline, terms);
    return this.facts
      ? html`<dl class="fact-list">${deadlineFacts(deadline, urgency, look)}</dl>`
      : deadlineMark(deadline, urgency, look);
  }
}

/** Called where it is shown: what a module does when it is imported, a bundler leaves out. */
export function defineDeadlineBoard(): void {
  if (!customElements.get('deadline-board')) customElements.define('deadline-board', DeadlineBoard);
}
