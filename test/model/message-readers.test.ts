import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { expectedReaders, newReaders, readersOf } from '../../src/model/message-readers.js';
import type { PartyKind } from '../../src/model/party.js';
import { aRecipient, aThread, composeRules } from '../support/builders.js';

const kinds = fc.uniqueArray(
  fc.constantFrom<PartyKind>('customer', 'operator', 'mediator', 'seller', 'agent'),
);
const option = fc.record({ to: kinds, visibleTo: kinds }).map((changes) => aRecipient(changes));

describe('who can read an answer', () => {
  it('are those it is for and those who see it, the seller left out', () => {
    const both = aRecipient({ to: ['customer'], visibleTo: ['operator', 'customer', 'seller'] });
    expect(readersOf(both)).to.deep.equal(['customer', 'operator']);
  });

  it('is expected by the preset, else by the last message, else by nothing', () => {
    const operator = aRecipient({ id: 'o', to: ['operator'], visibleTo: ['operator'] });
    const both = aRecipient({ id: 'b', to: ['customer', 'operator'], visibleTo: [] });
    const rules = composeRules({ recipients: [operator, both] });
    const last = { from: { kind: 'operator' }, sentAt: '2026-03-12T09:00:00Z' } as const;
    expect(expectedReaders(rules, aThread({ lastMessage: last }))).to.deep.equal(['operator']);
    const mediator = { ...last, from: { kind: 'mediator' } } as const;
    expect(expectedReaders(rules, aThread({ lastMessage: mediator }))).to.equal(undefined);
    const audience = { to: [{ kind: 'seller' }], visibleTo: ['operator'] } as const;
    expect(
      expectedReaders(rules, aThread({ lastMessage: { ...mediator, audience } })),
    ).to.deep.equal(['mediator', 'operator']);
  });

  it('is never new who was expected, and always new who was not', () => {
    fc.assert(
      fc.property(option, kinds, (chosen, expected) => {
        const found = newReaders(chosen, expected);
        for (const kind of readersOf(chosen)) {
          expect(found.includes(kind)).to.equal(!expected.includes(kind));
        }
        expect(newReaders(chosen, readersOf(chosen))).to.deep.equal([]);
      }),
    );
  });
});
