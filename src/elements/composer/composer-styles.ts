import { css } from 'lit';
import { airs, line, spaces, textSmall, tint } from '../../styles/derived.js';
import { border, muted, radius, surface } from '../../styles/tokens.js';
import { audienceMarkStyles } from '../parts/audience-mark.js';
import { baseStyles } from '../parts/base-styles.js';

const composer = css`
  .form {
    display: flex;
    flex-direction: column;
    gap: ${airs(2)};
    padding: ${airs(3)} ${spaces(4)};
    border-block-start: 1px solid ${border};
    background: ${surface};
    box-shadow: inset 3px 0 0 var(--_tone, ${border});
  }

  .form:dir(rtl) {
    box-shadow: inset -3px 0 0 var(--_tone, ${border});
  }

  .recipients {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${spaces(2)};
  }

  .segment:has(:checked) {
    color: var(--_tone);
  }

  textarea[readonly] {
    background: ${tint(muted)};
    color: ${muted};
  }

  .writing {
    display: flex;
    flex-direction: column;
    gap: ${spaces(1)};
  }

  .end {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: ${spaces(2)};
  }

  .end .hint {
    flex: 1;
    min-inline-size: 12em;
  }

  .note {
    padding: ${airs(2)} ${spaces(3)};
    border-radius: calc(${radius} * 0.7);
    background: ${tint(muted)};
    color: ${muted};
    font-size: ${textSmall};
  }

  /* On a phone the conversation needs the room; the field grows with what is written. */
  @container (inline-size < 420px) {
    textarea.field {
      min-block-size: calc(${line} * 2 + ${airs(4)});
    }
  }

  .closed {
    display: flex;
    flex-direction: column;
    gap: ${airs(2)};
    padding: ${airs(2)} ${spaces(4)};
  }
`;

/** The composer wears the colour of those who will read what is written in it. */
export const composerStyles = [baseStyles, audienceMarkStyles, composer];
