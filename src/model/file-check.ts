import type { FileLimits } from './attachment.js';
import { contentOf } from './file-content.js';
import type { FileContent } from './file-content.js';

/** What is looked at of a file; a `File` is one. */
export interface FileToCheck {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** A MIME type, as the browser guessed it from the name. Empty: it does not know. */
  readonly type: string;
}

/** Why one of the files cannot be attached. `at`: its place among them. Numbers are bytes or files. */
export type FileProblem = { readonly at: number } & (
  | { readonly code: 'empty' | 'unreadable' }
  /** `max`: bytes that one file may have. */
  | { readonly code: 'too-large'; readonly max: number }
  /** `max`: UTF-16 units that a name may have. */
  | { readonly code: 'name-too-long'; readonly max: number }
  /**
   * `name-hides`: characters that turn the direction of writing or cannot be seen, so that the name shows another
   * extension than it has. `name-path`: it names a folder.
   */
  | { readonly code: 'name-hides' | 'name-path' | 'name-not-ascii' | 'name-taken' }
  /** `allowed`: extensions that are taken, where the marketplace says which. */
  | { readonly code: 'type'; readonly allowed?: readonly string[] }
  /** What runs when it is opened, by its last extension or by one before it (`invoice.exe.pdf`). */
  | { readonly code: 'runs'; readonly extension: string }
  /** Its bytes are not what its name or its type say. `found`: what they are. */
  | { readonly code: 'content'; readonly found: FileContent }
  /** One more than fit. `max`: how many one message may still carry. */
  | { readonly code: 'too-many'; readonly max: number }
  /** `max`: bytes of all files of one message together. */
  | { readonly code: 'total-too-large'; readonly max: number }
);

/** Longer names cannot be saved by most file systems (NTFS: 255 units; ext4: 255 bytes). */
const LONGEST_NAME = 255;

/**
 * What keeps files from being attached, at most one problem a file, in their order. A file with a problem of its own
 * neither counts nor adds up, so that the others are judged as if it were gone.
 *
 * @param heads Of each file its first bytes (`HEAD_BYTES`); `null`: they could not be read; `undefined`: not
 *   read yet, and nothing is said of the content.
 */
export function fileProblems(
  files: readonly FileToCheck[],
  limits: FileLimits,
  heads: readonly (Uint8Array | null | undefined)[],
): readonly FileProblem[] {
  const { count = Infinity, remaining = Infinity, totalBytes = Infinity } = limits;
  const max = Math.min(count, remaining);
  const names = new Set<string>();
  let taken = 0;
  let total = 0;
  return files.flatMap((file, at): FileProblem | readonly never[] => {
    const problem = problemOf(file, limits, heads[at], names);
    if (problem) return { at, ...problem };
    if (taken >= max) return { at, code: 'too-many', max };
    if (total + file.size > totalBytes) return { at, code: 'total-too-large', max: totalBytes };
    names.add(file.name.toLowerCase());
    taken += 1;
    total += file.size;
    return [];
  });
}

