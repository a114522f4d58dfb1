import { failAtTheirRule } from './wrong/fail-at-their-rule.js';
import { WRONG_COMMANDS } from './wrong/wrong-commands.js';

failAtTheirRule(WRONG_COMMANDS);
