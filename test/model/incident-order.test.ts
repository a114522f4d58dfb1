import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { dayEnd } from '../../src/format/day-end.js';
import type { Incident } from '../../src/model/incident.js';
import {
  actBy,
  answeredSince,
  byUrgency,
  hasBusinessDays,
  openSince,
} from '../../src/model/incident-order.js';
import { ago, aCustomer, NOW, SELLER } from '../support/builders.js';
import { anIncident } from '../support/an-incident.js';

const entry = (days: number, by: { kind: string }) => ({ at: ago({ days }), by, label: 'x' });

/** As one that says neither when it was opened nor whether it was answered. */
function bare(changes: Partial<Incident> = {}): Incident {
  return (({ openedAt: _, answered: __, ...rest }: Incident) => ({ ...rest, ...changes }))(
    anIncident(),
  );
}

const deadline = (days: number) => ({
  at: new Date(NOW + days * 86_400_000).toISOString(),
  zone: 'Europe/Madrid',
  source: 'record',
});

describe('how long an incident has been there', () => {
  it('is since it was opened, else since its last change, and says which', () => {
    const at = Date.parse(ago({ days: 1 }));
    expect(openSince(anIncident())).to.deep.equal({ at, by: 'opening' });
    expect(openSince(anIncident({ openedAtIsApproximate: true }))).to.deep.equal({
      at,
      by: 'last-change',
    });
    const timeline = [entry(1, SELLER), entry(4, aCustomer())];
    expect(openSince(bare({ timeline }))).to.deep.equal({ at, by: 'last-change' });
    expect(openSince(bare())).to.be.undefined;
  });
});

describe('whether it was answered', () => {
  it('is what the record says', () => {
    expect(answeredSince(anIncident({ answered: true }))).to.equal('yes');
    expect(answeredSince(anIncident({ timeline: [entry(0, SELLER)] }))).to.equal('no');
  });

  it('is read off what happened only where the seller was the last', () => {
    expect(answeredSince(bare({ timeline: [entry(1, SELLER), entry(2, aCustomer())] }))).to.equal(
      'yes',
    );
    expect(answeredSince(bare({ timeline: [entry(2, SELLER), entry(1, aCustomer())] }))).to.equal(
      'unknown',
    );
    const bySystem = [entry(2, SELLER), entry(1, { kind: 'system' })];
    expect(answeredSince(bare({ timeline: bySystem }))).to.equal('yes');
    expect(answeredSince(bare())).to.equal('unknown');
  });
});

describe('a list of incidents', () => {
  const order = (...incidents: Incident[]) => incidents.sort(byUrgency(dayEnd)).map(({ id }) => id);

  it('has what is hers first, what has no answer on top, then by deadline, then the oldest', () => {
    expect(
      order(
        anIncident({ id: 'over', state: 'closed' }),
        anIncident({ id: 'in check', state: 'resolved' }),
        anIncident({ id: 'answered', answered: true, deadline: deadline(0) }),
        anIncident({ id: 'older', openedAt: ago({ days: 9 }) }),
        anIncident({ id: 'newer' }),
        anIncident({ id: 'due later', deadline: deadline(3) }),
        anIncident({ id: 'due sooner', deadline: deadline(2) }),
        bare({ id: 'nobody knows' }),
        anIncident({ id: 'new state', state: 'of-tomorrow' }),
      ),
    ).to.deep.equal([
      ...['due sooner', 'due later', 'older', 'newer', 'nobody knows', 'answered'],
      ...['new state', 'in check', 'over'],
    ]);
  });

  it('knows deadlines of acts that the marketplace insists on, and works out rules', () => {
    const act = { id: 'offer', label: 'Ofrecer', mandatory: true, deadline: deadline(1) };
    expect(actBy(anIncident({ deadline: deadline(2), actions: [act] }), dayEnd)).to.equal(
      NOW + 86_400_000,
    );
    const optional = { ...act, mandatory: false };
    expect(actBy(anIncident({ actions: [optional] }), dayEnd)).to.be.undefined;
    const rule = {
      days: 2,
      unit: 'calendar',
      event: 'opened',
      from: '2026-03-12T09:00:00Z',
    } as const;
    const computed = { rule, zone: 'Europe/Madrid', source: 'policy' };
    expect(actBy(anIncident({ deadline: computed }), dayEnd)).to.equal(
      Date.parse('2026-03-14T22:59:59.999Z'),
    );
    const inBusinessDays = anIncident({
      deadline: { ...computed, rule: { ...rule, unit: 'business' } },
    });
    expect(hasBusinessDays(inBusinessDays)).to.be.true;
    expect(hasBusinessDays(anIncident({ deadline: computed }))).to.be.false;
    expect(actBy(inBusinessDays, dayEnd)).to.be.undefined;
    expect(actBy(inBusinessDays, dayEnd, () => NOW)).to.equal(NOW);
  });

  it('is in one order, however it came', () => {
    const incident = fc
      .record({
        id: fc.uuid(),
        state: fc.constantFrom('open', 'disputed', 'resolved', 'closed', 'of-tomorrow'),
        answered: fc.boolean(),
        days: fc.nat(3),
        due: fc.option(fc.nat(3), { nil: undefined }),
      })
      .map(({ days, due, ...rest }) =>
        anIncident({
          ...rest,
          openedAt: ago({ days }),
          ...(due === undefined ? {} : { deadline: deadline(due) }),
        }),
      );
    fc.assert(
      fc.property(fc.uniqueArray(incident, { selector: ({ id }) => id }), (incidents) => {
        expect(order(...incidents)).to.deep.equal(order(...[...incidents].reverse()));
      }),
    );
  });
});
