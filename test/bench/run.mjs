// @ts-check
/**
 * `npm run bench [-- --rounds 7 --only inbox,key --kit dist --json file]`: the whole kit beside others on the same
 * data. Prints a table; ends with 1 where a goal is missed or where the naive contender misses none.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { measured } from './bench.mjs';
import { ROUNDS } from './plan.mjs';
import { passedByNaive, printed } from './table.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: `${ROUNDS}` },
    only: { type: 'string' },
    kit: { type: 'string', default: 'dist' },
    json: { type: 'string', default: 'test/bench/results.json' },
  },
});

const { rows, machine } = await measured({
  kit: values.kit,
  rounds: Number(values.rounds),
  ...(values.only === undefined ? {} : { only: values.only.split(',') }),
  onRow: (row) => console.log(printed([row]).split('\n').slice(1).join('\n')),
});
console.log(`\n${printed(rows)}\n`);

const naive = passedByNaive(rows);
for (const { work } of naive) console.log(`✘ the naive contender reaches the goal of “${work}”`);
const report = {
  machine,
  rounds: Number(values.rounds),
  measuredAt: new Date().toISOString().slice(0, 10),
  rows,
};
// A run of some rows is for looking at, and does not stand for the whole.
if (values.only === undefined) {
  writeFileSync(
    values.json,
    await format(JSON.stringify(report), { parser: 'json', printWidth: 100 }),
  );
}
process.exitCode = naive.length > 0 || rows.some(({ pass }) => !pass) ? 1 : 0;
