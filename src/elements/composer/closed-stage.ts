import type { ComposeRules } from '../../model/compose.js';
import type { ComposerStage } from './composer-stage.js';

/** Where nothing may be written, whatever was; `undefined`: something may. */
export function closedStage(rules: ComposeRules | undefined): ComposerStage | undefined {
  if (!rules) return { at: 'read-only' };
  return rules.blocked && { at: 'blocked', why: rules.blocked };
}
