/** A day of the week by ISO 8601: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** On which days of which years business is done somewhere: pure data, so that a host writes or corrects one. */
export interface BusinessCalendar {
  /** By which rules name it, such as `cl` (the kit's are lower-case ISO 3166 codes). Two of one id: the first counts. */
  readonly id: string;
  /** IANA. Whose days count where neither a record nor the marketplace names a zone. */
  readonly zone: string;
  /** The days of a week on which business is done, at least one. The kit's calendars: Monday to Friday. */
  readonly workingDays: readonly Weekday[];
  /** Days without business, `YYYY-MM-DD`, in any order; those outside `years` say nothing. */
  readonly holidays: readonly string[];
  /** The first and the last year whose holidays are all known. Beyond them nothing is claimed. */
  readonly years: { readonly first: number; readonly last: number };
  /**
   * From this hour of a working day on (by the zone's clock, 0 to 24, parts of an hour allowed) what is received counts
   * as received on the next one. Absent: never.
   */
  readonly cutOffHour?: number;
}
