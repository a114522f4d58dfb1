import { css, html, type TemplateResult } from 'lit';
import { initials } from '../../format/initials.js';
import type { Party } from '../../model/party.js';
import { tint } from '../../styles/derived.js';
import { icon } from './icon.js';
import { TONE_ICONS, toneHue, toneOf, toneStyles, toneText } from './tone.js';

/**
 * Who, at a glance: two letters, or an icon where there is no name to take them from. Decoration: the name stands
 * beside it. Part: `avatar`.
 */
export function avatar(party: Party | undefined): TemplateResult {
  const tone = toneOf(party ? [party.kind] : []);
  // A company's name in letters would look like a person's.
  const letters = party?.kind === 'customer' ? initials(party.name ?? '') : '';
  return html`<span class="avatar" part="avatar" data-tone=${tone} aria-hidden="true"
    >${letters === '' ? icon(TONE_ICONS[tone]) : letters}</span
  >`;
}

export const avatarStyles = [
  toneStyles,
  css`
    .avatar {
      display: inline-flex;
      flex: none;
      align-items: center;
      justify-content: center;
      inline-size: 2.75em;
      block-size: 2.75em;
      border: 1px solid transparent;
      border-radius: 50%;
      background: ${tint(toneHue)};
      color: ${toneText};
      font-size: 0.8572em;
      font-weight: 600;
      line-height: 1;
      letter-spacing: 0.02em;
      user-select: none;
    }

    .avatar .icon {
      inline-size: 1.6em;
      block-size: 1.6em;
    }
  `,
];
