import { isInTheWay, type Intent } from '../../store/intent.js';

/**
 * Notices that an act which kept everything else from being sent is forgotten, and that nobody here was told how it ended:
 * another tab has settled it, a while ago.
 */
export class SettledElsewhere {
  #key: string | undefined;

  /** Whether one has gone so since this was asked last. @param intents all that are known */
  hasGone(intents: readonly Intent[]): boolean {
    const before = this.#key;
    this.#key = intents.find(({ state }) => isInTheWay(state))?.key;
    return before !== undefined && !intents.some(({ key }) => key === before);
  }
}
