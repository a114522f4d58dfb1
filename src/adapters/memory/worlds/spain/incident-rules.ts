import type { Action } from '../../../../model/action.js';
import type { FormSchema } from '../../../../model/form-schema.js';
import type { Incident } from '../../../../model/incident.js';
import type { IncidentRules } from '../world.js';
import type { Order } from '../../../../model/order.js';
import type { Blocked } from '../../../../model/action.js';
import { isSpanish, wordsFor } from '../../refusals.js';
import { FILES } from './compose.js';

/** How incidents go here: the shop marks them as resolved, the operator checks and closes, or opens them again. */
export const INCIDENT_RULES: IncidentRules = {
  actions: actionsFor,
  // The first time one in three is not as it should be; nobody is asked a third time.
  agrees: (id, time) => time > 1 || digitsOf(id) % 3 !== 0,
  closesAfterDays: 5,
  disagreement:
    'Hola, Casa Almendro:\n\nHemos revisado la incidencia y el cliente nos dice que sigue sin solución. ' +
    'La reabrimos: ¿podéis contactar con él y confirmarnos qué habéis acordado?\n\nPlazuela, Atención a vendedores',
  answers: [
    'Gracias por contestar. Quedo a la espera de que me confirméis la solución.',
    'De acuerdo, me parece bien. ¿Cuándo se haría?',
    'Prefiero que me devolváis el dinero, si puede ser.',
    'Vale, gracias. En cuanto lo vea os digo.',
  ],
};

/** What may be done to an order, whatever becomes of it. */
export function orderActions(
  { incidents = [] }: Order,
  refund: Blocked | undefined,
  locale: string,
): readonly Action[] {
  const say = words(locale);
  const hasOpen = incidents.some(({ open }) => open);
  return [
    {
      id: 'refund',
      label: say('Reembolso', 'Refund'),
      undoable: false,
      ...(refund === undefined ? {} : { blocked: refund }),
    },
    { id: 'message-customer', label: say('Escribir al cliente', 'Message the customer') },
    { id: 'message-operator', label: say('Escribir al operador', 'Message the operator') },
    ...(hasOpen
      ? [{ id: 'resolve', label: say('Marcar como resuelto', 'Mark as resolved'), undoable: false }]
      : []),
  ];
}

function actionsFor({ state }: Incident, locale: string): readonly Action[] {
  if (state === 'closed') return [];
  const say = words(locale);
  const inCheck = { code: 'incident-in-check', label: wordsFor('incident-in-check', locale) };
  const blocked = state === 'resolved' ? { blocked: inCheck } : {};
  return [
    { id: 'message-customer', label: say('Escribir al cliente', 'Message the customer') },
    { id: 'message-operator', label: say('Escribir al operador', 'Message the operator') },
    { id: 'refund', label: say('Reembolso', 'Refund'), undoable: false },
    {
      id: 'add-evidence',
      label: say('Aportar pruebas', 'Add evidence'),
      form: evidenceForm(say),
      ...blocked,
    },
    {
      id: 'resolve',
      label: say('Marcar como resuelto', 'Mark as resolved'),
      undoable: false,
      ...blocked,
    },
  ];
}

function evidenceForm(say: (es: string, en: string) => string): FormSchema {
  return {
    id: 'evidence',
    version: '1',
    fields: [
      {
        name: 'kind',
        kind: 'choice',
        label: say('¿Qué demuestra?', 'What does it show?'),
        requirement: 'required',
        choices: [
          { value: 'delivered', label: say('La entrega', 'The delivery') },
          { value: 'condition', label: say('El estado del producto', 'The state of the product') },
          { value: 'other', label: say('Otra cosa', 'Something else') },
        ],
      },
      {
        name: 'tracking',
        kind: 'tracking-number',
        label: say('Número de seguimiento', 'Tracking number'),
        requirement: 'required',
        maxLength: 40,
        when: { field: 'kind', is: 'delivered' },
      },
      {
        name: 'proof',
        kind: 'document',
        label: say('Archivo', 'File'),
        requirement: 'optional',
        files: { ...FILES, count: 3 },
      },
      {
        name: 'explanation',
        kind: 'long-text',
        label: say('Explicación', 'Explanation'),
        requirement: 'required',
        minLength: 10,
        maxLength: 2000,
      },
    ],
  };
}

function words(locale: string): (es: string, en: string) => string {
  return isSpanish(locale) ? (es) => es : (_, en) => en;
}

function digitsOf(id: string): number {
  return Number(id.replace(/\D/g, '').slice(-9));
}
