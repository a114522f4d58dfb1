import type { Scope } from '../model/scope.js';

/** Those who hold words that nothing keeps yet: they hear whose are forgotten; `undefined`: everybody's. */
export const holders = new Set<(scope: Scope | undefined) => void>();
