import { css, html, type TemplateResult } from 'lit';
import { dayHeading } from '../../format/dates.js';
import { dayKey } from '../../format/civil-day.js';
import type { Look } from '../../format/look.js';
import type { Instant } from '../../model/instant.js';
import { airs, spaces, textSmall } from '../../styles/derived.js';
import { border, muted } from '../../styles/tokens.js';

/** The day over the messages that follow: *Today*, *Yesterday*, *Thursday 12 March*. Part: `day`. */
export function daySeparator(instant: Instant, look: Look): TemplateResult {
  const { short, full } = dayHeading(instant, look);
  return html`<p class="day" part="day">
    <time datetime=${dayKey(instant, look.timeZone)} title=${full}>${short}</time>
  </p>`;
}

export const daySeparatorStyles = css`
  .day {
    display: flex;
    align-items: center;
    gap: ${spaces(3)};
    padding-block: ${airs(3)};
    color: ${muted};
    font-size: ${textSmall};
    font-weight: 500;
  }

  .day::before,
  .day::after {
    flex: 1;
    block-size: 1px;
    background: ${border};
    content: '';
  }
`;
