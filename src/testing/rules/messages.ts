import type { AskPage } from '../walk.js';
import type { Message } from '../../model/message.js';
import type { Page } from '../../adapter/page.js';
import type { Stage } from '../stage.js';
import { doubles, idsOf, some, walk } from '../walk.js';
import { insist, notOffered, notTried, type Rule } from '../rule.js';

const TREATY = 'ThreadsGroup.messages';

/** The messages of one thread, read page by page. */
export const MESSAGES: readonly Rule[] = [
  {
    id: 'messages/oldest-first',
    says: 'Messages stand oldest first within their page.',
    treaty: TREATY,
    remedy: 'Turn the page round where the back end gives the newest first.',
    check: async (stage) => {
      const { items } = await messagesOf(stage)({ limit: stage.pageSize });
      const early = items.find(
        ({ sentAt }, place) => Date.parse(sentAt) < Date.parse(items[place - 1]?.sentAt ?? 'none'),
      );
      insist(early === undefined, () => `${early?.id} was sent before the one that precedes it.`);
    },
  },
  {
    id: 'messages/newest-page',
    says: 'Without `from` the page of messages is the newest one.',
    treaty: TREATY,
    remedy: 'Begin at the end of the thread; `prev` leads to older messages, `next` to newer ones.',
    check: async (stage) => {
      const { items, next } = await messagesOf(stage)({ limit: stage.pageSize });
      insist(next === undefined, `after ${items.at(-1)?.id}, its last one, there are newer ones.`);
    },
  },
  {
    id: 'messages/both-ways',
    says: '`prev` leads to the beginning of a thread, and from there `next` to its end, by the same messages.',
    treaty: `${TREATY}, Page`,
    remedy:
      'Give each page both cursors, `prev` left out only on the oldest and `next` on the newest.',
    check: async (stage) => {
      const ask = messagesOf(stage);
      const back = await walk(ask, stage.pageSize, { way: 'prev' });
      longEnough(back);
      // The page that the way back ended on; the way on begins after it.
      const oldest = back.at(-1);
      const on =
        oldest?.next === undefined
          ? []
          : await walk(ask, stage.pageSize, { from: { cursor: oldest.next } });
      const onward = [...idsOf(back.slice(-1)), ...idsOf(on)];
      const missed = idsOf(back).filter((id) => !onward.includes(id));
      insist(
        missed.length === 0,
        () => `${some(missed)} came on the way back and not on the way on.`,
      );
    },
  },
  {
    id: 'messages/no-gap',
    says: 'Read back page by page, each message comes once and none is passed over, also while others arrive.',
    treaty: `${TREATY}, Page`,
    remedy: 'Let the cursor name a message, not how many stand after it.',
    check: async (stage) => {
      stage.fixture('write');
      const threadId = stage.fixture('longThread');
      const ask = messagesOf(stage);
      const before = await walk(ask, stage.pageSize, { way: 'prev' });
      longEnough(before);
      const ids = idsOf(
        await walk(ask, stage.pageSize, {
          way: 'prev',
          after: async (_, place) => {
            if (place < 2) await stage.write(threadId, 'customer');
          },
        }),
      );
      insist(doubles(ids).length === 0, () => `${some(doubles(ids))} came twice.`);
      const missed = idsOf(before).filter((id) => !ids.includes(id));
      insist(missed.length === 0, () => `${some(missed)} did not come.`);
    },
  },
  {
    id: 'messages/jump',
    says: 'Where `messages.jump` is offered, `from: { index }` begins at that message, the oldest being 0.',
    treaty: 'PageRequest.from.index, ThreadOffers.messages',
    remedy: 'Count from the oldest message, or do not offer `messages.jump`.',
    check: async (stage) => {
      const ask = messagesOf(stage);
      if (stage.offers.threads?.messages?.jump !== true) notOffered('offers.threads.messages.jump');
      const all = await wholeThread(stage);
      const index = stage.pageSize - 1;
      const page = await ask({ limit: stage.pageSize, from: { index } });
      const got = page.items[0]?.id;
      insist(got === all[index], `index ${index} began with ${got}, it is ${all[index]}.`);
    },
  },
  {
    id: 'messages/around',
    says: 'Where `messages.around` is offered, `from: { around: id }` gives a page that holds that message.',
    treaty: 'PageRequest.from.around, ThreadOffers.messages',
    remedy: 'Find the message and cut the page around it, or do not offer `messages.around`.',
    check: async (stage) => {
      const ask = messagesOf(stage);
      if (stage.offers.threads?.messages?.around !== true) {
        notOffered('offers.threads.messages.around');
      }
      const id = (await wholeThread(stage))[1] ?? '';
      const page = await ask({ limit: stage.pageSize, from: { around: id } });
      insist(idsOf([page]).includes(id), `the page around ${id} does not hold it.`);
    },
  },
  {
    id: 'messages/total',
    says: 'Where `messages.total` is offered, pages of messages carry how many there are.',
    treaty: 'ThreadOffers.messages',
    remedy: 'Count the messages of the thread, or do not offer `messages.total`.',
    check: async (stage) => {
      const ask = messagesOf(stage);
      if (stage.offers.threads?.messages?.total !== true) {
        notOffered('offers.threads.messages.total');
      }
      const { length } = await wholeThread(stage);
      const { total } = await ask({ limit: stage.pageSize });
      insist(total !== undefined, 'the page carries no total.');
      const holds = total.precision === 'exact' ? total.value === length : total.value <= length;
      insist(holds, `${total.precision} ${total.value}, and ${length} were read.`);
    },
  },
];

function messagesOf(stage: Stage): AskPage<Message> {
  const threads = stage.group('threads');
  const threadId = stage.fixture('longThread');
  return (request) => threads.messages({ threadId, ...request }, stage.reading());
}

/** The ids of a long thread, oldest first: read back, for that is the way every adapter has. */
async function wholeThread(stage: Stage): Promise<readonly string[]> {
  const back = await walk(messagesOf(stage), stage.pageSize, { way: 'prev' });
  longEnough(back);
  const inOrder = [...back].reverse().flatMap(({ items }) => items);
  return inOrder.sort((a, b) => Date.parse(a.sentAt) - Date.parse(b.sentAt)).map(({ id }) => id);
}

function longEnough(pages: readonly Page<Message>[]): void {
  if (pages.length < 4) {
    notTried(`fixtures.longThread has ${pages.length} pages by \`prev\`: four are needed`);
  }
}
