/** A whole number from 0 to 2³² − 1 that depends on nothing but its arguments. */
export function mix(seed: number, a: number, b = 0): number {
  let h = seed ^ Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A number from 0 up to, but not, 1. */
export function unit(seed: number, a: number, b = 0): number {
  return mix(seed, a, b) / 0x1_0000_0000;
}

/** One of a list that is not empty. */
export function pick<T>(list: readonly T[], number: number): T {
  return list[number % list.length] as T;
}
