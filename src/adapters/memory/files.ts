import type { CommandCall, ReadCall } from '../../adapter/calls.js';
import type { FileOffers } from '../../adapter/description.js';
import type { FilesGroup, OpenedFile, StagedFile } from '../../adapter/files-group.js';
import type { Service } from './service.js';
import { refusal } from './refusals.js';
import { wait } from './waiting.js';

/** Bytes in and out. */
export class Files implements FilesGroup {
  readonly #service: Service;
  readonly #offers: FileOffers;

  constructor(service: Service, offers: FileOffers) {
    this.#service = service;
    this.#offers = offers;
  }

  open(fileId: string, call: ReadCall): Promise<OpenedFile> {
    return this.#service.read('files.open', fileId, call, async () => {
      if (this.#offers.open !== true) throw refusal('unsupported', 'not-offered', call.locale);
      const kept = await this.#service.ledger.file(fileId);
      if (kept !== undefined) return { bytes: kept };
      const made = this.#service.market.catalogue.file(fileId);
      if (made === undefined) throw refusal('not-found', 'file-not-found', call.locale);
      return made;
    });
  }

  async stage(file: File, call: CommandCall): Promise<StagedFile> {
    if (this.#offers.transport !== 'staged') {
      throw refusal('unsupported', 'not-offered', call.locale);
    }
    const { name, size, type } = file;
    const half = Math.floor(size / 2);
    call.onProgress?.({ sentBytes: half, totalBytes: size });
    await wait(0, call.signal);
    const staged = await this.#service.command(
      'files.stage',
      { command: 'file-stage', name, size, type } as const,
      call,
      () => {
        if (size === 0) throw refusal('validation', 'file-empty', call.locale, 'file');
        if (size > (this.#offers.limits?.fileBytes ?? Infinity)) {
          throw refusal('too-large', 'file-too-large', call.locale, 'file');
        }
        const id = crypto.randomUUID();
        return {
          act: { record: { kind: 'file', id } },
          decision: {
            answer: { id },
            event: { type: 'file-staged', fileId: id },
            files: [{ id, bytes: file }],
          },
        };
      },
      ({ record }) => ({ id: record.id }),
    );
    call.onProgress?.({ sentBytes: size, totalBytes: size });
    return staged;
  }

  discard(stagedId: string, call: CommandCall): Promise<void> {
    return this.#service.command(
      'files.discard',
      { command: 'file-discard', stagedId } as const,
      call,
      () => ({
        act: { record: { kind: 'file', id: stagedId } },
        decision: { answer: undefined, event: { type: 'file-discarded', fileId: stagedId } },
      }),
      () => undefined,
    );
  }
}
