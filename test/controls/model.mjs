// @ts-check
/** @type {import('../controls.mjs').Control[]} */
export const MODEL = [
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
  {
    id: 'who wrote last is answered',
    file: 'src/model/reply-draft.ts',
    find: 'byAdapter ?? toLast ??',
    replace: 'byAdapter ??',
    test: 'test/model/reply-draft.test.ts',
    red: 'is whoever wrote last',
  },
  {
    id: 'a file is judged by its bytes, too',
    file: 'src/model/file-check.ts',
    find: "return isOfName && isOfType ? undefined : { code: 'content', found };",
    replace: 'return undefined;',
    test: 'test/model/file-check.test.ts',
    red: 'a program called PDF',
  },
  {
    id: 'a name that turns round is refused',
    file: 'src/model/file-check.ts',
    find: 'HIDING.test(name) ||',
    replace: '',
    test: 'test/model/file-check.test.ts',
    red: 'turns round into PDF',
  },
];
