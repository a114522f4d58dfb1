import type { Thread } from '../../model/thread.js';
import type { ThreadQuery } from '../../adapter/threads-group.js';
import type { ThreadFacts } from './worlds/world.js';

/** A query with its dates read and its words folded, so that it can be asked of many threads. */
export interface ThreadFilter {
  readonly attention: ReadonlySet<string> | undefined;
  readonly with: string | undefined;
  readonly about: ThreadQuery['about'];
  readonly reasonCode: string | undefined;
  readonly since: number;
  readonly until: number;
  readonly words: readonly string[];
}

export function filterOf(query: ThreadQuery): ThreadFilter {
  return {
    attention: query.attention === undefined ? undefined : new Set(query.attention),
    with: query.with,
    about: query.about,
    reasonCode: query.reasonCode,
    since: query.activeSince === undefined ? -Infinity : Date.parse(query.activeSince),
    until: query.activeUntil === undefined ? Infinity : Date.parse(query.activeUntil),
    words: fold(query.text ?? '')
      .split(/\s+/)
      .filter((word) => word !== ''),
  };
}

/** Whether a filter asks nothing but what a thread needs. */
export function asksAttentionOnly(filter: ThreadFilter): boolean {
  return isCheap(filter) && filter.since === -Infinity && filter.until === Infinity;
}

export function matches(filter: ThreadFilter, facts: ThreadFacts, activity: number): boolean {
  if (filter.attention !== undefined && !filter.attention.has(facts.attention)) return false;
  if (activity < filter.since || activity > filter.until) return false;
  if (filter.with !== undefined && !facts.kinds().includes(filter.with)) return false;
  if (filter.reasonCode !== undefined && facts.reasonCode() !== filter.reasonCode) return false;
  if (filter.about !== undefined && !isAbout(filter.about, facts)) return false;
  if (filter.words.length === 0) return true;
  const texts = facts.words().map(fold);
  return filter.words.every((word) => texts.some((text) => text.includes(word)));
}

/** What filters ask, of a thread that is there. Given records may lack what they should have. */
export function factsOf(thread: Thread): ThreadFacts {
  return {
    attention: thread.attention?.state ?? 'unknown',
    kinds: () => (thread.participants ?? []).map(({ kind }) => kind),
    about: () => thread.about ?? [],
    reasonCode: () => thread.reason?.code,
    words: () => [
      thread.title ?? '',
      thread.reason?.label ?? '',
      thread.lastMessage?.excerpt ?? '',
      ...(thread.about ?? []).map(({ label, id }) => label ?? id),
      ...(thread.participants ?? []).flatMap(({ name, organisation }) => [
        name ?? '',
        organisation?.name ?? '',
      ]),
    ],
  };
}

function isAbout(about: NonNullable<ThreadQuery['about']> | null, facts: ThreadFacts): boolean {
  const subjects = facts.about();
  // Not about an order: neither one of a claim, which hangs on an order, too.
  if (about === null) return subjects.length === 0;
  return subjects.some(({ kind, id }) => kind === about.kind && id === about.id);
}

/** Without capitals and accents: nobody types them into a search. */
function fold(text: string): string {
  if (text.length < LONG) return foldNow(text);
  const known = folded.get(text);
  if (known !== undefined) return known;
  if (folded.size >= 1000) folded.clear();
  const result = foldNow(text);
  folded.set(text, result);
  return result;
}

/** Long texts come again and again: stories and titles, not names and numbers. */
const LONG = 40;
const folded = new Map<string, string>();

function foldNow(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

/** Whether a filter asks only what a thread says without being looked at closely. */
export function isCheap(filter: ThreadFilter): boolean {
  return (
    filter.with === undefined &&
    filter.about === undefined &&
    filter.reasonCode === undefined &&
    filter.words.length === 0
  );
}
