// @ts-check
/**
 * Where the library that calendars are generated from differs from the law. Each correction names its law; the table
 * of test/calendar/law.mjs, transcribed from the laws, is what the outcome is checked against.
 *
 * @typedef {{ country: string, days: (year: number) => string[], law: string, why: string }} Correction
 */

/** Days that the library lacks. @type {Correction[]} */
export const MISSING = [
  {
    country: 'CL',
    days: (year) => [fromEaster(year, -1)],
    law: 'Ley 2.977, art. 1',
    why: 'The Saturday of Holy Week is a holiday; the library has it as an observance.',
  },
  {
    country: 'MX',
    days: (year) => (year % 6 === 2 ? [`${year}-10-01`] : []),
    law: 'Ley Federal del Trabajo, art. 74, VII (2024)',
    why: 'The federal executive is handed over on 1 October since 2024.',
  },
];

/** Days that the library has and no law does. @type {Correction[]} */
export const WRONG = [
  {
    country: 'CL',
    days: (year) => [fromEaster(year, 0)],
    law: 'Ley 2.977, art. 1',
    why: 'Easter Sunday is a holiday as every Sunday is, not by itself.',
  },
  {
    country: 'PE',
    days: (year) => [fromEaster(year, 0)],
    law: 'Decreto Legislativo 713, art. 6',
    why: 'Easter Sunday is not among the holidays.',
  },
  {
    country: 'CO',
    days: (year) => [fromEaster(year, 0)],
    law: 'Ley 51 de 1983, art. 1',
    why: 'Easter Sunday is not among the holidays.',
  },
  {
    country: 'MX',
    days: (year) => (year % 6 === 2 ? [`${year}-12-01`] : []),
    law: 'Ley Federal del Trabajo, art. 74, VII (2024)',
    why: 'The federal executive was handed over on 1 December until 2018.',
  },
];

/** A day so many after Easter Sunday. @param {number} year @param {number} after */
function fromEaster(year, after) {
  // Anonymous Gregorian algorithm (Nature, 20 April 1876).
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = b - Math.floor(b / 4) - Math.floor((8 * b + 13) / 25) + 19 * a + 15;
  const h = ((d % 30) + 30) % 30;
  const i = Math.floor(c / 4);
  const l = (32 + 2 * (b % 4) + 2 * i - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  const easter = Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1);
  return new Date(easter + after * 86_400_000).toISOString().slice(0, 10);
}
