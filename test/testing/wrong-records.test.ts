import { failAtTheirRule } from './wrong/fail-at-their-rule.js';
import { WRONG_RECORDS } from './wrong/wrong-records.js';

failAtTheirRule(WRONG_RECORDS);
