// @ts-check
/**
 * `docs/conformance.md` from the table of rules:
 * `node --import ./test/support/typescript.mjs test/testing/rules-page.mjs` writes it.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';

export const PAGE = 'docs/conformance.md';

/** What each group of rules is about. @type {Record<string, string>} */
const GROUPS = {
  description: 'The first answer. What breaks it leaves all the others *not tried*.',
  absence: 'What is not there is absent: no property, no method, no empty promise.',
  shape: 'Records fit their schemas (`seller-care-kit/adapter.js` exports them).',
  enums: 'Coded values are open. Needs `unknownCode`.',
  money: 'Money is exact.',
  time: 'Moments are moments.',
  locale: 'Labels are for the reader, codes and ids for the back end. Needs `otherLocale`.',
  paging: 'Lists of threads, read page by page. Changes while they are read need `write`.',
  messages: 'The messages of one thread, read page by page. Needs `longThread`.',
  orders: 'Orders, to find and to read.',
  reasons: 'Lists of reasons.',
  reading: 'Reading changes nothing, and says the same wherever it is done.',
  abort: 'What is not wanted any more ends at once. On its way needs `slow`.',
  errors: 'What goes wrong is said in the treaty’s words. Faults need `fault`.',
  sending: 'What becomes of what a seller writes. Needs `reply`, and `start` for conversations.',
  versions: 'What was decided on what was seen is not done to what it has become. Needs `reply`.',
  idempotency: 'One key, one effect. Needs `reply`, and `start` for conversations.',
  check: 'What became of a command whose answer was lost. Needs `reply`, and `fault`.',
  refunds: 'Money back: never more than is left, never twice. Needs `refund`, and `refundInPart`.',
  incidents: 'Claims, to find, to read and to settle. Acts need `incident`.',
  cases:
    'Requests of customers with a committed date, to find, to read and to close. Closures need `closure`.',
  files: 'Bytes in and out. Needs `reply` and `file`, and `refusedFile` for limits.',
  live: 'Changes as they happen. Needs `write`.',
  scope: 'What is one shop’s is no other’s. Needs `otherShop`.',
};

const INTRODUCTION = `# Conformance

<!-- Made from src/testing by test/testing/rules-page.mjs; edit the rules, not this page. -->

What it means to be a \`CareAdapter\`, as rules that can be tried. [write-your-adapter.md](write-your-adapter.md) goes from
nothing to all of them. The suite runs on your adapter, in your runner:

\`\`\`ts
import { adapterConformance } from 'seller-care-kit/testing.js';

const suite = adapterConformance(() => createMyAdapter(sandbox), {
  longThread: '4711',
  reply: { threadId: '4712', text: 'Your parcel is on its way.' },
});

describe('my adapter', () => {
  for (const one of suite) it(one.name, one.run); // mocha, Web Test Runner, Vitest
});
\`\`\`

With \`node --test\` it is \`test(one.name, one.run)\`; in a page or a script \`const report = await suite.run({ onResult })\`,
whose \`report.text\` is there to be read. Nothing global is touched.

Each rule asks for an adapter of its own and ends in one of four ways. Only the first is a pass.

- **passed**
- **failed**: with the rule, what was seen and what to do.
- **not offered**: the description does not offer what the rule is about.
- **not tried**: a fixture is missing (*needs fixtures.x*), or another rule is broken first. In the end nothing should
  be left here.

The second argument says what your test data holds and what your back end can be made to do: everything may be left
out, and \`ConformanceFixtures\` describes each. The suite writes only where \`reply\`, \`start\`, \`refund\`, \`incident\` and \`closure\` say so; give it a
sandbox all the same.
`;

/** @param {readonly { id: string, says: string, treaty: string, remedy: string }[]} rules */
export async function rulesPage(rules) {
  const groups = [...new Set(rules.map(({ id }) => groupOf(id)))];
  const parts = groups.map((group) => {
    const about = GROUPS[group];
    if (about === undefined) throw new Error(`rules-page.mjs says nothing about '${group}'.`);
    const lines = rules.filter(({ id }) => groupOf(id) === group).map(lineOf);
    return `## ${group}\n\n${about}\n\n${lines.join('\n')}\n`;
  });
  const config = await prettier.resolveConfig(PAGE);
  return prettier.format([INTRODUCTION, ...parts].join('\n'), { ...config, filepath: PAGE });
}

/** @param {string} id */
function groupOf(id) {
  return id.split('/')[0] ?? id;
}

/** @param {{ id: string, says: string, treaty: string, remedy: string }} rule */
function lineOf({ id, says, treaty, remedy }) {
  const anchor = `<a id="${id.replace('/', '-')}"></a>`;
  return `- ${anchor}**${id}** ${says} (${treaty})<br>_To do:_ ${remedy}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { conformanceRules } = await import('../../src/testing/index.js');
  writeFileSync(PAGE, await rulesPage(conformanceRules));
}
