import { html, type TemplateResult } from 'lit';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { CareCase } from '../../model/case.js';

export interface DeskTabs {
  readonly desks: readonly CareCase['desk'][];
  readonly chosen: CareCase['desk'];
  readonly choose: (desk: CareCase['desk']) => void;
  /** What the chosen one shows. */
  readonly content: TemplateResult;
}

/** The guide's two tabs: the customers' requests, and the seller's own. Arrow keys choose. Part: `desk-tab`. */
export function deskTabs(look: Look, { desks, chosen, choose, content }: DeskTabs): TemplateResult {
  const onKey = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, currentTarget } = event;
    if (ctrlKey || metaKey || altKey || shiftKey) return;
    const isRtl = getComputedStyle(currentTarget as Element).direction === 'rtl';
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : undefined;
    const at = desks.indexOf(chosen);
    const to =
      key === 'Home'
        ? 0
        : key === 'End'
          ? desks.length - 1
          : step !== undefined
            ? at + (isRtl ? -step : step)
            : undefined;
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const desk = desks[(to + desks.length) % desks.length];
    if (desk !== undefined && desk !== chosen) choose(desk);
  };
  return html`<div
      class="tabs"
      role="tablist"
      aria-label=${say(look, 'cases.desks')}
      @keydown=${onKey}
    >
      ${desks.map(
        (desk) =>
          html`<button
            class="tab"
            part="desk-tab"
            type="button"
            role="tab"
            id="tab-${desk}"
            aria-controls="desk-panel"
            aria-selected=${desk === chosen ? 'true' : 'false'}
            tabindex=${desk === chosen ? 0 : -1}
            @click=${() => (desk === chosen ? undefined : choose(desk))}
          >
            ${say(look, desk === 'seller' ? 'cases.sellerDesk' : 'cases.customerDesk')}
          </button>`,
      )}
    </div>
    <div class="panel" role="tabpanel" id="desk-panel" aria-labelledby="tab-${chosen}">
      ${content}
    </div>`;
}
