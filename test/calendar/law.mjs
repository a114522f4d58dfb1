// @ts-check
import {
  CODIGO_35,
  CODIGO_35_TER,
  DL_713,
  LEY_19668,
  LEY_20148,
  LEY_20299,
  LEY_20983,
  LEY_21357,
  LEY_2578,
  LEY_2977,
  LEY_51,
  LFT,
  LFT_2006,
  LFT_2024,
  RD_1346,
  RD_2001,
  ofPeru,
} from './law-sources.mjs';

/**
 * The holidays of five countries as their laws say, transcribed by hand: no library has a part in this table, and a
 * test fails where a row names one. A day that a law fixes stands as `MM-DD`; one that moves stands with the law's own
 * words and with each date from 2025 to 2031, worked out from those words on a wall calendar.
 *
 * National days only: those of regions, provinces and communities are the host's to add. Elections in Chile and Mexico
 * are held at weekends, which are no business days anyway. Chile's 2 January (Ley 20.983) is a holiday where the 1st is a
 * Sunday: in none of these years.
 *
 * Easter Sundays: 2025-04-20, 2026-04-05, 2027-03-28, 2028-04-16, 2029-04-01, 2030-04-21, 2031-04-13.
 *
 * @typedef {import('./law-sources.mjs').Source & { name: string, every?: string, says?: string, days?: string }} Row
 */

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
      ...CODIGO_35,
      every: '05-01',
    },
    { name: 'Glorias Navales', ...LEY_2977, every: '05-21' },
    {
      name: 'Día Nacional de los Pueblos Indígenas',
      ...LEY_21357,
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
      ...LEY_20148,
      every: '07-16',
    },
    { name: 'Asunción', ...LEY_2977, every: '08-15' },
    {
      name: 'Fiestas Patrias, viernes 17',
      ...LEY_20983,
      says: 'el viernes 17 de septiembre, cada vez que el 18 y el 19 coincidan con sábado y domingo',
      days: '2027-09-17',
    },
    {
      name: 'Fiestas Patrias, lunes 17',
      ...CODIGO_35_TER,
      says: 'el lunes 17, cuando el 18 y el 19 de septiembre sean martes y miércoles',
      days: '2029-09-17',
    },
    { name: 'Independencia Nacional', ...LEY_2977, every: '09-18' },
    { name: 'Glorias del Ejército', ...LEY_2977, every: '09-19' },
    {
      name: 'Fiestas Patrias, viernes 20',
      ...CODIGO_35_TER,
      says: 'el viernes 20, cuando el 18 y el 19 de septiembre sean miércoles y jueves',
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
      ...LEY_20299,
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
      ...ofPeru('Ley 31788', '2023-06-15', 'NL/2187453-1', 'tgs-sarrio.pe, 2023-06-16'),
      every: '06-07',
    },
    { name: 'San Pedro y San Pablo', ...DL_713, every: '06-29' },
    {
      name: 'Día de la Fuerza Aérea del Perú',
      ...ofPeru(
        'Ley 31822',
        '2023-07-08',
        'NL/2194316-1',
        'hbanoticias.pe has only the month; the day in two public source files',
      ),
      every: '07-23',
    },
    { name: 'Fiestas Patrias', ...DL_713, every: '07-28' },
    { name: 'Fiestas Patrias', ...DL_713, every: '07-29' },
    {
      name: 'Batalla de Junín',
      ...ofPeru('Ley 31530, artículo 2', '2022-07-26', 'NL/2089960-2', 'elcomercio.pe, gestion.pe'),
      every: '08-06',
    },
    { name: 'Santa Rosa de Lima', ...DL_713, every: '08-30' },
    { name: 'Combate de Angamos', ...DL_713, every: '10-08' },
    { name: 'Todos los Santos', ...DL_713, every: '11-01' },
    { name: 'Inmaculada Concepción', ...DL_713, every: '12-08' },
    {
      name: 'Batalla de Ayacucho',
      ...ofPeru(
        'Ley 31381, artículo 3',
        '2021-12-31',
        'NL/2026913-1',
        'taxpartners.com.pe, 2022-01-03',
      ),
      every: '12-09',
    },
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
      ...LEY_2578,
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
      ...LFT_2024,
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
    // Of letter d: a community may put another day in its place. None did by the resolutions for 2025 (BOE-A-2024-21316)
    // and 2026 (BOE-A-2025-21667); that for 2027 was not read, and the later ones are not written yet.
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
