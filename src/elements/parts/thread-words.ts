import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { Party } from '../../model/party.js';
import type { Subject, Thread } from '../../model/thread.js';

/** Whose name a thread goes by: the customer's where there is one. */
export function leadingParty({ participants }: Pick<Thread, 'participants'>): Party | undefined {
  return participants.find(({ kind }) => kind === 'customer') ?? participants[0];
}

/** "Order 4711", "Order 4711 +2"; the kit's word for a kind it knows, the marketplace's label for any other. */
export function aboutText({ about }: Pick<Thread, 'about'>, look: Look): string {
  const [first] = about;
  if (!first) return '';
  const words = subjectWords(first, look);
  return about.length > 1 ? `${words} +${about.length - 1}` : words;
}

/** What it is about in free words: the title, else the reason it was begun for. */
export function subjectText({ title, reason }: Pick<Thread, 'title' | 'reason'>): string {
  return title?.trim() || reason?.label || reason?.code || '';
}

/** One thing it is about, in words. */
export function subjectWords({ kind, id, label }: Subject, look: Look): string {
  const number = label ?? id;
  switch (kind) {
    case 'order':
      return say(look, 'about.order', { number });
    case 'incident':
      return say(look, 'about.incident', { number });
    case 'offer':
      return say(look, 'about.offer', { number });
    case 'return':
      return say(look, 'about.return', { number });
    case 'case':
      return say(look, 'about.case', { number });
    case 'account':
      return label ?? say(look, 'about.account');
    default:
      return number;
  }
}
