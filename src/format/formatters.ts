const FALLBACK_LOCALE = 'en';
const FALLBACK_ZONE = 'UTC';

/**
 * A formatter is dear to make (tens of microseconds) and cheap to keep, and a list asks for the same few over and
 * over. Each factory keeps its own by locale; there are as many as languages and zones on the page.
 */
export function perLocale<Formatter>(
  make: (locale: string) => Formatter,
): (locale: string) => Formatter {
  const kept = new Map<string, Formatter>();
  return (locale) => {
    let formatter = kept.get(locale);
    if (formatter === undefined) {
      formatter = make(isLocale(locale) ? locale : FALLBACK_LOCALE);
      kept.set(locale, formatter);
    }
    return formatter;
  };
}

/** The same for dates, by locale and zone. Options are always explicit: a locale's default differs between engines. */
export function perZone(
  options: Intl.DateTimeFormatOptions,
): (locale: string, timeZone: string) => Intl.DateTimeFormat {
  const kept = new Map<string, Intl.DateTimeFormat>();
  return (locale, timeZone) => {
    const key = `${locale} ${timeZone}`;
    let formatter = kept.get(key);
    if (formatter === undefined) {
      formatter = new Intl.DateTimeFormat(isLocale(locale) ? locale : FALLBACK_LOCALE, {
        ...options,
        timeZone: isTimeZone(timeZone) ? timeZone : FALLBACK_ZONE,
      });
      kept.set(key, formatter);
    }
    return formatter;
  };
}

/** Whether `Intl` takes it. What it does not take is shown as English. */
export function isLocale(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1;
  } catch {
    return false;
  }
}

/** Whether this engine knows the zone. One it does not know is shown in UTC, and says so where the zone is named. */
export function isTimeZone(timeZone: string): boolean {
  let isKnown = zones.get(timeZone);
  if (isKnown === undefined) {
    isKnown = isTaken(timeZone);
    zones.set(timeZone, isKnown);
  }
  return isKnown;
}

/** Asked for each formatter that is made, and dear: it can only be tried. */
const zones = new Map<string, boolean>();

function isTaken(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat(FALLBACK_LOCALE, { timeZone });
    return true;
  } catch {
    return false;
  }
}
