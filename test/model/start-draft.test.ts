import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { ComposeRules } from '../../src/model/compose.js';
import { presetForStart, startProblems, topicOf } from '../../src/model/start-draft.js';
import { aRecipient, composeRules } from '../support/builders.js';

const REASONS = [
  { code: '101', label: 'Estado del envío', purpose: 'contact' },
  { code: '104', label: 'Factura', purpose: 'contact', requires: ['file'] },
] as const;
const both = aRecipient({ id: 'both', to: ['customer', 'operator'] });
const rules = (changes: Partial<ComposeRules> = {}) =>
  composeRules({ reasons: REASONS, ...changes });
const GOOD = { recipient: 'customer', reasonCode: '101', text: 'Salió ayer.' };

describe('a new conversation that is being written', () => {
  it('says all that it lacks, in the order of the form', () => {
    expect(startProblems({ text: '' }, rules())).to.deep.equal([
      { at: 'recipient', code: 'missing' },
      { at: 'reason', code: 'missing' },
      { at: 'text', code: 'empty' },
    ]);
    expect(startProblems(GOOD, rules())).to.deep.equal([]);
  });

  it('lacks a reason where the chosen one is no longer offered', () => {
    expect(startProblems({ ...GOOD, reasonCode: '999' }, rules())).to.deep.equal([
      { at: 'reason', code: 'missing' },
    ]);
  });

  it('needs no reason where there is none to choose', () => {
    const { recipient, text } = GOOD;
    expect(startProblems({ recipient, text }, composeRules())).to.deep.equal([]);
  });

  it('may have a subject of her own, where that is taken', () => {
    const own = rules({ subject: { min: 3, max: 5 } });
    const problems = (title?: string) =>
      startProblems({ recipient: 'customer', text: 'Hola', ...(title !== undefined && { title }) }, own); // prettier-ignore
    expect(problems()).to.deep.equal([{ at: 'reason', code: 'missing' }]);
    expect(problems(' ')).to.deep.equal([{ at: 'title', code: 'empty' }]);
    expect(problems('ab ')).to.deep.equal([{ at: 'title', code: 'too-short', min: 3 }]);
    expect(problems(' abcde ')).to.deep.equal([]);
    expect(problems('abcdefg')).to.deep.equal([{ at: 'title', code: 'too-long', by: 2 }]);
    expect(startProblems({ ...GOOD, title: 'x' }, own)).to.deep.equal([]);
    const alone = composeRules({ subject: { min: 3, max: 5 } });
    expect(startProblems({ recipient: 'customer', text: 'Hola' }, alone)).to.deep.equal([
      { at: 'title', code: 'empty' },
    ]);
  });

  it('needs a file where the reason asks for one', () => {
    const draft = { ...GOOD, reasonCode: '104' };
    expect(startProblems(draft, rules())).to.deep.equal([{ at: 'files', code: 'missing' }]);
    expect(startProblems({ ...draft, files: [1] }, rules())).to.deep.equal([]);
  });

  it('is about its reason, else about its subject', () => {
    expect(topicOf({ text: '', reasonCode: '101', title: 'x' })).to.deep.equal({
      reasonCode: '101',
    });
    expect(topicOf({ text: '', title: ' Una duda ' })).to.deep.equal({ title: 'Una duda' });
    expect(topicOf({ text: '', title: ' ' })).to.deep.equal({});
  });
});

describe('whom a new conversation is for', () => {
  it('is for her to say where there is a choice', () => {
    expect(presetForStart(rules())).to.equal(undefined);
  });

  it('is whom the marketplace says, or the only one there is', () => {
    const [customer, operator] = rules().recipients;
    const recipients = [customer!, { ...operator!, default: true }];
    expect(presetForStart(rules({ recipients }))?.id).to.equal('operator');
    expect(presetForStart(rules({ recipients: [customer!] }))?.id).to.equal('customer');
  });

  it('is never preset to more than one, whatever the marketplace says', () => {
    const kinds = fc.uniqueArray(fc.constantFrom('customer', 'operator', 'mediator'), {
      minLength: 1,
    });
    const option = fc.record({ to: kinds, default: fc.boolean() }).map((one) => aRecipient(one));
    fc.assert(
      fc.property(fc.array(option), (recipients) => {
        expect(presetForStart(rules({ recipients }))?.to.length ?? 1).to.equal(1);
      }),
    );
    expect(presetForStart(rules({ recipients: [{ ...both, default: true }] }))).to.equal(undefined);
  });
});
