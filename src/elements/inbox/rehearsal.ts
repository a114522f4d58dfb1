import { render } from 'lit';
import type { CareController } from '../../controllers/care-controller.js';
import type { Thread } from '../../model/thread.js';
import { openingRow } from '../parts/opening-row.js';

/** Of nobody, about nothing, with all that a row can show. */
const THREAD: Thread = {
  id: '',
  about: [{ kind: 'order', id: '1' }],
  title: 'A',
  participants: [{ kind: 'customer', name: 'A B' }, { kind: 'operator' }],
  lastActivityAt: '2000-01-01T00:00:00Z',
  lastMessage: {
    id: '',
    from: { kind: 'operator' },
    sentAt: '2000-01-01T00:00:00Z',
    excerpt: 'A',
    attachmentCount: 1,
  },
  attention: { state: 'needs-reply', since: '2000-01-01T00:00:00Z' },
  unread: { count: 1 },
};

/**
 * Draws rows where nobody sees them while the list is on its way. What the first ones cost a browser (templates,
 * formatters, code that never ran) is paid while it would wait, and not when they are here (decision 1652).
 */
export function rehearse(element: Element, care: CareController): void {
  const now = new Date(care.now).toISOString();
  const answered: Thread = {
    ...THREAD,
    participants: [{ kind: 'customer', name: 'A' }],
    lastActivityAt: now,
    lastMessage: {
      from: { kind: 'seller' },
      sentAt: now,
      excerpt: 'A',
      audience: { to: [{ kind: 'customer' }] },
    },
    attention: { state: 'waiting', since: now },
    unread: { count: 0 },
  };
  const place = { index: 0, size: 1 };
  render(
    [THREAD, answered].map((thread) => openingRow(element, care, thread, { place })),
    document.createDocumentFragment(),
  );
}
