import { expect } from '@open-wc/testing';
import { amountWriting } from '../../src/format/amount-writing.js';
import { answersOf, fieldsOf, formProblems, type FormDraft } from '../../src/model/form-draft.js';
import type { FormField, FormSchema } from '../../src/model/form-schema.js';

const TERMS = {
  currencies: { EUR: { digits: 2 } },
  writing: (currency: string) => amountWriting('es-ES', currency || 'EUR'),
};

function aForm(...fields: readonly (Partial<FormField> & { name: string })[]): FormSchema {
  return {
    id: 'f',
    version: '2',
    fields: fields.map((field) => ({
      ...{ kind: 'text', label: field.name, requirement: 'required' },
      ...field,
    })),
  };
}

const typed = (inputs: FormDraft['inputs'], files: FormDraft['files'] = {}): FormDraft => ({
  ...{ inputs, files },
});

const wrong = (form: FormSchema, draft: FormDraft) =>
  formProblems(form, draft, TERMS).map(({ name, why }) => `${name}: ${why.code}`);

describe('a form that came as data', () => {
  const dependent = aForm(
    {
      name: 'kind',
      choices: [
        { value: 'a', label: 'A' },
        { value: 'b', label: 'B' },
      ],
    },
    { name: 'number', when: { field: 'kind', is: 'a' } },
    { name: 'why', when: { not: { field: 'number', is: 'x' } }, requirement: 'optional' },
  );

  it('asks no hidden field, which neither blocks nor travels and comes back as it was typed', () => {
    const draft = typed({ kind: 'b', number: 'x', why: 'so' });
    expect(fieldsOf(dependent, draft, TERMS).map(({ name }) => name)).to.deep.equal([
      'kind',
      'why',
    ]);
    expect(wrong(dependent, draft)).to.deep.equal([]);
    expect(answersOf(dependent, draft, TERMS)).to.deep.equal({
      ...{ formId: 'f', formVersion: '2' },
      values: { kind: 'b', why: 'so' },
    });
    const back = typed({ ...draft.inputs, kind: 'a' });
    expect(answersOf(dependent, back, TERMS).values).to.deep.equal({ kind: 'a', number: 'x' });
    expect(wrong(dependent, typed({ kind: 'a' }))).to.deep.equal(['number: missing']);
  });

  it('reads amounts and numbers by the writing of whoever types, and guesses nothing', () => {
    const form = aForm({ name: 'sum', kind: 'money', max: 100 }, { name: 'count', kind: 'number' });
    const values = (sum: string, count: string) =>
      answersOf(form, typed({ sum: { text: sum }, count: { text: count } }), TERMS).values;
    expect(values('12,50 €', '1.200')).to.deep.equal({ sum: '12.50', count: 1200 });
    expect(values('12.50', '-3,5')).to.deep.equal({ count: -3.5 });
    const bad = typed({ sum: { text: '12.50' }, count: { text: 'many' } });
    expect(wrong(form, bad)).to.deep.equal(['sum: ambiguous', 'count: not-a-number']);
    const much = typed({ sum: { text: '120' }, count: { text: '1.200', pasted: true } });
    expect(wrong(form, much)).to.deep.equal(['sum: too-much', 'count: ambiguous']);
  });

  it('says of each field what keeps it from being sent', () => {
    const form = aForm(
      { name: 'short', minLength: 5 },
      { name: 'long', maxLength: 3 },
      { name: 'code', pattern: '[A-Z]{2}\\d+' },
      { name: 'broken', pattern: '[' },
      { name: 'day', kind: 'date', min: '2026-03-01' },
      { name: 'pick', choices: [{ value: 'a', label: 'A' }] },
      { name: 'sure', kind: 'checkbox' },
      { name: 'proof', kind: 'document' },
      { name: 'of', kind: 'hologram' },
    );
    const draft = typed({
      ...{ short: 'abc', long: 'abcdef', code: 'A1', broken: 'anything', day: '2026-02-28' },
      ...{ pick: 'z', sure: false },
    });
    expect(wrong(form, draft)).to.deep.equal([
      ...['short: too-short', 'long: too-long', 'code: bad-pattern', 'day: too-little'],
      ...['pick: not-offered', 'sure: missing', 'proof: missing'],
    ]);
  });

  it('wants one of those that share a group', () => {
    const one = { requirement: 'one-of', group: 'papers', kind: 'document' } as const;
    const form = aForm({ name: 'invoice', ...one }, { name: 'receipt', ...one });
    expect(wrong(form, typed({}))).to.deep.equal(['invoice: one-of']);
    expect(wrong(form, typed({}, { receipt: 1 }))).to.deep.equal([]);
  });

  it('is not kept by a field of a kind that nobody can draw, whatever that asks', () => {
    const strange = { kind: 'hologram', requirement: 'required' } as const;
    const form = aForm(
      { name: 'choice', ...strange, choices: [{ value: 'a', label: 'A' }] },
      { name: 'long', ...strange, minLength: 3, pattern: 'x+' },
    );
    expect(wrong(form, typed({}))).to.deep.equal([]);
  });
});
