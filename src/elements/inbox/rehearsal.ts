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
 * Draws a row where nobody sees it while the list is on its way. What a first row costs a browser (templates,
 * formatters, code that never ran) is paid while it would wait, and not when the rows are here (decision 1652).
 */
export function rehearse(element: Element, care: CareController): void {
  const stage = document.createDocumentFragment();
  const place = { index: 0, size: 1 };
  render(openingRow(element, care, THREAD, { place }), stage);
  const waiting: Thread = { ...THREAD, attention: { state: 'waiting' }, unread: { count: 0 } };
  render(openingRow(element, care, waiting, { place }), stage);
}
