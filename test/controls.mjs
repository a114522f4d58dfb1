// @ts-check
import { ADAPTERS } from './controls/adapters.mjs';
import { CALENDAR } from './controls/calendar.mjs';
import { CASES } from './controls/cases.mjs';
import { CHECKS } from './controls/checks.mjs';
import { CLOSURE } from './controls/closure.mjs';
import { CONTROLLERS } from './controls/controllers.mjs';
import { DEMO } from './controls/demo.mjs';
import { ELEMENTS } from './controls/elements.mjs';
import { INBOX } from './controls/inbox.mjs';
import { INCIDENT } from './controls/incident.mjs';
import { MARKET } from './controls/market.mjs';
import { MODEL } from './controls/model.mjs';
import { MONEY } from './controls/money.mjs';
import { ORDERS } from './controls/orders.mjs';
import { REFUND } from './controls/refund.mjs';
import { SERVER } from './controls/server.mjs';
import { START } from './controls/start.mjs';
import { STORE } from './controls/store.mjs';
import { TESTING } from './controls/testing.mjs';

/**
 * What `npm run test:controls` takes out, one at a time, and must then see red: a guard whose test
 * stays green is not tested. No file of the tree is edited.
 *
 * - `find` must be in `file` exactly once; `replace` is what stands there instead.
 * - `test`: a browser test file, served with the change. Or `command`: what to run in a copy of the
 *   tree that has the change, for node tests and checks.
 * - `red`: of a test file, words of the name of the test that must fail: only tests with these words are run. Of a
 *   command (optional), words that its output must contain, when any red would be too little.
 *
 * @typedef {{ id: string, file: string, find: string, replace: string, test: string, red: string }} BrowserControl
 * @typedef {{ id: string, file: string, find: string, replace: string, command: string, red?: string }} CommandControl
 * @typedef {BrowserControl | CommandControl} Control
 * @type {Control[]}
 */
export const CONTROLS = [
  ...ADAPTERS,
  ...CALENDAR,
  ...CASES,
  ...CLOSURE,
  ...CHECKS,
  ...CONTROLLERS,
  ...DEMO,
  ...ELEMENTS,
  ...INBOX,
  ...INCIDENT,
  ...MARKET,
  ...MODEL,
  ...MONEY,
  ...ORDERS,
  ...REFUND,
  ...SERVER,
  ...START,
  ...STORE,
  ...TESTING,
];
