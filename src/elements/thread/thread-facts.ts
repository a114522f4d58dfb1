import { css, html, nothing, type TemplateResult } from 'lit';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { addStyles } from '../../controllers/late-styles.js';
import { fullInstant } from '../../format/dates.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { Deadline } from '../../model/deadline.js';
import type { Thread } from '../../model/thread.js';
import { dangerText, spaces, textSmall, warningText } from '../../styles/derived.js';
import { muted } from '../../styles/tokens.js';
import { threadFacts as english } from '../../text/en/thread-facts.js';
import { attentionMark, attentionMarkStyles } from '../parts/attention-mark.js';
import { icon } from '../parts/icon.js';
import * as paths from '../parts/icon-paths.js';
import { kindName, partyName } from '../parts/party-name.js';
import { TONE_ICONS, toneOf, toneText } from '../parts/tone.js';

/** What stands in the head of a conversation besides its names: what it needs, by when, and who takes part. */
export class ThreadFacts {
  readonly #care: CareController;

  constructor(element: Connected, care: CareController) {
    this.#care = care;
    care.learn(english);
    addStyles(element, attentionMarkStyles, threadFactsStyles);
  }

  /** Parts: `attention`, `deadline`. */
  needs({ attention, compose }: Thread): TemplateResult {
    const { look } = this.#care;
    const deadline = attention.deadline ?? compose?.deadline;
    return html`${attentionMark(attention, look)} ${deadlineMark(deadline, look)}`;
  }

  /** All of them, each with what they are. Part: `participants`. */
  people({ participants }: Thread): TemplateResult | typeof nothing {
    const { look } = this.#care;
    if (participants.length === 0) return nothing;
    return html`<ul
      part="participants"
      class="people"
      aria-label=${say(look, 'thread.participants')}
    >
      ${participants.map((party) => {
        const tone = toneOf([party.kind]);
        const [name, kind] = [partyName(party, look), kindName(party.kind, look)];
        return html`<li class="participant" data-tone=${tone}>
          ${icon(TONE_ICONS[tone])}<bdi>${name}</bdi>${name === kind ? nothing : html`<span class="participant-kind">${kind}</span>`}
        </li>`;
      })}
    </ul>`;
  }
}

function deadlineMark(deadline: Deadline | undefined, look: Look): TemplateResult | typeof nothing {
  if (deadline?.at === undefined) return nothing;
  const isOver = Date.parse(deadline.at) < look.now;
  const time = fullInstant(deadline.at, { locale: look.locale, timeZone: deadline.zone });
  return html`<span
    class="deadline"
    part="deadline"
    ?data-over=${isOver}
    title=${deadline.consequence ?? nothing}
    >${icon(isOver ? paths.alert : paths.clock)}${say(
      look,
      isOver ? 'thread.answerWasDue' : 'thread.answerBy',
      { time },
    )}</span
  >`;
}

const threadFactsStyles = css`
  .people {
    display: flex;
    flex-wrap: wrap;
    column-gap: ${spaces(3)};
  }

  .participant,
  .deadline {
    display: inline-flex;
    align-items: center;
    gap: ${spaces(1)};
    font-size: ${textSmall};
  }

  .participant-kind {
    flex: none;
    color: ${muted};
  }

  .participant .icon {
    color: ${toneText};
  }

  .deadline {
    color: ${warningText};
    font-weight: 500;
  }

  .deadline[data-over] {
    color: ${dangerText};
  }
`;
