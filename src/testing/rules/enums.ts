import { insist, type Rule } from '../rule.js';

/** Coded values are open. */
export const ENUMS: readonly Rule[] = [
  {
    id: 'enums/open',
    says: 'A code that the treaty has no word for comes through as it is.',
    treaty: 'CodedValue, Open',
    remedy: 'Hand on what you do not know: no mapping to `unknown`, no error, no record left out.',
    check: async (stage) => {
      const { threadId, code } = stage.fixture('unknownCode');
      const threads = stage.group('threads');
      const thread = await threads.get(threadId, stage.reading());
      const messages = await threads.messages({ threadId, limit: 20 }, stage.reading());
      insist(
        JSON.stringify([thread, messages]).includes(JSON.stringify(code)),
        `'${code}' stands neither in thread ${threadId} nor in its messages.`,
      );
    },
  },
];
