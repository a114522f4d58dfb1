import type { FileLimits } from './attachment.js';
import type { CaseType, ClosureOptions } from './case.js';
import type { FormCondition, FormField } from './form-schema.js';

/** The types of the Falabella guide. */
export type GuideType = 'invoice-copy' | 'invoice-correction' | 'manual';

/** Why a case does not proceed, each type with its own. */
const REASONS = {
  'invoice-copy': ['legal', 'already-sent', 'issued-by-operator', 'other-shop'],
  'invoice-correction': ['legal', 'data-is-right', 'period-closed', 'other-shop'],
  manual: ['no-manual', 'in-the-box', 'maker-only', 'legal', 'other-shop'],
} as const satisfies Readonly<Record<GuideType, readonly string[]>>;

/** The words that the guide's forms need; whoever shows them has them in its language. */
export type GuideClosureWord =
  | `outcome.${GuideOutcome}`
  | `criterion.${GuideOutcome}`
  | 'delivery'
  | `delivery.${'digital' | 'physical'}`
  | `document.${GuideType}`
  | 'document.hint'
  | 'credit-note'
  | 'carrier'
  | 'tracking-number'
  | 'dispatch-date'
  | 'dispatch-date.hint'
  | 'reason'
  | `reason.${(typeof REASONS)[GuideType][number]}`
  | 'explanation'
  | 'explanation.hint';

type GuideOutcome = 'proceeds' | 'does-not-proceed';
type Label = (word: GuideClosureWord) => string;

/** What a document may be. How large, the adapter's own limits say. */
const DOCUMENT: FileLimits = {
  count: 3,
  extensions: ['pdf', 'jpg', 'jpeg', 'png'],
  types: ['application/pdf', 'image/jpeg', 'image/png'],
};

/**
 * What closing one of the guide's three types asks for. *Proceeds*: how it is sent, digital or physical, and the document;
 * sent physically also carrier, tracking number and the day it left, which lies between the day of receipt and today.
 * *Does not proceed*: one of the type's own reasons, and an explanation.
 *
 * It stands where an adapter gives a case no closure of its own; a market may use it as its own, too.
 * @returns `undefined` for a type that is none of the guide's.
 */
export function guideClosure(type: CaseType, label: Label): ClosureOptions | undefined {
  if (!isGuideType(type)) return undefined;
  const form = (outcome: GuideOutcome, fields: readonly FormField[]) => ({
    id: outcome,
    label: label(`outcome.${outcome}`),
    criterion: label(`criterion.${outcome}`),
    form: { id: `guide:${type}:${outcome}`, version: '1', fields },
  });
  return {
    outcomes: [
      form('proceeds', [delivery(label), ...documents(type, label), ...parcel(label)]),
      form('does-not-proceed', refusal(type, label)),
    ],
  };
}

function isGuideType(type: string): type is GuideType {
  return Object.hasOwn(REASONS, type);
}

function delivery(label: Label): FormField {
  return {
    name: 'delivery',
    kind: 'choice',
    label: label('delivery'),
    requirement: 'required',
    choices: (['digital', 'physical'] as const).map((value) => ({
      value,
      label: label(`delivery.${value}`),
    })),
  };
}

/** A correction is done by the document anew, by a credit note, or by both. */
function documents(type: GuideType, label: Label): readonly FormField[] {
  const document: FormField = {
    name: 'document',
    kind: 'document',
    label: label(`document.${type}`),
    hint: label('document.hint'),
    requirement: 'required',
    files: DOCUMENT,
  };
  if (type !== 'invoice-correction') return [document];
  const either = { requirement: 'one-of', group: 'documents' } as const;
  return [
    { ...document, ...either },
    { ...document, ...either, name: 'credit-note', label: label('credit-note') },
  ];
}

function parcel(label: Label): readonly FormField[] {
  const when: FormCondition = { field: 'delivery', is: 'physical' };
  const asked = { requirement: 'required', when } as const;
  return [
    { name: 'carrier', kind: 'carrier', label: label('carrier'), maxLength: 60, ...asked },
    {
      name: 'tracking-number',
      kind: 'tracking-number',
      label: label('tracking-number'),
      minLength: 4,
      maxLength: 40,
      pattern: '[A-Za-z0-9][A-Za-z0-9 .\\-]*',
      ...asked,
    },
    {
      name: 'dispatch-date',
      kind: 'date',
      label: label('dispatch-date'),
      hint: label('dispatch-date.hint'),
      min: 'received',
      max: 'today',
      ...asked,
    },
  ];
}

function refusal(type: GuideType, label: Label): readonly FormField[] {
  return [
    {
      name: 'reason',
      kind: 'choice',
      label: label('reason'),
      requirement: 'required',
      choices: REASONS[type].map((value) => ({ value, label: label(`reason.${value}`) })),
    },
    {
      name: 'explanation',
      kind: 'long-text',
      label: label('explanation'),
      hint: label('explanation.hint'),
      requirement: 'required',
      minLength: 10,
      maxLength: 1000,
    },
  ];
}
