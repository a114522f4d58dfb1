// @ts-check
/** @type {import('../controls.mjs').Control[]} */
export const MARKET = [
  {
    id: 'an offer is made once',
    file: 'src/adapters/memory/refund-plan.ts',
    find: 'if (account.wasOffered) return [];',
    replace: '',
    test: 'test/adapters/memory/worlds/mexico.test.ts',
    red: 'one of them once',
  },
  {
    id: 'a check names the lines of a refund that were not taken',
    file: 'src/adapters/memory/check.ts',
    find: 'if (refusedLines === undefined) return {};',
    replace: 'if (refusedLines === undefined || (true as boolean)) return {};',
    test: 'test/adapters/memory/refunds.test.ts',
    red: 'that goes through for one line only says which it was not',
  },
  {
    id: 'the market gives back no more than is left',
    file: 'src/adapters/memory/refund-plan.ts',
    find: 'if (minor > left) {',
    replace: 'if (false) {',
    test: 'test/adapters/memory/refunds.test.ts',
    red: 'refused at the field for everything',
  },
  {
    id: 'a refund is one for its key',
    file: 'src/adapters/memory/service.ts',
    find: 'const used = forgetsKeys ? undefined : this.market.keys.get(key);',
    replace: 'const used = undefined;',
    test: 'test/adapters/memory/refunds.test.ts',
    red: 'is one for its key',
  },
  {
    id: 'a resolution goes on without a second word',
    file: 'src/adapters/memory/incidents.ts',
    find: '{ goOn: (entry, most) => acts.goOn(request, call, entry, most) },',
    replace: '{},',
    test: 'test/adapters/memory/incidents.test.ts',
    red: 'goes on without a second word',
  },
  {
    id: 'the market closes a case once',
    file: 'src/adapters/memory/case-closing.ts',
    find: "if (state === 'closed') throw refusal('conflict', 'case-closed', locale);",
    replace: '',
    command:
      'node --import ./test/support/typescript.mjs test/node.mjs test/adapters/memory/cases.node.test.mjs',
    red: 'is refused as a conflict when somebody was faster',
  },
];