/** The extension in lower case, without the dot; empty where there is none (`.profile` has none). */
export function extensionOf(name: string): string {
  return /[^.]\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

type Own = FileProblem extends infer Problem
  ? Problem extends { at: number }
    ? Omit<Problem, 'at'>
    : never
  : never;

function problemOf(
  file: FileToCheck,
  limits: FileLimits,
  head: Uint8Array | null | undefined,
  names: ReadonlySet<string>,
): Own | undefined {
  const { fileBytes = Infinity } = limits;
  if (file.size === 0) return { code: 'empty' };
  if (file.size > fileBytes) return { code: 'too-large', max: fileBytes };
  return (
    nameProblem(file.name, limits, names) ??
    typeProblem(file, limits) ??
    (head === null ? { code: 'unreadable' } : head && contentProblem(file, head))
  );
}

function nameProblem(
  name: string,
  { asciiNames = false }: FileLimits,
  names: ReadonlySet<string>,
): Own | undefined {
  if (name.length > LONGEST_NAME) return { code: 'name-too-long', max: LONGEST_NAME };
  // Windows drops a dot or a space at the end, and what stood before it becomes the extension.
  if (HIDING.test(name) || /[. ]$/.test(name)) return { code: 'name-hides' };
  if (/[\\/]/.test(name)) return { code: 'name-path' };
  if (asciiNames && !/^[ -~]+$/.test(name)) return { code: 'name-not-ascii' };
  return asciiNames && names.has(name.toLowerCase()) ? { code: 'name-taken' } : undefined;
}

/** Controls, invisible ones, and those that turn the direction. Marks that Arabic and Hebrew need are not among them. */
const HIDING =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\0-\x1f\x7f-\x9f\u00ad\u200b\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/;

function typeProblem(file: FileToCheck, limits: FileLimits): Own | undefined {
  const { extensions, types } = limits;
  const extension = extensionOf(file.name);
  const runs = file.name
    .toLowerCase()
    .split('.')
    .slice(1)
    .find((part, place, { length }) => {
      const isLast = place === length - 1;
      const isMeant = RUNS.has(part.trim()) && (isLast || !ALSO_WORDS.has(part.trim()));
      return isMeant && extensions?.includes(part) !== true;
    });
  if (runs !== undefined) return { code: 'runs', extension: runs };
  const isTaken = extensions?.includes(extension) ?? true;
  const ofExtension = KNOWN[extension]?.types ?? [];
  const claimed = file.type === '' ? ofExtension : [bareType(file.type), ...ofExtension];
  const isTypeTaken = types === undefined || claimed.some((type) => isAmong(type, types));
  if (isTaken && isTypeTaken) return undefined;
  return { code: 'type', ...(extensions === undefined ? {} : { allowed: extensions }) };
}

function isAmong(type: string, types: readonly string[]): boolean {
  return types.some((one) =>
    one.endsWith('/*') ? type.startsWith(one.slice(0, -1)) : type === one.toLowerCase(),
  );
}

function bareType(type: string): string {
  return type.split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

function contentProblem({ name, type }: FileToCheck, head: Uint8Array): Own | undefined {
  const found = contentOf(head);
  const extension = extensionOf(name);
  const expected = KNOWN[extension];
  // What runs has come this far only because the marketplace names it.
  const isOfName = expected
    ? expected.contents.includes(found)
    : !DISGUISED.has(found) || RUNS.has(extension);
  const claimed = bareType(type);
  const isOfType = expected?.types.includes(claimed) === true || mayClaim(claimed, found);
  return isOfName && isOfType ? undefined : { code: 'content', found };
}

/** Never behind an extension that says nothing. */
const DISGUISED: ReadonlySet<FileContent> = new Set(['svg', 'html', 'script', 'program']);

/** Whether a type may be claimed for a content. One that is not known here claims nothing. */
function mayClaim(type: string, found: FileContent): boolean {
  if (/(?:java|ecma)script|msdownload|java-archive|php|x-sh$/.test(type)) return false;
  const those = Object.values(KNOWN).filter(({ types }) => types.includes(type));
  return those.length === 0 || those.some(({ contents }) => contents.includes(found));
}

interface Known {
  readonly contents: readonly FileContent[];
  /** Types that browsers are seen to claim for it; the first is IANA's. */
  readonly types: readonly string[];
}

const JPEG: Known = { contents: ['jpeg'], types: ['image/jpeg', 'image/jpg', 'image/pjpeg'] };
const HEIF: Known = { contents: ['heif'], types: ['image/heic', 'image/heif'] };
const TIFF: Known = { contents: ['tiff'], types: ['image/tiff'] };
const OPEN_XML = 'application/vnd.openxmlformats-officedocument.';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';

/** What may stand behind an extension. */
const KNOWN: Readonly<Record<string, Known>> = {
  pdf: { contents: ['pdf'], types: ['application/pdf', 'application/x-pdf'] },
  png: { contents: ['png'], types: ['image/png', 'image/x-png'] },
  jpg: JPEG,
  jpeg: JPEG,
  gif: { contents: ['gif'], types: ['image/gif'] },
  webp: { contents: ['webp'], types: ['image/webp'] },
  bmp: { contents: ['bmp'], types: ['image/bmp', 'image/x-ms-bmp'] },
  tif: TIFF,
  tiff: TIFF,
  heic: HEIF,
  heif: HEIF,
  avif: { contents: ['heif'], types: ['image/avif'] },
  mp4: { contents: ['video'], types: ['video/mp4'] },
  m4v: { contents: ['video'], types: ['video/mp4', 'video/x-m4v'] },
  mov: { contents: ['video'], types: ['video/quicktime'] },
  docx: {
    contents: ['docx', 'ooxml'],
    types: [`${OPEN_XML}wordprocessingml.document`],
  },
  xlsx: { contents: ['xlsx', 'ooxml'], types: [`${OPEN_XML}spreadsheetml.sheet`] },
  pptx: {
    contents: ['pptx', 'ooxml'],
    types: [`${OPEN_XML}presentationml.presentation`],
  },
  odt: { contents: ['odt'], types: [`${OPEN_DOCUMENT}text`] },
  ods: { contents: ['ods'], types: [`${OPEN_DOCUMENT}spreadsheet`] },
  odp: { contents: ['odp'], types: [`${OPEN_DOCUMENT}presentation`] },
  zip: {
    contents: ['zip', 'docx', 'xlsx', 'pptx', 'ooxml', 'odt', 'ods', 'odp'],
    types: ['application/zip', 'application/x-zip-compressed'],
  },
  doc: { contents: ['ole', 'rtf'], types: ['application/msword'] },
  xls: { contents: ['ole'], types: ['application/vnd.ms-excel'] },
  ppt: { contents: ['ole'], types: ['application/vnd.ms-powerpoint'] },
  rtf: { contents: ['rtf'], types: ['application/rtf', 'text/rtf', 'application/msword'] },
  txt: { contents: ['text'], types: ['text/plain'] },
  // Windows calls it a file of Excel where that is installed.
  csv: {
    contents: ['text'],
    types: ['text/csv', 'text/plain', 'application/csv', 'application/vnd.ms-excel'],
  },
  svg: { contents: ['svg'], types: ['image/svg+xml'] },
  html: { contents: ['html', 'text'], types: ['text/html'] },
  xml: { contents: ['xml', 'text'], types: ['application/xml', 'text/xml'] },
};

/** What a computer or a browser runs when it is opened. */
const RUNS: ReadonlySet<string> = new Set([
  ...['exe', 'com', 'scr', 'pif', 'msi', 'msix', 'bat', 'cmd', 'ps1', 'psm1', 'vbs', 'vbe', 'js'],
  ...['jse', 'mjs', 'cjs', 'wsf', 'wsh', 'hta', 'cpl', 'dll', 'sys', 'lnk', 'url', 'reg', 'chm'],
  ...['jar', 'jnlp', 'apk', 'ipa', 'app', 'dmg', 'pkg', 'deb', 'rpm', 'iso', 'img', 'vhd', 'sh'],
  ...['bash', 'command', 'desktop', 'php', 'phtml', 'phar', 'asp', 'aspx', 'jsp', 'cgi', 'pl'],
  ...['py', 'rb', 'htm', 'html', 'xhtml', 'shtml', 'mht', 'mhtml', 'svg', 'svgz', 'swf', 'xsl'],
  ...['docm', 'dotm', 'xlsm', 'xltm', 'xlam', 'xll', 'pptm', 'ppam', 'ppsm', 'one', 'scf'],
]);

/** Those of them that stand inside honest names, too: `tienda.com.pdf`, `contrato.pl.pdf`. */
const ALSO_WORDS: ReadonlySet<string> = new Set([
  ...['com', 'one', 'pl', 'py', 'rb', 'app', 'img', 'iso', 'url', 'sys', 'command', 'desktop'],
]);
