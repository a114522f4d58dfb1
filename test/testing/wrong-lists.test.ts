import { failAtTheirRule } from './wrong/fail-at-their-rule.js';
import { WRONG_LISTS } from './wrong/wrong-lists.js';

failAtTheirRule(WRONG_LISTS);
