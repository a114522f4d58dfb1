// @ts-check
/** `npm run calendars`: writes the calendars of src/calendar/. */
import { writeFileSync } from 'node:fs';
import { calendarSource, COUNTRIES } from './calendars.mjs';

for (const country of COUNTRIES) {
  const file = `src/calendar/${country.code.toLowerCase()}.ts`;
  writeFileSync(file, await calendarSource(country));
  console.log(file);
}
