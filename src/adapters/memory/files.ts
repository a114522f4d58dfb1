import type { CommandCall } from '../../adapter/calls.js';
import type { FileOffers } from '../../adapter/description.js';
import type { FilesGroup, StagedFile } from '../../adapter/files-group.js';
import { freshId } from '../../adapter/fresh-id.js';
import type { Service, Verdict } from './service.js';
import { refusal } from './refusals.js';

/** Bytes in and out. Files are staged only where the offers say so. */
export function filesOf(service: Service, offers: FileOffers): FilesGroup {
  return {
    open: (fileId, call) =>
      service.read('files.open', fileId, call, async () => {
        if (offers.open !== true) throw refusal('unsupported', 'not-offered', call.locale);
        const kept = await service.ledger.file(fileId);
        if (kept !== undefined) return { bytes: kept };
        const made = service.market.catalogue.file(fileId);
        if (made === undefined) throw refusal('not-found', 'file-not-found', call.locale);
        return made;
      }),

    stage: (file, call) => stage(service, offers, file, call),

    discard: (stagedId, call) =>
      service.command(
        'files.discard',
        { command: 'file-discard', stagedId } as const,
        call,
        () => ({
          event: { type: 'file-discarded', fileId: stagedId },
          record: { kind: 'file', id: stagedId },
        }),
        () => undefined,
      ),
  };
}

async function stage(
  service: Service,
  offers: FileOffers,
  file: File,
  call: CommandCall,
): Promise<StagedFile> {
  if (offers.transport !== 'staged') throw refusal('unsupported', 'not-offered', call.locale);
  const { name, size, type } = file;
  const decide = (): Verdict => {
    if (size === 0) throw refusal('validation', 'file-empty', call.locale, 'file');
    if (size > (offers.limits?.fileBytes ?? Infinity)) {
      throw refusal('too-large', 'file-too-large', call.locale, 'file');
    }
    const id = freshId();
    return {
      event: { type: 'file-staged', fileId: id },
      record: { kind: 'file', id },
      files: [{ id, bytes: file }],
    };
  };
  call.onProgress?.({ sentBytes: 0, totalBytes: size });
  const named = { command: 'file-stage', name, size, type } as const;
  const staged = await service.command('files.stage', named, call, decide, ({ record }) => ({
    id: record.id,
  }));
  call.onProgress?.({ sentBytes: size, totalBytes: size });
  return staged;
}
