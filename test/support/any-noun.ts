import * as fc from 'fast-check';

type RequiredKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? never : K }[keyof T];

type Arbitraries<T> = { readonly [K in keyof T]-?: fc.Arbitrary<T[K]> };

/**
 * Any value of a type written by hand: the compiler asks for a generator of every field, and the optional
 * ones are there or not.
 */
export function noun<T extends object>(
  required: Arbitraries<Pick<T, RequiredKeys<T>>>,
  optional: Arbitraries<Omit<T, RequiredKeys<T>>>,
): fc.Arbitrary<T> {
  const requiredKeys = Object.keys(required);
  // fc.record knows keys by name only; the parameters above have already said which are required.
  return fc.record({ ...required, ...optional }, { requiredKeys } as never) as fc.Arbitrary<T>;
}

/** Anything a person could have typed, and anything else that is text. */
export const text = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 10 }),
);

export const id = fc.string({ minLength: 1, maxLength: 12 });

export const whole = fc.nat();

export const measure = fc.double({ noNaN: true, noDefaultInfinity: true });

export const money = noun<{ readonly amount: string; readonly currency: string }>(
  {
    amount: fc.stringMatching(/^-?\d{1,12}(\.\d{1,4})?$/),
    currency: fc.constantFrom('EUR', 'CLP', 'MXN', 'KWD'),
  },
  {},
);

/** From the year 1970 on, with and without a fraction. */
export const instant = fc
  .tuple(
    fc.date({
      min: new Date(0),
      max: new Date('2399-12-31T23:59:59Z'),
      noInvalidDate: true,
    }),
    fc.constantFrom('', '.000', '.5', '.123456', '.123456789'),
  )
  .map(([date, fraction]) => `${date.toISOString().slice(0, 19)}${fraction}Z`);

export const zone = fc.constantFrom('America/Santiago', 'Europe/Madrid', 'UTC', 'Etc/GMT+5');

/** A known word or one that nobody has heard of. */
export function word<Word extends string>(...known: Word[]): fc.Arbitrary<Word> {
  return fc.oneof(fc.constantFrom(...known), fc.string({ minLength: 1 })) as fc.Arbitrary<Word>;
}

export function few<Item>(item: fc.Arbitrary<Item>): fc.Arbitrary<Item[]> {
  return fc.array(item, { maxLength: 2 });
}
