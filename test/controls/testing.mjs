// @ts-check
/** @type {import('../controls.mjs').Control[]} */
export const TESTING = [
  {
    id: 'conformance: what was not offered is no pass where a runner cannot skip',
    file: 'src/testing/runner.ts',
    find: 'if (context === undefined) throw new NotRun(`${result.name}\\n    ${said}`);',
    replace: '',
    test: 'test/testing/conformance.test.ts',
    red: 'where the runner cannot skip',
  },
  {
    id: 'conformance: a back end is not left slow',
    file: 'src/testing/stage.ts',
    find: "await played('slow', () => slow(this.asGiven, 0));",
    replace: '',
    test: 'test/testing/conformance.test.ts',
    red: 'nothing stays slow',
  },
  {
    id: 'conformance: a message that was sent twice is seen',
    file: 'src/testing/rules/idempotency.ts',
    find: 'insist(length === 1,',
    replace: 'insist(length >= 1,',
    test: 'test/testing/wrong-commands.test.ts',
    red: 'idempotency/once',
  },
  {
    id: 'conformance: a thread that was passed over is missed',
    file: 'src/testing/rules/paging.ts',
    find: 'const missed = stayed.filter((id) => !walked.includes(id));',
    replace: 'const missed = stayed.filter(() => walked.length === 0);',
    test: 'test/testing/wrong-lists.test.ts',
    red: 'paging/no-gap',
  },
  {
    id: 'conformance: a text over the limit stays over it where white space is cut',
    file: 'src/testing/rules/sending.ts',
    find: "padEnd(max, ' x')}x`",
    replace: "padEnd(max + 1, ' x')}`",
    test: 'test/testing/conformance.test.ts',
    red: 'may cut white space',
  },
];
