/** <deep-chat>, a whole product: its own messages and its own input. */
import 'deep-chat';
import { threadBy } from './handed-over.js';
import { messageWords } from './words.js';
import { play } from './play.js';

play({ thread: threadBy(thread) });

function thread({ base }) {
  const all = (selector) => [
    ...(base.querySelector('deep-chat')?.shadowRoot?.querySelectorAll(selector) ?? []),
  ];
  return {
    hasOwnComposer: true,
    scroller: () => all('#messages')[0],
    rows: () => all('.inner-message-container'),
    async show(items) {
      const chat = document.createElement('deep-chat');
      chat.style.inlineSize = '100%';
      chat.style.flex = '1';
      chat.connect = { handler: () => {} };
      chat.history = items.map((item) => {
        const { isMine, lines, who, time } = messageWords(item);
        return { role: isMine ? 'user' : 'ai', text: [who, ...lines, time].join('\n\n') };
      });
      base.append(chat);
    },
  };
}
