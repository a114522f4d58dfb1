import * as v from 'valibot';

/** How many: 0, 1, 2 … */
export const wholeNumberSchema = v.pipe(
  v.number(),
  v.safeInteger('a whole number'),
  v.minValue(0, 'a whole number, 0 or more'),
);

/** A measure: any number but the infinite ones. */
export const measureSchema = v.pipe(v.number(), v.finite('a number that is not infinite'));
