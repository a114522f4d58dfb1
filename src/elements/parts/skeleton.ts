import { css } from 'lit';
import { quiet } from '../../styles/derived.js';
import { border } from '../../styles/tokens.js';

/** What stands where words are on their way: `class="skeleton"`. It breathes, and stands still where motion is unwanted. */
export const skeletonStyles = css`
  .skeleton {
    display: block;
    border: 1px solid transparent;
    border-radius: 4px;
    background: ${quiet};
    animation: care-breathe 1.6s ease-in-out infinite alternate;
  }

  @keyframes care-breathe {
    to {
      background: ${border};
    }
  }

  @media (forced-colors: active) {
    .skeleton {
      border-color: GrayText;
    }
  }
`;
