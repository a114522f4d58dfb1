import { expect } from '@open-wc/testing';
import { audit, type Account } from '../account.js';
import { CLAIMS } from './claim-records.js';
import { actRequest, mapClaim, sendMessageRequest, type ClaimSource } from './claims.js';
import { parseRecord } from '../../../src/adapter/parse.js';
import { composeRulesSchema } from '../../../src/adapter/schemas/compose-schema.js';
import { incidentSchema } from '../../../src/adapter/schemas/incident-schema.js';
import { messageSchema } from '../../../src/adapter/schemas/message-schema.js';

const claim = (name: string, ...to: string[]) => ({ [`claim.${name}`]: { source: 'ML-CL', to } });
const left = (name: string, reason: string) => ({ [name]: { source: 'ML-CL', left: reason } });
const ours = (name: string, ...to: string[]) =>
  claim(`players[].available_actions[].${name}`, ...to);
const word = (name: string, ...to: string[]) => ({
  [`messages[].${name}`]: { source: 'ML-CL', to },
});

const account: Account<ClaimSource> = {
  map: mapClaim,
  records: CLAIMS,
  fields: {
    zone: {
      source: 'The description’s timeZone',
      to: ['incident.deadline.zone', 'incident.actions[].deadline.zone'],
    },
    ...claim('id', 'incident.id', 'incident.threads[].id'),
    ...claim('type', 'incident.kind.code'),
    'claim.stage': {
      source: 'ML-CL',
      to: ['incident.state', 'incident.threads[].with'],
      other: 'dispute',
    },
    'claim.status': { source: 'ML-CL', to: ['incident.state'], other: 'closed' },
    ...left('claim.parent_id', 'Their own link between claims.'),
    ...left('claim.client_id', 'The application that opened it.'),
    ...claim('resource_id', 'incident.orderId'),
    ...left('claim.resource', 'An order here; the adapter looks up the order of a shipment.'),
    ...claim('reason_id', 'incident.reason.code'),
    ...left('claim.fulfilled', 'The order has its shipments.'),
    ...left('claim.quantity_type', 'Follows from how many are claimed.'),
    ...claim('claimed_quantity', 'incident.units'),
    'claim.players[].role': {
      source: 'ML-CL',
      to: ['incident.customer', 'incident.openedBy', 'incident.actions', 'compose'],
    },
    ...left('claim.players[].type', 'Says the role again.'),
    ...claim('players[].user_id', 'incident.customer.id', 'incident.openedBy.id'),
    ...ours('action', 'incident.actions', 'compose'),
    ...ours('mandatory', 'incident.actions[].mandatory'),
    'claim.players[].available_actions[].due_date': {
      source: 'ML-CL',
      to: ['incident.actions[].deadline'],
      other: '2026-01-29T00:00:00.000-04:00',
    },
    'claim.resolution': {
      source: 'ML-CL',
      to: ['incident.timeline'],
      other: { reason: 'x', benefited: [], closed_by: 'x', date_created: '2026-01-01T00:00:00Z' },
    },
    ...claim('resolution.reason', 'incident.timeline[].label'),
    ...claim('resolution.benefited[]', 'incident.timeline[].label'),
    ...claim('resolution.closed_by', 'incident.timeline[].by.kind'),
    ...claim('resolution.date_created', 'incident.timeline[].at'),
    ...left('claim.site_id', 'The country; the description says it once.'),
    ...claim('date_created', 'incident.openedAt'),
    ...claim('last_updated', 'incident.version'),
    'detail.due_date': {
      source: 'ML-CL /detail',
      to: ['incident.deadline'],
      other: '2026-01-29T00:00:00.000-04:00',
    },
    'detail.action_responsible': { source: 'ML-CL /detail', to: ['incident.turn'] },
    'detail.problem': { source: 'ML-CL /detail', to: ['incident.reason.label'] },
    'reputation.affects_reputation': {
      source: 'ML-CL /affects-reputation',
      to: ['incident.countsInQuality'],
    },
    'reputation.has_incentive': {
      source: 'ML-CL /affects-reputation',
      to: ['incident.actions[].deadline'],
    },
    'reputation.due_date': {
      source: 'ML-CL /affects-reputation',
      to: ['incident.actions[].deadline.at'],
      other: '2026-01-25T00:00:00.000-04:00',
    },
    ...word('hash', 'messages[].id'),
    ...word('sender_role', 'messages[].from.kind'),
    ...word('receiver_role', 'messages[].audience.to[].kind'),
    ...word('message', 'messages[].body.content'),
    ...left('messages[].stage', 'The claim’s state says it.'),
    ...left('messages[].status', 'Follows from its moderation, which says why.'),
    ...word('date_created', 'messages'),
    'messages[].date_read': {
      source: 'ML-CL',
      to: ['messages[].readAt'],
      other: '2026-01-24T00:00:00.000-04:00',
    },
    ...word('attachments[].filename', 'messages[].attachments[].id'),
    ...word('attachments[].original_filename', 'messages[].attachments[].name'),
    ...word('attachments[].size', 'messages[].attachments[].size'),
    ...word('attachments[].type', 'messages[].attachments[].type'),
    ...left('messages[].attachments[].date_created', 'The message has its date.'),
    ...word('message_moderation.status', 'messages[].delivery.state'),
    ...word('message_moderation.reason', 'messages[].delivery.reason'),
  },
  known: {
    messages: 'ML-CL: none.',
    'messages[].attachments': 'ML-CL: none.',
    'messages[].body.format': 'ML-CL: plain text.',
    'incident.lineIds': 'ML-CL: a claim is on the whole order.',
    'incident.timeline': 'ML-CL: no resolution yet.',
    'incident.actions': 'ML-CL: none left.',
    'incident.openedBy.kind': 'ML-CL: complainant.',
    'incident.customer.kind': 'ML-CL: complainant.',
    'incident.freezesOrder': 'ML-CL says nothing of it: unknown.',
    'incident.deadline.source': 'ML-CL: the claim itself says so.',
    'incident.actions[].deadline.source': 'ML-CL: the claim itself says so.',
    'incident.actions[].deadline.consequence': 'ML-PR: offering in time shields the reputation.',
    'compose.recipients': 'ML-CL: nobody can be written to any more.',
    'compose.recipients[].default': 'The first.',
    'compose.recipients[].visibleTo[]': 'ML-CL: the mediator reads the claim.',
    'compose.text.min': 'An empty message is none.',
    'compose.text.max':
      'ML-CL publishes no limit for claims, and the treaty asks for one: the adapter’s own choice.',
    'compose.files.fileBytes': 'ML-CL: 5 MB.',
    'compose.files.extensions[]': 'ML-CL: JPG, PNG, PDF.',
    'compose.files.asciiNames': 'ML-CL: [A-Za-z0-9_.-].',
    'compose.blocked.label': 'The adapter’s own words.',
  },
};

