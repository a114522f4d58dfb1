import { css, html, nothing, type TemplateResult } from 'lit';
import { rowTime } from '../../format/dates.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { TimelineEntry } from '../../model/incident.js';
import { airs, spaces, textSmall } from '../../styles/derived.js';
import { muted } from '../../styles/tokens.js';
import { icon, type IconPath } from './icon.js';
import * as paths from './icon-paths.js';
import { partyName } from './party-name.js';

/** What happened to a record and who did it, newest last. Part: `timeline`. */
export function timelineView(
  timeline: readonly TimelineEntry[] | undefined,
  look: Look,
  title: string,
): TemplateResult | typeof nothing {
  if (!timeline?.length) return nothing;
  return html`<section class="timeline" part="timeline" aria-labelledby="timeline">
    <h3 id="timeline">${title}</h3>
    <ol role="list">
      ${timeline.map(({ at, by, label }) => {
        const time = rowTime(at, look);
        return html`<li>
          ${icon(by === undefined ? paths.clock : (ACTORS.get(by.kind) ?? paths.customer))}
          <span class="happened">
            <bdi>${label}</bdi>
            <span class="by">
              ${by ? html`<bdi>${by.kind === 'seller' ? say(look, 'party.you') : partyName(by, look)}</bdi> · ` : nothing}<time
                datetime=${at}
                title=${time.full}
                >${time.short}</time
              >
            </span>
          </span>
        </li>`;
      })}
    </ol>
  </section>`;
}

const ACTORS = new Map<string, IconPath>([
  ['seller', paths.reply],
  ['customer', paths.customer],
  ['operator', paths.operator],
  ['mediator', paths.both],
  ['system', paths.clock],
]);

/** Goes with `timelineView`. */
export const timelineStyles = css`
  .timeline .by {
    color: ${muted};
    font-size: ${textSmall};
  }

  .timeline li {
    display: flex;
    gap: ${spaces(2)};
    padding-block: ${airs(1)};
  }

  .timeline .icon {
    margin-block-start: 2px;
    color: ${muted};
  }

  .happened {
    display: grid;
  }
`;
