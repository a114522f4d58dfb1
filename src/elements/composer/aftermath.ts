import type { Intent } from '../../store/intent.js';
import { writingOf } from '../../store/writing.js';
import type { Dispatch, MessageRequest } from './errand.js';
import type { Letter } from './letter.js';
import type { Session } from './sending-session.js';

/** Sending, as it is known to what is done about a message that did not simply arrive. */
export interface SendingInside<Occasion> {
  readonly letter: Letter<Occasion>;
  readonly dispatch: Dispatch<Occasion>;
  /** The act that has not come to its end. */
  readonly intent: () => Intent | undefined;
  readonly session: () => Session;
  readonly isCurrent: (session: Session) => boolean;
  readonly announce: (words: 'composer.stillUnknown' | 'composer.wasNotSent') => void;
}

/** What a seller does about a message that did not simply arrive: asks, gives it up, lets go of it. */
export class Aftermath<Occasion> {
  readonly #inside: SendingInside<Occasion>;

  constructor(inside: SendingInside<Occasion>) {
    this.#inside = inside;
  }

  /** Asks the marketplace what became of it. */
  async check(): Promise<void> {
    const { letter, isCurrent, announce } = this.#inside;
    const session = this.#inside.session();
    const intent = this.#inside.intent();
    const { store, locale } = letter.care;
    if (!store || !intent || session.checked === 'checking') return;
    session.checked = 'checking';
    letter.element.requestUpdate();
    const { commands } = await writingOf(store).load();
    const checked = await commands.check(intent, locale);
    if (!isCurrent(session)) return;
    session.checked = checked;
    letter.element.requestUpdate();
    const state = checked.intent?.state;
    if (state === 'unknown') announce('composer.stillUnknown');
    if (state === 'failed') announce('composer.wasNotSent');
  }

  /**
   * The seller has looked in the marketplace and it is not there: her words come back to be sent anew.
   * @returns whether they are back on the screen.
   */
  async abandon(): Promise<boolean> {
    const { letter, dispatch, isCurrent } = this.#inside;
    const session = this.#inside.session();
    const intent = this.#inside.intent();
    const { store } = letter.care;
    if (!store || !intent) return false;
    const { intents } = await writingOf(store).load();
    if (!(await intents.abandon(intent)) || !isCurrent(session)) return false;
    letter.write(dispatch.draftOf(intent.request as MessageRequest));
    return true;
  }

  /** She lets go of what was in the way, to write on. */
  async letGo(): Promise<void> {
    const { letter } = this.#inside;
    const intent = this.#inside.intent();
    const { store } = letter.care;
    letter.sending?.changed();
    letter.element.requestUpdate();
    if (!store || !intent) return;
    const { commands } = await writingOf(store).load();
    await commands.letGo(intent);
  }

  /** What she wrote is of no use any more. */
  async discard(): Promise<void> {
    this.#inside.letter.write({ text: '', files: [] });
    await this.letGo();
  }
}
