import type { TemplateResult } from 'lit';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { InboxView } from '../../model/target.js';
import * as paths from '../parts/icon-paths.js';
import { empty } from '../parts/situation.js';

/** A view in which there is nothing: good news where answers are waited for. */
export function inboxEmpty(view: InboxView, look: Look): TemplateResult {
  if (view === 'needs-reply') {
    const title = say(look, 'inbox.emptyNeedsReply');
    return empty({ icon: paths.check, title, hint: say(look, 'inbox.emptyNeedsReplyHint') });
  }
  if (view !== 'all') return empty({ icon: paths.inbox, title: say(look, 'inbox.emptyView') });
  const title = say(look, 'inbox.emptyAll');
  return empty({ icon: paths.inbox, title, hint: say(look, 'inbox.emptyAllHint') });
}
