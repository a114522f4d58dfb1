/** A moment: ISO 8601 in UTC with `Z`, such as `2026-11-22T16:05:00Z`. Milliseconds may be left out. */
export type Instant = string;

/** A day without a clock or a zone: `YYYY-MM-DD`. */
export type CalendarDate = string;

/** An IANA time zone name, such as `America/Santiago`. */
export type TimeZone = string;
