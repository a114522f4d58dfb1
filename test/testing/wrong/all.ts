import type { Wrong } from './wrong.js';
import { WRONG_CASES } from './wrong-cases.js';
import { WRONG_COMMANDS } from './wrong-commands.js';
import { WRONG_LISTS } from './wrong-lists.js';
import { WRONG_NEIGHBOURS } from './wrong-neighbours.js';
import { WRONG_RECORDS } from './wrong-records.js';
import { WRONG_TRADE } from './wrong-trade.js';

export const WRONG_ADAPTERS: readonly Wrong[] = [
  ...WRONG_RECORDS,
  ...WRONG_LISTS,
  ...WRONG_COMMANDS,
  ...WRONG_NEIGHBOURS,
  ...WRONG_TRADE,
  ...WRONG_CASES,
];
