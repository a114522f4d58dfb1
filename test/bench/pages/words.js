/** What a row and a message say, worked out by hand: the least that shows the same. */
import { LOCALE, NOW, ZONE } from './stage.js';

const clock = new Intl.DateTimeFormat(LOCALE, {
  hour: 'numeric',
  minute: '2-digit',
  timeZone: ZONE,
});
const day = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', timeZone: ZONE });
const heading = new Intl.DateTimeFormat(LOCALE, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: ZONE,
});
const HOUR = 3_600_000;
const STATES = {
  'needs-reply': 'Needs reply',
  waiting: 'Waiting for their answer',
  'no-reply-needed': 'No reply needed',
  closed: 'Closed',
};
const KINDS = { customer: 'the customer', operator: 'the operator', seller: 'your shop' };

/** @param {any} thread */
export function rowWords({ participants, about, title, reason, lastActivityAt, ...thread }) {
  const party = participants.find(({ kind }) => kind === 'customer') ?? participants[0];
  const { state, since } = thread.attention;
  const { from, excerpt = '', attachmentCount = 0 } = thread.lastMessage ?? {};
  return {
    who: [party?.name, party?.organisation?.name].filter(Boolean).join(' · '),
    isPerson: party?.kind === 'customer',
    others: participants.length > 1 ? `+${participants.length - 1}` : '',
    subject: [about[0] ? `Order ${about[0].label}` : '', title || reason?.label || '']
      .filter(Boolean)
      .join(' · '),
    excerpt: from?.kind === 'seller' ? `You: ${excerpt}` : excerpt,
    // Whom the shop's own words are for, or whose they are where that is somebody else.
    toKind: from === undefined || from.kind === party?.kind ? '' : toneOf(thread.lastMessage),
    time: shortTime(lastActivityAt),
    state: STATES[state] ?? state,
    stateKind: state,
    waited: state === 'needs-reply' && since ? span(NOW - Date.parse(since)) : '',
    attachments: attachmentCount,
    unread: thread.unread?.count ?? 0,
  };
}

/** @param {any} message */
export function messageWords({ from, audience, sentAt, body, attachments }) {
  const isMine = from.kind === 'seller';
  const to = audience.to.filter(({ kind }) => kind !== 'seller').map(({ kind }) => KINDS[kind]);
  const also = (audience.visibleTo ?? []).filter(
    (kind) => isMine && kind !== 'seller' && !audience.to.some((party) => party.kind === kind),
  );
  const [text, quoted] = textOf(body);
  return {
    isMine,
    who: from.name ?? '',
    fromKind: from.kind,
    kind: isMine ? '' : from.kind === 'customer' ? 'Customer' : 'Operator',
    to: isMine && to.length > 0 ? `To ${to.join(' and ')}` : '',
    toKind: toneOf({ from, audience }),
    readers: also.length > 0 ? `${KINDS[also[0]].replace('t', 'T')} can read it too` : '',
    time: clock.format(Date.parse(sentAt)),
    lines: text.split('\n').filter((line) => line.trim() !== ''),
    quoted,
    attachments: attachments.map(({ name, size }) => `${name} ${Math.ceil(size / 1000)} kB`),
  };
}

/** The icon that stands for those who read it, or for who wrote it. */
function toneOf({ from, audience }) {
  const kind = from.kind === 'seller' ? audience?.to[0]?.kind : from.kind;
  return kind === 'operator' ? 'operator' : 'customer';
}

export function dayWords(instant) {
  const at = Date.parse(instant);
  const days = daysBack(at);
  return days === 0 ? 'Today' : days === 1 ? 'Yesterday' : heading.format(at);
}

export function letters(name) {
  const words = name.split(' ').filter(Boolean);
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? words.at(-1)[0] : ''}`;
}

/** The words of a mail and whether something is quoted: good enough for mails that this world sends. */
function textOf({ format, content }) {
  if (format === 'plain') return [content, ''];
  const [own, ...quoted] = content.split(/(?=<(?:blockquote|hr)|<div style="border)/);
  return [stripped(own), stripped(quoted.join('')).trim()];
}

function stripped(markup) {
  return markup
    .replace(/<(style|head|title)[^]*?<\/\1>/g, '')
    .replace(/<br\s*\/?>|<\/p>|<\/div>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name) => ENTITIES[name]);
}

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

function shortTime(instant) {
  const at = Date.parse(instant);
  const days = daysBack(at);
  return days === 0 ? clock.format(at) : days === 1 ? 'Yesterday' : day.format(at);
}

/** Good enough for a zone an hour ahead. */
function daysBack(at) {
  return Math.floor((NOW + HOUR) / (24 * HOUR)) - Math.floor((at + HOUR) / (24 * HOUR));
}

function span(milliseconds) {
  const hours = Math.floor(milliseconds / HOUR);
  if (hours < 1) return `${Math.floor(milliseconds / 60_000)} min`;
  return hours < 48 ? `${hours} hr` : `${Math.floor(hours / 24)} days`;
}