describe('a Mercado Libre claim', () => {
  it('loses nothing that a seller would miss, and invents nothing', () => {
    expect(audit(account)).to.deep.equal([]);
  });

  it('keeps the treaty’s schemas', () => {
    for (const { incident, messages, compose } of CLAIMS.map(mapClaim)) {
      const parsed = parseRecord(incidentSchema, incident, 'incidents.get');
      expect(parsed).to.deep.equal({ ok: true, value: incident });
      expect(parseRecord(composeRulesSchema, compose, 'threads.get').ok).to.equal(true);
      for (const value of messages) {
        expect(parseRecord(messageSchema, value, 'threads.messages')).to.deep.equal({
          ok: true,
          value,
        });
      }
    }
  });

  it('has its instants in UTC, whichever way their offset is written', () => {
    const { incident } = mapClaim(CLAIMS[0]!);
    expect(incident.openedAt).to.equal('2026-01-23T13:59:05.000Z');
    expect(incident.version).to.equal('2026-01-23T15:18:01.000Z');
  });

  it('gives each action with its own limit, whether it is insisted on, and an unknown one as it came', () => {
    expect(
      mapClaim(CLAIMS[0]!).incident.actions.map(({ id, mandatory }) => [id, mandatory]),
    ).to.deep.equal([
      ['message-customer', true],
      ['refund', false],
      ['offer', false],
      ['recontact', false],
    ]);
  });

  it('tells by when an offer still spares the reputation', () => {
    const offer = mapClaim(CLAIMS[0]!).incident.actions.find(({ id }) => id === 'offer');
    expect(offer?.deadline).to.deep.include({
      at: '2026-01-26T13:59:05.000Z',
      consequence: 'Spares your reputation',
    });
  });

  it('can be written about to the buyer before a dispute, to the mediator alone in one, to nobody after', () => {
    const recipients = CLAIMS.map((source) =>
      mapClaim(source).compose.recipients.map(({ id }) => id),
    );
    expect(recipients).to.deep.equal([['complainant'], ['mediator'], []]);
    expect(mapClaim(CLAIMS[2]!).compose.blocked).to.not.equal(undefined);
  });
});

describe('the way back to a Mercado Libre claim', () => {
  it('sends a word to whom the claim allows, with files that are already there', () => {
    const [{ id: recipient } = { id: '' }] = mapClaim(CLAIMS[1]!).compose.recipients;
    const files = [{ name: 'a.png', size: 9, type: 'image/png', stagedId: '38f4_419059118.png' }];
    expect(
      sendMessageRequest('5224172035', { recipient, text: 'Aquí está.', files }),
    ).to.deep.equal({
      method: 'POST',
      path: '/post-purchase/v1/claims/5224172035/actions/send-message',
      json: {
        receiver_role: 'mediator',
        message: 'Aquí está.',
        attachments: ['38f4_419059118.png'],
      },
    });
  });

  it('does what the claim offered, by that action’s own address', () => {
    const act = (action: string) =>
      actRequest({ command: 'incident-act', incidentId: '1', action, files: [] }).path;
    expect(['refund', 'accept-return', 'escalate'].map(act)).to.deep.equal([
      '/post-purchase/v1/claims/1/expected-resolutions/refund',
      '/post-purchase/v1/claims/1/expected-resolutions/allow-return',
      '/post-purchase/v1/claims/1/actions/open-dispute',
    ]);
  });
});
