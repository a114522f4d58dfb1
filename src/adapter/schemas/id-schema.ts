import * as v from 'valibot';

/** Ids are opaque strings. An empty one names nothing. */
export const idSchema = v.pipe(v.string(), v.minLength(1, 'an id that is not empty'));
