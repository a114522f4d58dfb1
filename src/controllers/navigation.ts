import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Target } from '../model/target.js';
import { CareNavigateEvent } from './care-events.js';
import type { Links } from './care-host.js';
import { safeAddressOf } from './safe-href.js';

export interface CareLink {
  readonly element: Element;
  readonly links: Links;
  readonly target: Target;
  readonly content: unknown;
  readonly class: string;
  readonly part: string;
  readonly current?: boolean;
  readonly label?: string;
  /** Whether Tab reaches it, where keys lead from row to row. Default: it does. */
  readonly tabbable?: boolean;
}

/**
 * Something that leads to a place: a real link where the host gives its address, else a button. Either
 * way `care-navigate` is asked first; a link is followed unless somebody has taken the seller there.
 */
export function careLink(link: CareLink): TemplateResult {
  const href = safeAddressOf(link.links, link.target);
  const current = link.current === true ? 'true' : undefined;
  const tabindex = link.tabbable === false ? -1 : nothing;
  const go = (event: MouseEvent): void => follow(link.element, link.target, event);
  if (href === undefined) {
    return html`<button
      class=${link.class}
      part=${link.part}
      type="button"
      tabindex=${tabindex}
      aria-current=${ifDefined(current)}
      aria-label=${ifDefined(link.label)}
      @click=${go}
    >
      ${link.content}
    </button>`;
  }
  return html`<a
    class=${link.class}
    part=${link.part}
    href=${href}
    tabindex=${tabindex}
    aria-current=${ifDefined(current)}
    aria-label=${ifDefined(link.label)}
    @click=${go}
  >
    ${link.content}
  </a>`;
}

/** What a press on something that leads somewhere does: somebody takes the seller there, or the link is followed. */
export function follow(element: Element, target: Target, press: Event): void {
  // A new tab, a new window, a download: the browser's own business.
  const isPlain =
    !(press instanceof MouseEvent) ||
    !(press.ctrlKey || press.metaKey || press.shiftKey || press.altKey);
  if (!isPlain && press.currentTarget instanceof HTMLAnchorElement) return;
  const event = new CareNavigateEvent(target);
  element.dispatchEvent(event);
  if (event.defaultPrevented) press.preventDefault();
}
