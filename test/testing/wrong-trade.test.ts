import { failAtTheirRule } from './wrong/fail-at-their-rule.js';
import { WRONG_TRADE } from './wrong/wrong-trade.js';

failAtTheirRule(WRONG_TRADE);
