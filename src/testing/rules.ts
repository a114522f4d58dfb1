import type { Rule } from './rule.js';
import { PAGING } from './rules/paging.js';

/** Every rule that is tried, one file a group, in this order. */
export const RULES: readonly Rule[] = [...PAGING];
