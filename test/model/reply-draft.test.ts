import { expect } from '@open-wc/testing';
import { presetRecipient, replyProblems, sentText } from '../../src/model/reply-draft.js';
import { aMessage, aRecipient, aThread, composeRules } from '../support/builders.js';

const lastFrom = (kind: string) => {
  const { id, sentAt } = aMessage();
  return aThread({ lastMessage: { id, sentAt, from: { kind } } });
};

describe('an answer that is being written', () => {
  it('is sent without the white space around it', () => {
    expect(sentText(' \n It leaves\n tomorrow. \t')).to.equal('It leaves\n tomorrow.');
  });

  it('says all that it lacks, in the order of the form', () => {
    expect(replyProblems({ text: ' ' }, composeRules())).to.deep.equal([
      { at: 'recipient', code: 'missing' },
      { at: 'text', code: 'empty' },
    ]);
  });

  it('lacks nothing from the shortest text that is taken to the longest', () => {
    const rules = composeRules({ text: { min: 3, max: 5 } });
    const problems = (text: string) => replyProblems({ recipient: 'customer', text }, rules);
    expect(problems(' ab ')).to.deep.equal([{ at: 'text', code: 'too-short', min: 3 }]);
    expect(problems(' abc ')).to.deep.equal([]);
    expect(problems(' abcde ')).to.deep.equal([]);
    expect(problems('abcdefg')).to.deep.equal([{ at: 'text', code: 'too-long', by: 2 }]);
  });

  it('has no longest text where the marketplace states none', () => {
    const rules = composeRules({ text: { min: 1 } });
    expect(
      replyProblems({ recipient: 'customer', text: 'x'.repeat(100_000) }, rules),
    ).to.deep.equal([]);
  });

  it('does not go to somebody whom the thread no longer allows', () => {
    const draft = { recipient: 'mediator', text: 'Hello there' };
    expect(replyProblems(draft, composeRules())).to.deep.equal([
      { at: 'recipient', code: 'missing' },
    ]);
  });
});

describe('whom an answer goes to', () => {
  it('is whoever wrote last, alone', () => {
    expect(presetRecipient(composeRules(), lastFrom('operator'))?.id).to.equal('operator');
    expect(presetRecipient(composeRules(), lastFrom('customer'))?.id).to.equal('customer');
  });

  it('is whom the marketplace says, before whoever wrote last', () => {
    const [customer, operator] = composeRules().recipients;
    const rules = composeRules({ recipients: [customer!, { ...operator!, default: true }] });
    expect(presetRecipient(rules, lastFrom('customer'))?.id).to.equal('operator');
  });

  it('is never more people than wrote', () => {
    const both = aRecipient({ id: 'both', to: ['customer', 'operator'] });
    const other = aRecipient({ id: 'mediator', to: ['mediator'] });
    const rules = composeRules({ recipients: [both, other] });
    expect(presetRecipient(rules, lastFrom('customer'))).to.equal(undefined);
  });

  it('is the only one there is', () => {
    const rules = composeRules({
      recipients: [aRecipient({ id: 'both', to: ['customer', 'operator'] })],
    });
    expect(presetRecipient(rules, lastFrom('seller'))?.id).to.equal('both');
  });
});
