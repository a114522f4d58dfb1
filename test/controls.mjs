// @ts-check
import { ADAPTERS } from './controls/adapters.mjs';
import { CHECKS } from './controls/checks.mjs';
import { CONTROLLERS } from './controls/controllers.mjs';
import { ELEMENTS } from './controls/elements.mjs';
import { MODEL } from './controls/model.mjs';
import { SERVER } from './controls/server.mjs';
import { STORE } from './controls/store.mjs';
import { TESTING } from './controls/testing.mjs';

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
  ...ADAPTERS,
  ...CHECKS,
  ...CONTROLLERS,
  ...ELEMENTS,
  ...MODEL,
  ...SERVER,
  ...STORE,
  ...TESTING,
  {
    id: 'older messages that come while the end is read again stay',
    file: 'src/store/message-log.ts',
    find: 'this.#join(this.state.entries, fresh)',
    replace: 'this.#join(known, fresh)',
    test: 'test/store/reply-orders.test.ts',
    red: 'no gap',
  },
  {
    id: 'a way back that begins elsewhere by now is not gone on with',
    file: 'src/store/message-log.ts',
    find: 'from !== this.#older || ',
    replace: '',
    test: 'test/store/reply-orders.test.ts',
  },
  {
    id: 'a page of somebody in between is no file',
    file: 'src/adapters/http/client.ts',
    find: 'if (isNoFile(response)) {',
    replace: 'if (false) {',
    command:
      'node --import ./test/support/typescript.mjs test/node.mjs test/adapters/http/faults.node.test.mjs',
    red: 'files.open, when the answer is replaced by a page',
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
