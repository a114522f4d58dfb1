import type { MemoryAdapter } from '../src/adapters/memory/index.js';
import { PORTAL_WORDS } from './portal-words.js';

const READS = [
  'describe',
  ...['list', 'count', 'get', 'messages'].map((name) => `threads.${name}`),
  ...['orders.list', 'orders.get', 'incidents.list', 'incidents.get', 'figures.list'],
  ...['cases.list', 'cases.get', 'cases.counts'],
];

/** A word of the portal in the page's language. */
export function word(key: string): string {
  return PORTAL_WORDS[document.documentElement.lang]?.[key] ?? PORTAL_WORDS['es']?.[key] ?? key;
}

/** Writes the portal's words into its markup. */
export function writeWords(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    element.textContent = word(element.dataset['text'] ?? '');
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) {
    element.ariaLabel = word(element.dataset['label'] ?? '');
  }
}

/** What goes wrong at the marketplace from now on, beside what goes wrong already. */
export function setFault({ controls: { faults } }: MemoryAdapter, fault: string): void {
  const requestId = `req-${crypto.randomUUID().slice(0, 13)}`;
  switch (fault) {
    case 'refused':
      faults.add({
        method: 'threads.reply',
        kind: 'validation',
        error: { message: word('refusal'), code: 'contact-data', requestId },
      });
      break;
    case 'broken-reads':
      for (const method of READS) {
        faults.add({
          method,
          kind: 'unavailable',
          error: { message: word('outage'), requestId },
        });
      }
      break;
    case 'hang':
      faults.add({ method: 'threads.reply', kind: 'hang' });
      break;
    case 'half-done':
      faults.add({ method: 'incidents.act', kind: 'half-done', times: 1 });
      break;
  }
}

const TEXTS: Record<string, readonly string[]> = {
  es: [
    'Hola, ¿se sabe algo de mi pedido? Sigue sin llegar.',
    'Perdonad, me he equivocado de talla. ¿Se puede cambiar antes de que salga?',
    'Acabo de abrir la caja y falta una pieza. ¿Qué puedo hacer?',
  ],
  en: [
    'Hello, is there any news about my order? It still has not arrived.',
    'Sorry, I ordered the wrong size. Can it be changed before it leaves?',
    'I have just opened the box and a part is missing. What can I do?',
  ],
};
let received = 0;

/** Plays the customer. In the open conversation if there is one. @returns her name. */
export async function receive(adapter: MemoryAdapter, record: string | undefined): Promise<string> {
  const call = { signal: AbortSignal.timeout(10_000), locale: document.documentElement.lang };
  const page = await adapter.threads?.list({ limit: 40 }, call);
  const threads = (page?.items ?? []).filter(({ participants }) =>
    participants.some(({ kind }) => kind === 'customer'),
  );
  const thread =
    threads.find(({ id }) => id === record) ?? threads[(received * 7 + 3) % threads.length];
  if (!thread) throw new Error('There is no conversation with a customer.');
  const texts = TEXTS[call.locale] ?? TEXTS['es'] ?? [];
  const text = texts[received % texts.length] ?? '';
  received += 1;
  await adapter.controls.receive(thread.id, { from: 'customer', text });
  return thread.participants.find(({ kind }) => kind === 'customer')?.name ?? '';
}

/** Plays the marketplace: a customer has asked for something. @returns the number of the case. */
export async function receiveCase({ controls }: MemoryAdapter): Promise<string> {
  const { number } = await controls.cases.arrive();
  return number;
}
