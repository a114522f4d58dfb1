/**
 * The stage that every contender plays on: one world, one gate that its data stands behind, and frames. What runs
 * before the gate opens (mounting, toolbar, describing the adapter, making the data) is not measured.
 */
import { createMemoryAdapter } from 'kit/adapters/memory/index.js';

/** The server's time, so that every run shows the same words. */
export const NOW = Date.parse('2026-03-12T10:00:00Z');
export const LOCALE = 'en';
export const ZONE = 'Europe/Madrid';
/** The thread of the world that has as many messages as is asked for. */
export const LONG_THREAD = 't-3';

/** @param {{ threads?: number, longThread?: number, offers?: object }} world */
export function openSource(world) {
  let now = NOW;
  const inner = createMemoryAdapter({ ...world, clock: () => now, latency: 0 });
  const gate = newGate();
  const unread = new Map();
  const sinks = new Set();
  const call = () => ({ locale: LOCALE, signal: new AbortController().signal });
  const tell = (id) => {
    for (const sink of sinks) sink.change([{ record: { kind: 'thread', id } }], `${Math.random()}`);
  };
  return {
    adapter: {
      ...inner,
      threads: behind(gate, inner.threads, (thread) => withUnread(thread, unread)),
      live: { subscribe: (_, sink) => void sinks.add(sink) },
    },
    gate,
    call,
    /** Somebody reads a thread elsewhere, or it has something unread. */
    mark(id, count) {
      unread.set(id, count);
      tell(id);
    },
    /** Somebody writes in a thread, which moves to the top. */
    async arrive(id, text) {
      // A second later than the one before, so that it stands above it.
      now += 1000;
      await inner.controls.receive(id, { from: 'customer', text });
      tell(id);
    },
    /** What is there without waiting: for reading back, and for those who get all data handed over. */
    now: {
      page: (query) => inner.threads.list(query, call()),
      messages: (query) => inner.threads.messages(query, call()),
      thread: (id) => inner.threads.get(id, call()),
    },
  };
}

function newGate() {
  let open = () => {};
  let opened = Promise.resolve();
  return {
    shut() {
      opened = new Promise((resolve) => (open = resolve));
    },
    open: () => open(),
    get opened() {
      return opened;
    },
  };
}

/** A group whose answers are ready and wait for the gate. */
function behind(gate, threads, change) {
  const held =
    (name, edit = (answer) => answer) =>
    async (...asked) => {
      const answer = edit(await threads[name](...asked));
      await gate.opened;
      return answer;
    };
  return {
    ...threads,
    list: held('list', (page) => ({ ...page, items: page.items.map(change) })),
    count: held('count'),
    get: held('get', change),
    messages: held('messages'),
  };
}

function withUnread(thread, unread) {
  const count = unread.get(thread.id);
  if (count === undefined) return thread;
  return { ...thread, unread: { count }, version: `${thread.version} ${count}` };
}

export const frame = () => new Promise((done) => requestAnimationFrame(() => done()));

/** A frame that is on the screen, and what was to be done after it. */
export async function frameAfter() {
  await frame();
  await frame();
  await new Promise((done) => setTimeout(done));
}

/** Opens the gate, and waits for the frame after the one in which `isThere` holds. */
export async function through(gate, isThere) {
  gate.open();
  while (!isThere()) await frame();
  await frameAfter();
}

export const settled = (after = 60) => new Promise((done) => setTimeout(done, after));

/** As many threads as wanted, made of the first page of the world: what "handed over directly" is. */
export async function handedOver(source, size) {
  const { items } = await source.now.page({ limit: Math.min(50, size) });
  return Array.from({ length: size }, (_, index) => {
    const thread = items[index % items.length];
    return index < items.length ? thread : { ...thread, id: `${thread.id}-${index}` };
  });
}

/** All messages of the long thread, oldest first. */
export async function allMessages(source) {
  let page = await source.now.messages({ threadId: LONG_THREAD, limit: 100 });
  const runs = [page.items];
  while (page.prev !== undefined) {
    page = await source.now.messages({
      threadId: LONG_THREAD,
      limit: 100,
      from: { cursor: page.prev },
    });
    runs.unshift(page.items);
  }
  return runs.flat();
}

/** What rows say that can be seen, top to bottom: words alone, for rows are set differently. */
export function seenIn(scroller, rows) {
  const view = scroller.getBoundingClientRect();
  return rows
    .map((row) => ({ row, box: row.getBoundingClientRect() }))
    .filter(({ box }) => box.height > 0 && box.bottom > view.top + 1 && box.top < view.bottom - 1)
    .sort((a, b) => a.box.top - b.box.top)
    .map(({ row, box }) => ({
      words: plain(deepText(row)),
      top: box.top - view.top,
      bottom: box.bottom - view.top,
      isEmpty: plain(deepText(row)) === '',
    }));
}

export function plain(text) {
  return text.replace(/[\s\u2066-\u2069]+/gu, '');
}

function deepText(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeName === 'STYLE') return '';
  if (node.nodeName === 'SLOT') return node.assignedNodes().map(deepText).join('');
  return [...(node.shadowRoot ?? node).childNodes].map(deepText).join('');
}

/** Elements in a tree with its shadow roots. */
export function elementsIn(root) {
  let count = 0;
  for (const element of root.querySelectorAll('*')) {
    count += 1 + (element.shadowRoot ? elementsIn(element.shadowRoot) : 0);
  }
  return count;
}
