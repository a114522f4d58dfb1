// @ts-check
/** What was measured, as medians and ratios, judged and printed. */
import { median } from './measure.mjs';

/**
 * @typedef {object} Row
 * @property {string} work
 * @property {string} [unit] Default: milliseconds of CPU.
 * @property {number} [floor]
 * @property {number} [noise] The floor against itself.
 * @property {number} ours
 * @property {number} [ratio] Ours to the floor.
 * @property {number} goal Most that the ratio, or without one `ours`, may be.
 * @property {boolean} pass
 * @property {Readonly<Record<string, number>>} [others] Ratios of others to the floor.
 * @property {boolean} [few] Of so little data that drawing all of it is no mistake.
 * @property {readonly string[]} problems What was not on the screen as it has to be.
 */

/**
 * @param {string} work @param {ReadonlyMap<string, readonly import('./works.mjs').Reading[]>} readings by contender
 * @param {number} goal @param {string} [base]
 * @returns {Row}
 */
export function compared(work, readings, goal, base = 'floor') {
  const values = new Map(
    [...readings].map(([name, list]) => [name, median(list.map(({ ms }) => ms))]),
  );
  const floor = values.get(base) ?? NaN;
  const again = values.get(`${base} again`);
  const ours = values.get('ours') ?? NaN;
  const ratio = ours / floor;
  const others = [...values].filter(([name]) => !name.startsWith(base) && name !== 'ours');
  const problems = [...readings].flatMap(([name, list]) =>
    list.flatMap(({ problem }) => (problem === undefined ? [] : [`${name}: ${problem}`])),
  );
  const isWhole = !problems.some((each) => each.startsWith('ours') || each.startsWith(base));
  return {
    work,
    floor: rounded(floor),
    ...(again === undefined ? {} : { noise: rounded(again / floor) }),
    ours: rounded(ours),
    ratio: rounded(ratio),
    goal,
    pass: ratio <= goal && isWhole,
    ...(others.length === 0
      ? {}
      : { others: Object.fromEntries(others.map(([name, ms]) => [name, rounded(ms / floor)])) }),
    problems: [...new Set(problems)],
  };
}

/** A figure that stands for itself. @param {string} work @param {string} unit @param {number} ours @param {number} goal @param {Readonly<Record<string, number>>} [others] @returns {Row} */
export function counted(work, unit, ours, goal, others) {
  const figures = others && Object.entries(others).map(([name, value]) => [name, rounded(value)]);
  return {
    work,
    unit,
    ours: rounded(ours),
    goal,
    pass: ours <= goal,
    ...(figures ? { others: Object.fromEntries(figures) } : {}),
    problems: [],
  };
}

/**
 * What the naive contender did not fail at although it must: then the bench measures nothing.
 * @param {readonly Row[]} rows those that it took part in
 */
export function passedByNaive(rows) {
  return rows.filter(({ others, goal, few }) => !few && (others?.['naive'] ?? Infinity) <= goal);
}

/** @param {readonly Row[]} rows */
export function printed(rows) {
  const lines = rows.map((row) => [
    row.pass ? '✔' : '✘',
    row.work,
    row.floor === undefined ? '' : `${row.floor.toFixed(2)} ms`,
    row.noise === undefined ? '' : row.noise.toFixed(2),
    row.unit === undefined ? `${row.ours.toFixed(2)} ms` : `${row.ours} ${row.unit}`,
    row.ratio === undefined ? '' : row.ratio.toFixed(2),
    `≤ ${row.goal}`,
    Object.entries(row.others ?? {})
      .map(([name, ratio]) => `${name} ${ratio}`)
      .join(', '),
  ]);
  const head = ['', 'work', 'floor', 'A/A', 'ours', 'ratio', 'goal', 'others'];
  const widths = head.map((words, column) =>
    Math.max(words.length, ...lines.map((line) => (line[column] ?? '').length)),
  );
  const table = [head, ...lines].map((line) =>
    line
      .map((words, column) => words.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const problems = rows.flatMap(({ work, problems: all }) => all.map((each) => `${work}: ${each}`));
  return [...table, ...problems.map((each) => `! ${each}`)].join('\n');
}

/** @param {number} value */
function rounded(value) {
  return Math.round(value * 100) / 100;
}
