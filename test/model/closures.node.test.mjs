// @ts-check
/** What closing a case asks for, as data: the guide's three types, and forms that are wrong. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkForm } from '../../src/adapters/memory/form-request.js';
import { answersOf, fieldsOf, formProblems } from '../../src/model/form-draft.js';
import { withDays } from '../../src/model/form-days.js';
import { formSchemaProblems } from '../../src/model/form-schema-problems.js';
import { isClosedWith } from '../../src/model/closure-form.js';
import { guideClosure } from '../../src/model/guide-closures.js';

/** @typedef {import('../../src/model/form-schema.js').FormSchema} FormSchema */
/** @typedef {import('../../src/model/form-schema.js').FormField} FormField */
/** @typedef {import('../../src/model/form-draft.js').FormDraft} FormDraft */

const TYPES = /** @type {const} */ (['invoice-copy', 'invoice-correction', 'manual']);
const DAYS = { received: '2026-11-18', today: '2026-11-23' };
/** @type {import('../../src/model/form-draft.js').FormTerms} */
const TERMS = { currencies: {}, writing: () => ({ decimal: ',', group: '.', signs: [] }) };

/** @param {(typeof TYPES)[number]} type @param {string} outcome @returns {FormSchema} */
function formOf(type, outcome) {
  const found = guideClosure(type, (word) => word)?.outcomes.find(({ id }) => id === outcome);
  assert.ok(found);
  return withDays(found.form, DAYS);
}

/** @param {FormSchema} form @param {FormDraft} draft */
const wrong = (form, draft) =>
  formProblems(form, draft, TERMS).map(({ name, why }) => `${name}: ${why.code}`);

/** @param {FormSchema} form @param {FormDraft} draft */
const asked = (form, draft) => fieldsOf(form, draft, TERMS).map(({ name }) => name);

/** @param {FormDraft['inputs']} inputs @param {FormDraft['files']} files @returns {FormDraft} */
const typed = (inputs, files = {}) => ({ inputs, files });

const PARCEL = { delivery: 'physical', carrier: 'Andes Cargo', 'tracking-number': 'CL-55021' };

