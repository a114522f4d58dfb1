import { plainText, splitAmount } from './amount-text.js';
import { toMinorUnits } from './minor-units.js';
import type { MinorUnits } from './minor-units.js';
import { readOtherwise, readOwn } from './number-reading.js';
import type { NumberReading } from './number-reading.js';

/** How amounts of one currency are written where the reader is; from `format/`, which alone may ask `Intl`. */
export interface AmountWriting {
  /** The decimal mark: `,` in Chile, `٫` in Egypt. */
  readonly decimal: string;
  /** What stands between thousands: `.` in Chile, `’` in Switzerland, a narrow space in France. */
  readonly group: string;
  /** What may stand before or behind: the currency's signs and its code. */
  readonly signs: readonly string[];
}

/** An amount as a field holds it. */
export interface TypedAmount {
  readonly text: string;
  /** Whether it came in one piece, from somewhere that may write otherwise. */
  readonly pasted?: boolean;
}

/** Why a text is no amount that can be given back. */
export type AmountProblem =
  | { readonly code: 'empty' | 'not-a-number' | 'negative' | 'zero' }
  /** `digits`: the decimals that the currency has. */
  | { readonly code: 'too-many-decimals'; readonly digits: number }
  /** `found`: the sign or code of another currency, as it was typed. */
  | { readonly code: 'other-currency'; readonly found: string }
  /**
   * It could mean each of these (decimal strings), by her own writing first. Where there is only one, it is not how
   * she writes here. She is asked either way.
   */
  | { readonly code: 'ambiguous'; readonly readings: readonly string[] };

export type AmountReading =
  | { readonly value: MinorUnits; readonly problem?: undefined }
  | { readonly problem: AmountProblem; readonly value?: undefined };

/**
 * The amount that somebody typed, by the rules of her writing: `1.234,50` in Chile, `1,234.50` in Mexico, `1’234.50`
 * in Zurich; digits of any script, spaces of any width and apostrophes between thousands, the currency before or
 * behind.
 *
 * Nothing is guessed and nothing rounded. What her own writing does not know but another does (`12.50` in Chile) is
 * asked, never taken. So is what both know and mean otherwise: `1.234` dinars in Spanish, which is a thousand or one.
 * In a currency of two decimals that can only be a thousand, unless it was pasted; in one without, not even then.
 * @param digits The decimals of the currency, see `currencyDigits`.
 */
export function readAmount(
  { text, pasted = false }: TypedAmount,
  writing: AmountWriting,
  digits: number,
): AmountReading {
  const plain = plainText(text);
  if (plain === '') return problem({ code: 'empty' });
  const split = splitAmount(plain, writing.signs);
  if (!split) return problem({ code: 'not-a-number' });
  if (split.stranger !== undefined) {
    return problem(
      split.isCurrency
        ? { code: 'other-currency', found: split.stranger }
        : { code: 'not-a-number' },
    );
  }
  const [decimal, group] = [plainMark(writing.decimal), plainMark(writing.group)];
  const own = split.numbers.flatMap((number) => readOwn(number, decimal, group) ?? []);
  const other = split.numbers.flatMap((number) => readOtherwise(number, decimal));
  const may = { own, other, digits, pasted };
  return split.isNegative ? negative(may) : decide(may);
}

interface Meanings {
  readonly own: readonly NumberReading[];
  readonly other: readonly NumberReading[];
  readonly digits: number;
  readonly pasted: boolean;
}

function decide({ own, other, digits, pasted }: Meanings): AmountReading {
  const isPossible = ({ decimals }: NumberReading): boolean =>
    decimals <= (pasted && digits > 0 ? Infinity : digits);
  // A decimal mark of her own is meant when it is typed.
  const isPlain = !pasted && own.some(({ decimals }) => decimals > 0);
  const meant = [...own, ...(isPlain ? [] : other)];
  const readings = [...new Set(meant.filter(isPossible).map(({ amount }) => amount))];
  if (meant.length === 0) return problem({ code: 'not-a-number' });
  if (readings.length === 0) return problem({ code: 'too-many-decimals', digits });
  const [first] = own;
  if (readings.length > 1 || !first || first.amount !== readings[0]) {
    return problem({ code: 'ambiguous', readings });
  }
  if (first.decimals > digits) return problem({ code: 'too-many-decimals', digits });
  const value = toMinorUnits(first.amount, digits);
  return value === 0n ? problem({ code: 'zero' }) : { value };
}

/** Less than nothing, whatever it means; of nothing a minus makes nothing. */
function negative({ own, other }: Meanings): AmountReading {
  const [first] = [...own, ...other];
  if (!first) return problem({ code: 'not-a-number' });
  return problem({ code: /[1-9]/u.test(first.amount) ? 'negative' : 'zero' });
}

function problem(found: AmountProblem): AmountReading {
  return { problem: found };
}

/** As `plainText` writes it, but alone: a space that is a mark must not be trimmed. */
function plainMark(mark: string): string {
  return mark.trim() === '' ? ' ' : plainText(mark);
}
