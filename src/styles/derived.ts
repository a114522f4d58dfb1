import { css, type CSSResult } from 'lit';
import {
  accent,
  onAccentColor,
  border,
  both,
  customer,
  danger,
  density,
  fontSize,
  info,
  muted,
  operator,
  otherAudience,
  radius,
  space,
  success,
  surface,
  text,
  warning,
} from './tokens.js';

/*
 * What is computed from the tokens. Sheets use these and the tokens and spell no colour of their own. Colours live
 * in private properties of `:host` (with an underscore), so that each expression stands once in a page's styles.
 */

/** So many units of space: `spaces(3)` is 12px by default. */
export const spaces = (count: number): CSSResult => css`calc(${space} * ${count})`;

/** The same, less in a dense portal: for what lies above and below. */
export const airs = (count: number): CSSResult => css`calc(${space} * ${count} * ${density})`;

/** Beside the running text: 12px and 16px by default. */
export const textSmall = css`calc(${fontSize} * 0.8572)`;
export const textLarge = css`calc(${fontSize} * 1.1429)`;

/** One line of running text: 20px by default. */
export const line = css`calc(${fontSize} * 1.4286)`;

/** Text on the accent. */
export const onAccent = css`var(--_care-on-accent)`;

/** A colour as text and as lines: as dark (or as light) as it has to be to read on the surface and on its own tint. */
export const accentText = css`var(--_care-accent-text)`;
export const dangerText = css`var(--_care-danger-text)`;
export const warningText = css`var(--_care-warning-text)`;
export const successText = css`var(--_care-success-text)`;
export const infoText = css`var(--_care-info-text)`;
export const customerText = css`var(--_care-customer-text)`;
export const operatorText = css`var(--_care-operator-text)`;
export const bothText = css`var(--_care-both-text)`;
export const otherText = css`var(--_care-other-text)`;

/** A breath of a colour over the surface: of the token itself, which is purer than its text. */
export const tint = (color: CSSResult): CSSResult => css`light-dark(
    color-mix(in oklab, ${color} 9%, ${surface}),
    color-mix(in oklab, ${color} 15%, ${surface})
  )`;

/** Under the pointer; and for what stands back, such as skeletons and quiet boxes. */
export const hover = css`var(--_care-hover)`;
export const quiet = css`var(--_care-quiet)`;

/** The edge of a button, whose words say that it is one. */
export const buttonBorder = css`color-mix(in oklab, ${muted} 30%, ${border})`;

/** The edge of a field: 3 : 1 against the surface, because it tells where to type. */
export const fieldBorder = css`var(--_care-field-border)`;

/** Buttons and fields: 32px high by default, 28px in a dense portal, never below 24px. */
export const controlRadius = css`calc(${radius} * 0.7)`;
export const controlHeight = css`max(24px, calc(${line} + ${space} * (1 + 2 * ${density})))`;

/**
 * Luminance is what contrast is made of (WCAG), and `y` of XYZ is luminance. So whatever colour a brand sets: dimmed to
 * 0.13 it has 5.8 : 1 on white, lit to 0.36 it has 7 : 1 on the dark surface; its hue stays. In gamut by construction:
 * the one scales towards black, the other mixes with white.
 */
const readable = (color: CSSResult): CSSResult => css`light-dark(
    color(
      from ${color} xyz-d65 calc(x * min(1, 0.13 / y)) calc(y * min(1, 0.13 / y))
        calc(z * min(1, 0.13 / y))
    ),
    color(
      from ${color} xyz-d65 calc(x + (0.9505 - x) * clamp(0, (0.36 - y) / (1 - y), 1))
        calc(y + (1 - y) * clamp(0, (0.36 - y) / (1 - y), 1))
        calc(z + (1.089 - z) * clamp(0, (0.36 - y) / (1 - y), 1))
    )
  )`;

/** White on what is darker than 0.179, where black and white read equally well (4.58 : 1), else black. */
const blackOrWhite = (color: CSSResult): CSSResult => css`color(
    from ${color} xyz-d65 clamp(0, calc((0.179 - y) * 1e12), 0.9505) clamp(0, calc((0.179 - y) * 1e12), 1)
      clamp(0, calc((0.179 - y) * 1e12), 1.089)
  )`;

/** The private properties above; part of `host.ts`. */
export const derived = css`
  :host {
    --_care-on-accent: ${onAccentColor(blackOrWhite(accent))};
    --_care-accent-text: ${readable(accent)};
    --_care-danger-text: ${readable(danger)};
    --_care-warning-text: ${readable(warning)};
    --_care-success-text: ${readable(success)};
    --_care-info-text: ${readable(info)};
    --_care-customer-text: ${readable(customer)};
    --_care-operator-text: ${readable(operator)};
    --_care-both-text: ${readable(both)};
    --_care-other-text: ${readable(otherAudience)};
    --_care-hover: color-mix(in oklab, ${text} 4%, ${surface});
    --_care-quiet: color-mix(in oklab, ${text} 6%, ${surface});
    --_care-field-border: color-mix(in oklab, ${muted} 66%, ${border});
  }
`;
