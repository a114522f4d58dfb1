// @ts-check
/**
 * The holidays of five countries as their laws say, transcribed by hand: no library has a part in this table, and a
 * test fails where a row names one. A day that a law fixes stands as `MM-DD`; one that moves stands with the law's own
 * words and with each date from 2025 to 2031, worked out from those words on a wall calendar.
 *
 * National days only: those of regions, provinces and communities are the host's to add. Elections in Chile and Mexico
 * are held on Sundays, which are no business days anyway.
 *
 * Easter Sundays: 2025-04-20, 2026-04-05, 2027-03-28, 2028-04-16, 2029-04-01, 2030-04-21, 2031-04-13.
 *
 * @typedef {{ name: string, law: string, gazette: string, published: string, every?: string, says?: string, days?: string }} Row
 *   `law` with its article; `gazette` and `published` where and when it stood first, YYYY-MM-DD.
 */

const CHILE = 'Diario Oficial de la República de Chile';
const PERU = 'El Peruano';
const COLOMBIA = 'Diario Oficial (Colombia)';
const MEXICO = 'Diario Oficial de la Federación';
const SPAIN = 'Boletín Oficial del Estado';

export const GAZETTES = [CHILE, PERU, COLOMBIA, MEXICO, SPAIN];

/** @param {string} law @param {string} published @param {string} gazette */
const of = (law, published, gazette) => ({ law, published, gazette });

const LEY_2977 = of('Ley 2.977, artículo 1', '1915-02-01', CHILE);
const LEY_19668 = of('Ley 19.668, artículo único', '2000-03-10', CHILE);
const LEY_20215 = of('Ley 20.215, artículo 3', '2007-09-14', CHILE);
const DL_713 = of('Decreto Legislativo 713, artículo 6', '1991-11-08', PERU);
const LEY_51 = of('Ley 51 de 1983, artículo 1', '1983-12-30', COLOMBIA);
const LFT = of('Ley Federal del Trabajo, artículo 74', '1970-04-01', MEXICO);
const LFT_2006 = of('Ley Federal del Trabajo, artículo 74, reforma de 2006', '2006-01-17', MEXICO);
const RD_2001 = of('Real Decreto 2001/1983, artículo 45.1', '1983-07-29', SPAIN);
const RD_1346 = of(
  'Real Decreto 2001/1983, artículo 45.1, según Real Decreto 1346/1989',
  '1989-11-07',
  SPAIN,
);

const TO_MONDAY = 'cuando no caigan en día lunes se trasladarán al lunes siguiente a dicho día';

