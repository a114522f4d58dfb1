import type { Ledger } from '../../adapter/ledger.js';
import type { MessageReceipt } from '../../adapter/threads-group.js';
import type { Since } from './sightings.js';

/** What is remembered of one key. No words of a message are in it. */
export interface Note extends Since {
  /** Of what was asked: another content under a key is another act. */
  readonly print: string;
  /** `open`: it was about to be sent, and nobody has heard what came of it. */
  readonly state: 'open' | 'refused' | 'sent';
  /** By our clock: since when it may have been on its way without us. 0: it is not any more. */
  readonly openSince: number;
  readonly threadId?: string;
  readonly messageId?: string;
}

/** The ledger as it is used for messages: by key what became of it, by message whose it is. */
export class Notes {
  readonly #ledger: Ledger;
  readonly #owner: readonly string[];

  /** @param owner Whose keys: marketplace, shop, user. Another's key opens nothing. */
  constructor(ledger: Ledger, owner: readonly string[]) {
    this.#ledger = ledger;
    this.#owner = owner;
  }

  async read(key: string): Promise<Note | undefined> {
    const text = await this.#ledger.get(this.nameOf(key));
    return text === undefined ? undefined : (JSON.parse(text) as Note);
  }

  write(key: string, note: Note): Promise<void> {
    return this.#ledger.put(this.nameOf(key), JSON.stringify(note));
  }

  /** The first note of a key. @returns whether it is the first, as far as the ledger can tell. */
  async begin(key: string, note: Note): Promise<boolean> {
    const name = this.nameOf(key);
    const value = JSON.stringify(note);
    if (this.#ledger.add !== undefined) {
      return (await this.#ledger.add(name, value)) === undefined;
    }
    await this.#ledger.put(name, value);
    return true;
  }

  /** The message is there and is this key's: no other key will take it for its own. */
  async writeSent(
    key: string,
    { print, at, seen }: Pick<Note, 'print' | 'at' | 'seen'>,
    { threadId, messageId }: Pick<MessageReceipt, 'threadId' | 'messageId'>,
  ): Promise<void> {
    const sent = { print, at, seen, state: 'sent', openSince: 0, threadId, messageId } as const;
    await this.write(key, sent);
    await this.#ledger.put(this.#named('message', messageId), key);
  }

  /** The key that a message was sent with. */
  keyOf(messageId: string): Promise<string | undefined> {
    return this.#ledger.get(this.#named('message', messageId));
  }

  /** What a key is called in the ledger. */
  nameOf(key: string): string {
    return this.#named('key', key);
  }

  #named(kind: 'key' | 'message', id: string): string {
    return JSON.stringify(['mirakl', ...this.#owner, kind, id]);
  }
}
