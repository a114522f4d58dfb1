import type { Action } from '../../../../model/action.js';
import type { Deadline } from '../../../../model/deadline.js';
import type { FormField } from '../../../../model/form-schema.js';
import type { Incident } from '../../../../model/incident.js';
import type { Party } from '../../../../model/party.js';
import type { IncidentCatalogue, IncidentRules } from '../world.js';
import { entryOf } from '../../records-now.js';
import { isSpanish } from '../../refusals.js';
import { buyerOf, SALES } from './orders.js';
import { MEDIATOR, SHOP } from './parties.js';
import { reasonsIn } from './rules.js';
import { DAY, HOUR, iso, ZONE } from './times.js';

type Say = (es: string, en: string) => string;

interface Claim {
  readonly order: string;
  readonly hoursAgo: number;
  readonly reason: 'PNR' | 'PDD';
  readonly state: 'open' | 'in-progress' | 'escalated' | 'closed';
}

const CLAIMS: readonly Claim[] = [
  { order: '2000009158302', hoursAgo: 43, reason: 'PDD', state: 'in-progress' },
  { order: '2000009149915', hoursAgo: 11, reason: 'PNR', state: 'open' },
  { order: '2000009140077', hoursAgo: 98, reason: 'PDD', state: 'escalated' },
  { order: '2000009166870', hoursAgo: 8, reason: 'PNR', state: 'open' },
  { order: '2000009118236', hoursAgo: 250, reason: 'PDD', state: 'closed' },
  { order: '2000009096604', hoursAgo: 500, reason: 'PDD', state: 'closed' },
  { order: '2000009010952', hoursAgo: 1100, reason: 'PNR', state: 'closed' },
];

/** The claims that the world begins with, without actions. */
export function claimsAt(epoch: number): IncidentCatalogue {
  const find = (id: string) => CLAIMS.find((claim) => idOf(claim) === id);
  return {
    ids: CLAIMS.map(idOf),
    orderOf: (id) => find(id)?.order ?? '',
    make: (id, locale) => incidentOf(find(id) as Claim, epoch, locale),
    dues: [],
  };
}

/**
 * Mercado Libre: nobody marks anything as resolved. The shop gives money back, takes the goods back or has a mediator
 * decide, each with a limit of its own.
 */
export const CLAIM_RULES: IncidentRules = {
  actions: actionsFor,
  does: {
    escalate: { state: 'escalated', turn: 'mediator' },
    'accept-return': { turn: 'customer' },
  },
  mediation: {
    by: MEDIATOR,
    says: 'Hola, soy parte de Mercadito y voy a ayudar a resolver este reclamo. Desde ahora, escríbanme solo a mí.',
  },
  agrees: () => true,
  closesAfterDays: 5,
  disagreement: 'El reclamo sigue abierto.',
  answers: [
    'Gracias por contestar. Quedo pendiente.',
    'Está bien, me parece justo.',
    'Prefiero devolverlo, ¿cómo le hago?',
  ],
};

function incidentOf(
  { order, hoursAgo, reason, state }: Claim,
  epoch: number,
  locale: string,
): Incident {
  const es = isSpanish(locale);
  const sale = SALES.find(({ id }) => id === order);
  const customer: Party = sale === undefined ? { kind: 'customer' } : buyerOf(sale);
  const opened = epoch - hoursAgo * HOUR;
  const label = reasonsIn(locale).find(({ code }) => code === reason)?.label;
  const isOver = state === 'closed';
  const steps = [
    { at: iso(opened), by: customer, what: 'opened' as const },
    ...(state === 'open'
      ? []
      : [{ at: iso(opened + 3 * HOUR), by: SHOP, what: 'answered' as const }]),
    ...(isOver ? [{ at: iso(opened + 90 * HOUR), by: MEDIATOR, what: 'closed' as const }] : []),
  ];
  return {
    id: `c-${order}`,
    version: 'v0',
    orderId: order,
    orderNumber: order,
    // Claims are about a sale as a whole.
    lineIds: [],
    units: 1,
    kind: { code: 'mediations', label: es ? 'Reclamo' : 'Claim' },
    reason: { code: reason, ...(label === undefined ? {} : { label }) },
    state,
    openedBy: customer,
    openedAt: iso(opened),
    customer,
    turn: state === 'escalated' ? 'mediator' : state === 'in-progress' ? 'customer' : 'seller',
    answered: state !== 'open',
    ...(isOver ? {} : { deadline: limit(opened, state === 'open' ? 2 : 6, es) }),
    freezesOrder: isOver ? 'no' : 'yes',
    // What the shop offers within three days keeps a claim out of its reputation.
    countsInQuality: isOver ? 'no' : state === 'escalated' ? 'yes' : 'unknown',
    timeline: steps.map((step) => entryOf(step, locale)),
    actions: [],
  };
}

