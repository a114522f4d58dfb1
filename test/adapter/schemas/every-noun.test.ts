import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import type { GenericSchema } from 'valibot';
import { parseRecord, type BadRecord } from '../../../src/adapter/parse.js';
import { actionSchema } from '../../../src/adapter/schemas/action-schema.js';
import { caseSchema } from '../../../src/adapter/schemas/case-schema.js';
import { checkAnswerSchema } from '../../../src/adapter/schemas/check-schema.js';
import { composeRulesSchema } from '../../../src/adapter/schemas/compose-schema.js';
import { descriptionSchema } from '../../../src/adapter/schemas/description-schema.js';
import { figureSchema } from '../../../src/adapter/schemas/figure-schema.js';
import { formAnswersSchema, formSchema } from '../../../src/adapter/schemas/form-schema.js';
import {
  incidentActResultSchema,
  incidentSchema,
} from '../../../src/adapter/schemas/incident-schema.js';
import { liveChangeSchema } from '../../../src/adapter/schemas/live-schema.js';
import { messageSchema } from '../../../src/adapter/schemas/message-schema.js';
import { orderSchema } from '../../../src/adapter/schemas/order-schema.js';
import { messageReceiptSchema } from '../../../src/adapter/schemas/receipt-schema.js';
import { refundOptionsSchema } from '../../../src/adapter/schemas/refund-options-schema.js';
import { refundSchema } from '../../../src/adapter/schemas/refund-schema.js';
import { threadSchema } from '../../../src/adapter/schemas/thread-schema.js';
import * as answers from '../../support/any-answer.js';
import * as conversation from '../../support/any-conversation.js';
import * as purchase from '../../support/any-purchase.js';
import * as value from '../../support/any-value.js';
import { HOSTILE_STRINGS } from '../../support/hostile-strings.js';

const NOUNS: readonly (readonly [string, GenericSchema<unknown, object>, fc.Arbitrary<object>])[] =
  [
    ['action', actionSchema, value.action],
    ['form', formSchema, value.form],
    ['form answers', formAnswersSchema, value.formAnswers],
    ['compose rules', composeRulesSchema, conversation.compose],
    ['message', messageSchema, conversation.message],
    ['thread', threadSchema, conversation.thread],
    ['refund', refundSchema, purchase.refund],
    ['refund options', refundOptionsSchema, purchase.refundOptions],
    ['order', orderSchema, purchase.order],
    ['incident', incidentSchema, purchase.incident],
    ['case', caseSchema, purchase.careCase],
    ['figure', figureSchema, answers.figure],
    ['check answer', checkAnswerSchema, answers.checkAnswer],
    ['live change', liveChangeSchema, answers.liveChange],
    ['message receipt', messageReceiptSchema, answers.messageReceipt],
    ['incident act result', incidentActResultSchema, answers.incidentActResult],
    ['description', descriptionSchema, answers.description],
  ];

for (const [name, schema, any] of NOUNS) {
  describe(`any ${name}`, () => {
    it('comes in whole and unchanged', () => {
      fc.assert(
        fc.property(any, (record) => {
          expect(parse(schema, record)).to.deep.equal({ ok: true, value: record });
        }),
        { numRuns: 60 },
      );
    });

    it('loses what the treaty does not know, at every depth, and nothing else', () => {
      fc.assert(
        fc.property(any, (record) => {
          expect(parse(schema, withUnknownFields(record))).to.deep.equal({
            ok: true,
            value: record,
          });
        }),
        { numRuns: 30 },
      );
    });

    it('is refused at the very field that is wrong', () => {
      fc.assert(
        fc.property(any, fc.nat(), (record, choice) => {
          const paths = pathsIn(record).filter((each) => !isOfClosureField(each));
          fc.pre(paths.length > 0);
          const path = paths[choice % paths.length]!;
          // A function is never data.
          const broken = withValueAt(record, path, () => {});
          expect(problemOf(schema, broken)).to.deep.include({
            where: 'some.method',
            path: shownPath(path),
            received: shownPath(path) === path.join('.') ? 'a function' : 'an object',
          });
        }),
        { numRuns: 60 },
      );
    });

    it('keeps hostile text as it is', () => {
      const hostile = HOSTILE_STRINGS.filter((string) => string !== '');
      fc.assert(
        fc.property(any, fc.constantFrom(...hostile), (record, string) => {
          const soaked = withText(record, string);
          expect(parse(schema, soaked)).to.deep.equal({ ok: true, value: soaked });
        }),
        { numRuns: 60 },
      );
    });
  });
}

