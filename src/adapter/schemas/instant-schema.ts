import * as v from 'valibot';

/**
 * A day that exists: engines disagree about the others (`2026-02-30` is the 2nd of March in one and nothing in
 * the next), so they end here.
 */
const DAY = [
  String.raw`\d{4}-(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])`,
  String.raw`\d{4}-(?:0[469]|11)-(?:0[1-9]|[12]\d|30)`,
  String.raw`\d{4}-02-(?:0[1-9]|1\d|2[0-8])`,
  String.raw`(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29`,
].join('|');

const TIME = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?`;

/** UTC with `Z`, the fraction left out or of 1 to 9 digits: what every engine reads alike. */
export const instantSchema = v.pipe(
  v.string(),
  v.regex(
    /* @__PURE__ */ new RegExp(`^(?:${DAY})T${TIME}Z$`),
    'an instant in UTC such as 2026-11-22T16:05:00Z',
  ),
);

export const calendarDateSchema = v.pipe(
  v.string(),
  v.regex(/* @__PURE__ */ new RegExp(`^(?:${DAY})$`), 'a day such as 2026-11-22'),
);

/** The look of an IANA name. Whether this browser knows the zone is another question: its data may be old. */
export const timeZoneSchema = v.pipe(
  v.string(),
  v.regex(
    /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/,
    'an IANA time zone such as America/Santiago',
  ),
);
