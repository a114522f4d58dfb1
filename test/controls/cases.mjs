// @ts-check
/** @type {import('../controls.mjs').Control[]} */
export const CASES = [
  {
    id: 'a group of cases that nobody counted has no number',
    file: 'src/elements/case-list/case-list-head.ts',
    find: "const isWhole = group === this.#list.group() && this.words === '';",
    replace: 'const isWhole = true as boolean;',
    test: 'test/elements/case-list/case-list.test.ts',
    red: 'counts without counts only what it shows whole',
  },
  {
    id: 'a case is in the group of its urgency',
    file: 'src/model/case-group.ts',
    find: 'urgencyOf(careCase, terms) === group',
    replace: "urgencyOf(careCase, terms) !== 'unknown'",
    test: 'test/elements/case-list/case-list.test.ts',
    red: 'counts without counts only what it shows whole',
  },
  {
    id: 'the host is told of a new case once',
    file: 'src/store/new-cases.ts',
    find: 'for (const { id } of untold) told.add(id);',
    replace: '',
    test: 'test/elements/provider/provider-settings.test.ts',
    red: 'the host of a case that has come, once',
  },
  {
    id: 'what was looked for in one tab stays there',
    file: 'src/elements/case-list/case-list-head.ts',
    find: 'if (JSON.stringify(left.filters) !== JSON.stringify(before)) setFilters(left.filters);',
    replace: '',
    test: 'test/elements/case-list/case-list.test.ts',
    red: 'keeps to each tab what was looked for in it',
  },
  {
    id: 'an answer of before the counts changed is asked for again',
    file: 'src/store/new-cases.ts',
    find: 'if (!newest.reading && (newest.readAt ?? 0) <= readAt) this.#newest.refresh();',
    replace: '',
    test: 'test/elements/case-list/case-list.test.ts',
    red: 'tells of each that comes, also where only the button reads anew',
  },
];
