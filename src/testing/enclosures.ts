import type { OpenedFile } from '../adapter/files-group.js';
import type { OutgoingFile } from '../adapter/commands.js';
import type { Stage } from './stage.js';
import { notOffered, notTried } from './rule.js';

/** @throws NotOffered where files are not staged. */
export function stagingOf(stage: Stage) {
  const files = stage.group('files');
  if (stage.offers.files?.transport !== 'staged') notOffered('offers.files.transport: staged');
  return (
    files.stage?.bind(files) ??
    notTried('adapter.files.stage is missing; see absence/offered-exists')
  );
}

/** A file on its way out, as the description says. */
export async function outgoing(stage: Stage, file: File): Promise<OutgoingFile> {
  stage.group('files');
  switch (stage.offers.files?.transport) {
    case 'inline':
      return { ...namedAs(file), bytes: file };
    case 'staged': {
      const { id } = await stagingOf(stage)(file, stage.command());
      return { ...namedAs(file), stagedId: id };
    }
    default:
      return notOffered('offers.files.transport');
  }
}

export function namedAs({ name, size, type }: File): OutgoingFile {
  return { name, size, type };
}

export async function openFile(stage: Stage, id: string): Promise<OpenedFile> {
  return stage.method('files', 'open', 'open')(id, stage.reading());
}

export async function blobOf(stage: Stage, opened: OpenedFile): Promise<Blob> {
  return 'bytes' in opened ? opened.bytes : stage.fixture('fetchFile')(opened.url);
}

export async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}
