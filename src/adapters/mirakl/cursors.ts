import { refusal } from './refusals.js';

/** A place in a list as opaque text. */
export function writeCursor(place: object): string {
  return btoa(encodeURIComponent(JSON.stringify(place)));
}

/** @throws CareError `validation` with code `cursor-expired` for what was never written here. */
export function readCursor(cursor: string, locale: string): Readonly<Record<string, unknown>> {
  try {
    const place: unknown = JSON.parse(decodeURIComponent(atob(cursor)));
    if (typeof place === 'object' && place !== null) return place as Record<string, unknown>;
  } catch {
    // Said below, for both cases.
  }
  throw refusal('validation', 'cursor-expired', locale);
}
