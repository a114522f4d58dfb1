import type { ConformanceFixtures } from '../../src/testing/index.js';
import {
  createMemoryAdapter,
  type MemoryAdapter,
  type MemoryOptions,
  type ThreadCatalogue,
  type World,
} from '../../src/adapters/memory/index.js';
import { chile } from '../../src/adapters/memory/worlds/chile.js';
import { spain } from '../../src/adapters/memory/worlds/spain.js';

/** Open, an invoice copy, and checked by nobody. */
const CLOSABLE = 'k-25759896';

const STRANGE = { index: 6, code: 'warranty-extension' };

/** The memory adapter, as an integrator would set it up for the suite. */
export function memory(options: MemoryOptions = {}): MemoryAdapter {
  return createMemoryAdapter({
    world: strangeSpain,
    threads: 80,
    longThread: 30,
    cases: 20,
    ...options,
  });
}

/** Files are staged here, and threads know what was read. */
export function memoryOfOtherKind(options: MemoryOptions = {}): MemoryAdapter {
  return memory({
    offers: {
      threads: { ...spain.description.offers.threads, markRead: true },
      files: { ...spain.description.offers.files, transport: 'staged' },
    },
    ...options,
  });
}

/** All that can be said about this world. */
export const FIXTURES: ConformanceFixtures<MemoryAdapter> = {
  locale: 'en',
  otherLocale: 'es',
  patience: 1000,
  pageSize: 3,
  longThread: 't-3',
  reply: { threadId: 't-4', text: 'It leaves tomorrow.' },
  start: { about: null, recipient: 'operator', reasonCode: '205', text: 'A question.' },
  refund: { orderId: '48214073-A', lineId: '48214073-A-1', reasonCode: '505' },
  refundInPart: {
    orderId: '48215727-A',
    takenLineId: '48215727-A-1',
    refusedLineId: '48215727-A-2',
    reasonCode: '505',
  },
  incident: {
    incidentId: 'i-48199507-A',
    reasonCode: '403',
    message: { recipient: 'operator', text: 'It was sent again.' },
  },
  closure: {
    caseId: CLOSABLE,
    outcome: 'proceeds',
    values: { delivery: 'digital' },
    files: () => ({ document: new File([bytes()], 'boleta.pdf', { type: 'application/pdf' }) }),
  },
  file: () => new File([bytes()], 'proof.png', { type: 'image/png' }),
  refusedFile: () => new File([bytes()], 'proof.exe', { type: 'application/octet-stream' }),
  unknownCode: { threadId: `t-${STRANGE.index + 1}`, code: STRANGE.code },
  write: (adapter, threadId, from) => adapter.controls.receive(threadId, { from, text: 'Hello' }),
  fault: (adapter, { method, kind, retryAfterMs }) => {
    adapter.controls.faults.add({
      method,
      kind,
      times: 1,
      ...(retryAfterMs === undefined ? {} : { error: { retryAfterMs } }),
    });
  },
  slow: (adapter, ms) => adapter.controls.setLatency(ms),
  otherShop: () =>
    createMemoryAdapter({
      records: { threads: [], messages: {} },
      scope: { marketplace: 'plazuela-es', shop: '9001', user: 'other.person' },
    }),
};

/** Every byte there is, so that nothing can take them for text. */
function bytes(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: 600 }, (_, place) => (place * 7) % 256);
}

/** Spain with the cases of Chile, where one thread is about something that the treaty has no word for. */
const strangeSpain: World = {
  ...spain,
  description: {
    ...spain.description,
    offers: { ...spain.description.offers, cases: chile.description.offers.cases! },
  },
  ...(chile.cases === undefined ? {} : { cases: chile.cases }),
  catalogue: (frame) => {
    const [catalogue, other] = [spain.catalogue(frame), chile.catalogue(frame)];
    return {
      ...catalogue,
      threads: withStranger(catalogue.threads),
      ...(other.cases === undefined ? {} : { cases: other.cases }),
      file: (id) => catalogue.file(id) ?? other.file(id),
    };
  },
};

function withStranger(threads: ThreadCatalogue): ThreadCatalogue {
  return {
    size: threads.size,
    needsReply: threads.needsReply,
    activityAt: (index) => threads.activityAt(index),
    facts: (index) => threads.facts(index),
    make: (index) => {
      const thread = threads.make(index);
      const stranger = { kind: STRANGE.code, id: 'w-1' };
      return index === STRANGE.index ? { ...thread, about: [...thread.about, stranger] } : thread;
    },
    idAt: (index) => threads.idAt(index),
    indexOf: (id) => threads.indexOf(id),
    messageCount: (index) => threads.messageCount(index),
    message: (index, place) => threads.message(index, place),
    placeOf: (index, id) => threads.placeOf(index, id),
  };
}
