import type { DirectiveResult } from 'lit/directive.js';
import { guard } from 'lit/directives/guard.js';
import type { CareController } from '../../controllers/care-controller.js';
import { follow } from '../../controllers/navigation.js';
import { safeAddressOf } from '../../controllers/safe-href.js';
import type { Thread } from '../../model/thread.js';
import { threadRow, type ThreadRowShown } from './thread-row.js';

/** What a row says of times, it says in minutes. */
const MINUTE = 60_000;

/**
 * A row that opens its conversation: a real link where the host gives its address, and asked for first in any case.
 * Drawn anew only when something in it has changed.
 */
export function openingRow(
  element: Element,
  { look, links }: CareController,
  thread: Thread,
  more: Pick<ThreadRowShown, 'place' | 'current' | 'draft' | 'tabbable' | 'note'> = {},
): DirectiveResult {
  const target = { to: 'thread', id: thread.id } as const;
  const href = safeAddressOf(links, target);
  const { place, current, draft, tabbable, note } = more;
  const { words, locale, timeZone, now } = look;
  const minute = Math.floor(now / MINUTE);
  const shown = [thread, href, current, draft, tabbable, note?.words, note?.isProblem];
  const around = [words, locale, timeZone, minute, place?.index, place?.size, place?.isKept];
  return guard([...shown, ...around], () =>
    threadRow({
      thread,
      look,
      ...more,
      ...(href === undefined ? {} : { href }),
      onOpen: (_, event) => follow(element, target, event),
    }),
  );
}
