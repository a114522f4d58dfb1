// @ts-check
/** Guards of giving money back: once, never behind her back, and never twice. */
/** @type {import('../controls.mjs').Control[]} */
export const REFUND = [
  {
    id: 'a refund on its way keeps others of its order waiting, in all tabs',
    file: 'src/store/record-lock.ts',
    find: 'manager.request(name, options, (lock) => {',
    replace: 'manager.request(`${name} ${Math.random()}`, options, (lock) => {',
    test: 'test/elements/refund/refund-unknown.test.ts',
    red: 'keeps the other from sending',
  },
  {
    id: 'a refund that is tried again goes under its key',
    file: 'src/store/refund-commands.ts',
    find: 'idempotencyKey: key,',
    replace: 'idempotencyKey: `${key} ${Math.random()}`,',
    test: 'test/elements/refund/refund-unknown.test.ts',
    red: 'sent again with the same key',
  },
  {
    id: 'a refund that cannot be kept is not sent',
    file: 'src/store/refund-commands.ts',
    find: ', needsDurability: true }',
    replace: ' }',
    test: 'test/elements/refund/refund-unknown.test.ts',
    red: 'is not sent at all where other tabs cannot be kept out',
  },
  {
    id: 'what was given back does not stand in the form any more',
    file: 'src/store/refund-kept.ts',
    find: 'if (failed.length === 0) return {};',
    replace: 'if (failed.length === 0) return kept;',
    test: 'test/elements/refund/refund-giving.test.ts',
    red: 'is sent once however often it is pressed',
  },
  {
    id: 'an amount that came in one piece may be of another writing',
    file: 'src/elements/refund/refund-field.ts',
    find: 'return isTyped ? { text } : { text, pasted: true };',
    replace: 'return isTyped ? { text } : { text };',
    test: 'test/elements/refund/refund-input.test.ts',
    red: 'is asked, not guessed',
  },
  {
    id: 'figures that nobody can compute with are a failed load',
    file: 'src/store/refund-options.ts',
    find: 'checkFigures(options, currencies);',
    replace: '',
    test: 'test/elements/refund/refund-input.test.ts',
    red: 'has figures that nobody can compute with',
  },
];
