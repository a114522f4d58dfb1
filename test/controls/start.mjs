// @ts-check
/** @type {import('../controls.mjs').Control[]} */
export const START = [
  {
    id: 'a new conversation goes to whom she chose, and waits for a reason',
    file: 'src/elements/composer/start-sending.ts',
    find: 'startProblems(startDraftOf(draft, rules), rules)',
    replace:
      'startProblems({ ...startDraftOf(draft, rules), recipient: rules.recipients[0]?.id ?? "", reasonCode: rules.reasons?.[0]?.code ?? "" }, rules)',
    test: 'test/elements/composer/start.test.ts',
    red: 'says what is missing at its place',
  },
  {
    id: 'conversations that are there already come first',
    file: 'src/elements/composer/start-form.ts',
    find: 'const isFirst = state?.status',
    replace: 'const isFirst = true || state?.status',
    test: 'test/elements/composer/start.test.ts',
    red: 'comes after those that are there already',
  },
  {
    id: 'bytes that go up are a sign of life',
    file: 'src/store/open-call.ts',
    find: 'if (isOver) return;',
    replace: 'return;',
    test: 'test/store/intents-unknown.test.ts',
    red: 'as long as bytes go up',
  },
];
