import { failAtTheirRule } from './wrong/fail-at-their-rule.js';
import { WRONG_NEIGHBOURS } from './wrong/wrong-neighbours.js';

failAtTheirRule(WRONG_NEIGHBOURS);
