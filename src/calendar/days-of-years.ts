/** Days of several years, `MM-DD` by white space under their year, as a list of `YYYY-MM-DD`. */
export function daysOfYears(years: Readonly<Record<number, string>>): string[] {
  return Object.entries(years).flatMap(([year, days]) =>
    days.split(' ').map((day) => `${year}-${day}`),
  );
}
