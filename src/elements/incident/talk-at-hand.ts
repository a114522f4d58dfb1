import type { Talk } from './incident-talks.js';

/** The conversation that she writes in: that which was there when she began, whatever is begun meanwhile. */
export class TalkAtHand {
  #opened: object | undefined;
  #id: string | undefined;
  #hasBegun = false;

  /**
   * @param opened What she has opened; as long as it is the same, so is the conversation.
   * @returns `undefined` until it is known; without an `id`: a new one has to be begun.
   */
  of(
    opened: object | undefined,
    among: { readonly talks: readonly Talk[]; readonly audience: string; readonly isRead: boolean },
  ): { readonly id: string | undefined } | undefined {
    if (this.#opened !== opened) {
      if (!among.isRead) return undefined;
      this.#opened = opened;
      this.#hasBegun = false;
      this.#id = openTalk(among.talks, among.audience)?.id;
    } else if (this.#hasBegun) this.#id ??= openTalk(among.talks, among.audience)?.id;
    return { id: this.#id };
  }

  /** She has begun one: what she writes next goes there, once it is read. */
  begun(): void {
    this.#hasBegun = true;
  }
}

/** The conversation in which an answer goes on; `undefined`: a new one has to be begun. */
function openTalk(talks: readonly Talk[], audience: string): Talk | undefined {
  return talks.find((talk) => talk.with === audience && talk.thread?.attention.state !== 'closed');
}
