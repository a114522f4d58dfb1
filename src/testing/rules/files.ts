import type { Attachment } from '../../model/attachment.js';
import type { OpenedFile } from '../../adapter/files-group.js';
import type { Stage } from '../stage.js';
import { fit } from '../../adapter/malformed.js';
import { blobOf, bytesOf, namedAs, openFile, outgoing, stagingOf } from '../enclosures.js';
import { freshId } from '../../adapter/fresh-id.js';
import { insist, notOffered, notTried, type Rule } from '../rule.js';
import { lettersWith, send, writeLetter } from '../letters.js';
import { openedFileSchema } from '../../adapter/schemas/file-schema.js';
import { refusalOf } from '../thrown.js';
import { toCareError } from '../../adapter/care-error.js';

/** Bytes in and out. */
export const FILES: readonly Rule[] = [
  {
    id: 'files/bytes',
    says: 'A file that was sent comes back with the same bytes.',
    treaty: 'FilesGroup.open, OutgoingFile',
    remedy: 'Send and hand on the bytes as they are: never as text, never re-encoded.',
    check: async (stage) => {
      stage.method('files', 'open', 'open');
      const { file, attachment } = await sendFile(stage);
      const opened = await openFile(stage, attachment.id);
      if (!fits(opened)) notTried('what `open` answers is no file; see files/shape');
      const [sent, came] = [await bytesOf(file), await bytesOf(await blobOf(stage, opened))];
      const differs = sent.findIndex((byte, place) => byte !== came[place]);
      insist(
        sent.length === came.length && differs === -1,
        () => `${sent.length} bytes were sent, ${came.length} came back, ${placeOf(differs)}.`,
      );
    },
  },
  {
    id: 'files/name',
    says: 'A file that was sent is attached under its name and with its size.',
    treaty: 'Attachment',
    remedy: 'Keep the name; where the back end forbids it, say so in the limits (`asciiNames`).',
    check: async (stage) => {
      const { file, attachment } = await sendFile(stage);
      insist(attachment.name === file.name, `'${file.name}' is attached as '${attachment.name}'.`);
      insist(
        attachment.size === undefined || attachment.size === file.size,
        `of ${file.size} bytes it says ${attachment.size}.`,
      );
    },
  },
  {
    id: 'files/shape',
    says: '`files.open` answers with a Blob, or with an address and when it ends.',
    treaty: 'OpenedFile',
    remedy: 'Answer `{ bytes: blob }` or `{ url, expiresAt }`.',
    check: async (stage) => {
      stage.method('files', 'open', 'open');
      const { attachment } = await sendFile(stage);
      const found = fit(openedFileSchema, await openFile(stage, attachment.id));
      insist('value' in found, () =>
        'value' in found
          ? ''
          : `expected ${found.misfits[0].expected}, received ${found.misfits[0].received}.`,
      );
    },
  },
  {
    id: 'files/not-found',
    says: 'A file that does not exist is refused as `not-found`.',
    treaty: 'FilesGroup.open',
    remedy: 'Translate the back end’s 404; an empty file is an answer, too, and a wrong one.',
    check: async (stage) => {
      const open = stage.method('files', 'open', 'open');
      const thrown = await refusalOf(
        open('no-such-file', stage.reading()),
        'A file that does not exist',
      );
      const { kind } = toCareError(thrown);
      insist(kind === 'not-found', `it was refused as '${kind}'.`);
    },
  },
  {
    id: 'files/limits',
    says: 'A message with a file that is not accepted is refused as a whole.',
    treaty: 'FileLimits, ThreadsGroup.reply',
    remedy: 'Refuse the message; a seller whose proof was dropped in silence has sent none.',
    check: async (stage) => {
      const { thrown, word } = await refusedFile(stage);
      const { length } = await lettersWith(stage, word);
      insist(length === 0, 'the message stands in the thread without its file.');
      insist(thrown !== undefined, 'it was answered as if all were well.');
    },
  },
  {
    id: 'files/says-why',
    says: 'The refusal of a file says which one, and why.',
    treaty: 'CareErrorDetails.fields, CareErrorDetails.message',
    remedy: 'Add `fields: [{ path: "files.0", message }]`; while staging the path is `file`.',
    check: async (stage) => {
      const { thrown } = await refusedFile(stage);
      if (thrown === undefined) notTried('it was not refused; see files/limits');
      const { kind, fields = [] } = toCareError(thrown);
      insist(kind === 'validation' || kind === 'too-large', `it was refused as '${kind}'.`);
      const field = fields.find(({ path }) => /^files?(\.|$)/.test(path));
      insist(field !== undefined && field.message !== '', 'no field names the file with a reason.');
    },
  },
  {
    id: 'files/discarded',
    says: 'A staged file that was taken back cannot be sent any more.',
    treaty: 'FilesGroup.discard',
    remedy: 'Forget the staged file, or leave `discard` out.',
    check: async (stage) => {
      const put = stagingOf(stage);
      const files = stage.group('files');
      const discard = files.discard?.bind(files) ?? notOffered('adapter.files.discard');
      const file = stage.fixture('file')();
      const { id } = await put(file, stage.command());
      await discard(id, stage.command());
      const letter = await writeLetter(stage, { files: [{ ...namedAs(file), stagedId: id }] });
      await refusalOf(send(stage, letter), 'A message with a file that was taken back');
    },
  },
  {
    id: 'files/progress',
    says: 'Progress never goes back, and never over the total.',
    treaty: 'CommandCall.onProgress',
    remedy: 'Count the bytes of the file alone, or report nothing.',
    check: async (stage) => {
      const put = stagingOf(stage);
      const told: { readonly sentBytes: number; readonly totalBytes: number }[] = [];
      const onProgress = (progress: (typeof told)[number]) => void told.push(progress);
      await put(stage.fixture('file')(), stage.command({ onProgress }));
      const odd = told.find(
        ({ sentBytes, totalBytes }, place) =>
          sentBytes > totalBytes || sentBytes < (told[place - 1]?.sentBytes ?? 0),
      );
      insist(odd === undefined, () => `${odd?.sentBytes} of ${odd?.totalBytes} bytes were told.`);
    },
  },
];

async function sendFile(
  stage: Stage,
): Promise<{ readonly file: File; readonly attachment: Attachment }> {
  const file = stage.fixture('file')();
  const letter = await writeLetter(stage, { files: [await outgoing(stage, file)] });
  await send(stage, letter);
  const [message] = await lettersWith(stage, letter.word);
  if (message === undefined) notTried('what was sent is not found; see sending/arrives');
  const [attachment] = message.attachments;
  insist(attachment !== undefined, 'the message has come without its file.');
  return { file, attachment };
}

/** What a file that is not accepted was refused with, while staging or with the message. */
async function refusedFile(stage: Stage) {
  const file = stage.fixture('refusedFile')();
  const letter = await writeLetter(stage);
  const act = async () => {
    const files = [await outgoing(stage, file)];
    await send(stage, { ...letter, request: { ...letter.request, files } });
  };
  if (stage.offers.files?.transport === undefined) notOffered('offers.files.transport');
  const thrown = await act().then(
    () => undefined,
    (error: unknown) => error ?? freshId(),
  );
  return { thrown, word: letter.word };
}

function fits(opened: OpenedFile): boolean {
  return 'value' in fit(openedFileSchema, opened);
}

function placeOf(differs: number): string {
  return differs === -1 ? 'the rest is missing or too much' : `byte ${differs} is the first other`;
}
