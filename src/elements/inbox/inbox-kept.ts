import { css, html, nothing, type TemplateResult } from 'lit';
import type { CareError } from '../../adapter/care-error.js';
import { careLink } from '../../controllers/navigation.js';
import { ViewController } from '../../controllers/view-controller.js';
import { say } from '../../format/phrase.js';
import type { InboxView } from '../../model/target.js';
import type { Thread } from '../../model/thread.js';
import { openDraftMarks, type DraftMarks } from '../../store/draft-marks.js';
import { isOpen, type Intent } from '../../store/intent.js';
import { openOutbox, outboxTarget, type OutboxState } from '../../store/outbox.js';
import { replyDraftKey } from '../../store/reply-draft-key.js';
import type { View } from '../../store/view.js';
import { airs, spaces, textSmall, tint, warningText } from '../../styles/derived.js';
import { border, muted, warning } from '../../styles/tokens.js';
import { kept as english } from '../../text/en/kept.js';
import { inboxEmpty } from './inbox-empty.js';
import type { InboxInside } from './inbox-inside.js';

/**
 * What stands beside rows, or instead of them: what of the seller is kept in this browser (drafts, messages that did not
 * go), and that there are none. Fetched once the first rows are asked for.
 */
class Kept {
  readonly #inside: InboxInside;
  readonly #drafts: ViewController<Followed<DraftMarks>>;
  readonly #outbox: ViewController<Followed<OutboxState>>;

  constructor(inside: InboxInside) {
    this.#inside = inside;
    const { element, care } = inside;
    this.#drafts = new ViewController(
      element,
      care,
      () => 'drafts',
      ({ store, description }) => followed(openDraftMarks(store, description.scope)),
    );
    this.#outbox = new ViewController(
      element,
      care,
      () => 'outbox',
      ({ store, description }) => followed(openOutbox(store, description.scope)),
    );
  }

  /** Whether a draft waits in a conversation. */
  hasDraft({ id }: Thread): boolean {
    return this.#drafts.view?.state.keys.has(replyDraftKey(id)) === true;
  }

  /** What was not sent, each leading to where it can be. Parts: `outbox`, `outbox-link`. */
  render(): TemplateResult | typeof nothing {
    const { look } = this.#inside.care;
    // One on its way is not yet one that did not go.
    const unsent = (this.#outbox.view?.state.entries ?? []).filter(({ state }) => !isOpen(state));
    if (unsent.length === 0) return nothing;
    return html`<details class="outbox" part="outbox">
      <summary>${say(look, 'outbox.count', { count: unsent.length })}</summary>
      <ul role="list">
        ${unsent.map((intent) => html`<li>${this.#entry(intent)}</li>`)}
      </ul>
    </details>`;
  }

  /** A view in which there is nothing. */
  renderEmpty(view: InboxView): TemplateResult {
    return inboxEmpty(view, this.#inside.care.look);
  }

  #entry(intent: Intent): TemplateResult | typeof nothing {
    const { element, care } = this.#inside;
    const { look, links } = care;
    const target = outboxTarget(intent);
    if (!target) return nothing;
    const { request, state } = intent;
    const text = 'text' in request ? request.text : '';
    const isUnknown = state === 'unknown' || state === 'partly';
    const content = html`<bdi class="outbox-text">${text}</bdi
      ><span class="outbox-state"
        >${say(look, isUnknown ? 'outbox.unknown' : 'outbox.failed')}</span
      >`;
    return careLink({ element, links, target, content, class: 'outbox-link', part: 'outbox-link' });
  }
}

/** It never fails to be read: what cannot be is not there. */
type Followed<State> = View<State & { readonly error?: CareError }>;

function followed<State>(view: View<State>): Followed<State> {
  return view as Followed<State>;
}

export type { Kept };
export const make = (inside: InboxInside): Kept => new Kept(inside);
export { english };
export const styles = css`
  .outbox {
    padding: ${airs(2)} ${spaces(4)};
    border-block-end: 1px solid ${border};
    background: ${tint(warning)};
  }

  .outbox summary {
    min-block-size: 24px;
    color: ${warningText};
    font-weight: 500;
    cursor: pointer;
  }

  .outbox-link {
    display: flex;
    gap: ${spaces(3)};
    justify-content: space-between;
    inline-size: 100%;
    min-block-size: 28px;
    margin: 0;
    padding: ${airs(1)} 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }

  .outbox-link:hover {
    text-decoration: underline;
  }

  .outbox-text {
    flex: 1;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .outbox-state {
    flex: none;
    color: ${muted};
    font-size: ${textSmall};
  }
`;
