import { freshWord, lettersWith, newestOf, send, writeLetter } from '../letters.js';
import { insist, notOffered, notTried, type Rule } from '../rule.js';
import { refusalOf } from '../thrown.js';
import { toCareError } from '../../adapter/care-error.js';

const REPLY = 'ThreadsGroup.reply';

/** What becomes of what a seller writes. */
export const SENDING: readonly Rule[] = [
  {
    id: 'sending/arrives',
    says: 'A reply stands in its thread as it was typed, once it was answered.',
    treaty: REPLY,
    remedy: 'Send the text unchanged, and answer only when the back end has it.',
    check: async (stage) => {
      const letter = await writeLetter(stage);
      await send(stage, letter);
      const [message] = await lettersWith(stage, letter.word);
      insist(message !== undefined, 'the thread does not hold the reply that was answered.');
      const { format, content } = message.body;
      insist(
        format === 'html' || content.trim() === letter.request.text.trim(),
        `${letter.request.text.length} characters were sent, and ${content.length} others stand there.`,
      );
      insist(message.from.kind === 'seller', `it is said to be from '${message.from.kind}'.`);
    },
  },
  {
    id: 'sending/receipt',
    says: 'The receipt of a reply names the thread, and the message as the thread knows it.',
    treaty: 'MessageReceipt',
    remedy:
      'Give the ids that `threads.messages` gives, read again where the back end gives others.',
    check: async (stage) => {
      const letter = await writeLetter(stage);
      const receipt = await send(stage, letter);
      const ids = (await newestOf(stage)).map(({ id }) => id);
      insist(receipt.threadId === letter.request.threadId, `it names thread ${receipt.threadId}.`);
      insist(
        ids.includes(receipt.messageId),
        `it names message ${receipt.messageId}, which the thread does not have.`,
      );
    },
  },
  {
    id: 'sending/recipient',
    says: 'A reply goes to those whom the chosen recipient option names, and to nobody else.',
    treaty: 'RecipientOption.to, Audience.to',
    remedy: 'Translate the option by its id; where it is unknown, refuse.',
    check: async (stage) => {
      stage.method('threads', 'reply', 'reply');
      const { threadId } = stage.fixture('reply');
      const { compose } = await stage.group('threads').get(threadId, stage.reading());
      const options = compose?.recipients ?? notTried('the thread has no recipient options');
      for (const { id, to } of options) {
        const letter = await writeLetter(stage);
        await send(stage, { ...letter, request: { ...letter.request, recipient: id } });
        const [message] = await lettersWith(stage, letter.word);
        if (message === undefined) notTried('what was sent is not found; see sending/arrives');
        const reached = [...new Set(message.audience.to.map(({ kind }) => kind))].sort();
        insist(
          reached.join() === [...to].sort().join(),
          `'${id}' is to ${to.join(', ')}, the message went to ${reached.join(', ')}.`,
        );
      }
    },
  },
  {
    id: 'sending/rules',
    says: 'An opened thread says what may be written in it, where replies are offered.',
    treaty: 'Thread.compose, ThreadsGroup.get',
    remedy:
      'Add `compose`: recipients, limits, and `blocked` with the reason where nothing may be written.',
    check: async (stage) => {
      stage.method('threads', 'reply', 'reply');
      const { threadId } = stage.fixture('reply');
      const { compose } = await stage.group('threads').get(threadId, stage.reading());
      insist(compose !== undefined, `thread ${threadId} has no compose rules.`);
      insist(
        compose.recipients.length > 0 || compose.blocked !== undefined,
        'nobody can be written to, and no reason is given.',
      );
    },
  },
  {
    id: 'sending/text-limit',
    says: 'A text that is longer than the rules allow is refused, never cut.',
    treaty: 'ComposeRules.text, CareErrorKind',
    remedy:
      'Refuse as `validation` at the field `text`, and keep `compose.text.max` as the back end has it.',
    check: async (stage) => {
      const letter = await writeLetter(stage);
      const { threadId } = letter.request;
      const { compose } = await stage.group('threads').get(threadId, stage.reading());
      const max = compose?.text.max;
      if (max === undefined || max > 200_000) notOffered('compose.text.max');
      // Back ends cut white space off the end.
      const text = `${letter.request.text.padEnd(max, ' x')}x`;
      const tooLong = { ...letter, request: { ...letter.request, text } };
      const thrown = await refusalOf(send(stage, tooLong), `A text of ${text.length} characters`);
      const { kind } = toCareError(thrown);
      insist(
        kind === 'validation' || kind === 'too-large',
        `it was refused as '${kind}', not as validation.`,
      );
    },
  },
  {
    id: 'sending/start',
    says: 'A conversation that was started can be opened by its receipt, and is about what it was started about.',
    treaty: 'ThreadsGroup.start',
    remedy: 'Hand `about` on, and answer with the id that `threads.get` takes.',
    check: async (stage) => {
      const start = stage.method('threads', 'start', 'start');
      const fixture = stage.fixture('start');
      const text = `${fixture.text} ${freshWord()}`;
      const request = { command: 'thread-start', ...fixture, text, files: [] } as const;
      const { threadId } = await start(request, stage.command());
      const thread = await stage.group('threads').get(threadId, stage.reading());
      const { about } = fixture;
      const found =
        about === null
          ? thread.about.length === 0
          : thread.about.some(({ kind, id }) => kind === about.kind && id === about.id);
      insist(found, () => `thread ${threadId} is about ${JSON.stringify(thread.about)}.`);
    },
  },
  {
    id: 'sending/reply-needed',
    says: '`setReplyNeeded` answers with the thread as it then stands.',
    treaty: 'ThreadsGroup.setReplyNeeded',
    remedy: 'Read the thread again after the change, or do not offer `noReplyNeeded`.',
    check: async (stage) => {
      const set = stage.method('threads', 'setReplyNeeded', 'noReplyNeeded');
      const { threadId } = stage.fixture('reply');
      for (const needed of [true, false]) {
        const request = { command: 'thread-attention', threadId, needed } as const;
        const answered = await set(request, stage.command());
        const { attention } = await stage.group('threads').get(threadId, stage.reading());
        insist(
          answered.attention.state === attention.state,
          `it answered '${answered.attention.state}', the thread is '${attention.state}'.`,
        );
        insist(
          (attention.state === 'needs-reply') === needed,
          `asked for needed: ${needed}, the thread is '${attention.state}'.`,
        );
      }
    },
  },
  {
    id: 'sending/mark-read',
    says: '`markRead` lowers the thread’s unread count to what came after the message.',
    treaty: 'ThreadsGroup.markRead',
    remedy: 'Tell the back end up to which message was read, or do not offer `markRead`.',
    check: async (stage) => {
      const mark = stage.method('threads', 'markRead', 'markRead');
      const { threadId } = stage.fixture('reply');
      await stage.write(threadId, 'customer');
      const upToMessageId = (await newestOf(stage)).at(-1)?.id ?? '';
      await mark({ threadId, upToMessageId }, stage.command());
      const { unread } = await stage.group('threads').get(threadId, stage.reading());
      insist(unread?.count === 0, `all was read, and ${unread?.count} are said to be unread.`);
    },
  },
];
