// @ts-check
const LAW = 'test/calendar/law.node.test.mjs';
const node = (/** @type {string} */ file) =>
  `node --import ./test/support/typescript.mjs test/node.mjs ${file}`;

/** @type {import('../controls.mjs').Control[]} */
export const CALENDAR = [
  {
    id: 'holidays count, not weekends alone',
    file: 'src/calendar/business-days.ts',
    find: ' && !holidays.includes(day)',
    replace: '',
    command: node(LAW),
    red: 'is due when the law says',
  },
  {
    id: 'the day of receipt is day 0, the next business day where it is none',
    file: 'src/calendar/business-days.ts',
    find: 'if (isOpen && left-- <= 0) return at;',
    replace: 'if (left-- <= 0 && isOpen) return at;',
    command: node(LAW),
    red: 'is due when the law says',
  },
  {
    id: 'a day is not 24 hours',
    file: 'src/calendar/zone-day.ts',
    find: "const next = dayStart(day, (at) => zoneDay(at, timeZone)?.day ?? '', after + 1);",
    replace:
      "const first = dayStart(day, (at) => zoneDay(at, timeZone)?.day ?? '');\n  const next = first === undefined ? undefined : first + (after + 1) * DAY;",
    command: node('test/calendar/zones.node.test.mjs'),
    red: 'a day ends one millisecond before the next begins',
  },
  {
    id: 'beyond the years of a calendar nothing is claimed',
    file: 'src/calendar/business-days.ts',
    find: 'if (!(year >= first && year <= last)) return undefined;',
    replace: '',
    command: node('test/calendar/business-days.node.test.mjs'),
    red: 'beyond the years that are known nothing is claimed',
  },
  {
    id: 'the marketplace’s own date wins over a rule',
    file: 'src/model/deadline-window.ts',
    find: 'if (at !== undefined) return windowUntil(Date.parse(at), now, false);',
    replace: 'if (at !== undefined && !rule) return windowUntil(Date.parse(at), now, false);',
    command: node('test/model/case-deadline.node.test.mjs'),
    red: 'wins over every rule',
  },
  {
    id: 'what she has handed in is not late',
    file: 'src/model/case-group.ts',
    find: '!isEnded(careCase) && ',
    replace: '',
    command: node('test/model/case-deadline.node.test.mjs'),
    red: 'none stands in two groups, and one she has handed in in none by date',
  },
];