/** @type {Record<'cl' | 'pe' | 'co' | 'mx' | 'es', Row[]>} */
export const LAW = {
  cl: [
    { name: 'Año Nuevo', ...LEY_2977, every: '01-01' },
    {
      name: 'Viernes Santo',
      ...LEY_2977,
      says: 'los viernes y sábado de la Semana Santa',
      days: '2025-04-18 2026-04-03 2027-03-26 2028-04-14 2029-03-30 2030-04-19 2031-04-11',
    },
    {
      name: 'Sábado Santo',
      ...LEY_2977,
      says: 'los viernes y sábado de la Semana Santa',
      days: '2025-04-19 2026-04-04 2027-03-27 2028-04-15 2029-03-31 2030-04-20 2031-04-12',
    },
    {
      name: 'Día Nacional del Trabajo',
      ...of('Código del Trabajo (DFL 1 de 2002), artículo 35', '2003-01-16', CHILE),
      every: '05-01',
    },
    { name: 'Glorias Navales', ...LEY_2977, every: '05-21' },
    {
      name: 'Día Nacional de los Pueblos Indígenas',
      ...of('Ley 21.357, artículo 1', '2021-06-19', CHILE),
      says: 'el día del solsticio de invierno de cada año en el hemisferio sur',
      days: '2025-06-20 2026-06-21 2027-06-21 2028-06-20 2029-06-20 2030-06-21 2031-06-21',
    },
    {
      name: 'San Pedro y San Pablo',
      ...LEY_19668,
      says: 'martes, miércoles o jueves: al lunes de la semana; viernes: al lunes siguiente',
      days: '2025-06-29 2026-06-29 2027-06-28 2028-06-26 2029-07-02 2030-06-29 2031-06-29',
    },
    {
      name: 'Virgen del Carmen',
      ...of('Ley 20.148, artículo único', '2007-01-06', CHILE),
      every: '07-16',
    },
    { name: 'Asunción', ...LEY_2977, every: '08-15' },
    {
      name: 'Fiestas Patrias, viernes 17',
      ...of('Ley 20.983', '2016-12-30', CHILE),
      says: 'el 17 de septiembre, cuando sea viernes',
      days: '2027-09-17',
    },
    {
      name: 'Fiestas Patrias, lunes 17',
      ...LEY_20215,
      says: 'el lunes 17 de septiembre, cuando el 18 sea martes',
      days: '2029-09-17',
    },
    { name: 'Independencia Nacional', ...LEY_2977, every: '09-18' },
    { name: 'Glorias del Ejército', ...LEY_2977, every: '09-19' },
    {
      name: 'Fiestas Patrias, viernes 20',
      ...LEY_20215,
      says: 'el viernes 20 de septiembre, cuando el 19 sea jueves',
      days: '2030-09-20',
    },
    {
      name: 'Encuentro de Dos Mundos',
      ...LEY_19668,
      says: 'martes, miércoles o jueves: al lunes de la semana; viernes: al lunes siguiente',
      days: '2025-10-12 2026-10-12 2027-10-11 2028-10-09 2029-10-15 2030-10-12 2031-10-12',
    },
    {
      name: 'Iglesias Evangélicas y Protestantes',
      ...of('Ley 20.299, artículo único', '2008-10-11', CHILE),
      says: '31 de octubre; martes: al viernes anterior; miércoles: al viernes siguiente',
      days: '2025-10-31 2026-10-31 2027-10-31 2028-10-27 2029-11-02 2030-10-31 2031-10-31',
    },
    { name: 'Todos los Santos', ...LEY_2977, every: '11-01' },
    { name: 'Inmaculada Concepción', ...LEY_2977, every: '12-08' },
    { name: 'Navidad', ...LEY_2977, every: '12-25' },
  ],
  pe: [
    { name: 'Año Nuevo', ...DL_713, every: '01-01' },
    {
      name: 'Jueves Santo',
      ...DL_713,
      says: 'Jueves Santo y Viernes Santo (movibles)',
      days: '2025-04-17 2026-04-02 2027-03-25 2028-04-13 2029-03-29 2030-04-18 2031-04-10',
    },
    {
      name: 'Viernes Santo',
      ...DL_713,
      says: 'Jueves Santo y Viernes Santo (movibles)',
      days: '2025-04-18 2026-04-03 2027-03-26 2028-04-14 2029-03-30 2030-04-19 2031-04-11',
    },
    { name: 'Día del Trabajo', ...DL_713, every: '05-01' },
    {
      name: 'Batalla de Arica y Día de la Bandera',
      ...of('Ley 31788', '2023-06-15', PERU),
      every: '06-07',
    },
    { name: 'San Pedro y San Pablo', ...DL_713, every: '06-29' },
    {
      name: 'Día de la Fuerza Aérea del Perú',
      ...of('Ley 31822', '2023-07-08', PERU),
      every: '07-23',
    },
    { name: 'Fiestas Patrias', ...DL_713, every: '07-28' },
    { name: 'Fiestas Patrias', ...DL_713, every: '07-29' },
    { name: 'Batalla de Junín', ...of('Ley 31530', '2022-07-26', PERU), every: '08-06' },
    { name: 'Santa Rosa de Lima', ...DL_713, every: '08-30' },
    { name: 'Combate de Angamos', ...DL_713, every: '10-08' },
    { name: 'Todos los Santos', ...DL_713, every: '11-01' },
    { name: 'Inmaculada Concepción', ...DL_713, every: '12-08' },
    { name: 'Batalla de Ayacucho', ...of('Ley 31381', '2021-12-31', PERU), every: '12-09' },
    { name: 'Navidad del Señor', ...DL_713, every: '12-25' },
  ],
  co: [
    { name: 'Primero de enero', ...LEY_51, every: '01-01' },
    {
      name: 'Seis de enero',
      ...LEY_51,
      says: TO_MONDAY,
      days: '2025-01-06 2026-01-12 2027-01-11 2028-01-10 2029-01-08 2030-01-07 2031-01-06',
    },
    {
      name: 'Diecinueve de marzo',
      ...LEY_51,
      says: TO_MONDAY,
      days: '2025-03-24 2026-03-23 2027-03-22 2028-03-20 2029-03-19 2030-03-25 2031-03-24',
    },
    {
      name: 'Jueves Santo',
      ...LEY_51,
      says: 'además de los días Jueves y Viernes Santos',
      days: '2025-04-17 2026-04-02 2027-03-25 2028-04-13 2029-03-29 2030-04-18 2031-04-10',
    },
    {
      name: 'Viernes Santo',
      ...LEY_51,
      says: 'además de los días Jueves y Viernes Santos',
      days: '2025-04-18 2026-04-03 2027-03-26 2028-04-14 2029-03-30 2030-04-19 2031-04-11',
    },
    { name: 'Primero de mayo', ...LEY_51, every: '05-01' },
    {
      name: 'Ascensión del Señor',
      ...LEY_51,
      says: TO_MONDAY,
      days: '2025-06-02 2026-05-18 2027-05-10 2028-05-29 2029-05-14 2030-06-03 2031-05-26',
    },
    {
      name: 'Corpus Christi',
      ...LEY_51,
      says: TO_MONDAY,
      days: '2025-06-23 2026-06-08 2027-05-31 2028-06-19 2029-06-04 2030-06-24 2031-06-16',
    },
    {
      name: 'Sagrado Corazón de Jesús',
      ...LEY_51,
      says: TO_MONDAY,
      days: '2025-06-30 2026-06-15 2027-06-07 2028-06-26 2029-06-11 2030-07-01 2031-06-23',
    },
    {
      name: 'Veintinueve de junio',
      ...LEY_51,
      says: TO_MONDAY,
      days: '2025-06-30 2026-06-29 2027-07-05 2028-07-03 2029-07-02 2030-07-01 2031-06-30',
    },
    {
      name: 'Nuestra Señora del Rosario de Chiquinquirá',
      ...of('Ley 2578 de 2026, artículo 6', '2026-06-01', COLOMBIA),
      says: '9 de julio, con el traslado de la Ley 51 de 1983; desde 2026',
      days: '2026-07-13 2027-07-12 2028-07-10 2029-07-09 2030-07-15 2031-07-14',
    },
    { name: 'Veinte de julio', ...LEY_51, every: '07-20' },
    { name: 'Siete de agosto', ...LEY_51, every: '08-07' },
    {
      name: 'Quince de agosto',
      ...LEY_51,
      says: TO_MONDAY,
      days: '2025-08-18 2026-08-17 2027-08-16 2028-08-21 2029-08-20 2030-08-19 2031-08-18',
    },
    {
      name: 'Doce de octubre',
      ...LEY_51,
      says: TO_MONDAY,
      days: '2025-10-13 2026-10-12 2027-10-18 2028-10-16 2029-10-15 2030-10-14 2031-10-13',
    },
    {
      name: 'Primero de noviembre',
      ...LEY_51,
      says: TO_MONDAY,
      days: '2025-11-03 2026-11-02 2027-11-01 2028-11-06 2029-11-05 2030-11-04 2031-11-03',
    },
    {
      name: 'Once de noviembre',
      ...LEY_51,
      says: TO_MONDAY,
      days: '2025-11-17 2026-11-16 2027-11-15 2028-11-13 2029-11-12 2030-11-11 2031-11-17',
    },
    { name: 'Ocho de diciembre', ...LEY_51, every: '12-08' },
    { name: 'Veinticinco de diciembre', ...LEY_51, every: '12-25' },
  ],
  mx: [
    { name: '1o. de enero', ...LFT, every: '01-01' },
    {
      name: '5 de febrero',
      ...LFT_2006,
      says: 'el primer lunes de febrero en conmemoración del 5 de febrero',
      days: '2025-02-03 2026-02-02 2027-02-01 2028-02-07 2029-02-05 2030-02-04 2031-02-03',
    },
    {
      name: '21 de marzo',
      ...LFT_2006,
      says: 'el tercer lunes de marzo en conmemoración del 21 de marzo',
      days: '2025-03-17 2026-03-16 2027-03-15 2028-03-20 2029-03-19 2030-03-18 2031-03-17',
    },
    { name: '1o. de mayo', ...LFT, every: '05-01' },
    { name: '16 de septiembre', ...LFT, every: '09-16' },
    {
      name: 'Transmisión del Poder Ejecutivo Federal',
      ...of('Ley Federal del Trabajo, artículo 74, VII, reforma de 2024', '2024-09-30', MEXICO),
      says: 'el 1o. de octubre de cada seis años',
      days: '2030-10-01',
    },
    {
      name: '20 de noviembre',
      ...LFT_2006,
      says: 'el tercer lunes de noviembre en conmemoración del 20 de noviembre',
      days: '2025-11-17 2026-11-16 2027-11-15 2028-11-20 2029-11-19 2030-11-18 2031-11-17',
    },
    { name: '25 de diciembre', ...LFT, every: '12-25' },
  ],
  es: [
    { name: 'Año Nuevo', ...RD_2001, every: '01-01' },
    // May be put elsewhere by a community; none has: BOE-A-2024-21316 for 2025, BOE-A-2025-21667 for 2026.
    { name: 'Epifanía del Señor', ...RD_1346, every: '01-06' },
    {
      name: 'Viernes Santo',
      ...RD_2001,
      says: 'Viernes Santo',
      days: '2025-04-18 2026-04-03 2027-03-26 2028-04-14 2029-03-30 2030-04-19 2031-04-11',
    },
    { name: 'Fiesta del Trabajo', ...RD_2001, every: '05-01' },
    { name: 'Asunción de la Virgen', ...RD_2001, every: '08-15' },
    { name: 'Fiesta Nacional de España', ...RD_2001, every: '10-12' },
    { name: 'Todos los Santos', ...RD_2001, every: '11-01' },
    { name: 'Día de la Constitución Española', ...RD_1346, every: '12-06' },
    { name: 'Inmaculada Concepción', ...RD_2001, every: '12-08' },
    { name: 'Natividad del Señor', ...RD_2001, every: '12-25' },
  ],
};

export const YEARS = [2025, 2026, 2027, 2028, 2029, 2030, 2031];

/** The holidays of a country by the table, in order, each once. @param {keyof typeof LAW} country @returns {string[]} */
export function holidaysByLaw(country) {
  const days = LAW[country].flatMap(({ every, days: listed }) =>
    every ? YEARS.map((year) => `${year}-${every}`) : (listed ?? '').split(' '),
  );
  return [...new Set(days)].sort();
}

/** What is wrong with the source of a row, or nothing. @param {Partial<Row>} row */
export function sourceProblem({ law, gazette, published }) {
  if (!law || !/^(Ley|Código|Decreto|Real Decreto)\b.*\d/.test(law)) return 'names no law';
  if (!gazette || !GAZETTES.includes(gazette)) return 'names no official gazette';
  if (!published || !/^\d{4}-\d\d-\d\d$/.test(published)) return 'has no date of publication';
  return undefined;
}
