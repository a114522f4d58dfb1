import type { ClaimSource } from './claims.js';

/** Open; the seller has to answer by a day, and until another day may still spare the reputation. */
const open: ClaimSource = {
  zone: 'America/Mexico_City',
  claim: {
    id: 5224172034,
    type: 'mediations',
    stage: 'claim',
    status: 'opened',
    parent_id: null,
    client_id: null,
    resource_id: 2000007819609432,
    resource: 'order',
    reason_id: 'PDD9551',
    fulfilled: true,
    quantity_type: 'partial',
    claimed_quantity: 1,
    players: [
      { role: 'complainant', type: 'buyer', user_id: 1325224382, available_actions: [] },
      {
        role: 'respondent',
        type: 'seller',
        user_id: 1330467461,
        available_actions: [
          {
            action: 'send_message_to_complainant',
            due_date: '2026-01-27T22:43:59.000-04:00',
            mandatory: true,
          },
          { action: 'refund', due_date: null, mandatory: false },
          { action: 'allow_partial_refund', due_date: null, mandatory: false },
          { action: 'recontact', due_date: null, mandatory: false },
        ],
      },
    ],
    resolution: null,
    site_id: 'MLM',
    date_created: '2026-01-23T09:59:05.000-04:00',
    last_updated: '2026-01-23T11:18:01.000-0400',
  },
  detail: {
    due_date: '2026-01-27T22:43:59.000-04:00',
    action_responsible: 'seller',
    problem: 'El producto llegó dañado',
  },
  reputation: {
    affects_reputation: 'not_affected',
    has_incentive: true,
    due_date: '2026-01-26T09:59:05.000-04:00',
  },
  messages: [
    {
      hash: 'b2',
      sender_role: 'respondent',
      receiver_role: 'complainant',
      message: '¿Nos puede enviar una foto?',
      stage: 'claim',
      status: 'available',
      date_created: '2026-01-23T11:18:01.000-04:00',
      date_read: null,
      attachments: [],
      message_moderation: { status: 'pending', reason: null },
    },
    {
      hash: 'b1',
      sender_role: 'complainant',
      receiver_role: 'respondent',
      message: 'Llegó roto.',
      stage: 'claim',
      status: 'available',
      date_created: '2026-01-23T09:59:05.000-04:00',
      date_read: '2026-01-23T10:30:00.000-04:00',
      attachments: [
        {
          filename: '38f4e399_419059118.png',
          original_filename: 'roto.png',
          size: 63_337,
          date_created: '2026-01-23T09:58:00.000-04:00',
          type: 'image/png',
        },
      ],
      message_moderation: { status: 'clean', reason: null },
    },
  ],
};

/** In dispute: only the mediator can be written to. */
const inDispute: ClaimSource = {
  ...open,
  claim: {
    ...open.claim,
    id: 5224172035,
    stage: 'dispute',
    players: [
      { role: 'complainant', type: 'buyer', user_id: 1325224382, available_actions: [] },
      {
        role: 'respondent',
        type: 'seller',
        user_id: 1330467461,
        available_actions: [
          { action: 'send_message_to_mediator', due_date: null, mandatory: false },
        ],
      },
      { role: 'mediator', type: 'internal', user_id: 1, available_actions: [] },
    ],
  },
  detail: { due_date: null, action_responsible: 'mediator', problem: 'El producto llegó dañado' },
  reputation: { affects_reputation: 'affected', has_incentive: false, due_date: null },
  messages: [
    {
      ...open.messages[0]!,
      hash: 'b3',
      sender_role: 'mediator',
      receiver_role: 'respondent',
      message_moderation: { status: 'rejected', reason: 'OUT_OF_PLACE_LANGUAGE' },
    },
  ],
};

/** Closed in the buyer's favour. */
const closed: ClaimSource = {
  ...inDispute,
  claim: {
    ...inDispute.claim,
    id: 5224172036,
    status: 'closed',
    players: open.claim.players.map((player) => ({ ...player, available_actions: [] })),
    resolution: {
      reason: 'payment_refunded',
      benefited: ['complainant'],
      closed_by: 'mediator',
      date_created: '2026-02-01T05:19:22.000-04:00',
    },
  },
  messages: [],
};

export const CLAIMS: readonly ClaimSource[] = [open, inDispute, closed];
