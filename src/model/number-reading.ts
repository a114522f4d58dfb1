/** What a text of digits and marks may mean. */
export interface NumberReading {
  /** A decimal string. */
  readonly amount: string;
  /** How many decimals were written, zeros included. */
  readonly decimals: number;
}

/** The two marks that some write for decimals and others between thousands. */
const MARKS = ['.', ','];

/** Between thousands wherever they stand, in this plain form (see `plainText`); nobody's decimal mark. */
const GROUPS_ANYWHERE = [' ', "'"];

/** A number by the rules of one writing, or in Arabic marks, which mean one thing everywhere. */
export function readOwn(text: string, decimal: string, group: string): NumberReading | undefined {
  return readBy(text, decimal, [group, ...GROUPS_ANYWHERE]) ?? readBy(text, '٫', ['٬']);
}

/** What else it may mean to somebody whose decimal mark is another. */
export function readOtherwise(text: string, decimal: string): readonly NumberReading[] {
  return MARKS.filter((mark) => mark !== decimal)
    .map((mark) =>
      readBy(text, mark, [...MARKS.filter((each) => each !== mark), ...GROUPS_ANYWHERE]),
    )
    .filter((reading) => reading !== undefined);
}

function readBy(
  text: string,
  decimal: string,
  groups: readonly string[],
): NumberReading | undefined {
  const [whole = '', fraction, ...more] = text.split(decimal);
  const isFraction = fraction === undefined || /^\d+$/u.test(fraction);
  const digits = groups.map((group) => ungrouped(whole, group)).find((each) => each !== undefined);
  if (more.length > 0 || !isFraction || digits === undefined) return undefined;
  const integer = digits.replace(/^0+(?=\d)/u, '');
  return fraction === undefined
    ? { amount: integer, decimals: 0 }
    : { amount: `${integer}.${fraction}`, decimals: fraction.length };
}

/** The digits of whole thousands: groups of three, or as in India of two before the last one. */
function ungrouped(text: string, group: string): string | undefined {
  if (/^\d+$/u.test(text)) return text;
  const [first = '', ...rest] = text.split(group);
  const last = rest.pop() ?? '';
  const isWhole =
    /^[1-9]\d{0,2}$/u.test(first) &&
    /^\d{3}$/u.test(last) &&
    (rest.every((each) => /^\d{3}$/u.test(each)) ||
      (first.length < 3 && rest.every((each) => /^\d{2}$/u.test(each))));
  return isWhole ? first + rest.join('') + last : undefined;
}
