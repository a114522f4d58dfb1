import { Refusal, tooLarge } from './refusals.js';

const NEW_LINE = 0x0a;

/** A body, read piece by piece, never more of it than is asked for. */
export class Pieces {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  #rest: Uint8Array = new Uint8Array();

  constructor(body: ReadableStream<Uint8Array> | null) {
    this.#reader = body?.getReader();
  }

  /** All that is left, as text. @throws Refusal where it is more than `most` bytes. */
  async text(what: string, most: number): Promise<string> {
    const decoder = new TextDecoder();
    let text = '';
    let length = 0;
    for (let piece = await this.#next(); piece !== undefined; piece = await this.#next()) {
      length += piece.length;
      if (length > most) throw tooLarge(what, most);
      text += decoder.decode(piece, { stream: true });
    }
    return text + decoder.decode();
  }

  /** Up to the next line break, which is left out. @throws Refusal where none comes within `most` bytes. */
  async line(what: string, most: number): Promise<string> {
    const decoder = new TextDecoder();
    let text = '';
    let length = 0;
    for (;;) {
      const piece = await this.#next();
      if (piece === undefined) throw cut();
      const end = piece.indexOf(NEW_LINE);
      const part = end < 0 ? piece : piece.subarray(0, end);
      length += part.length;
      if (length > most) throw tooLarge(what, most);
      text += decoder.decode(part, { stream: end < 0 });
      if (end < 0) continue;
      this.#rest = piece.subarray(end + 1);
      return text;
    }
  }

  /** Exactly so many bytes as a stream; all of it has to be read before the next piece is. */
  exactly(length: number): ReadableStream<Uint8Array> {
    let left = length;
    return new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          const piece = left === 0 ? undefined : await this.#next();
          if (left > 0 && piece === undefined) throw cut();
          if (piece !== undefined) {
            const part = piece.subarray(0, left);
            this.#rest = piece.subarray(part.length);
            left -= part.length;
            controller.enqueue(part);
          }
          if (left === 0) controller.close();
        },
      },
      { highWaterMark: 0 },
    );
  }

  /** All that is left as a stream, which fails beyond `most` bytes. */
  upTo(what: string, most: number): ReadableStream<Uint8Array> {
    let length = 0;
    return new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          const piece = await this.#next();
          if (piece === undefined) return controller.close();
          length += piece.length;
          if (length > most) throw tooLarge(what, most);
          controller.enqueue(piece);
        },
      },
      { highWaterMark: 0 },
    );
  }

  /** @throws Refusal where something is left. */
  async end(): Promise<void> {
    if ((await this.#next()) !== undefined) {
      throw new Refusal('validation', 'body-too-long', 'More bytes came than the command names.');
    }
  }

  async #next(): Promise<Uint8Array | undefined> {
    if (this.#rest.length > 0) {
      const rest = this.#rest;
      this.#rest = new Uint8Array();
      return rest;
    }
    for (;;) {
      const { done, value } = (await this.#reader?.read()) ?? { done: true, value: undefined };
      if (done) return undefined;
      if (value.length > 0) return value;
    }
  }
}

function cut(): Refusal {
  return new Refusal('validation', 'body-cut', 'The body ends before the bytes that it names.');
}
