// @ts-check
/**
 * The rows of the table with their goals (`docs/decisions/1650`). A goal is a ratio: of ours to the floor, to
 * something bare, or of the largest size to the smallest.
 */

/** @typedef {{ name: string, sizes?: readonly number[], rounds?: number }} Contender */

export const SIZES = { inbox: [100, 10_000, 100_000], thread: [50, 1000, 10_000] };

/** Of each goal's two sides no fewer; others, which no goal depends on, have fewer. */
export const ROUNDS = 7;

/** The floor a second time shows how much of a difference is noise. */
const FLOORS = [{ name: 'floor' }, { name: 'floor', again: true }];

export const GOALS = {
  opened: { inbox: 1.8, thread: 2 },
  flat: 1.15,
  worked: { select: 2, read: 2, filter: 2, arrive: 3 },
  scrolled: 2,
  typed: 1.5,
  evaluated: 3,
  elementsARow: 30,
  heapBytes: 10e6,
};

/** @type {Readonly<Record<'inbox' | 'thread', readonly (Contender & { again?: boolean })[]>>} */
export const CONTENDERS = {
  inbox: [
    ...FLOORS,
    { name: 'ours' },
    { name: 'tanstack', rounds: 4 },
    { name: 'lit-virtualizer', rounds: 4 },
    { name: 'vaadin-grid', rounds: 4 },
    { name: 'naive', sizes: [100, 10_000], rounds: 3 },
  ],
  thread: [
    ...FLOORS,
    { name: 'ours' },
    { name: 'tanstack', rounds: 4 },
    { name: 'deep-chat', sizes: [50, 1000], rounds: 3 },
    { name: 'naive', rounds: 3 },
  ],
};

export const SCROLLERS = [
  ...FLOORS,
  { name: 'ours' },
  { name: 'tanstack', rounds: 3 },
  { name: 'lit-virtualizer', rounds: 3 },
];
export const WORKERS = [...FLOORS, { name: 'ours' }];
