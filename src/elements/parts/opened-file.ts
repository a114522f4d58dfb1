import type { Attachment } from '../../model/attachment.js';
import { fileProblems } from '../../model/file-check.js';
import { contentOf, HEAD_BYTES, type FileContent } from '../../model/file-content.js';
import { PICTURE_HEAD_BYTES, pictureSize } from '../../model/picture-size.js';

/** Why a file that was opened is not shown, or what to know of it before it is saved. */
export type FileNotice = 'empty' | 'mismatch' | 'runs' | 'not-shown' | 'too-large' | 'broken';

/** A file as it is, whatever was said of it. */
export interface OpenedBytes {
  readonly bytes: Blob;
  readonly content: FileContent;
  /** Absent: it can be drawn. */
  readonly notice?: FileNotice;
  readonly picture?: ImageBitmap;
}

/** Bytes and pixels of a picture that is still drawn; more could fill the memory of a small machine. */
const DRAWN_BYTES = 30_000_000;
const DRAWN_PIXELS = 40_000_000;

/**
 * Looks at the bytes of a file: what it is by its content, whether its name lies, and, for a picture, the picture. Only
 * pixels are ever drawn: nothing that is written in it beside them is kept, and drawings made of code are not decoded.
 */
export async function lookAt(bytes: Blob, { name, type = '' }: Attachment): Promise<OpenedBytes> {
  const head = await headOf(bytes, HEAD_BYTES);
  const content = contentOf(head);
  const { size } = bytes;
  if (size === 0) return { bytes, content, notice: 'empty' };
  const [problem] = fileProblems([{ name, size, type }], {}, [head]);
  const notice = problem?.code === 'runs' ? 'runs' : 'mismatch';
  if (problem?.code === 'runs' || problem?.code === 'content') return { bytes, content, notice };
  return { bytes, content, ...(await drawn(bytes, content)) };
}

async function drawn(
  bytes: Blob,
  content: FileContent,
): Promise<Pick<OpenedBytes, 'notice' | 'picture'>> {
  const type = DRAWN.get(content);
  if (type === undefined) return { notice: 'not-shown' };
  const size = pictureSize(await headOf(bytes, PICTURE_HEAD_BYTES), content);
  if (!size) return { notice: 'broken' };
  const isLarge = size.width * size.height > DRAWN_PIXELS || bytes.size > DRAWN_BYTES;
  if (isLarge) return { notice: 'too-large' };
  try {
    // Named by what it is: what it claims could lead to another decoder.
    return { picture: await createImageBitmap(new Blob([bytes], { type })) };
  } catch {
    return { notice: 'broken' };
  }
}

const DRAWN: ReadonlyMap<FileContent, string> = new Map([
  ['png', 'image/png'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
]);

async function headOf(bytes: Blob, length: number): Promise<Uint8Array> {
  return new Uint8Array(await bytes.slice(0, length).arrayBuffer());
}
