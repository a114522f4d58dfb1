import { present, type WireRequest } from '../wire.js';
import type { FalabellaCase, FalabellaError, FalabellaFile, FalabellaItem } from './published.js';
import { CareError, type CareErrorKind } from '../../../src/adapter/care-error.js';
import type { AddDocumentRequest, CloseCaseRequest } from '../../../src/adapter/commands.js';
import type { Attachment } from '../../../src/model/attachment.js';
import type { CareCase, ClosureRecord } from '../../../src/model/case.js';
import type { FormAnswers } from '../../../src/model/form-schema.js';

export function mapCase(source: FalabellaCase): CareCase {
  const { cierre } = source;
  return {
    id: source.numeroCaso,
    number: source.numeroCaso,
    desk: 'customer',
    type: { code: TYPES[source.tipificacion] ?? source.tipificacion, label: source.tipificacion },
    state: STATES[source.estado] ?? source.estado,
    stateLabel: source.estado,
    order: { id: source.ordenCompra, number: source.ordenCompra },
    customer: { kind: 'customer', name: source.nombreCliente },
    openedAt: toInstant(source.fechaApertura),
    receivedAt: toInstant(source.fechaRecepcion),
    deadline: { at: toInstant(source.fechaCompromiso), zone: ZONE, source: 'record' },
    description: source.descripcion,
    attachments: {
      customer: source.adjuntosCliente.map(toAttachment),
      seller: source.adjuntosSeller.map(toAttachment),
    },
    ...present('closed', cierre && toClosed(cierre, source.adjuntosSeller)),
    actions: cierre === null ? [{ id: 'close', label: 'Cierre de caso', undoable: false }] : [],
  };
}

/**
 * Closing as such has no request: the portal does it. What can be sent is the invoice that it asks for, and only
 * when the case proceeds and is about one.
 */
export function closeRequests(
  request: CloseCaseRequest,
  items: readonly FalabellaItem[],
  bytes: (name: string) => string,
): readonly WireRequest[] {
  const file = request.files.find(({ field }) => field === 'document');
  if (request.outcome !== 'proceeds' || file === undefined) return [];
  return [invoiceRequest(request.answers, items, bytes(file.name))];
}

/** The same invoice, added to the order without a case. */
export function documentRequest(
  request: AddDocumentRequest,
  items: readonly FalabellaItem[],
  bytes: (name: string) => string,
): WireRequest {
  if (request.answers === undefined) {
    throw new CareError({
      kind: 'validation',
      fields: [{ path: 'invoice-number', message: 'An invoice needs its number and its date' }],
    });
  }
  return invoiceRequest(request.answers, items, bytes(request.file.name));
}

/** FAL-CLI SetInvoicePDF: the signature, which the server works out, goes into a header as well. */
function invoiceRequest(
  { values }: FormAnswers,
  items: readonly FalabellaItem[],
  invoiceDocument: string,
): WireRequest {
  return {
    method: 'POST',
    path: '/v1/marketplace-sellers/invoice/pdf',
    headers: { Action: 'SetInvoicePDF', Service: 'Invoice' },
    json: {
      orderItemIds: items.map(({ OrderItemId }) => OrderItemId),
      invoiceNumber: values['invoice-number'],
      invoiceDate: values['invoice-date'],
      invoiceType: values['invoice-type'],
      operatorCode: 'FACL',
      invoiceDocumentFormat: 'pdf',
      invoiceDocument,
    },
  };
}

/** `E004`: that invoice is there already, so what was wanted is so. */
export function mapError({ ErrorResponse: { Head, Body } }: FalabellaError): CareError {
  const code = Head.ErrorCode;
  const exists = code === 'E004';
  return new CareError({
    kind: KINDS[code] ?? (Head.ErrorType === 'Sender' ? 'validation' : 'unavailable'),
    code,
    message: Head.ErrorMessage,
    fields: Body.ErrorDetail.map(({ Field, Message }) => ({ path: Field, message: Message })),
    ...(exists ? { outcome: 'applied' } : {}),
  });
}

const KINDS: Readonly<Record<string, CareErrorKind>> = {
  E004: 'conflict',
  E007: 'unauthorised',
  E429: 'rate-limited',
};

/** The guide's three. */
const TYPES: Readonly<Record<string, CareCase['type']['code']>> = {
  'Copia/solicitud de boleta/factura': 'invoice-copy',
  'Cambio/corrección de datos de boleta/factura': 'invoice-correction',
  'Solicitud de manual de instrucciones': 'manual',
};

const STATES: Readonly<Record<string, CareCase['state']>> = { Abierto: 'open', Cerrado: 'closed' };

const OUTCOMES: Readonly<Record<string, ClosureRecord['outcome']>> = {
  Procede: 'proceeds',
  'No procede': 'does-not-proceed',
};

function toClosed(
  { resultado, fecha, motivo }: NonNullable<FalabellaCase['cierre']>,
  files: readonly FalabellaFile[],
): ClosureRecord {
  return {
    outcome: OUTCOMES[resultado] ?? resultado,
    reason: { code: motivo },
    at: toInstant(fecha),
    documents: files.map(toAttachment),
  };
}

function toAttachment({ id, nombre, tamano }: FalabellaFile): Attachment {
  return { id, name: nombre, size: Number(tamano) };
}

const ZONE = 'America/Santiago';

/** Santiago's clock as an instant: its offset is that of the day, summer or winter. */
export function toInstant(local: string): string {
  const asIfUtc = Date.parse(`${local.replace(' ', 'T')}Z`);
  const guess = asIfUtc - offsetAt(asIfUtc);
  return new Date(asIfUtc - offsetAt(guess)).toISOString();
}

/** The parts, not the written date: how a language writes one is the engine's business. */
function offsetAt(instant: number): number {
  const parts = new Map(
    clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)] as const),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? NaN;
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown - Math.floor(instant / 1000) * 1000;
}

const clock = new Intl.DateTimeFormat('en', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});
