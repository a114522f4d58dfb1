import type { Hooks, ReviewFinding } from '../../controllers/care-host.js';
import { reviewMessage } from '../../controllers/review.js';
import { warnOnce } from '../../store/integrator-log.js';
import type { MessageRequest } from './errand.js';
import type { Session } from './sending-session.js';

export interface Review {
  /** What the kit itself found. */
  readonly own: readonly ReviewFinding[];
  /** Asks the host; `undefined`: it did not answer. */
  readonly ask: (ended: AbortController) => Promise<readonly ReviewFinding[] | undefined>;
  /** Something of it is to be shown. */
  readonly changed: () => void;
  readonly onSilence: () => void;
}

/** Shown once, a warning may be overridden by sending again; so may a host that did not answer. */
export async function passesReview(
  session: Session,
  { own, ask, changed, onSilence }: Review,
): Promise<boolean> {
  const shown = new Set(session.findings.map(({ message }) => message));
  const wasSilent = session.isReviewSilent;
  const review = (session.review = new AbortController());
  const found = wasSilent ? [] : await ask(review);
  // Called off, or its conversation was left.
  if (session.review !== review) return false;
  session.review = undefined;
  session.isReviewSilent = wasSilent || found === undefined;
  session.findings = [...own, ...(found ?? [])];
  changed();
  if (!found) onSilence();
  const mayGo = session.findings.every(
    ({ severity, message }) => severity === 'warn' && shown.has(message),
  );
  return mayGo && found !== undefined;
}

export async function askHost(
  { reviewMessage: hook }: Hooks,
  request: MessageRequest,
  ended: AbortController,
): Promise<readonly ReviewFinding[] | undefined> {
  if (!hook) return [];
  const { recipient, text } = request;
  const thread = request.command === 'thread-reply' ? { threadId: request.threadId } : {};
  return reviewMessage(hook, { ...thread, recipient, text }, ended, warnOnce);
}
