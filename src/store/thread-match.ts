import type { Thread } from '../model/thread.js';
import type { ThreadsWanted } from './thread-list.js';

/** Whether a thread is one of those that are wanted, by what its row says: for what a back end cannot filter by. */
export function matching(wanted: ThreadsWanted): (thread: Thread) => boolean {
  const { attention, reasonCode, about, orderNumber } = wanted;
  const kind = wanted.with;
  const since = wanted.activeSince === undefined ? -Infinity : Date.parse(wanted.activeSince);
  const until = wanted.activeUntil === undefined ? Infinity : Date.parse(wanted.activeUntil);
  const search = fold(wanted.text ?? '').split(/\s+/);
  const number = fold(orderNumber ?? '');
  return (thread) => {
    const at = Date.parse(thread.lastActivityAt);
    return (
      (attention === undefined || attention.includes(thread.attention.state)) &&
      (kind === undefined || thread.participants.some((party) => party.kind === kind)) &&
      (reasonCode === undefined || thread.reason?.code === reasonCode) &&
      (about === undefined || isAbout(thread, about)) &&
      (number === '' || hasOrder(thread, number)) &&
      at >= since &&
      at <= until &&
      hasWords(thread, search)
    );
  };
}

function isAbout({ about }: Thread, wanted: NonNullable<ThreadsWanted['about']> | null): boolean {
  if (wanted === null) return about.length === 0;
  return about.some(({ kind, id }) => kind === wanted.kind && id === wanted.id);
}

function hasOrder({ about }: Thread, number: string): boolean {
  return about.some(
    ({ kind, label, id }) => kind === 'order' && fold(label ?? id).includes(number),
  );
}

/** Each word has to stand somewhere. */
function hasWords(thread: Thread, search: readonly string[]): boolean {
  if (search.every((word) => word === '')) return true;
  const texts = [
    thread.title,
    thread.reason?.label,
    thread.lastMessage?.excerpt,
    ...thread.about.map(({ label, id }) => label ?? id),
    ...thread.participants.flatMap(({ name, organisation }) => [name, organisation?.name]),
  ].map((text) => fold(text ?? ''));
  return search.every((word) => texts.some((text) => text.includes(word)));
}

/** Without capitals and accents: nobody types them into a search. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
