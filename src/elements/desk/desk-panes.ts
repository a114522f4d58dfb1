import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { CareAdapter } from '../../adapter/care-adapter.js';
import type { CareViewChangeEvent } from '../../controllers/care-events.js';
import type { InboxView } from '../../model/target.js';
import type { DeskRoom } from './desk-place.js';

/** A room with a list, and what is open of it beside the list. */
export type ListRoom = Exclude<DeskRoom, 'summary'>;

/** Which cases are shown; as `<care-case-list>` takes them. Absent: its own choice. */
export interface CasesShown {
  readonly desk?: string;
  readonly group?: string;
}

export interface ListShown {
  readonly adapter: CareAdapter | undefined;
  /** What it was narrowed down to when she left it. */
  readonly filters: object;
  /** What is open beside it. */
  readonly record: string | undefined;
  readonly inboxView: InboxView;
  readonly onInboxView: (event: CareViewChangeEvent) => void;
  readonly cases: CasesShown;
  readonly onCases: (event: Event) => void;
}

/** The list of a room. Its tags are those of the default prefix. */
export function deskList(room: ListRoom, shown: ListShown): TemplateResult {
  const { adapter, filters, record, inboxView, onInboxView, cases, onCases } = shown;
  switch (room) {
    case 'inbox':
      return html`<care-inbox
        .adapter=${adapter}
        .view=${inboxView}
        thread-id=${ifDefined(record)}
        @care-view-change=${onInboxView}
      ></care-inbox>`;
    case 'orders':
      return html`<care-order-list
        .adapter=${adapter}
        .filters=${filters}
        order-id=${ifDefined(record)}
      ></care-order-list>`;
    case 'incidents':
      return html`<care-incident-list
        .adapter=${adapter}
        .filters=${filters}
        incident-id=${ifDefined(record)}
      ></care-incident-list>`;
    case 'cases':
      return html`<care-case-list
        .adapter=${adapter}
        .filters=${filters}
        .desk=${cases.desk ?? 'customer'}
        .group=${cases.group ?? 'open'}
        case-id=${ifDefined(record)}
        @care-group-change=${onCases}
      ></care-case-list>`;
  }
}

/** What is open of a room, which scrolls by itself where the element does not. */
export function deskRecord(
  room: ListRoom,
  record: string,
  adapter: CareAdapter | undefined,
): TemplateResult {
  switch (room) {
    case 'inbox':
      return html`<care-thread .adapter=${adapter} thread-id=${record}></care-thread>`;
    case 'orders':
      return html`<div class="scroll-pane">
        <care-order .adapter=${adapter} order-id=${record}></care-order>
      </div>`;
    case 'incidents':
      return html`<div class="scroll-pane">
        <care-incident-panel .adapter=${adapter} incident-id=${record}></care-incident-panel>
      </div>`;
    case 'cases':
      return html`<div class="scroll-pane">
        <care-case .adapter=${adapter} case-id=${record}></care-case>
      </div>`;
  }
}