function actionsFor({ state, openedAt = '' }: Incident, locale: string): readonly Action[] {
  if (state === 'closed') return [];
  const es = isSpanish(locale);
  const say: Say = (spanish, english) => (es ? spanish : english);
  const opened = Date.parse(openedAt) || 0;
  const refund: Action = {
    id: 'refund',
    label: say('Devolver dinero', 'Give money back'),
    undoable: false,
    deadline: limit(opened, 3, es),
  };
  const evidence: Action = {
    id: 'add-evidence',
    label: say('Agregar pruebas', 'Add evidence'),
    form: { id: 'evidence', version: '2', fields: evidenceFields(say) },
    deadline: limit(opened, 6, es),
    mandatory: state === 'escalated',
  };
  if (state === 'escalated') return [refund, evidence];
  return [
    { id: 'message-customer', label: say('Escribir al comprador', 'Message the customer') },
    refund,
    {
      id: 'accept-return',
      label: say('Aceptar la devolución', 'Accept the return'),
      undoable: false,
      deadline: limit(opened, 3, es),
      form: { id: 'return', version: '1', fields: returnFields(say) },
    },
    evidence,
    {
      id: 'escalate',
      label: say('Pedir mediación', 'Ask for mediation'),
      undoable: false,
      deadline: limit(opened, 6, es),
      form: { id: 'dispute', version: '1', fields: [story(say, 20)] },
    },
  ];
}

function returnFields(say: Say): readonly FormField[] {
  return [
    {
      name: 'label',
      kind: 'choice',
      label: say('¿Quién paga el envío?', 'Who pays for the parcel?'),
      requirement: 'required',
      choices: [
        { value: 'marketplace', label: say('Guía de Mercadito', 'Label of Mercadito') },
        { value: 'shop', label: say('La tienda', 'The shop') },
      ],
    },
    {
      name: 'carrier',
      kind: 'carrier',
      label: say('Paquetería', 'Carrier'),
      requirement: 'required',
      maxLength: 40,
      when: { field: 'label', is: 'shop' },
    },
    {
      name: 'until',
      kind: 'date',
      label: say('Hasta cuándo', 'Until when'),
      requirement: 'optional',
    },
  ];
}

function evidenceFields(say: Say): readonly FormField[] {
  return [
    {
      name: 'shipped',
      kind: 'date',
      label: say('Fecha de envío', 'Day of shipment'),
      requirement: 'optional',
    },
    {
      name: 'paid',
      kind: 'money',
      currency: 'MXN',
      label: say('Lo que costó el envío', 'What the parcel cost'),
      requirement: 'optional',
    },
    {
      name: 'proof',
      kind: 'document',
      label: say('Foto o comprobante', 'Picture or receipt'),
      requirement: 'optional',
      files: { count: 5, fileBytes: 5 * 1024 * 1024, extensions: ['jpg', 'png', 'pdf'] },
    },
    story(say, 10),
  ];
}

function story(say: Say, minLength: number): FormField {
  return {
    name: 'story',
    kind: 'long-text',
    label: say('Qué pasó', 'What happened'),
    requirement: 'required',
    minLength,
    maxLength: 1500,
  };
}

/** A limit of the marketplace's own. */
function limit(opened: number, days: number, es: boolean): Deadline {
  return {
    at: iso(opened + days * DAY),
    zone: ZONE,
    source: 'record',
    consequence: es ? 'Después decide Mercadito' : 'Mercadito decides after that',
  };
}

function idOf({ order }: Claim): string {
  return `c-${order}`;
}
