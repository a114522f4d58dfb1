import { render } from 'lit';
import type { Look } from '../../format/look.js';
import { prepareToRead } from '../../model/body-reader.js';
import type { Message, MessageBody } from '../../model/message.js';
import { daySeparator } from '../parts/day-separator.js';
import type { FilesOnRequest } from '../parts/files-on-request.js';
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

/** As mail programs send it. Most marketplaces pass such on, and its reader is fetched when it is first needed. */
const MAIL: MessageBody = {
  format: 'html',
  content: '<p class="a">A&nbsp;B<br>C</p><blockquote><b>D</b></blockquote>',
};

/**
 * Draws messages where nobody sees them while the conversation is on its way. What the first costs a browser
 * (templates, formatters, code that never ran) is paid while it would wait, and not when they are here (decision 1652).
 */
export function rehearse(look: Look, files: FilesOnRequest): void {
  const handling = {
    fixed: [],
    files,
    stateOf: () => '',
    showsOriginal: () => false,
  };
  const draw = (messages: readonly Message[]): void => {
    render(
      [daySeparator(AT, look), messages.map((message) => receivedEntry(message, look, handling))],
      document.createDocumentFragment(),
    );
  };
  draw(MESSAGES);
  prepareToRead([MAIL]).then(
    () => draw(MESSAGES.map((message) => ({ ...message, body: MAIL }))),
    () => {},
  );
}
