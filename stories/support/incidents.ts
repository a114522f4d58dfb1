import type { Deadline } from '../../src/model/deadline.js';
import { fireEvent, userEvent } from 'storybook/test';
import type { MemoryOptions } from '../../src/adapters/memory/index.js';
import type { Incident } from '../../src/model/incident.js';
import type { Reason } from '../../src/model/reason.js';
import { anIncident } from '../../test/support/an-incident.js';
import {
  aConversation,
  aCustomer,
  aMessage,
  ago,
  anOrder,
  composeRules,
  OPERATOR,
} from '../../test/support/builders.js';
import { inside, until } from './inside.js';
import { inMarket } from './market.js';

/** What the stories of incidents tell. */

const REASONS: readonly Reason[] = [
  { code: '401', label: 'Producto sustituido', purpose: 'incident-resolve' },
  { code: '402', label: 'Importe reembolsado', purpose: 'incident-resolve' },
];

/** A claim on the lamp with all that may be done about it. */
export function theIncident(changes: Partial<Incident> = {}): Incident {
  return anIncident({
    version: '1',
    kind: { code: 'customer-claim', label: 'Reclamación del cliente' },
    customer: aCustomer(),
    units: 1,
    turn: 'seller',
    threads: [{ id: 't-1', with: 'customer' }],
    timeline: [
      { at: ago({ days: 1 }), by: aCustomer(), label: 'Incidencia abierta' },
      { at: ago({ hours: 20 }), by: OPERATOR, label: 'El operador ha avisado a la tienda' },
    ],
    actions: [
      { id: 'message-customer', label: 'Escribir al cliente' },
      { id: 'message-operator', label: 'Escribir al operador' },
      { id: 'resolve', label: 'Marcar como resuelta', undoable: false },
    ],
    ...changes,
  });
}

/** A market with this incident, its order and its conversation. */
export function withIncident(
  changes: Partial<Incident> = {},
  options: Omit<MemoryOptions, 'records'> = {},
) {
  const { thread, messages } = aConversation(
    [aMessage({ text: 'La lámpara ha llegado rota. ¿Me enviáis otra?' })],
    { compose: composeRules() },
  );
  return inMarket({
    records: {
      threads: [thread],
      messages: { [thread.id]: messages },
      orders: [anOrder()],
      incidents: [theIncident(changes)],
      reasons: REASONS,
    },
    pace: { operatorChecks: Infinity, customerAnswers: Infinity },
    ...options,
  });
}

/** Opens one of the acts. */
export async function open(canvasElement: HTMLElement, name: string): Promise<void> {
  const panel = await inside(canvasElement, 'care-incident-panel');
  await userEvent.click(await until(() => panel.getByRole('button', { name })));
}

/** Marks it as resolved with these words. */
export async function resolve(canvasElement: HTMLElement, words: string): Promise<void> {
  await open(canvasElement, 'Marcar como resuelta');
  const panel = await inside(canvasElement, 'care-incident-panel');
  const reason = await until(() => panel.getByLabelText('Reason for closing'));
  await userEvent.selectOptions(reason, '401');
  const word = panel.getByLabelText('Message to the operator: what has been done');
  await fireEvent.input(word, { target: { value: words } });
  const [, submit] = panel.getAllByRole('button', { name: 'Marcar como resuelta' });
  if (submit) await userEvent.click(submit);
}

export const WORD = 'Hemos enviado otra lámpara; el cliente la recibe el martes y está conforme.';

/** So many business days since it was opened, yesterday. */
export function inBusinessDays(days: number, calendar = 'cl'): Deadline {
  const rule = {
    days,
    unit: 'business',
    event: 'opened',
    from: ago({ days: 1 }),
    calendar,
  } as const;
  return { rule, zone: 'America/Santiago', source: 'record' };
}
