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
];
