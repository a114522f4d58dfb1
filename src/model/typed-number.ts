import { plainText } from './amount-text.js';
import { readOtherwise, readOwn } from './number-reading.js';
import type { AmountProblem, AmountWriting, TypedAmount } from './typed-amount.js';

/** What was typed as a plain number: a decimal string, or why it is none. */
export type TypedNumber =
  | { readonly value: string; readonly problem?: undefined }
  | { readonly problem: AmountProblem; readonly value?: undefined };

/**
 * A number by the rules of its writer, such as a weight or how many boxes. As with amounts nothing is guessed: what her
 * own writing does not know, or what was pasted and can be read two ways, is asked.
 */
export function readNumber(
  { text, pasted = false }: TypedAmount,
  writing: AmountWriting,
): TypedNumber {
  const plain = plainText(text);
  if (plain === '') return { problem: { code: 'empty' } };
  const sign = plain.startsWith('-') ? '-' : '';
  const digits = plain.slice(sign.length).trim();
  const own = readOwn(digits, plainText(writing.decimal), writing.group.trim() || ' ');
  const others = readOtherwise(digits, plainText(writing.decimal));
  const meant = [...(own ? [own] : []), ...(own && !pasted ? [] : others)];
  const readings = [...new Set(meant.map(({ amount }) => sign + amount))];
  const [first] = readings;
  if (first === undefined) return { problem: { code: 'not-a-number' } };
  return own && readings.length === 1
    ? { value: first }
    : { problem: { code: 'ambiguous', readings } };
}
