import { expect } from '@open-wc/testing';
import type { IncidentState } from '../../src/model/incident.js';
import {
  canBecome,
  incidentPhase,
  isReopened,
  legalActions,
  mayDo,
} from '../../src/model/incident-moves.js';
import { anIncident } from '../support/an-incident.js';

const STATES: readonly IncidentState[] = [
  ...['open', 'in-progress', 'resolved', 'disputed', 'escalated', 'closed'],
];
const ACTIONS = ['refund', 'message-operator', 'resolve', 'escalate', 'close', 'of-tomorrow'];

const ids = (state: IncidentState) =>
  legalActions(anIncident({ state, actions: ACTIONS.map((id) => ({ id, label: id })) })).map(
    ({ id }) => id,
  );

describe('an incident', () => {
  it('waits for the operator’s check once it is resolved, and is then closed, disputed or open again', () => {
    expect(canBecome('open', 'resolved')).to.be.true;
    expect(incidentPhase('resolved')).to.equal('in-check');
    for (const next of ['closed', 'disputed', 'open']) {
      expect(canBecome('resolved', next), next).to.be.true;
    }
  });

  it('is reopened before it can be resolved again', () => {
    expect(canBecome('closed', 'resolved')).to.be.false;
    expect(canBecome('closed', 'escalated')).to.be.false;
    expect(canBecome('closed', 'open')).to.be.true;
    expect(isReopened('closed', 'open')).to.be.true;
    expect(isReopened('resolved', 'disputed')).to.be.true;
    expect(isReopened('resolved', 'closed')).to.be.false;
    expect(isReopened('open', 'in-progress')).to.be.false;
    expect(isReopened('of-tomorrow', 'open')).to.be.false;
  });

  it('is resolved once: what waits for its check or is over takes no second word', () => {
    expect(ids('open')).to.deep.equal(ACTIONS);
    expect(ids('disputed')).to.include('resolve');
    expect(ids('resolved')).not.to.include('resolve');
    expect(ids('closed')).to.deep.equal(['refund', 'message-operator', 'of-tomorrow']);
    expect(ids('escalated')).not.to.include('escalate');
  });

  it('allows in a state that nobody knows exactly what came with the record', () => {
    for (const state of ['unknown', 'of-tomorrow']) {
      expect(ids(state), state).to.deep.equal(ACTIONS);
      expect(incidentPhase(state)).to.equal('unknown');
      for (const other of STATES) {
        expect(canBecome(state, other) && canBecome(other, state), other).to.be.true;
      }
    }
    expect(legalActions(anIncident({ state: 'of-tomorrow', actions: [] }))).to.deep.equal([]);
  });

  it('may only be acted on where nothing blocks it, and nothing is made up', () => {
    const blocked = { label: 'Esperando a SAC' };
    const incident = anIncident({ actions: [{ id: 'resolve', label: 'Resolver', blocked }] });
    expect(legalActions(incident)).to.have.length(1);
    expect(mayDo(incident, 'resolve')).to.be.false;
    expect(mayDo(incident, 'refund')).to.be.false;
    expect(mayDo(anIncident(), 'resolve')).to.be.true;
    expect(mayDo(anIncident({ state: 'resolved' }), 'resolve')).to.be.false;
  });
});
