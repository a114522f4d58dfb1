// @ts-check
/** @type {import('../controls.mjs').Control[]} */
export const SERVER = [
  {
    id: 'a key is of one shop',
    file: 'src/server/replay.ts',
    find: '[await this.#scopeOf(act), act.name, act.key]',
    replace: '[act.name, act.key]',
    test: 'test/server/handler.test.ts',
    red: 'another shop',
  },
  {
    id: 'what the treaty does not know does not go out',
    file: 'src/server/outgoing.ts',
    find: 'const record = parseAnswer(answer.schema, value, name);',
    replace: 'const record = value;',
    test: 'test/server/handler.test.ts',
    red: 'lets nothing out',
  },
  {
    id: 'a surprise is told to the host alone',
    file: 'src/server/handler.ts',
    find: 'return isMeant ? error : ',
    replace: 'return isMeant || error ? error : ',
    test: 'test/server/handler.test.ts',
    red: 'a surprise',
  },
  {
    id: 'an upload is held by nobody',
    file: 'src/server/incoming.ts',
    find: 'this.#receive = receiveFile;',
    replace: 'void receiveFile;\n    this.#receive = inMemory;',
    command:
      'node --import ./test/support/typescript.mjs test/node.mjs test/server/node-listener.node.test.mjs',
    red: '30 MB',
  },
  {
    id: 'a forgotten method does not compile',
    file: 'src/wire/routes.ts',
    find: "  'figures.list': {",
    replace: "  'figures.lost': {",
    command: 'npx tsc -p tsconfig.build.json --noEmit',
    red: 'figures.list',
  },
  {
    id: 'a reply says how long it is, so that one cut short is missed',
    file: 'src/server/outgoing.ts',
    find: "'Content-Length': String(bytes.length),",
    replace: '',
    command:
      'node --import ./test/support/typescript.mjs test/node.mjs test/adapters/http/faults.node.test.mjs',
    red: 'when the reply breaks off in the middle',
  },
];
