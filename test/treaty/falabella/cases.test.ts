import { expect } from '@open-wc/testing';
import { audit, type Account } from '../account.js';
import { closeRequests, documentRequest, mapCase, mapError, toInstant } from './cases.js';
import type { FalabellaCase, FalabellaItem } from './published.js';
import { CareError } from '../../../src/adapter/care-error.js';
import type { CloseCaseRequest } from '../../../src/adapter/commands.js';
import { parseRecord } from '../../../src/adapter/parse.js';
import { caseSchema } from '../../../src/adapter/schemas/case-schema.js';

const open: FalabellaCase = {
  numeroCaso: '24001733',
  nombreCliente: 'Camila Soto',
  estado: 'Abierto',
  fechaApertura: '2026-11-13 18:40:12',
  fechaRecepcion: '2026-11-16 09:12:33',
  fechaCompromiso: '2026-11-20 23:59:59',
  adjuntosCliente: [{ id: 'a-1', nombre: 'cédula.jpg', tamano: '48211' }],
  adjuntosSeller: [],
  descripcion: 'Cliente necesita copia de su factura.',
  tipificacion: 'Copia/solicitud de boleta/factura',
  ordenCompra: '2233445566',
  cierre: null,
};

const closed: FalabellaCase = {
  ...open,
  numeroCaso: '24001650',
  estado: 'Cerrado',
  adjuntosCliente: [],
  adjuntosSeller: [{ id: 'a-2', nombre: 'respuesta.pdf', tamano: '9000' }],
  descripcion: 'Cliente pide corregir el RUT de la factura.',
  tipificacion: 'Cambio/corrección de datos de boleta/factura',
  cierre: { resultado: 'No procede', fecha: '2026-07-02 11:00:00', motivo: 'Tema legal' },
};

const from = (name: string, ...to: string[]) => ({ [name]: { source: 'GUIDE 1.2', to } });

const account: Account<FalabellaCase> = {
  map: mapCase,
  records: [open, closed],
  fields: {
    numeroCaso: { source: 'A back end’s own', to: ['id', 'number'] },
    ...from('nombreCliente', 'customer.name'),
    ...from('estado', 'state', 'stateLabel'),
    ...from('fechaApertura', 'openedAt'),
    ...from('fechaRecepcion', 'receivedAt'),
    ...from('fechaCompromiso', 'deadline.at'),
    ...from('adjuntosCliente[].id', 'attachments.customer[].id'),
    ...from('adjuntosCliente[].nombre', 'attachments.customer[].name'),
    ...from('adjuntosCliente[].tamano', 'attachments.customer[].size'),
    ...from('adjuntosSeller[].id', 'attachments.seller[].id', 'closed.documents[].id'),
    ...from('adjuntosSeller[].nombre', 'attachments.seller[].name', 'closed.documents[].name'),
    ...from('adjuntosSeller[].tamano', 'attachments.seller[].size', 'closed.documents[].size'),
    ...from('descripcion', 'description'),
    ...from('tipificacion', 'type.code', 'type.label'),
    ...from('ordenCompra', 'order.id', 'order.number'),
    cierre: {
      source: 'GUIDE 1.2',
      to: ['closed', 'actions'],
      other: { resultado: 'Procede', fecha: '2026-11-18 10:00:00', motivo: 'x' },
    },
    ...from('cierre.resultado', 'closed.outcome'),
    ...from('cierre.fecha', 'closed.at'),
    ...from('cierre.motivo', 'closed.reason.code'),
  },
  known: {
    desk: 'GUIDE 1.1: the tab “Atención al Cliente”.',
    'customer.kind': 'Whoever asked is the customer.',
    'deadline.zone': 'GUIDE: business days of Chile.',
    'deadline.source': 'GUIDE: the case itself has its “fecha de compromiso”.',
    'attachments.customer': 'GUIDE: none.',
    'attachments.seller': 'GUIDE: none.',
    actions: 'GUIDE: what is closed is closed.',
    'actions[].id': 'GUIDE 1.2: “Cierre de Casos”.',
    'actions[].label': 'GUIDE 1.2: “Cierre de Casos”.',
    'actions[].undoable': 'GUIDE: there is no way back.',
  },
};

