/**
 * When clocks change in the zones of R9 and how far they are from UTC then, from tzdata 2025c: what a browser shows is
 * held against this table, for its own data may be older.
 */

const IN_EUROPE = [
  ...['2025-03-30', '2025-10-26', '2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31'],
  ...['2028-03-26', '2028-10-29', '2029-03-25', '2029-10-28', '2030-03-31', '2030-10-27'],
  ...['2031-03-30', '2031-10-26'],
];
const IN_SANTIAGO = [
  ...['2025-04-06', '2025-09-07', '2026-04-05', '2026-09-06', '2027-04-04', '2027-09-05'],
  ...['2028-04-02', '2028-09-03', '2029-04-08', '2029-09-02', '2030-04-07', '2030-09-08'],
  ...['2031-04-06', '2031-09-07'],
];
const IN_TIJUANA = [
  ...['2025-03-09', '2025-11-02', '2026-03-08', '2026-11-01', '2027-03-14', '2027-11-07'],
  ...['2028-03-12', '2028-11-05', '2029-03-11', '2029-11-04', '2030-03-10', '2030-11-03'],
  ...['2031-03-09', '2031-11-02'],
];

interface Zone {
  /** Minutes from UTC when 2025 began. */
  readonly first: number;
  /** In order, each with the minutes from then on. */
  readonly changes: readonly (readonly [at: number, minutes: number])[];
}

export const ZONE_CHANGES: Readonly<Record<string, Zone>> = {
  'America/Santiago': changing(-180, IN_SANTIAGO, ['03:00', -240], ['04:00', -180]),
  'America/Coyhaique': { first: -180, changes: [] },
  'America/Punta_Arenas': { first: -180, changes: [] },
  'America/Lima': { first: -300, changes: [] },
  'America/Bogota': { first: -300, changes: [] },
  'America/Mexico_City': { first: -360, changes: [] },
  'America/Tijuana': changing(-480, IN_TIJUANA, ['10:00', -420], ['09:00', -480]),
  'America/Cancun': { first: -300, changes: [] },
  'Europe/Madrid': changing(60, IN_EUROPE, ['01:00', 120], ['01:00', 60]),
  'Atlantic/Canary': changing(0, IN_EUROPE, ['01:00', 60], ['01:00', 0]),
  'Europe/Lisbon': changing(0, IN_EUROPE, ['01:00', 60], ['01:00', 0]),
  'Europe/Paris': changing(60, IN_EUROPE, ['01:00', 120], ['01:00', 60]),
  UTC: { first: 0, changes: [] },
};

/** Minutes from UTC of a zone at an instant. */
export function offsetIn(zone: string, at: number): number {
  const { first = NaN, changes = [] } = ZONE_CHANGES[zone] ?? {};
  return changes.reduce((offset, [since, next]) => (at >= since ? next : offset), first);
}

type Change = readonly [hour: string, minutes: number];

/** @param days The first change of each year and the second, in turn. */
function changing(first: number, days: readonly string[], odd: Change, even: Change): Zone {
  const changes = days.map((day, index) => {
    const [hour, minutes] = index % 2 === 0 ? odd : even;
    return [Date.parse(`${day}T${hour}:00Z`), minutes] as const;
  });
  return { first, changes };
}
