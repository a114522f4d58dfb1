import type { SendKey } from '../../controllers/care-host.js';
import { warnOnce } from '../../store/integrator-log.js';

/** Longer than this nobody waits for a message to go. */
const MOST_UNDO_SECONDS = 30;

/** Whole seconds in which a message can be called back, 0 to 30. Of what is none of these the integrator is told. */
export function undoSecondsOf(given: unknown): number {
  const isNumber = typeof given === 'number' && given >= 0;
  if (isNumber && given <= MOST_UNDO_SECONDS) return Math.round(given);
  const used = isNumber ? MOST_UNDO_SECONDS : 0;
  warnOnce(
    `undoSeconds ${String(given)}`,
    `\`undoSeconds\` has to be a number from 0 to ${MOST_UNDO_SECONDS}, and is ${String(given)}; ${used} is taken.`,
  );
  return used;
}

/** Tells the integrator of a key that sends nothing; Ctrl+Enter does then. */
export function checkSendKey(given: SendKey): void {
  if (given === 'enter' || given === 'ctrl-enter') return;
  warnOnce(
    `sendKey ${String(given)}`,
    `\`sendKey\` has to be "enter" or "ctrl-enter", and is "${String(given)}"; Ctrl+Enter sends.`,
  );
}
