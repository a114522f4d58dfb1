import type { Rule } from '../rule.js';

/** The first answer. What it breaks, nothing else can be tried on. */
export const DESCRIPTION: readonly Rule[] = [
  {
    id: 'description/answers',
    says: '`describe` answers with contract 1, the scope, the time, currencies, offers and policy, in their shape.',
    treaty: 'CareAdapter.describe, Description',
    remedy: 'Fill in the field that is named; until then the kit shows nothing but the refusal.',
    // Asked and parsed before any rule is tried; for this one, what that comes to is the verdict.
    check: async () => {},
  },
];
