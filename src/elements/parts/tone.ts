import { css } from 'lit';
import type { PartyKind } from '../../model/party.js';
import { bothText, customerText, operatorText, otherText } from '../../styles/derived.js';
import { both, customer, operator, otherAudience } from '../../styles/tokens.js';
import * as paths from './icon-paths.js';
import type { IconPath } from './icon.js';

/** Which of the colours and icons of people: by whom a message is for, or from. */
export type Tone = 'customer' | 'operator' | 'both' | 'other';

/** The tone of these together. A customer's company counts as the customer. */
export function toneOf(kinds: readonly PartyKind[]): Tone {
  const isCustomers = kinds.includes('customer') || kinds.includes('organisation');
  const isOperators = kinds.includes('operator');
  if (isCustomers && isOperators) return 'both';
  if (isCustomers) return 'customer';
  return isOperators ? 'operator' : 'other';
}

/** What is drawn for them. */
export const TONE_ICONS: Readonly<Record<Tone, IconPath>> = {
  customer: paths.customer,
  operator: paths.operator,
  both: paths.both,
  other: paths.customer,
};

/** Inside `data-tone="…"`: its colour for text and lines, and the purer one for tints. */
export const toneText = css`var(--_tone)`;
export const toneHue = css`var(--_hue)`;

export const toneStyles = css`
  [data-tone] {
    --_tone: ${otherText};
    --_hue: ${otherAudience};
  }

  [data-tone='customer'] {
    --_tone: ${customerText};
    --_hue: ${customer};
  }

  [data-tone='operator'] {
    --_tone: ${operatorText};
    --_hue: ${operator};
  }

  [data-tone='both'] {
    --_tone: ${bothText};
    --_hue: ${both};
  }
`;
