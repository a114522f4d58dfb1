import type { TemplateResult } from 'lit';
import type { CareController } from '../../controllers/care-controller.js';
import { follow } from '../../controllers/navigation.js';
import { safeAddressOf } from '../../controllers/safe-href.js';
import type { Thread } from '../../model/thread.js';
import { threadRow, type ThreadRowShown } from './thread-row.js';

/** A row that opens its conversation: a real link where the host gives its address, and asked for first in any case. */
export function openingRow(
  element: Element,
  { look, links }: CareController,
  thread: Thread,
  more: Pick<ThreadRowShown, 'place' | 'current' | 'draft' | 'tabbable' | 'note'> = {},
): TemplateResult {
  const target = { to: 'thread', id: thread.id } as const;
  const href = safeAddressOf(links, target);
  return threadRow({
    thread,
    look,
    ...more,
    ...(href === undefined ? {} : { href }),
    onOpen: (_, event) => follow(element, target, event),
  });
}
