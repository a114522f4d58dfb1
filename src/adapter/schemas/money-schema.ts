import * as v from 'valibot';

/** An ISO 4217 code. Anything else would make `Intl` throw where it is shown. */
export const currencySchema = v.pipe(
  v.string(),
  v.regex(/^[A-Z]{3}$/, 'a currency of three capital letters such as EUR'),
);

/** An exact decimal string. A JSON number has already lost what a float loses. */
export const moneySchema = v.object({
  amount: v.pipe(v.string(), v.regex(/^-?\d+(?:\.\d+)?$/, 'a decimal string such as "12.50"')),
  currency: currencySchema,
});
