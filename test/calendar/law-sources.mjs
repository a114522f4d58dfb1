// @ts-check
/**
 * The laws of the holidays in `law.mjs`: article, gazette, date, and what of them was read.
 *
 * Text and date of every law were looked up again on 2026-11-23. No gazette could be opened then, so each source says what
 * was read in its place:
 * - `official`: a page of a ministry, a court, a parliament, its library or another gazette, as it was stored.
 * - `copy`: the official text with its date as somebody else reproduces it.
 * - `report`: a newspaper or a law firm of those days that gives the date.
 *
 * @typedef {'official' | 'copy' | 'report'} Read
 * @typedef {{ law: string, gazette: string, published?: string, signed?: string, id: string, read: Read, where: string }} Source
 *   `law` with its article, where that was read. `gazette` and `published` (YYYY-MM-DD): where and when it stood first;
 *   where the day was not read there is only the one it was `signed` on. `id`: what the gazette, or the library of the
 *   parliament, keeps it under. `where`: what was read.
 */

const CHILE = 'Diario Oficial de la República de Chile';
const PERU = 'El Peruano';
const COLOMBIA = 'Diario Oficial (Colombia)';
const MEXICO = 'Diario Oficial de la Federación';
const SPAIN = 'Boletín Oficial del Estado';

export const GAZETTES = [CHILE, PERU, COLOMBIA, MEXICO, SPAIN];

/** A source of Chile, by its number at leychile.cl. @param {string} law @param {string} published @param {string} id @param {Read} read @param {string} where @returns {Source} */
const ofChile = (law, published, id, read, where) => ({
  law,
  gazette: CHILE,
  published,
  id: `leychile ${id}`,
  read,
  where,
});

const BCN_QUOTED = 'leychile.cl as two public reviews of labour law quote it, September 2026';

export const LEY_2977 = ofChile('Ley 2.977, artículo 1', '1915-02-01', '23639', 'copy', BCN_QUOTED);
/** Moves what Ley 18.432 (29 June) and Ley 3.810 (12 October) made holidays; the dates of those two were not read. */
export const LEY_19668 = ofChile(
  'Ley 19.668, artículo único',
  '2000-03-10',
  '160270',
  'copy',
  BCN_QUOTED,
);
export const CODIGO_35 = ofChile(
  'Código del Trabajo (DFL 1), artículo 35',
  '2003-01-16',
  '207436',
  'copy',
  'an edition of the code; its date as a public copy of leychile.cl has it',
);
export const LEY_20148 = ofChile(
  'Ley 20.148',
  '2007-01-06',
  'Ley 20148',
  'official',
  'dt.gob.cl, article 60252, without the date; that in a copy of the index of leychile.cl',
);
export const CODIGO_35_TER = ofChile(
  'Código del Trabajo, artículo 35 ter (Ley 20.215)',
  '2007-09-14',
  '264651',
  'official',
  'dt.gob.cl, ORD. 3773/84 of 2007',
);
export const LEY_20299 = ofChile(
  'Ley 20.299, artículos 1 y 2',
  '2008-10-11',
  '279294',
  'copy',
  BCN_QUOTED,
);
export const LEY_20983 = ofChile(
  'Ley 20.983, artículo único',
  '2016-12-30',
  '1098384',
  'copy',
  BCN_QUOTED,
);
export const LEY_21357 = ofChile(
  'Ley 21.357, artículo único',
  '2021-06-19',
  '1161743',
  'report',
  'encancha.cl of that day; the article at meganoticias.cl, 2022-05-17',
);

/** @type {Source} */
export const DL_713 = {
  law: 'Decreto Legislativo 713, artículo 6',
  gazette: PERU,
  published: '1991-11-08',
  id: 'El Peruano 4126, p. 101524',
  read: 'copy',
  where: 'a copy headed with the date (scribd 410721865); the issue in NATLEX 26374',
};

/** A law that adds a day to article 6 of Decreto Legislativo 713. @param {string} law @param {string} published @param {string} id @param {string} where @returns {Source} */
export const ofPeru = (law, published, id, where) => ({
  law,
  gazette: PERU,
  published,
  id,
  read: 'report',
  where,
});

/** @type {Source} */
export const LEY_51 = {
  law: 'Ley 51 de 1983, artículo 1',
  gazette: COLOMBIA,
  published: '1983-12-30',
  id: 'Diario Oficial 36.428',
  read: 'official',
  where:
    'whole in sentence C-107/94, secretariasenado.gov.co; the issue in a copy of camara.gov.co',
};
/** @type {Source} */
export const LEY_2578 = {
  law: 'Ley 2578 de 2026, artículo 6',
  gazette: COLOMBIA,
  signed: '2026-06-01',
  id: 'suin-juriscol 30056513',
  read: 'report',
  where:
    'announced by the Ministry of the Interior on 2026-06-05, as others cite it; not the issue',
};

/** @type {Source} */
export const LFT = {
  law: 'Ley Federal del Trabajo, artículo 74, fracciones I, IV, V y VIII, de 1970',
  gazette: MEXICO,
  published: '1970-04-01',
  id: 'DOF 01-04-1970',
  read: 'copy',
  where: 'the edition of the Cámara de Diputados as Yucatán published it (yumpu 11823845)',
};
/** @type {Source} */
export const LFT_2006 = {
  ...LFT,
  law: 'Ley Federal del Trabajo, artículo 74, fracciones II, III y VI, reforma de 2006',
  published: '2006-01-17',
  id: 'DOF 17-01-2006',
};
/** @type {Source} */
export const LFT_2024 = {
  ...LFT,
  law: 'Ley Federal del Trabajo, artículo 74, fracción VII, reforma de 2024',
  published: '2024-09-30',
  id: 'DOF 30-09-2024',
  read: 'report',
  where: 'Notilegis, the news agency of the Cámara de Diputados, of that day',
};

/** @type {Source} */
export const RD_2001 = {
  law: 'Real Decreto 2001/1983, artículo 45.1',
  gazette: SPAIN,
  published: '1983-07-29',
  id: 'BOE-A-1983-20906',
  read: 'copy',
  where: 'consolidated at noticias.juridicas.com; the issue in BOIB 686021 of 2024',
};
/** 6 December stands since Real Decreto 2403/1985 (BOE-A-1985-26901, read at boe.gob.es), in this wording since 1989. */
export const RD_1346 = {
  ...RD_2001,
  law: 'Real Decreto 2001/1983, artículo 45.1, según Real Decreto 1346/1989',
  published: '1989-11-07',
  id: 'BOE 267 of 1989',
  read: /** @type {Read} */ ('official'),
  where: 'its issue in BOIB 686021 of 2024; the wording at noticias.juridicas.com',
};

/** What is wrong with the source of a row, or nothing. @param {Partial<Source>} source */
export function sourceProblem({ law, gazette, published, signed, id, read, where }) {
  if (!law || !/^(Ley|Código|Decreto|Real Decreto)\b.*\d/.test(law)) return 'names no law';
  if (!gazette || !GAZETTES.includes(gazette)) return 'names no official gazette';
  if (!isDate(published) && (published !== undefined || !isDate(signed))) {
    return 'has no date of publication, nor says that only that of its signature was read';
  }
  if (!id) return 'does not say what its gazette keeps it under';
  if (!read || !['official', 'copy', 'report'].includes(read) || !where) {
    return 'does not say what was read';
  }
  if (/\b(npm|pypi|holidays)\b/i.test(where)) return 'has a library for its source';
  return undefined;
}

/** @param {string | undefined} day */
function isDate(day) {
  return day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day));
}
