/**
 * How many of a file's first bytes are enough to tell what it is. An office file is told by the names of its first
 * entries, and those stand within the first four kilobytes.
 */
export const HEAD_BYTES = 4096;

/** What a file is by its first bytes. Extensions and claimed types say what it wants to be. */
export type FileContent =
  | 'pdf'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'webp'
  | 'bmp'
  | 'tiff'
  | 'heif'
  | 'video'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  /** An office file of that family whose first entries do not say which. */
  | 'ooxml'
  | 'odt'
  | 'ods'
  | 'odp'
  | 'zip'
  /** doc, xls and ppt of before 2007: one container for all three. */
  | 'ole'
  | 'rtf'
  | 'text'
  | 'svg'
  | 'html'
  | 'xml'
  | 'script'
  | 'program'
  | 'archive'
  | 'unknown';

/**
 * Tells a file by its first bytes, as the WHATWG MIME Sniffing Standard, ISO/IEC 14496-12 (`ftyp`), PKWARE's APPNOTE
 * and ECMA-376 describe them. What pretends to be text is looked through for markup that a browser would run.
 *
 * @param head The first {@link HEAD_BYTES} bytes, or all of a shorter file.
 */
export function contentOf(head: Uint8Array): FileContent {
  const start = latin(head);
  const known = SIGNATURES.find(([, signature]) => start.startsWith(signature))?.[0];
  if (known === 'zip') return packed(start);
  if (known === 'ole') return isInstaller(start) ? 'program' : 'ole';
  if (known !== undefined) return known;
  if (start.startsWith('RIFF')) return start.startsWith('WEBP', 8) ? 'webp' : 'unknown';
  if (start.startsWith('ftyp', 4)) return boxed(start);
  if (/^.{4}(?:moov|mdat|wide|free|skip)/s.test(start)) return 'video';
  return written(head, start);
}

/** Bytes as characters of the same number: patterns can then be written down and searched for. */
function latin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

const SIGNATURES: readonly (readonly [FileContent, string])[] = [
  ['pdf', '%PDF-'],
  ['png', '\x89PNG\r\n\x1a\n'],
  ['jpeg', '\xff\xd8\xff'],
  ['gif', 'GIF87a'],
  ['gif', 'GIF89a'],
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0*'],
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['ole', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['rtf', '{\\rtf'],
  ['program', '\x7fELF'],
  ['program', '\xfe\xed\xfa\xce'],
  ['program', '\xfe\xed\xfa\xcf'],
  ['program', '\xce\xfa\xed\xfe'],
  ['program', '\xcf\xfa\xed\xfe'],
  /* Java classes and programs for two processors. */
  ['program', '\xca\xfe\xba\xbe'],
  ['program', '\0asm'],
  /* A Windows shortcut: it runs what it points at. */
  ['program', 'L\0\0\0\x01\x14\x02\0'],
  ['archive', 'Rar!\x1a\x07'],
  ['archive', '7z\xbc\xaf\x27\x1c'],
  ['archive', '\x1f\x8b'],
  ['archive', 'MSCF'],
  ['script', '#!'],
];

/** By the names of its first entries. Whoever writes office files chooses their order, so any of them counts. */
function packed(start: string): FileContent {
  const open = /mimetypeapplication\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)/;
  const family = open.exec(start)?.[1];
  if (family !== undefined) return OPEN_DOCUMENTS[family] ?? 'zip';
  if (/META-INF\/|AndroidManifest\.xml|classes\.dex/.test(start)) return 'program';
  if (start.includes('vbaProject.bin')) return 'program';
  // eslint-disable-next-line no-control-regex -- the signature of an entry
  const [, part = ''] = /PK\x03\x04.{26}(word|xl|ppt)\//s.exec(start) ?? [];
  return (
    OFFICE[part] ??
    (/\[Content_Types\]\.xml|_rels\/\.rels|docProps\//.test(start) ? 'ooxml' : 'zip')
  );
}

const OPEN_DOCUMENTS: Readonly<Record<string, FileContent>> = {
  text: 'odt',
  spreadsheet: 'ods',
  presentation: 'odp',
};

const OFFICE: Readonly<Record<string, FileContent>> = { word: 'docx', xl: 'xlsx', ppt: 'pptx' };

/** A Windows installer is the same container as an old office file; the class of its root tells them apart. */
function isInstaller(start: string): boolean {
  return start.includes('\x84\x10\x0c\0\0\0\0\0\xc0\0\0\0\0\0\0\x46');
}

function boxed(start: string): FileContent {
  const brands = start.slice(8, 64);
  return /hei[cmsx]|hev[cx]|mif1|msf1|avif|avis/.test(brands) ? 'heif' : 'video';
}

/** What has no signature: text if nothing in it is binary, and then what kind of text. */
function written(head: Uint8Array, start: string): FileContent {
  const text = decoded(head, start);
  if (text === undefined) {
    if (start.startsWith('MZ')) return 'program';
    return start.startsWith('BM') ? 'bmp' : 'unknown';
  }
  if (/<\?php/i.test(text)) return 'script';
  if (/<svg[\s>/]/i.test(text)) return 'svg';
  if (PAGE.test(text) || MARKUP_FIRST.test(text)) return 'html';
  if (/^\s*<\?xml\s/i.test(text)) return 'xml';
  return /^\s*(?:@echo\s+off|powershell\s)/i.test(text) ? 'script' : 'text';
}

/** What makes a page of a text, wherever it stands. A product's description in a CSV file may well hold other tags. */
const PAGE = /<(?:!doctype\s+html|html|body|script|iframe|object|embed)[\s>/]/i;

/** What a browser that guesses takes for a page when the text begins with it. */
const MARKUP_FIRST =
  /^(?:\xef\xbb\xbf)?\s*<(?:!--|(?:head|style|title|meta|link|base|form|input|img|table|div|font|a|b|p|br|h1)[\s>/])/i;

/** Text as an editor would read it; `undefined` where there are bytes that no text has. */
function decoded(head: Uint8Array, start: string): string | undefined {
  const wide = start.startsWith('\xff\xfe') ? 'utf-16le' : 'utf-16be';
  const isWide = wide === 'utf-16le' || start.startsWith('\xfe\xff');
  const text = isWide ? new TextDecoder(wide).decode(head) : start;
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return /[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/.test(text) ? undefined : text;
}