describe('a record that lacks a field it must have', () => {
  it('is refused by the name of that field', () => {
    fc.assert(
      fc.property(conversation.thread, (thread) => {
        const rest = { ...thread };
        Reflect.deleteProperty(rest, 'lastActivityAt');
        expect(problemOf(threadSchema, rest)).to.deep.include({
          path: 'lastActivityAt',
          expected: 'a value',
          received: 'nothing',
        });
      }),
      { numRuns: 20 },
    );
  });
});

describe('a field of a closure that is wrong', () => {
  it('is named where it stands, and takes nothing else away', () => {
    fc.assert(
      fc.property(purchase.careCase, fc.nat(), (careCase, choice) => {
        const paths = pathsIn(careCase).filter(isOfClosureField);
        fc.pre(paths.length > 0);
        const path = paths[choice % paths.length]!;
        const field = path.slice(0, FIELD_OF_CLOSURE);
        const parsed = parse(
          caseSchema,
          withValueAt(careCase, path, () => {}),
        );
        if (!parsed.ok) throw new Error(parsed.problem.message);
        const found = valueAt(parsed.value, field) as { kind: string; hint: string };
        expect(found.kind).to.equal('malformed');
        const within = shownPath(path.slice(FIELD_OF_CLOSURE));
        expect(found.hint).to.contain(within === '' ? 'received' : `${within}: expected`);
        const before = valueAt(careCase, field);
        expect(withValueAt(parsed.value, field, before)).to.deep.equal(careCase);
      }),
      { numRuns: 60 },
    );
  });
});

type Path = readonly (string | number)[];

/** How deep a field of a closure's form lies in a case. */
const FIELD_OF_CLOSURE = 6;

function isOfClosureField(path: Path): boolean {
  return /^closure\.outcomes\.\d+\.form\.fields\.\d/.test(path.join('.'));
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], value);
}

function parse(schema: GenericSchema<unknown, object>, record: unknown) {
  return parseRecord(schema, record, 'some.method');
}

function problemOf(schema: GenericSchema<unknown, object>, record: unknown): BadRecord {
  const parsed = parse(schema, record);
  if (parsed.ok) throw new Error('It passed.');
  return parsed.problem;
}

/** Which of several kinds of condition was meant cannot be told: there the whole condition is named. */
function shownPath(path: Path): string {
  const condition = path.indexOf('when');
  return (condition < 0 ? path : path.slice(0, condition + 1)).join('.');
}

/** The path of everything in a record, itself left out. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return entries(value).flatMap(([key, inner]) => [
    [...path, key],
    ...pathsIn(inner, [...path, key]),
  ]);
}

function withValueAt(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put;
  const copy: unknown = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  const inner: unknown = Reflect.get(copy as object, key);
  Reflect.set(copy as object, key, withValueAt(inner, rest, put));
  return copy;
}

/** Objects whose keys are data: a further key there is no unknown field. */
const DICTIONARIES = ['values', 'currencies', 'caseLimits'];

function withUnknownFields(value: unknown, at: string | number = ''): unknown {
  return mapped(value, at, (inner, key) => withUnknownFields(inner, key), {
    ...(DICTIONARIES.includes(String(at)) ? {} : { addedByALaterBackEnd: { anything: [1, 'x'] } }),
  });
}

const TEXTS =
  /^(id|code|kind|state|label|name|title|content|excerpt|hint|text|note|description|consequence|carrier|trackingUrl|sku|number)$/;

function withText(value: unknown, text: string, at: string | number = ''): unknown {
  if (typeof value === 'string') return TEXTS.test(String(at)) ? text : value;
  return mapped(value, at, (inner, key) => withText(inner, text, key), {});
}

function mapped(
  value: unknown,
  at: string | number,
  map: (inner: unknown, key: string | number) => unknown,
  extra: object,
): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => map(item, at));
  if (typeof value !== 'object' || value === null) return value;
  return {
    ...Object.fromEntries(entries(value).map(([key, inner]) => [key, map(inner, key)])),
    ...extra,
  };
}

function entries(value: object): [string | number, unknown][] {
  return Array.isArray(value)
    ? value.map((item: unknown, index) => [index, item])
    : Object.entries(value);
}
