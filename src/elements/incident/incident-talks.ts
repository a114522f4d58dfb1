import { html, nothing, type TemplateResult } from 'lit';
import { isBadRecord } from '../../adapter/parse.js';
import type { CareController } from '../../controllers/care-controller.js';
import { careLink } from '../../controllers/navigation.js';
import { rowTime } from '../../format/dates.js';
import { say } from '../../format/phrase.js';
import type { Incident } from '../../model/incident.js';
import type { Thread } from '../../model/thread.js';
import type { Row } from '../../store/answers.js';
import type { PagedList } from '../../store/paged-list.js';
import { icon } from '../parts/icon.js';
import * as paths from '../parts/icon-paths.js';
import { kindInSentence } from '../parts/party-name.js';

/** A conversation about an incident. */
export interface Talk {
  readonly id: string;
  readonly with: NonNullable<Incident['threads']>[number]['with'];
  /** As it was last read; it may not be among those of the order that are loaded. */
  readonly thread: Thread | undefined;
}

/**
 * The conversations of an incident, newest first; where it names none, those about its order, by who takes part.
 */
export function talksOf(
  { threads }: Incident,
  list: PagedList<Row<Thread>> | undefined,
): readonly Talk[] {
  const { state } = list ?? {};
  const rows = Array.from({ length: state?.length ?? 0 }, (_, at) => state?.at(at));
  const read = rows.filter((row): row is Thread => row !== undefined && !isBadRecord(row));
  const talks =
    threads?.map((each) => ({ ...each, thread: read.find(({ id }) => id === each.id) })) ??
    read.map((thread) => ({ id: thread.id, with: partyOf(thread), thread }));
  return [...talks].sort((one, other) => (activityOf(one) < activityOf(other) ? 1 : -1));
}

/** Parts: `talks`, `talk`. */
export function talksView(
  talks: readonly Talk[],
  { look, links }: CareController,
  element: Element,
): TemplateResult {
  return html`<section class="talks" part="talks" aria-labelledby="talks">
    <h3 id="talks">${say(look, 'incident.talks')}</h3>
    ${
      talks.length === 0
        ? html`<p class="hint">${say(look, 'incident.noTalk')}</p>`
        : html`<ul role="list">
            ${talks.map(({ id, with: party, thread }) => {
              const time = thread && rowTime(thread.lastActivityAt, look);
              const name = kindInSentence(party, look);
              return html`<li>
                ${careLink({
                  ...{ element, links, target: { to: 'thread', id } },
                  ...{ class: 'link', part: 'talk' },
                  content: html`${icon(party === 'operator' ? paths.operator : paths.customer)}
                  ${say(look, 'incident.withOther', { name })}`,
                })}
                ${
                  time
                    ? html` <time datetime=${thread.lastActivityAt} title=${time.full}
                        >${time.short}</time
                      >`
                    : nothing
                }
                ${
                  thread?.lastMessage?.excerpt
                    ? html`<p class="excerpt"><bdi>${thread.lastMessage.excerpt}</bdi></p>`
                    : nothing
                }
              </li>`;
            })}
          </ul>`
    }
  </section>`;
}

/** Whoever takes part beside the operator is whom it is with. */
function partyOf({ participants }: Thread): Talk['with'] {
  return participants.some(({ kind }) => kind === 'customer') ? 'customer' : 'operator';
}

function activityOf({ thread }: Talk): string {
  return thread?.lastActivityAt ?? '';
}
