import type { Attachment } from '../../../../model/attachment.js';
import type { Message, MessageBody } from '../../../../model/message.js';
import type { Party } from '../../../../model/party.js';
import type { Plan } from './threads.js';
import type { SpanishOrders } from './orders.js';
import type { Turn } from './story.js';
import { mix, pick, unit } from '../../seeded.js';
import { attachmentOf } from './attachments.js';
import { OPERATOR, SHOP } from './parties.js';
import { tell } from './telling.js';

/** One message of a thread, made from its plan. */
export function messageOf(plan: Plan, place: number, orders: SpanishOrders, seed: number): Message {
  const turn = plan.turnAt(place);
  const id = `${plan.id}.m-${place}`;
  const text = tell(textOf(turn, plan.index, place, seed), plan, orders, seed);
  return {
    id,
    from: authorOf(turn, plan),
    audience: audienceOf(turn, plan),
    sentAt: new Date(plan.sentAt(place)).toISOString(),
    body: bodyOf(text, turn, plan, place, orders, seed),
    attachments: filesOf(turn, id, plan, orders),
  };
}

/** What a turn says, its variables still open. */
export function textOf({ texts }: Turn, index: number, place: number, seed: number): string {
  return pick(texts, mix(seed, index, 2000 + place));
}

function authorOf({ by }: Turn, { participants }: Plan): Party {
  if (by === 'seller') return SHOP;
  return participants.find(({ kind }) => kind === by) ?? OPERATOR;
}

/** The operator can read what seller and customer write to each other; the customer never what goes to the operator. */
function audienceOf({ by, to }: Turn, plan: Plan): Message['audience'] {
  const customer = plan.participants.find(({ kind }) => kind === 'customer');
  const everybody = ['customer', 'operator', 'seller'];
  if (by !== 'seller') {
    const isPrivate = by === 'operator' || customer === undefined;
    return { to: [SHOP], visibleTo: isPrivate ? ['operator', 'seller'] : everybody };
  }
  if (customer === undefined || to === 'operator') {
    return { to: [OPERATOR], visibleTo: ['operator', 'seller'] };
  }
  return { to: to === 'both' ? [customer, OPERATOR] : [customer], visibleTo: everybody };
}

/** What customers write comes as mail programs send it: mostly with `<br>`, at times with the whole mail below it. */
function bodyOf(
  text: string,
  turn: Turn,
  plan: Plan,
  place: number,
  orders: SpanishOrders,
  seed: number,
): MessageBody {
  if (turn.by === 'seller') return { format: 'plain', content: text };
  const dice = unit(seed, plan.index, 3000 + place);
  const quoted = place > 0 ? plan.turnAt(place - 1) : undefined;
  if (quoted?.by === 'seller' && dice < 0.3) {
    const answer = tell(textOf(quoted, plan.index, place - 1, seed), plan, orders, seed);
    return {
      format: 'html',
      content: asMail(text, answer, SHOP.name ?? '', plan.sentAt(place - 1)),
    };
  }
  return dice < 0.6
    ? { format: 'html', content: withBreaks(text) }
    : { format: 'plain', content: text };
}

/** As a well-known mail program answers: styles, a class on every paragraph, and all that came before. */
function asMail(text: string, quoted: string, author: string, sentAt: number): string {
  const paragraphs = text
    .split('\n')
    .map((line) => `<p class="MsoNormal">${line === '' ? '<o:p>&nbsp;</o:p>' : escaped(line)}</p>`);
  return (
    '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8">' +
    '<style><!-- p.MsoNormal { margin: 0cm; font-size: 11.0pt; font-family: "Calibri", sans-serif; } --></style>' +
    `</head><body lang="ES" link="#0563C1"><div class="WordSection1">${paragraphs.join('')}` +
    '<p class="MsoNormal"><o:p>&nbsp;</o:p></p>' +
    '<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">' +
    `<p class="MsoNormal"><b>De:</b> ${escaped(author)} &lt;respuesta@mensajes.plazuela.example&gt;<br>` +
    `<b>Enviado el:</b> ${new Date(sentAt).toISOString().slice(0, 16).replace('T', ' ')}<br>` +
    '<b>Asunto:</b> RE: Tu mensaje sobre el pedido</p></div>' +
    `<blockquote style="margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex">${withBreaks(quoted)}` +
    '</blockquote></div></body></html>'
  );
}

function withBreaks(text: string): string {
  return escaped(text).replace(/\n/g, '<br>\n');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function filesOf(turn: Turn, messageId: string, plan: Plan, orders: SpanishOrders): Attachment[] {
  if (turn.file === undefined) return [];
  const kinds = turn.file === 'two-photos' ? (['photo', 'photo'] as const) : ([turn.file] as const);
  return kinds.map(
    (kind, place) => attachmentOf(kind, `${messageId}.f${place}`, plan, orders).attachment,
  );
}