describe('the closures of the guide', () => {
  it('ask how it is sent and for the document; sent by a carrier also for carrier, number and day', () => {
    for (const type of TYPES) {
      const form = formOf(type, 'proceeds');
      const documents = type === 'invoice-correction' ? ['document', 'credit-note'] : ['document'];
      assert.deepEqual(asked(form, typed({ delivery: 'digital' })), ['delivery', ...documents]);
      assert.deepEqual(asked(form, typed({ delivery: 'physical' })), [
        ...['delivery', ...documents],
        ...['carrier', 'tracking-number', 'dispatch-date'],
      ]);
      assert.deepEqual(wrong(form, typed({ delivery: 'digital' }, { document: 1 })), []);
      assert.match(
        wrong(form, typed({ delivery: 'digital' })).join(),
        /document: (missing|one-of)/,
      );
    }
    const correction = formOf('invoice-correction', 'proceeds');
    assert.deepEqual(wrong(correction, typed({ delivery: 'digital' }, { 'credit-note': 1 })), []);
  });

  it('have no tracking number without a carrier, and no dispatch before receipt or in the future', () => {
    const form = formOf('manual', 'proceeds');
    /** @param {FormDraft['inputs']} inputs */
    const said = (inputs) => wrong(form, typed({ ...PARCEL, ...inputs }, { document: 1 }));
    assert.deepEqual(said({ 'dispatch-date': '2026-11-20' }), []);
    assert.deepEqual(said({ 'dispatch-date': '2026-11-20', carrier: ' ' }), ['carrier: missing']);
    assert.deepEqual(said({ 'dispatch-date': '2026-11-17' }), ['dispatch-date: too-little']);
    assert.deepEqual(said({ 'dispatch-date': '2026-11-24' }), ['dispatch-date: too-much']);
    for (const day of Object.values(DAYS)) assert.deepEqual(said({ 'dispatch-date': day }), []);
  });

  it('do not proceed for reasons of their own, the law among them, and with an explanation', () => {
    const reasons = TYPES.map((type) => {
      const [reason, explanation] = formOf(type, 'does-not-proceed').fields;
      assert.equal(explanation?.requirement, 'required');
      return reason?.choices?.map(({ value }) => value) ?? [];
    });
    assert.ok(reasons.every((each) => each.includes('legal')));
    assert.equal(new Set(reasons.map(String)).size, 3);
    const form = formOf('manual', 'does-not-proceed');
    assert.deepEqual(wrong(form, typed({ reason: 'period-closed', explanation: 'No se puede.' })), [
      'reason: not-offered',
    ]);
  });

  it('are nothing for a type that is none of the guide, and are sound forms for those that are', () => {
    assert.equal(guideClosure('warranty', String), undefined);
    assert.equal(guideClosure('constructor', String), undefined);
    for (const type of TYPES) {
      for (const { form } of guideClosure(type, String)?.outcomes ?? []) {
        assert.deepEqual(formSchemaProblems(form), []);
      }
    }
  });

  it('bound nothing by a day that nobody knows', () => {
    const form = guideClosure('manual', String)?.outcomes[0]?.form;
    assert.ok(form);
    const draft = typed({ ...PARCEL, 'dispatch-date': '1999-01-01' }, { document: 1 });
    assert.deepEqual(wrong(form, draft), []);
    assert.deepEqual(wrong(withDays(form, {}), draft), []);
  });

  it('are answered by what is asked alone, and by all that the market then wants', () => {
    const text = fc.oneof(fc.constantFrom('', ' ', 'Andes Cargo', 'CL 55', 'x'), fc.string());
    const day = fc.constantFrom(
      '2026-11-17',
      '2026-11-18',
      '2026-11-23',
      '2026-11-24',
      '2026-13-1',
    );
    const inputs = fc.record(
      {
        delivery: fc.constantFrom('digital', 'physical', 'pigeon'),
        carrier: text,
        'tracking-number': text,
        'dispatch-date': fc.oneof(day, text),
        reason: fc.constantFrom('legal', 'no-manual', 'other-shop', 'other'),
        explanation: fc.oneof(text, fc.string({ minLength: 8, maxLength: 12 })),
      },
      { requiredKeys: [] },
    );
    const files = fc.record(
      { document: fc.nat(2), 'credit-note': fc.nat(2) },
      { requiredKeys: [] },
    );
    const outcome = fc.constantFrom('proceeds', 'does-not-proceed');
    fc.assert(
      fc.property(fc.constantFrom(...TYPES), outcome, inputs, files, (type, id, given, count) => {
        const form = formOf(type, id);
        const draft = typed(given, count);
        const answers = answersOf(form, draft, TERMS);
        const names = asked(form, draft);
        assert.ok(Object.keys(answers.values).every((name) => names.includes(name)));
        const sent = names.flatMap((field) =>
          Array.from({ length: draft.files[field] ?? 0 }, () => ({
            ...{ name: 'a.pdf', size: 1, type: 'application/pdf', field },
          })),
        );
        /** @type {Set<string>} */
        const marked = new Set();
        checkForm(
          form,
          { answers, files: sent },
          { mark: (path) => marked.add(path), pathOf: String },
        );
        const said = new Set(formProblems(form, draft, TERMS).map(({ name }) => name));
        assert.deepEqual([...said].sort(), [...marked].sort());
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what a case was closed with', () => {
  const values = { delivery: 'digital', note: 'x' };
  const answers = { formId: 'f', values };
  const closed = {
    ...{ outcome: 'proceeds', at: '2026-11-23T13:00:00Z', answers },
    documents: [1, 2].map((size) => ({ id: `d-${size}`, name: `${size}.pdf`, size })),
  };
  const sent = { outcome: 'proceeds', answers, sizes: [2, 1] };

  it('is what she wrote, or it is not, or nobody says', () => {
    assert.equal(isClosedWith(closed, sent), true);
    assert.equal(isClosedWith(closed, { ...sent, outcome: 'does-not-proceed' }), false);
    assert.equal(isClosedWith(closed, { ...sent, sizes: [1] }), false);
    assert.equal(isClosedWith(closed, { ...sent, sizes: [1, 3] }), false);
    const fewer = { ...answers, values: { delivery: 'digital' } };
    assert.equal(isClosedWith(closed, { ...sent, answers: fewer }), false);
    assert.equal(isClosedWith({ ...closed, answers: fewer }, sent), false);
    assert.equal(
      isClosedWith(
        { ...closed, answers: { ...answers, values: { note: 'x', delivery: 'digital' } } },
        sent,
      ),
      true,
    );
    const { outcome, at, documents } = closed;
    assert.equal(isClosedWith({ outcome, at, documents }, sent), undefined);
  });
});

describe('a form that is wrong', () => {
  /** @param {readonly (Partial<FormField> & { name: string })[]} fields @returns {FormSchema} */
  const aForm = (...fields) => ({
    id: 'f',
    fields: fields.map((field) => ({
      ...{ kind: 'text', label: field.name, requirement: 'required' },
      ...field,
    })),
  });

  it('is told to whoever wrote it, field by field', () => {
    const form = aForm(
      { name: 'a', when: { field: 'nobody', is: 1 } },
      { name: 'b', when: { any: [{ field: 'a', is: 'x' }, { not: { field: 'c', is: 'y' } }] } },
      { name: 'c', when: { all: [{ field: 'd', in: ['z'] }] } },
      { name: 'd', when: { field: 'b', is: 'x' } },
      { name: 'e', when: { field: 'e', is: 'x' } },
      { name: 'a', kind: 'choice' },
      { name: 'f', kind: 'hologram' },
      { name: 'g', pattern: '[' },
      { name: 'h', kind: 'date', min: '2026-02-02', max: '2026-02-01' },
      { name: 'i', minLength: 5, maxLength: 4 },
      { name: 'j', kind: 'date', min: 'received', max: 'today' },
      { name: 'k', kind: 'carrier', choices: [] },
      { name: 'l', kind: 'malformed', hint: 'label: expected text, received a number' },
    );
    const found = formSchemaProblems(form).map(({ field, code }) => `${field}: ${code}`);
    assert.deepEqual(found, [
      'a: unknown-field',
      'b: circular-condition',
      'c: circular-condition',
      'd: circular-condition',
      'e: circular-condition',
      'a: no-choices',
      'a: duplicate-name',
      'f: unknown-kind',
      'g: bad-pattern',
      'h: empty-range',
      'i: empty-range',
      'k: no-choices',
      'l: malformed',
    ]);
  });

  it('can still be asked for all that is sound in it', () => {
    const form = aForm(
      { name: 'sound' },
      { name: 'lost', when: { field: 'nobody', is: 'x' } },
      { name: 'round', when: { field: 'trip', is: 'x' } },
      { name: 'trip', when: { field: 'round', is: 'x' } },
      { name: 'strange', kind: 'hologram' },
      { name: 'nothing', kind: 'choice', choices: [] },
    );
    const draft = typed({ sound: 'yes', round: 'x', trip: 'x' });
    assert.deepEqual(wrong(form, draft), []);
    assert.deepEqual(answersOf(form, draft, TERMS).values, { sound: 'yes' });
  });

  it('is taken by the market with all that could be answered in it', () => {
    const form = aForm(
      { name: 'odd', pattern: '[' },
      { name: 'twice' },
      { name: 'twice', kind: 'choice', choices: [{ value: 'x', label: 'x' }] },
      { name: 'constructor', requirement: 'optional', minLength: 3 },
    );
    const answers = { formId: 'f', values: { odd: 'yes', twice: 'yes' } };
    /** @type {string[]} */
    const marked = [];
    const mark = (/** @type {string} */ path) => void marked.push(path);
    checkForm(form, { answers, files: [] }, { mark, pathOf: String });
    assert.deepEqual(marked, []);
  });
});
