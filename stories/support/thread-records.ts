import type { Attachment } from '../../src/model/attachment.js';
import type { Message } from '../../src/model/message.js';
import { aConversation, aMessage, ago, SELLER } from '../../test/support/builders.js';

/** What the stories of the conversation tell. */

export const LONG_NAME = 'María de los Ángeles Fernández-Villaverde y Montoro de la Concepción';

export const FILES: readonly Attachment[] = [
  { id: 'f-1', name: 'Factura-20417-A.pdf', size: 84_213, type: 'application/pdf' },
  { id: 'f-2', name: 'IMG_20260311_184501.jpg', size: 3_481_600, type: 'image/jpeg' },
  { id: 'f-3', name: 'IMG_20260311_184512.jpg', size: 2_912_000, type: 'image/jpeg' },
  { id: 'f-4', name: 'notas' },
];

export const STRANGE_FILES: readonly Attachment[] = [
  {
    id: 'f-1',
    name: `${'captura de pantalla del embalaje '.repeat(6)}(copia definitiva).jpeg`,
    size: 91_000,
  },
  { id: 'f-2', name: 'factura\u202Efdp.exe', size: 12 },
  { id: 'f-3', name: 'فاتورة-20417.pdf', size: 77_000 },
  { id: 'f-4', name: '  ', size: 0 },
  { id: 'f-5', name: 'a'.repeat(250), size: 5_000_000_000 },
  { id: 'f-6', name: '../../etc/passwd', size: 2048 },
];

export function mine(changes: Parameters<typeof aMessage>[0]): Message {
  return aMessage({ from: SELLER, sentAt: ago({ minutes: 20 }), ...changes });
}

export function mail(id: string, content: string, hours: number): Message {
  return aMessage({ id, sentAt: ago({ hours }), body: { format: 'html', content } });
}

export function short() {
  return aConversation([
    aMessage({
      id: 'm-1',
      sentAt: ago({ days: 1, hours: 3 }),
      text: 'Hola, ¿cuándo sale mi pedido?',
    }),
    mine({
      id: 'm-2',
      sentAt: ago({ days: 1, hours: 1 }),
      text: 'Hola, Marta:\n\nSale mañana por la mañana. Te avisamos con el número de seguimiento.\n\nUn saludo',
    }),
    aMessage({ id: 'm-3', text: 'Gracias. ¿Y cuándo llegaría? Es para un regalo.' }),
  ]);
}

export function long(count: number) {
  return aConversation(
    Array.from({ length: count }, (_, place) => {
      const message = {
        id: `m-${place + 1}`,
        text: `Mensaje ${place + 1}`,
        sentAt: ago({ hours: count - place }),
      };
      return place % 3 === 1 ? mine(message) : aMessage(message);
    }),
  );
}

export function withFiles(files: readonly Attachment[]) {
  return aConversation([
    aMessage({
      id: 'm-1',
      sentAt: ago({ hours: 2 }),
      text: 'Os mando fotos de cómo llegó.',
      attachments: files,
    }),
    mine({ id: 'm-2', text: 'Gracias, lo miramos ahora.', attachments: sentBack(files) }),
  ]);
}

function sentBack([first]: readonly Attachment[]): readonly Attachment[] {
  return first ? [{ ...first, id: 'f-sent-back' }] : [];
}
