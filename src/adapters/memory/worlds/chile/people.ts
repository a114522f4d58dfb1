import { mix, pick } from '../../seeded.js';

const FIRST =
  'Javiera,Benjamín,Catalina,Vicente,Constanza,Matías,Antonia,Tomás,Fernanda,Joaquín,Isidora,Sebastián,Rayén,Cristóbal,Millaray,Ignacio'.split(
    ',',
  );
const LAST =
  'Sepúlveda,Araya,Fuentealba,Muñoz,Contreras,Ñancupil,Riquelme,Vergara,Cárcamo,Oyarzún,Huenchumán,Saavedra,Pizarro,Valdebenito'.split(
    ',',
  );

/** The name of a customer. */
export function nameAt(seed: number, index: number): string {
  return `${pick(FIRST, mix(seed, index, 1))} ${pick(LAST, mix(seed, index, 2))}`;
}
