// @ts-check
/** @type {import('../controls.mjs').Control[]} */
export const CHECKS = [
  {
    id: 'console errors fail their test',
    file: 'test/support/console-guard.js',
    find: 'throw new Error(`console.error:',
    replace: 'void (`console.error:',
    test: 'test/support/console-guard.test.ts',
    red: 'becomes an uncaught error',
  },
  {
    id: 'a rule that finds nothing fails its own proof',
    file: 'test/package/powers.mjs',
    find: 'finds: isPageListener',
    replace: 'finds: () => false',
    command: 'npm run --silent check:imports',
    red: 'a listener on the page',
  },
];
