import { failAtTheirRule } from './wrong/fail-at-their-rule.js';
import { WRONG_CASES } from './wrong/wrong-cases.js';

failAtTheirRule(WRONG_CASES);
