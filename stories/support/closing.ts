import { fireEvent, userEvent } from 'storybook/test';
import type { MemoryOptions } from '../../src/adapters/memory/index.js';
import type { CareCase, ClosureOptions } from '../../src/model/case.js';
import { aCase } from '../../test/support/a-case.js';
import { ago, OPERATOR } from '../../test/support/builders.js';
import { inside, until, type Inside } from './inside.js';
import { inMarket } from './market.js';

/** What the stories of one case and of its closure tell. */

const PDF = new Blob(['%PDF-1.7\nBoleta 4711\n%%EOF'], { type: 'application/pdf' });

const SHOP = { kind: 'seller', name: 'Casa Araucaria' } as const;

export const TYPES = {
  'invoice-copy': 'Copia o solicitud de boleta/factura',
  'invoice-correction': 'Cambio o corrección de datos de boleta/factura',
  manual: 'Solicitud de manual de instrucciones',
} as const;

/** A case that the seller has to close, with all that one can have. */
export function theCase(changes: Partial<CareCase> = {}): CareCase {
  return aCase({
    version: '1',
    turn: 'seller',
    openedAt: ago({ days: 1, hours: 1 }),
    receivedAt: ago({ days: 1 }),
    attachments: {
      customer: [
        { id: 'a-1', name: 'comprobante de pago.pdf', size: 48_213, type: 'application/pdf' },
      ],
      seller: [],
    },
    timeline: [
      { at: ago({ days: 1, hours: 1 }), by: OPERATOR, label: 'Caso abierto' },
      { at: ago({ days: 1 }), by: OPERATOR, label: 'Caso recibido por la tienda' },
    ],
    actions: [{ id: 'close', label: 'Cierre de caso', undoable: false }],
    ...changes,
  });
}

/** How the case was closed: it proceeds, with a document. */
export const CLOSED: NonNullable<CareCase['closed']> = {
  outcome: 'proceeds',
  by: SHOP,
  at: ago({ hours: 2 }),
  answers: { formId: 'guide:invoice-copy:proceeds', values: { delivery: 'digital' } },
  documents: [
    {
      id: 'd-1',
      name: 'boleta 4711.pdf',
      size: 31_007,
      type: 'application/pdf',
      field: 'document',
    },
  ],
};

export const REFUSED: NonNullable<CareCase['closed']> = {
  ...CLOSED,
  refusal: {
    reason: { code: 'wrong-document', label: 'El documento no corresponde a la orden.' },
    by: OPERATOR,
    at: ago({ hours: 1 }),
  },
};

/** Words of any length. */
export const LONG_CLOSURE: ClosureOptions = {
  outcomes: [
    {
      id: 'proceeds',
      label: 'Procede a favor del cliente, que recibe el documento que pidió '.repeat(4),
      criterion: 'w'.repeat(300),
      form: {
        id: 'long',
        fields: [
          {
            name: 'proof',
            kind: 'document',
            label: 'Documento tributario electrónico con timbre del servicio '.repeat(4),
            hint: 'مرحبا، متى يصل طلبي رقم 20417-A؟',
            requirement: 'required',
          },
        ],
      },
    },
  ],
};

/** A market with this case. */
export function withCase(
  changes: Partial<CareCase> = {},
  options: Omit<MemoryOptions, 'records'> = {},
) {
  return inMarket({
    world: 'chile',
    records: {
      ...{ threads: [], messages: {}, cases: [theCase(changes)] },
      files: Object.fromEntries(['a-1', 'd-1'].map((id) => [id, PDF])),
    },
    pace: { caseReviewed: Infinity },
    ...options,
  });
}

/** The form, wherever it stands. */
export function form(canvasElement: HTMLElement): Promise<Inside> {
  return inside(canvasElement, 'care-closure-form');
}

export async function choose(canvasElement: HTMLElement, name: RegExp): Promise<void> {
  const here = await form(canvasElement);
  await userEvent.click(await until(() => here.getByRole('radio', { name })));
}

export async function press(canvasElement: HTMLElement, name: string | RegExp): Promise<void> {
  const here = await form(canvasElement);
  await userEvent.click(await until(() => here.getByRole('button', { name })));
}

/** Into the field with this label. */
export async function write(
  canvasElement: HTMLElement,
  label: string,
  value: string,
): Promise<void> {
  const here = await form(canvasElement);
  await fireEvent.input(await until(() => here.getByLabelText(label)), { target: { value } });
}

/** A document, chosen as with the browser's own window. */
export async function attach(canvasElement: HTMLElement, label: RegExp): Promise<void> {
  const here = await form(canvasElement);
  const field = await until(() => (here as unknown as ByLabel).getByLabelText(label));
  const file = new File(['%PDF-1.7\nBoleta 4711\n%%EOF'], 'boleta 4711.pdf', {
    type: 'application/pdf',
  });
  await userEvent.upload(field, file);
}

interface ByLabel {
  getByLabelText(label: RegExp): HTMLElement;
}

export type Way = 'digital' | 'physical' | 'not at all';

/** Fills the form of one of the guide's types in, as one of the three ways asks for it. */
export async function fill(
  canvasElement: HTMLElement,
  way: Way,
  document: RegExp,
  reason: RegExp,
): Promise<void> {
  if (way === 'not at all') {
    await choose(canvasElement, /^Does not proceed/);
    await choose(canvasElement, reason);
    await write(
      canvasElement,
      'Explanation for the customer',
      'No lo permite la ley: es de otro período.',
    );
    return;
  }
  await choose(canvasElement, /^Proceeds/);
  await choose(canvasElement, way === 'digital' ? /digital/i : /physical/i);
  await attach(canvasElement, document);
  if (way === 'digital') return;
  await write(canvasElement, 'Carrier', 'Chilexpress');
  await write(canvasElement, 'Tracking number', 'CX900123');
  await write(canvasElement, 'Day of dispatch', '2026-03-12');
}
