import { css, html, nothing, type TemplateResult } from 'lit';
import { fullInstant } from '../../format/dates.js';
import { elapsed } from '../../format/elapsed.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { Instant } from '../../model/instant.js';
import type { Attention } from '../../model/thread.js';
import { spaces, textSmall, warningText } from '../../styles/derived.js';
import { muted } from '../../styles/tokens.js';
import * as paths from './icon-paths.js';
import { icon, type IconPath } from './icon.js';

/**
 * What a thread needs: icon, words, and for how long. Where there is little room the words are only heard, and icon
 * and time are seen. Nothing for what is not known. Part: `attention`.
 */
export function attentionMark(attention: Attention, look: Look): TemplateResult | typeof nothing {
  const { state, since } = attention;
  if (state === 'unknown') return nothing;
  const waited = since === undefined ? undefined : elapsed(since, look);
  const shown = state === 'needs-reply' ? waited : undefined;
  return html`<span
    class="attention"
    part="attention"
    data-attention=${state}
    title=${since === undefined ? nothing : sinceWords(attention, since, look)}
    >${icon(ICONS.get(state) ?? paths.customer)}<span class="attention-words"
      >${stateWords(state, look)}</span
    >${
      shown
        ? html`<bdi aria-hidden="true">${shown.short}</bdi
            ><span class="visually-hidden">${shown.full}</span>`
        : nothing
    }</span
  >`;
}

function sinceWords({ state }: Attention, since: Instant, look: Look): string {
  const time = fullInstant(since, look);
  return state === 'needs-reply' ? say(look, 'attention.needsReplySince', { time }) : time;
}

/** A map: states come from outside, and an object would also know `constructor`. */
const ICONS: ReadonlyMap<string, IconPath> = new Map([
  ['needs-reply', paths.reply],
  ['waiting', paths.clock],
  ['no-reply-needed', paths.check],
  ['closed', paths.check],
]);

function stateWords(state: Attention['state'], look: Look): string {
  switch (state) {
    case 'needs-reply':
      return say(look, 'attention.needsReply');
    case 'waiting':
      return say(look, 'attention.waiting');
    case 'no-reply-needed':
      return say(look, 'attention.noReplyNeeded');
    case 'closed':
      return say(look, 'attention.closed');
    default:
      return state;
  }
}

export const attentionMarkStyles = css`
  .attention {
    display: inline-flex;
    align-items: center;
    gap: ${spaces(1)};
    color: ${muted};
    font-size: ${textSmall};
    white-space: nowrap;
  }

  .attention[data-attention='needs-reply'] {
    color: ${warningText};
    font-weight: 500;
  }
`;