describe('a Falabella case as its guide shows it', () => {
  it('loses nothing that a seller would miss, and invents nothing', () => {
    expect(audit(account)).to.deep.equal([]);
  });

  it('keeps the treaty’s schema, although every value came as text', () => {
    for (const value of [open, closed].map(mapCase)) {
      expect(parseRecord(caseSchema, value, 'cases.get')).to.deep.equal({ ok: true, value });
    }
    expect(mapCase(open).attachments.customer[0]?.size).to.equal(48_211);
  });

  it('is due by Santiago’s clock, in summer and in winter', () => {
    expect(mapCase(open).deadline?.at).to.equal('2026-11-21T02:59:59.000Z');
    expect(mapCase(closed).closed?.at).to.equal('2026-07-02T15:00:00.000Z');
    expect(toInstant('2026-09-06 01:00:00')).to.equal('2026-09-06T04:00:00.000Z');
  });

  it('is one of the guide’s three types, or the marketplace’s own word', () => {
    const types = [
      'Copia/solicitud de boleta/factura',
      'Cambio/corrección de datos de boleta/factura',
      'Solicitud de manual de instrucciones',
      'Garantía extendida',
    ].map((tipificacion) => mapCase({ ...open, tipificacion }).type.code);
    expect(types).to.deep.equal([
      'invoice-copy',
      'invoice-correction',
      'manual',
      'Garantía extendida',
    ]);
  });

  it('was closed as one that proceeds or does not', () => {
    const outcomes = ['Procede', 'No procede'].map(
      (resultado) =>
        mapCase({ ...closed, cierre: { ...closed.cierre!, resultado } }).closed?.outcome,
    );
    expect(outcomes).to.deep.equal(['proceeds', 'does-not-proceed']);
  });
});

describe('the way back to Falabella', () => {
  const items: FalabellaItem[] = ['51', '52'].map((OrderItemId) => ({
    OrderItemId,
    OrderId: '1144',
    Status: 'delivered',
    PaidPrice: '12990.00',
  }));
  const answers = {
    formId: 'invoice-copy/proceeds',
    values: { 'invoice-number': '9981', 'invoice-date': '2026-11-17', 'invoice-type': 'FACTURA' },
  };
  const file = { name: 'factura.pdf', size: 9, type: 'application/pdf' };
  const close: CloseCaseRequest = {
    command: 'case-close',
    caseId: '24001733',
    outcome: 'proceeds',
    answers,
    files: [{ ...file, field: 'document' }],
  };
  const invoice = {
    method: 'POST',
    path: '/v1/marketplace-sellers/invoice/pdf',
    headers: { Action: 'SetInvoicePDF', Service: 'Invoice' },
    json: {
      orderItemIds: ['51', '52'],
      invoiceNumber: '9981',
      invoiceDate: '2026-11-17',
      invoiceType: 'FACTURA',
      operatorCode: 'FACL',
      invoiceDocumentFormat: 'pdf',
      invoiceDocument: 'JVBERg==',
    },
  };
  const bytes = () => 'JVBERg==';

  it('is one request, the invoice that the closure asks for', () => {
    expect(closeRequests(close, items, bytes)).to.deep.equal([invoice]);
  });

  it('is none where the case does not proceed: closing as such is the portal’s alone', () => {
    const refused = { ...close, outcome: 'does-not-proceed', files: [] };
    expect(closeRequests(refused, items, bytes)).to.deep.equal([]);
  });

  it('is the same invoice for an order without a case, which cannot do without number and date', () => {
    const add = { command: 'document-add', orderId: '1144', kind: 'invoice', file } as const;
    expect(documentRequest({ ...add, answers }, items, bytes)).to.deep.equal(invoice);
    expect(() => documentRequest(add, items, bytes)).to.throw(CareError);
  });

  it('takes an invoice that is there already as applied, and other errors for what they are', () => {
    const answer = (ErrorCode: string, ErrorType = 'Sender') =>
      mapError({
        ErrorResponse: {
          Head: {
            RequestAction: 'SetInvoicePDF',
            ErrorType,
            ErrorCode,
            ErrorMessage: `${ErrorCode}: x`,
          },
          Body: { ErrorDetail: [{ Field: 'invoiceNumber', Message: 'x' }] },
        },
      });
    expect(answer('E004')).to.include({ kind: 'conflict', outcome: 'applied' });
    expect(answer('E007')).to.include({ kind: 'unauthorised', outcome: 'not-applied' });
    expect(answer('E429')).to.include({ kind: 'rate-limited' });
    expect(answer('E001')).to.include({ kind: 'validation', message: 'E001: x' });
    expect(answer('E999', 'Platform')).to.include({ kind: 'unavailable', outcome: 'unknown' });
  });
});
