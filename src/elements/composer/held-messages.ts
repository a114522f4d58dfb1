import type { Scope } from '../../model/scope.js';
import type { DraftContent } from '../../store/drafts.js';
import { followUnkept, unkeptId } from '../../store/unkept.js';

/** A message that goes in a moment, unless it is called back. */
export interface HeldMessage {
  /** What was written, as it will be sent. */
  readonly draft: DraftContent;
  /** Until it goes. */
  readonly seconds: number;
  /** Nothing has gone, and nothing will. */
  readonly callBack: () => void;
}

/** Of the whole page: whichever element shows the conversation meanwhile, it is held once and goes once. */
const held = new Map<string, HeldMessage>();
const listeners = new Set<() => void>();

export interface Holding {
  readonly scope: Scope;
  readonly draftKey: string;
  readonly draft: DraftContent;
  readonly seconds: number;
}

/**
 * Holds a message for some seconds.
 * @returns whether it is to go now: `false` when it was called back, or its seller has signed out meanwhile.
 */
export function holdMessage({ scope, draftKey, draft, seconds }: Holding): Promise<boolean> {
  const id = unkeptId(scope, draftKey);
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout>;
    const end = (mayGo: boolean): void => {
      clearTimeout(timer);
      stop();
      held.delete(id);
      resolve(mayGo);
      tell();
    };
    const stop = followUnkept(scope, draftKey, (content) => {
      if (!content) end(false);
    });
    const count = (left: number): void => {
      if (left <= 0) return end(true);
      held.set(id, { draft, seconds: left, callBack: () => end(false) });
      timer = setTimeout(() => count(left - 1), 1000);
      tell();
    };
    count(seconds);
  });
}

export function heldMessage(scope: Scope, draftKey: string): HeldMessage | undefined {
  return held.get(unkeptId(scope, draftKey));
}

/** Tells when one is held, has less time left, goes or is called back. Returns what ends it. */
export function followHeld(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of [...listeners]) listener();
}
