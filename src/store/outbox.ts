import type { CommandName } from '../adapter/commands.js';
import type { Scope } from '../model/scope.js';
import type { Target } from '../model/target.js';
import type { CareStore } from './care-store.js';
import type { Intent } from './intent.js';
import type { Intents } from './intents.js';
import { Published, type View } from './view.js';
import { writingOf } from './writing.js';

/** Messages of a seller that the marketplace does not have, as far as is known here. */
export interface OutboxState {
  /** Newest first: on their way, failed, refused, or nobody can say. */
  readonly entries: readonly Intent[];
}

/**
 * What is not sent, over all conversations: followed at once in this page, and looked at again when the page gets the
 * focus, because other tabs send, too. Where nothing of this seller is kept here nothing is fetched for it.
 */
export function openOutbox(store: CareStore, scope: Scope): View<OutboxState> {
  const published = new Published<OutboxState>({ entries: [] });
  const stopFollowing = writingOf(store).follow(scope, ({ intents }) => {
    const look = lookAt(intents, scope, (entries) => published.set({ entries }));
    const stopHearing = intents.subscribe(() => void look());
    const woke = (): void => {
      if (document.visibilityState === 'visible') void look();
    };
    window.addEventListener('focus', woke);
    document.addEventListener('visibilitychange', woke);
    const stop = (): void => {
      stopHearing();
      window.removeEventListener('focus', woke);
      document.removeEventListener('visibilitychange', woke);
    };
    return { ready: look(), stop };
  });
  return {
    get state() {
      return published.state;
    },
    subscribe: (listener) => published.subscribe(listener),
    close: () => {
      stopFollowing();
      published.silence();
    },
  };
}

/** Where the seller finds what did not go. */
export function outboxTarget({ request }: Intent): Target | undefined {
  if (request.command === 'thread-reply') return { to: 'thread', id: request.threadId };
  if (request.command !== 'thread-start') return undefined;
  const { about } = request;
  return { to: 'compose', ...(about?.kind === 'order' ? { orderId: about.id } : {}) };
}

const MESSAGES: readonly CommandName[] = ['thread-reply', 'thread-start'];

/** Two looks may answer in any order: only the later one knows how it stands. */
function lookAt(
  intents: Intents,
  scope: Scope,
  show: (entries: readonly Intent[]) => void,
): () => Promise<void> {
  let looks = 0;
  return async () => {
    const turn = (looks += 1);
    const all = await intents.findAll(scope);
    if (turn !== looks) return;
    show(all.filter(isUnsent).reverse());
  };
}

function isUnsent({ command, state }: Intent): boolean {
  return MESSAGES.includes(command) && state !== 'applied';
}
