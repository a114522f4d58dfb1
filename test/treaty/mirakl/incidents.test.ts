import { expect } from '@open-wc/testing';
import { audit, type Account } from '../account.js';
import { mapIncidents, resolveRequests, type IncidentSource } from './incidents.js';
import { FIELDS as ORDER_FIELDS } from './order-account.js';
import { ORDERS } from './order-records.js';
import { REASONS } from './thread-records.js';
import { parseRecord } from '../../../src/adapter/parse.js';
import { incidentSchema } from '../../../src/adapter/schemas/incident-schema.js';

const source: IncidentSource = {
  or11: ORDERS[1]!.or11,
  re01: REASONS.filter(({ type }) => type === 'INCIDENT_CLOSE'),
  m11: [
    {
      id: 't-1',
      current_participants: [
        { type: 'CUSTOMER', id: '4711', display_name: 'Ana Ruiz' },
        { type: 'OPERATOR', display_name: 'Mercado Norte' },
      ],
    },
    { id: 't-2', current_participants: [{ type: 'OPERATOR', display_name: 'Mercado Norte' }] },
  ],
};

/** Two lines in an incident, one of them without a reason and beyond a refund. */
const severalLines: IncidentSource = {
  ...source,
  m11: [],
  or11: {
    ...source.or11,
    order_lines: source.or11.order_lines.map((line, index) => ({
      ...line,
      order_line_state: 'INCIDENT_OPEN',
      ...(index === 0
        ? {}
        : { order_line_state_reason_code: null, order_line_state_reason_label: null }),
    })),
  },
};

const or11 = (name: string, ...to: string[]) => ({ [`or11.${name}`]: { source: 'SPEC OR11', to } });

const records = [source, severalLines];

const account: Account<IncidentSource> = {
  map: mapIncidents,
  records,
  elsewhere: ORDER_FIELDS,
  fields: {
    ...or11('order_id', 'incidents[].id', 'incidents[].orderId'),
    ...or11('commercial_id', 'incidents[].orderNumber'),
    ...or11('customer.customer_id', 'incidents[].customer.id'),
    ...or11('customer.firstname', 'incidents[].customer.name'),
    ...or11('customer.lastname', 'incidents[].customer.name'),
    ...or11('customer.locale', 'incidents[].customer.language'),
    ...or11('order_lines[].order_line_id', 'incidents[].id', 'incidents[].lineIds'),
    'or11.order_lines[].order_line_state': {
      source: 'SPEC OR11',
      to: ['incidents'],
      other: 'INCIDENT_OPEN',
    },
    ...or11('order_lines[].order_line_state_reason_code', 'incidents[].reason'),
    ...or11('order_lines[].order_line_state_reason_label', 'incidents[].reason.label'),
    ...or11('order_lines[].last_updated_date', 'incidents[].openedAt', 'incidents[].version'),
    ...or11('order_lines[].quantity', 'incidents[].units'),
    ...or11('order_lines[].can_refund', 'incidents[].actions'),
    'm11[].id': { source: 'SPEC M11', to: ['incidents[].threads[].id'] },
    'm11[].current_participants[].type': { source: 'SPEC M11', to: ['incidents[].threads[].with'] },
    'm11[].current_participants[].id': { source: 'SPEC M11', left: 'The thread shows it.' },
    'm11[].current_participants[].display_name': {
      source: 'SPEC M11',
      left: 'The thread shows it.',
    },
    're01[].code': { source: 'SPEC RE01', to: ['reasons[].code'] },
    're01[].label': { source: 'SPEC RE01', to: ['reasons[].label'] },
    're01[].type': { source: 'SPEC RE01', to: ['reasons'] },
    're01[].is_shop_right': { source: 'SPEC RE01', to: ['reasons'] },
  },
  known: {
    'incidents[].threads': 'SPEC M11: none on this order.',
    'incidents[].state': 'SPEC OR11: INCIDENT_OPEN.',
    'incidents[].openedAtIsApproximate': 'SPEC OR11: sellers get no opening date.',
    'incidents[].customer.kind': 'Whoever bought is the customer.',
    'incidents[].freezesOrder': 'The seller’s guide says so.',
    'incidents[].countsInQuality': 'The seller’s guide, SPEC A21: incident_rate.',
    'incidents[].actions[].id': 'SPEC OR64, OR43: what a shop can always do.',
    'incidents[].actions[].label': 'The adapter’s own words, in the language asked for.',
    'incidents[].actions[].undoable': 'SPEC OR64: there is no way back.',
    'reasons[].purpose': 'SPEC RE01: of type INCIDENT_CLOSE.',
  },
};

describe('a Mirakl incident, which is a line’s state', () => {
  it('loses nothing that a seller would miss, and invents nothing', () => {
    expect(audit(account)).to.deep.equal([]);
  });

  it('keeps the treaty’s schema', () => {
    for (const { incidents } of records.map(mapIncidents)) {
      for (const value of incidents) {
        expect(parseRecord(incidentSchema, value, 'incidents.list')).to.deep.equal({
          ok: true,
          value,
        });
      }
    }
  });

  it('is one for each line, with an opening date that is called approximate', () => {
    const { incidents } = mapIncidents(severalLines);
    expect(incidents.map(({ id }) => id)).to.deep.equal(['1234570-A/97', '1234570-A/98']);
    expect(incidents[0]).to.include({
      openedAtIsApproximate: true,
      openedAt: '2026-11-15T07:00:00Z',
    });
    expect(incidents[0]).not.to.have.property('openedBy');
    expect(incidents[1]?.reason).to.deep.equal({ code: 'INCIDENT_OPEN' });
  });

  it('is resolved only for reasons that a shop may give', () => {
    expect(mapIncidents(source).reasons.map(({ code }) => code)).to.deep.equal(['22']);
  });
});

describe('marking one as resolved with the word to the operator', () => {
  const request = {
    command: 'incident-act',
    incidentId: '1234570-A/97',
    action: 'resolve',
    reasonCode: '22',
    message: { recipient: 'OPERATOR', text: 'Reembolsado por completo.' },
    files: [],
  } as const;

  it('is a message first, then OR64 with the reason alone', () => {
    expect(resolveRequests(request)).to.deep.equal([
      {
        step: 'message',
        send: {
          method: 'POST',
          path: '/api/orders/1234570-A/threads',
          parts: [
            {
              name: 'thread_input',
              type: 'application/json',
              json: {
                body: 'Reembolsado por completo.',
                to: ['OPERATOR'],
                topic: { type: 'FREE_TEXT', value: 'Incident' },
              },
            },
          ],
        },
      },
      {
        step: 'line/97',
        send: {
          method: 'PUT',
          path: '/api/orders/1234570-A/lines/97/resolve_incident',
          json: { reason_code: '22' },
        },
      },
    ]);
  });

  it('goes on in the thread that is there', () => {
    const [word] = resolveRequests(request, 't-2');
    expect(word?.send.path).to.equal('/api/inbox/threads/t-2/message');
  });
});
