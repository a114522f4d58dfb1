import { html, nothing, type TemplateResult } from 'lit';
import type { CareErrorDetails, CareErrorKind } from '../../adapter/care-error.js';
import { rowTime } from '../../format/dates.js';
import { waitingTime } from '../../format/elapsed.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { Instant } from '../../model/instant.js';
import * as paths from './icon-paths.js';
import { icon, type IconPath } from './icon.js';
import { requestId } from './request-id.js';

/** Words in the middle of an otherwise empty place. */
export interface Notice {
  readonly icon: IconPath;
  readonly title: string;
  readonly hint?: string;
  /** Who it is bad news for: nobody, the seller, or the page's developers. */
  readonly level?: 'quiet' | 'problem' | 'setup';
  /** What stands below: buttons, a request id. */
  readonly below?: unknown;
}

/**
 * The one way to say something instead of content: an icon, a sentence, what to do. Parts: `situation`,
 * `situation-title`, `situation-hint`, `situation-actions`.
 */
export function notice(shown: Notice): TemplateResult {
  const { title, hint, level = 'quiet', below } = shown;
  return html`<div class="situation" part="situation" data-level=${level}>
    <span class="situation-icon">${icon(shown.icon)}</span>
    <p class="situation-title" part="situation-title">${title}</p>
    ${
      hint === undefined
        ? nothing
        : html`<p class="situation-hint" part="situation-hint">${hint}</p>`
    }
    ${
      below === undefined
        ? nothing
        : html`<div class="situation-actions" part="situation-actions">${below}</div>`
    }
  </div>`;
}

/** Nothing to show, and that is no problem. */
export function empty(shown: Omit<Notice, 'level'>): TemplateResult {
  return notice({ ...shown, level: 'quiet' });
}

/** No adapter here: says to the integrator what to do. `tag` is the element's own, without brackets. */
export function noAdapter(tag: string, look: Look): TemplateResult {
  return notice({
    icon: paths.plug,
    title: say(look, 'situation.noAdapter'),
    hint: say(look, 'situation.noAdapterHint', { tag }),
    level: 'setup',
  });
}

/** The adapter does not offer what this element shows: `threads.list`. */
export function notOffered(method: string, look: Look): TemplateResult {
  return notice({
    icon: paths.plug,
    title: say(look, 'situation.missing'),
    hint: say(look, 'situation.missingHint', { method }),
    level: 'setup',
  });
}

/** The adapter speaks another contract. */
export function otherContract(found: number, known: number, look: Look): TemplateResult {
  return notice({
    icon: paths.plug,
    title: say(look, 'situation.contract'),
    hint: say(look, 'situation.contractHint', { found: String(found), known: String(known) }),
    level: 'setup',
  });
}

/** On its way: lines where words will be. `slow`: said in sight as well. Parts: `loading`. */
export function loading(look: Look, { lines = 3, slow = false } = {}): TemplateResult {
  return html`<div class="loading" part="loading">
    <p class=${slow ? 'situation-hint' : 'visually-hidden'} role="status">
      ${say(look, slow ? 'situation.slow' : 'situation.loading')}
    </p>
    ${Array.from({ length: lines }, () => html`<span class="skeleton" aria-hidden="true"></span>`)}
  </div>`;
}

export interface Failure {
  readonly error: CareErrorDetails;
  readonly look: Look;
  /** Present: *try again*. */
  readonly onRetry?: () => void;
}

/**
 * Something could not be read: what, in the marketplace's own words where it has some, whether waiting helps, the
 * request to name to support, and *try again*. Each kind of error has its own title. Parts of `notice`, and
 * `retry-button`, `request-id`.
 */
export function failure({ error, look, onRetry }: Failure): TemplateResult {
  const { kind, message, retryAfterMs } = error;
  const wait =
    retryAfterMs === undefined
      ? undefined
      : say(look, 'situation.tryAgainIn', { time: waitingTime(retryAfterMs, look.locale) });
  const hints = [message, message ? undefined : say(look, `error.${kind}Hint`), wait];
  return notice({
    icon: ICONS[kind] ?? paths.alert,
    title: say(look, `error.${kind}`),
    hint: hints.filter((hint) => hint).join(' '),
    level: 'problem',
    below: html`${
      onRetry
        ? html`<button class="button" part="retry-button" type="button" @click=${onRetry}>
            ${icon(paths.refresh)}${say(look, 'situation.tryAgain')}
          </button>`
        : nothing
    }${error.requestId === undefined ? nothing : requestId(error.requestId, look)}`,
  });
}

export interface Staleness {
  readonly look: Look;
  /** When what is shown was true. */
  readonly asOf: Instant;
  readonly offline?: boolean;
  readonly onRefresh: () => void;
}

/** A slim bar above content that could not be updated. Parts: `stale`, `refresh-button`. */
export function staleBar({ look, asOf, offline = false, onRefresh }: Staleness): TemplateResult {
  const time = rowTime(asOf, look);
  const key = offline ? 'situation.staleOffline' : 'situation.stale';
  return html`<div class="stale" part="stale">
    ${icon(offline ? paths.offline : paths.alert)}
    <p title=${time.full}>${say(look, key, { time: time.short })}</p>
    <button class="button small" part="refresh-button" type="button" @click=${onRefresh}>
      ${say(look, 'situation.refresh')}
    </button>
  </div>`;
}

const ICONS: Partial<Record<CareErrorKind, IconPath>> = {
  unauthorised: paths.lock,
  forbidden: paths.lock,
  'not-found': paths.inbox,
  offline: paths.offline,
  timeout: paths.clock,
  'rate-limited': paths.clock,
};
