import { render } from 'lit';
import type { Look } from '../../format/look.js';
import type { Message } from '../../model/message.js';
import { daySeparator } from '../parts/day-separator.js';
import type { ThreadFiles } from './thread-files.js';
import { receivedEntry } from './thread-entries.js';

const AT = '2000-01-01T00:00:00Z';

/** Of nobody, with what most messages show. */
const MESSAGES: readonly Message[] = [
  {
    id: '',
    from: { kind: 'customer', name: 'A B' },
    audience: { to: [{ kind: 'seller' }] },
    sentAt: AT,
    body: { format: 'plain', content: 'A\nB' },
    attachments: [{ id: '', name: 'a.pdf', size: 1000 }],
  },
  {
    id: '',
    from: { kind: 'seller', name: 'A' },
    audience: { to: [{ kind: 'customer' }], visibleTo: ['operator'] },
    sentAt: AT,
    body: { format: 'plain', content: 'A' },
    attachments: [],
  },
];

/**
 * Draws messages where nobody sees them while the conversation is on its way. What the first costs a browser
 * (templates, formatters, code that never ran) is paid while it would wait, and not when they are here (decision 1652).
 */
export function rehearse(look: Look, files: ThreadFiles): void {
  const stage = document.createDocumentFragment();
  const handling = {
    fixed: [],
    files,
    stateOf: () => '',
    showsOriginal: () => false,
  };
  render(
    [daySeparator(AT, look), MESSAGES.map((message) => receivedEntry(message, look, handling))],
    stage,
  );
}
