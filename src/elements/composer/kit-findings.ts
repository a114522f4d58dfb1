import type { ReviewFinding } from '../../controllers/care-host.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import { messageFindings, type MessageContext } from '../../model/message-findings.js';

/** What the kit itself finds in a message before it is sent, in words. */
export function kitFindings(
  text: string,
  context: MessageContext,
  look: Look,
): readonly ReviewFinding[] {
  return messageFindings(text, context).map(({ kind, severity, words }) => ({
    severity,
    message: say(
      look,
      severity === 'block' && kind !== 'missing-file' ? `finding.no-${kind}` : `finding.${kind}`,
      { words },
    ),
  }));
}
