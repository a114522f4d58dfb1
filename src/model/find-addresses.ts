import type { Span } from './span.js';

/** An address that leads out of the marketplace. `dials`: it leads to somebody's telephone. */
export interface FoundLink extends Span {
  readonly dials: boolean;
}

/** Web addresses, with or without `http`, and those of messengers. Bare names only with an ending that is common. */
export function findLinks(text: string): readonly FoundLink[] {
  return [...text.matchAll(LINK)].map(({ 0: words, index }) => {
    const { length } = words.replace(/[.,;:!?)\]}'"»”]+$/, '');
    return { start: index, end: index + length, dials: DIALS.test(words) };
  });
}

const LINK =
  /(?<![\p{L}\p{N}@._-])(?:(?:https?:\/\/|www\.|tel:|whatsapp:)[^\s<>"]+|(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?:com|es|net|org|info|shop|store|online|cl|pe|mx|pt|fr|it|de|uk|eu|me|io)(?:\/[^\s<>"]*)?(?![\p{L}\p{N}@_-]|\.[\p{L}\p{N}]))/giu;

const DIALS = /^(?:tel:|whatsapp:)|(?:wa\.me|whatsapp\.com)\/\S*\d{7}/i;

/** Mail addresses, also as people write them past a filter: `marta (at) gmail punto com`. */
export function findMails(text: string): readonly Span[] {
  const found = [MAIL, BRACKETED, SPELLED, AT_A_PROVIDER].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
      ...{ start: index, end: index + words.length },
    })),
  );
  const first = found.filter((one, at) => !found.slice(0, at).some((other) => meets(one, other)));
  return first.filter(({ start, end }) => !FILE_NAME.test(text.slice(start, end)));
}

function meets(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

const NAME = '(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}][\\p{L}\\p{N}._%+-]*';
const ENDING = '(?:[\\p{L}\\p{N}-]+\\.)*\\p{L}{2,}';
const PROVIDER = '(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|proton(?:mail)?|live|gmx)';
const DOT = '\\s*[([{]?\\s*(?:\\.|punto|dot)\\s*[)\\]}]?\\s*';

const MAIL = new RegExp(
  `${NAME} ?@ ?[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.${ENDING}`,
  'giu',
);
const BRACKETED = new RegExp(
  `${NAME}\\s*[([{<]\\s*(?:@|at|arroba)\\s*[)\\]}>]\\s*[\\p{L}\\p{N}-]+(?:${DOT}\\p{L}{2,})+`,
  'giu',
);
const SPELLED = new RegExp(
  `${NAME}\\s+(?:arroba|at|@)\\s+[\\p{L}\\p{N}-]+\\s*(?:\\s(?:punto|dot)\\s)\\s*\\p{L}{2,}`,
  'giu',
);
const AT_A_PROVIDER = new RegExp(
  `${NAME}\\s*(?:arroba|@|\\sat)\\s*${PROVIDER}(?![\\p{L}\\p{N}])(?:${DOT}\\p{L}{2,})?`,
  'giu',
);

/** Pictures for finer screens are called `logo@2x.png`. */
const FILE_NAME = /\.(?:png|jpe?g|gif|webp|pdf|svg)$/i;
