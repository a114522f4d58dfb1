/** What is wrong with something given as a calendar, for the integrator; `undefined`: nothing. Never throws. */
export function calendarProblem(given: unknown): string | undefined {
  try {
    if (!isRecord(given)) return 'A calendar is an object: see BusinessCalendar.';
    const wrong = RULES.find(([field, isRight]) => !isRight(given[field]));
    return wrong && `\`${wrong[0]}\` of calendar ${nameOf(given)} has to be ${wrong[2]}.`;
  } catch {
    return 'A calendar is plain data: this one cannot be read.';
  }
}

type Rule = readonly [field: string, isRight: (value: unknown) => boolean, wanted: string];

const RULES: readonly Rule[] = [
  ['id', (id) => typeof id === 'string' && id !== '', 'text that is not empty'],
  ['zone', (zone) => typeof zone === 'string' && zone !== '', 'the name of a time zone'],
  ['workingDays', isWeek, 'a list of days of the week, 1 (Monday) to 7, with at least one'],
  ['holidays', isDays, 'a list of days, `YYYY-MM-DD`'],
  ['years', isYears, '`{ first, last }`, two years of which the first is not the later'],
  ['cutOffHour', isHour, 'an hour, 0 to 24, or absent'],
];

function isWeek(value: unknown): boolean {
  const isDay = (day: unknown): boolean => [1, 2, 3, 4, 5, 6, 7].includes(day as number);
  return Array.isArray(value) && value.length > 0 && value.every(isDay);
}

function isDays(value: unknown): boolean {
  return Array.isArray(value) && value.every(isDay);
}

/** A day that exists: `2026-02-30` parses and is another one. */
function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const at = Date.parse(value);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
}

function isYears(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const [first, last] = [value['first'], value['last']];
  return Number.isInteger(first) && Number.isInteger(last) && Number(first) <= Number(last);
}

function isHour(value: unknown): boolean {
  return value === undefined || (typeof value === 'number' && value >= 0 && value <= 24);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function nameOf({ id }: Record<string, unknown>): string {
  return typeof id === 'string' && /^[\w.-]{1,30}$/.test(id) ? id : 'without a proper id';
}
