import { css, html, nothing, type TemplateResult } from 'lit';
import { capitalise, formatList } from '../../format/lists.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { Message } from '../../model/message.js';
import type { PartyKind } from '../../model/party.js';
import { spaces, textSmall } from '../../styles/derived.js';
import { muted } from '../../styles/tokens.js';
import * as paths from './icon-paths.js';
import { icon } from './icon.js';
import { kindInSentence } from './party-name.js';
import { TONE_ICONS, toneOf, toneStyles, toneText, type Tone } from './tone.js';

/** Who may read a message, in words: whom it is for, and who else can (or cannot) read it. */
export interface AudienceWords {
  readonly tone: Tone;
  /** "To the customer". Absent for a message to the seller alone. */
  readonly to?: string;
  /** "The operator can read it too", "Only the operator can read this". For the seller's own messages, where it is known. */
  readonly readers?: string;
  /** Whether the customer is known not to see it. */
  readonly isHidden?: boolean;
}

/** Says who may read it. The marketplace's own label stands before the kit's words. */
export function audienceWords(
  { from, audience }: Pick<Message, 'from' | 'audience'>,
  look: Look,
): AudienceWords {
  const isMine = from.kind === 'seller';
  const others = unique(audience.to.map(({ kind }) => kind)).filter((kind) => kind !== 'seller');
  const known = new Set<PartyKind>(['seller', from.kind, ...others]);
  const also = unique(audience.visibleTo ?? []).filter((kind) => !known.has(kind));
  const to = audience.label ?? (others.length > 0 ? toWords(others, look) : undefined);
  const alone =
    isMine && audience.visibleTo !== undefined && also.length === 0 && others.length === 1;
  const isHidden = isHiddenFromCustomer(from.kind, audience.visibleTo);
  const readers = !isMine
    ? isHidden
      ? say(look, 'audience.notCustomer')
      : ''
    : also.length > 0
      ? alsoWords(also, look)
      : alone
        ? onlyWords(others, look)
        : '';
  return {
    tone: toneOf(isMine ? others : [from.kind]),
    ...(to === undefined || to === '' ? {} : { to }),
    ...(readers === '' ? {} : { readers }),
    ...(isHidden ? { isHidden } : {}),
  };
}

/**
 * Who a message is for: icon, words and colour, so that none of them says it alone. Parts: `audience`,
 * `audience-readers`.
 */
export function audienceMark(words: AudienceWords): TemplateResult | typeof nothing {
  const { tone, to, readers, isHidden } = words;
  if (to === undefined && readers === undefined) return nothing;
  return html`<span class="audience" part="audience" data-tone=${tone}>
    ${to === undefined ? nothing : html`<span class="audience-to">${icon(TONE_ICONS[tone])}<bdi>${to}</bdi></span>`}
    ${
      readers === undefined
        ? nothing
        : html`<span class="audience-readers" part="audience-readers"
            >${isHidden ? icon(paths.lock) : nothing}${readers}</span
          >`
    }
  </span>`;
}

export const audienceMarkStyles = [
  toneStyles,
  css`
    .audience {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      column-gap: ${spaces(2)};
      font-size: ${textSmall};
    }

    .audience-to {
      display: inline-flex;
      align-items: center;
      gap: ${spaces(1)};
      color: ${toneText};
      font-weight: 600;
    }

    .audience-readers {
      display: inline-flex;
      align-items: center;
      gap: ${spaces(1)};
      color: ${muted};
    }
  `,
];

/** Nothing is claimed where it is not known. */
function isHiddenFromCustomer(from: PartyKind, visibleTo?: readonly PartyKind[]): boolean {
  if (visibleTo === undefined) return false;
  return [from, ...visibleTo].every((kind) => kind !== 'customer' && kind !== 'organisation');
}

function toWords(kinds: readonly PartyKind[], look: Look): string {
  return say(look, 'audience.to', { names: list(kinds, look) });
}

function onlyWords(kinds: readonly PartyKind[], look: Look): string {
  return say(look, 'audience.only', { names: list(kinds, look), count: kinds.length });
}

function alsoWords(kinds: readonly PartyKind[], look: Look): string {
  const values = { names: list(kinds, look), count: kinds.length };
  return capitalise(say(look, 'audience.also', values), look.locale);
}

function list(kinds: readonly PartyKind[], look: Look): string {
  return formatList(
    kinds.map((kind) => kindInSentence(kind, look)),
    look.locale,
  );
}

function unique(kinds: readonly PartyKind[]): PartyKind[] {
  return [...new Set(kinds)];
}
