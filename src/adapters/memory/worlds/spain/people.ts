import { mix, pick } from '../../seeded.js';

const FIRST = (
  'Ana,Lucía,María José,Carmen,Laura,Marta,Paula,Sara,Cristina,Elena,Nuria,Rosa,Pilar,Isabel,Irene,Alba,' +
  'Beatriz,Silvia,Inmaculada,Itziar,Montserrat,Aitana,Noa,Yolanda,Concepción,Javier,Carlos,David,Daniel,' +
  'Pablo,Álvaro,Sergio,Jorge,Adrián,Manuel,José Luis,Francisco,Antonio,Miguel Ángel,Rubén,Iker,Jordi,Óscar,' +
  'Iván,Raúl,Unai,Xavier,Hugo,Mohamed,Andrei'
).split(',');

const LAST = (
  'García,Rodríguez,González,Fernández,López,Martínez,Sánchez,Pérez,Gómez,Martín,Jiménez,Ruiz,Hernández,' +
  'Díaz,Moreno,Muñoz,Álvarez,Romero,Alonso,Gutiérrez,Navarro,Torres,Domínguez,Vázquez,Ramos,Gil,Ramírez,' +
  'Serrano,Blanco,Molina,Morales,Suárez,Ortega,Delgado,Castro,Ortiz,Rubio,Marín,Sanz,Núñez,Iglesias,Medina,' +
  'Garrido,Cortés,Castillo,Santos,Lozano,Guerrero,Cano,Prieto,Méndez,Cruz,Calvo,Gallego,Vidal,León,Márquez,' +
  'Herrera,Peña,Flores,Etxeberria,Puig,Ferrer,Soler,Otero,Ybarra,Fernández de Córdoba,Goikoetxea'
).split(',');

const COMPANIES = (
  'Reformas Levante S.L.,Clínica Dental Arganzuela S.L.P.,Hostal Ría de Vigo S.L.,Taller Hermanos Lozano C.B.,' +
  'Estudio Blanco Roto S.L.U.,Asesoría Moncayo S.L.,Academia Nuevo Horizonte S.L.,Gestoría Puerta del Sol S.C.,' +
  'Cooperativa Agrícola San Isidro S. Coop.,Peluquería Nuria Gil,Comunidad de Propietarios Calle Olmo 14'
).split(',');

const CITIES = (
  'Madrid,Barcelona,Valencia,Sevilla,Zaragoza,Málaga,Murcia,Palma,Bilbao,Alicante,Córdoba,Valladolid,Vigo,Gijón,' +
  'Granada,Badajoz,Donostia,Las Palmas,Logroño,Castellón,Santander,Almería,Burgos,Cáceres,Teruel'
).split(',');

const STREETS = (
  'C/ Mayor 12,C/ Olmo 14,Av. de la Constitución 87,Pza. del Carmen 3,C/ Sant Joan 41,Rúa do Príncipe 22,' +
  'C/ Alcalde Sainz de Baranda 60,Camino Viejo de Simancas 8,C/ Tetuán 19,Paseo de la Estación 5'
).split(',');

const FIRM_LETTERS = 'ABEFGHJ';

/** Somebody who bought. */
export interface Buyer {
  readonly first: string;
  readonly name: string;
  readonly company: string | undefined;
}

export function buyer(seed: number, number: number): Buyer {
  const first = pick(FIRST, mix(seed, number, 31));
  const second = pick(LAST, mix(seed, number, 33));
  const name = `${first} ${pick(LAST, mix(seed, number, 32))} ${second}`;
  const company = mix(seed, number, 34) % 16 === 0 ? companyFor(mix(seed, number, 35)) : undefined;
  return { first, name, company };
}

export function companyFor(number: number): string {
  return pick(COMPANIES, number);
}

export function cityFor(number: number): string {
  return pick(CITIES, number);
}

export function streetFor(number: number): string {
  return `${pick(STREETS, number)}, ${1 + (number % 6)}.º ${pick(['A', 'B', 'C', 'izq.', 'dcha.'], number >>> 4)}`;
}

/** A company's tax number in its shape, with a check digit that is wrong: it is nobody's. */
export function taxNumberFor(number: number): string {
  const digits = String(1_000_000 + (number % 8_999_999)).padStart(7, '0');
  const sum = [...digits].reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + Math.floor(value / 10) + (value % 10);
  }, 0);
  const check = (10 - (sum % 10)) % 10;
  return `${pick([...FIRM_LETTERS], number)}${digits}${(check + 1) % 10}`;
}
