import { present, type WireRequest } from '../wire.js';
import { toAttachment, toDelivery, toInstant } from './packs.js';
import type { MeliClaim, MeliClaimDetail, MeliClaimMessage, MeliReputation } from './published.js';
import type { IncidentActRequest, ReplyRequest } from '../../../src/adapter/commands.js';
import type { Action } from '../../../src/model/action.js';
import type { ComposeRules } from '../../../src/model/compose.js';
import type { Deadline } from '../../../src/model/deadline.js';
import type { Incident, IncidentState } from '../../../src/model/incident.js';
import type { Message } from '../../../src/model/message.js';
import type { Party, PartyKind } from '../../../src/model/party.js';

/** A claim as several calls give it, and the zone from the description. */
export interface ClaimSource {
  readonly claim: MeliClaim;
  readonly detail: MeliClaimDetail;
  readonly reputation: MeliReputation;
  readonly messages: readonly MeliClaimMessage[];
  readonly zone: string;
}

export function mapClaim(source: ClaimSource): {
  readonly incident: Incident;
  readonly messages: readonly Message[];
  readonly compose: ComposeRules;
} {
  const { claim, detail, reputation, messages, zone } = source;
  const buyer = playerOf(claim, 'complainant');
  const incident: Incident = {
    id: String(claim.id),
    version: toInstant(claim.last_updated),
    orderId: String(claim.resource_id),
    lineIds: [],
    units: claim.claimed_quantity,
    kind: { code: claim.type },
    reason: { code: claim.reason_id, label: detail.problem },
    state: stateOf(claim),
    ...present('openedBy', buyer),
    openedAt: toInstant(claim.date_created),
    ...present('customer', buyer),
    turn: toRole(detail.action_responsible),
    ...present('deadline', deadlineAt(detail.due_date, zone)),
    freezesOrder: 'unknown',
    countsInQuality: COUNTS[reputation.affects_reputation] ?? 'unknown',
    threads: [{ id: `claim/${claim.id}`, with: isInDispute(claim) ? 'mediator' : 'customer' }],
    timeline: timelineOf(claim),
    actions: actionsOf(claim).map((action) => toAction(action, reputation, zone)),
  };
  return {
    incident,
    messages: [...messages].map(toMessage).sort(byTime),
    compose: toComposeRules(claim),
  };
}

/** A word in a claim, as an action of the incident or as a reply in its thread: the same request. */
export function sendMessageRequest(
  claimId: string,
  { recipient, text, files }: Pick<ReplyRequest, 'recipient' | 'text' | 'files'>,
): WireRequest {
  return {
    method: 'POST',
    path: `/post-purchase/v1/claims/${claimId}/actions/send-message`,
    json: {
      receiver_role: recipient,
      message: text,
      attachments: files.map(({ stagedId }) => stagedId),
    },
  };
}

/** What the seller chose among the claim's own actions. */
export function actRequest(request: IncidentActRequest): WireRequest {
  const { incidentId, action, message, files } = request;
  if (message !== undefined) return sendMessageRequest(incidentId, { ...message, files });
  const path = PATHS[action];
  if (path === undefined) throw new Error(`There is no request for ${action}.`);
  return { method: 'POST', path: `/post-purchase/v1/claims/${incidentId}/${path}` };
}

const PATHS: Readonly<Record<string, string>> = {
  refund: 'expected-resolutions/refund',
  'accept-return': 'expected-resolutions/allow-return',
  escalate: 'actions/open-dispute',
};

/** ML-CL: complainant, respondent and mediator here; buyer and seller in `action_responsible`. */
function toRole(role: string): PartyKind {
  const known: Readonly<Record<string, PartyKind>> = {
    complainant: 'customer',
    buyer: 'customer',
    respondent: 'seller',
    seller: 'seller',
  };
  return known[role] ?? role;
}

