// @ts-check
/**
 * What `npm run test:controls` takes out, one at a time, and must then see red: a guard whose test
 * stays green is not tested. No file of the tree is edited.
 *
 * - `find` must be in `file` exactly once; `replace` is what stands there instead.
 * - `test`: a browser test file, served with the change. Or `command`: what to run in a copy of the
 *   tree that has the change, for node tests and checks.
 * - `red` (optional): words that the failure must contain, when any red would be too little.
 *
 * @typedef {{ id: string, file: string, find: string, replace: string, test: string, red?: string }} BrowserControl
 * @typedef {{ id: string, file: string, find: string, replace: string, command: string, red?: string }} CommandControl
 * @typedef {BrowserControl | CommandControl} Control
 * @type {Control[]}
 */
export const CONTROLS = [
  {
    id: 'console errors fail their test',
    file: 'test/support/console-guard.js',
    find: 'throw new Error(`console.error:',
    replace: 'void (`console.error:',
    test: 'test/support/console-guard.test.ts',
  },
  {
    id: 'a rule that finds nothing fails its own proof',
    file: 'test/package/powers.mjs',
    find: 'finds: isPageListener',
    replace: 'finds: () => false',
    command: 'npm run --silent check:imports',
    red: 'a listener on the page',
  },
  {
    id: 'only http and https can be clicked',
    file: 'src/model/safe-address.ts',
    find: "if (protocol === 'http:' || protocol === 'https:') {",
    replace: "if (protocol !== 'javascript:') {",
    test: 'test/model/safe-address.test.ts',
  },
  {
    id: 'what never ends is not looked for again',
    file: 'src/model/html-tokens.ts',
    find: 'if (endless.has(pattern.source)) return -1;',
    replace: '',
    test: 'test/model/rich-text.test.ts',
  },
  {
    id: 'a body cannot nest without end',
    file: 'src/model/rich-text-builder.ts',
    find: 'this.#frames.length > MAX_DEPTH || this.#isFull',
    replace: 'false',
    test: 'test/model/rich-text.test.ts',
  },
];
