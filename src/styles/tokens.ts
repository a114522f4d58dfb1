import { css, type CSSResult } from 'lit';

/*
 * What a brand may set, on any element above: each name stands here once, with its default. Colours may be any CSS
 * colour, also `light-dark(…, …)`. Nothing here has to be AA by itself: `derived.ts` sees to what stands on what.
 */

/** The brand's colour: the main button, links, focus, what is selected. Default: a calm indigo. */
export const accent = css`var(--care-color-accent, #3651d4)`;

/** What stands on the accent. Default: black or white, whichever can be read. */
export const onAccentColor = (fallback: CSSResult): CSSResult =>
  css`var(--care-color-on-accent, ${fallback})`;

/** What everything lies on. Default: white, near-black in the dark. */
export const surface = css`var(--care-color-surface, light-dark(#ffffff, #15181d))`;

/** What people read. Default: near-black, near-white in the dark. */
export const text = css`var(--care-color-text, light-dark(#1b202a, #e9ecf1))`;

/** Second to it: times, hints, names of fields. Default: 5.9 : 1 on the surface, 7.4 : 1 in the dark. */
export const muted = css`var(--care-color-muted, light-dark(#596273, #a3adbb))`;

/** Lines between things. Decorative: nothing is told by it alone. */
export const border = css`var(--care-color-border, light-dark(#e4e7ec, #2c323c))`;

/** What failed, or cannot be undone. */
export const danger = css`var(--care-color-danger, light-dark(#b42318, #fda29b))`;

/** What waits, or needs care. */
export const warning = css`var(--care-color-warning, light-dark(#b26a00, #fdc46b))`;

/** What went well. */
export const success = css`var(--care-color-success, light-dark(#0b6b43, #6ce0a6))`;

/** What is good to know. */
export const info = css`var(--care-color-info, light-dark(#175cd3, #93c5fd))`;

/** The customer, and messages to the customer. Never the only sign: each audience has its words and its icon. */
export const customer = css`var(--care-color-customer, light-dark(#0e7490, #67d4ec))`;

/** The operator, and messages to the operator. */
export const operator = css`var(--care-color-operator, light-dark(#7038c4, #c9a8ff))`;

/** Messages to customer and operator together. */
export const both = css`var(--care-color-both, light-dark(#175cd3, #93c5fd))`;

/** Anybody else: a mediator, an agent. */
export const otherAudience = css`var(--care-color-other, light-dark(#596273, #a3adbb))`;

/** Roundness of boxes; buttons and fields take a little less. Default 10px. */
export const radius = css`var(--care-radius, 10px)`;

/** Default: the system's own font. The page's font is not inherited; say `inherit` for it. */
export const fontFamily = css`var(--care-font-family, system-ui, sans-serif)`;

/** Size of running text, from which all others follow. Default 14px. */
export const fontSize = css`var(--care-font-size, 14px)`;

/** The unit of all distances. Default 4px. */
export const space = css`var(--care-space, 4px)`;

/**
 * How much air there is above and below things, as a factor: 1 is comfortable, 0.5 compact. Targets never become
 * smaller than 24px. Default 1.
 */
export const density = css`var(--care-density, 1)`;

/**
 * `light`, `dark`, or what the page says (the default): the kit follows the `color-scheme` of where it stands. For
 * portals that switch by a class and set no `color-scheme`.
 */
export const colorScheme = css`var(--care-color-scheme, inherit)`;