function playerOf(claim: MeliClaim, role: string): Party | undefined {
  const player = claim.players.find((one) => one.role === role);
  return player && { kind: toRole(role), id: String(player.user_id) };
}

function actionsOf(claim: MeliClaim) {
  return claim.players.find(({ role }) => role === 'respondent')?.available_actions ?? [];
}

function isInDispute({ stage }: MeliClaim): boolean {
  return stage === 'dispute';
}

function stateOf(claim: MeliClaim): IncidentState {
  if (claim.status === 'closed') return 'closed';
  return isInDispute(claim) ? 'escalated' : 'open';
}

const COUNTS: Readonly<Record<string, Incident['countsInQuality']>> = {
  affected: 'yes',
  not_affected: 'no',
  not_applies: 'no',
};

/** The closing words of the marketplace, and in whose favour. */
function timelineOf({ resolution }: MeliClaim): NonNullable<Incident['timeline']> {
  if (resolution === null) return [];
  const { reason, benefited, closed_by, date_created } = resolution;
  return [
    {
      at: toInstant(date_created),
      by: { kind: toRole(closed_by) },
      label: `${reason}: ${benefited.join(', ')}`,
    },
  ];
}

/** An action without its own limit still has the day until which it spares the shop's reputation. */
function toAction(
  { action, due_date, mandatory }: ReturnType<typeof actionsOf>[number],
  { has_incentive, due_date: incentive }: MeliReputation,
  zone: string,
): Action {
  const own = deadlineAt(due_date, zone);
  const spares =
    has_incentive && SPARES.has(action)
      ? deadlineAt(incentive, zone, 'Spares your reputation')
      : undefined;
  return {
    id: ACTIONS[action] ?? action,
    label: action,
    ...present('deadline', own ?? spares),
    mandatory,
  };
}

const SPARES = new Set(['refund', 'allow_partial_refund', 'allow_return']);

const ACTIONS: Readonly<Record<string, Action['id']>> = {
  send_message_to_complainant: 'message-customer',
  send_message_to_mediator: 'message-mediator',
  refund: 'refund',
  allow_partial_refund: 'offer',
  allow_return: 'accept-return',
  open_dispute: 'escalate',
  add_shipping_evidence: 'add-evidence',
};

function deadlineAt(date: string | null, zone: string, consequence?: string): Deadline | undefined {
  if (date === null) return undefined;
  return { at: toInstant(date), zone, source: 'record', ...present('consequence', consequence) };
}

function toMessage(message: MeliClaimMessage): Message {
  return {
    id: message.hash,
    from: { kind: toRole(message.sender_role) },
    audience: { to: [{ kind: toRole(message.receiver_role) }] },
    sentAt: toInstant(message.date_created),
    body: { format: 'plain', content: message.message },
    attachments: message.attachments.map(toAttachment),
    delivery: toDelivery(message.message_moderation),
    readAt: message.date_read === null ? null : toInstant(message.date_read),
  };
}

function byTime(one: Message, other: Message): number {
  return Date.parse(one.sentAt) - Date.parse(other.sentAt);
}

/** Whom one may write to stands among the actions: once it is a dispute, the mediator alone. */
function toComposeRules(claim: MeliClaim): ComposeRules {
  const roles = actionsOf(claim).flatMap(
    ({ action }) => /^send_message_to_(\w+)$/.exec(action)?.[1] ?? [],
  );
  return {
    recipients: roles.map((role, index) => ({
      id: role,
      to: [toRole(role)],
      label: role,
      visibleTo: [toRole(role), 'mediator'],
      notifies: [toRole(role)],
      ...(index === 0 ? { default: true } : {}),
    })),
    text: { min: 1, max: 3500 },
    files: { fileBytes: 5_000_000, extensions: ['jpg', 'png', 'pdf'], asciiNames: true },
    ...(roles.length === 0 ? { blocked: { label: 'Nothing can be written here now' } } : {}),
  };
}
