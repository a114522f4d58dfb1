import { css, html, type TemplateResult } from 'lit';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { CareCase } from '../../model/case.js';
import {
  dangerText,
  infoText,
  quiet,
  spaces,
  successText,
  textSmall,
  tint,
  warningText,
} from '../../styles/derived.js';
import { danger, info, muted, success, warning } from '../../styles/tokens.js';
import type { WordKey } from '../../text/words.js';

type Standing = Pick<CareCase, 'state' | 'stateLabel'>;

/** Where a case stands: the marketplace's word, else the kit's; a state that nobody knows shows as it came. Part: `state`. */
export function caseStateMark(careCase: Standing, look: Look): TemplateResult {
  const name = caseStateName(careCase, look);
  return html`<span class="case-state" part="state" data-state=${careCase.state} title=${name}
    ><bdi>${name}</bdi></span
  >`;
}

/** The same in words alone. */
export function caseStateName({ state, stateLabel }: Standing, look: Look): string {
  const key = STATES.get(state);
  return stateLabel ?? (key === undefined ? state : say(look, key));
}

/** A map: states come from outside, and an object would also know `constructor`. */
const STATES: ReadonlyMap<CareCase['state'], StateWord> = new Map<CareCase['state'], StateWord>([
  ['open', 'caseState.open'],
  ['waiting-for-information', 'caseState.waiting'],
  ['in-review', 'caseState.inReview'],
  ['closed', 'caseState.closed'],
  ['refused', 'caseState.refused'],
]);

type StateWord = Extract<
  WordKey,
  | 'caseState.open'
  | 'caseState.waiting'
  | 'caseState.inReview'
  | 'caseState.closed'
  | 'caseState.refused'
>;

/** Goes with `caseStateMark`. */
export const caseStateStyles = css`
  .case-state {
    display: inline-block;
    max-inline-size: 100%;
    padding: 0 ${spaces(2)};
    border: 1px solid transparent;
    border-radius: 99px;
    background: ${quiet};
    color: ${muted};
    font-size: ${textSmall};
    font-weight: 600;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    vertical-align: middle;
  }

  .case-state[data-state='open'] {
    background: ${tint(warning)};
    color: ${warningText};
  }

  .case-state:is([data-state='waiting-for-information'], [data-state='in-review']) {
    background: ${tint(info)};
    color: ${infoText};
  }

  .case-state[data-state='closed'] {
    background: ${tint(success)};
    color: ${successText};
  }

  .case-state[data-state='refused'] {
    background: ${tint(danger)};
    color: ${dangerText};
  }

  @media (forced-colors: active) {
    .case-state {
      border-color: currentcolor;
    }
  }
`;
