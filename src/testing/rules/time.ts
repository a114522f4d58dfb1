import { insist, notTried, type Rule } from '../rule.js';
import { lettersWith, send, writeLetter } from '../letters.js';
import { recordsOf } from '../records.js';

/** A reply and the description are asked for one after the other; back ends cut to seconds or minutes. */
const TOLERANCE_MS = 90_000;

/** Moments are moments. */
export const TIME: readonly Rule[] = [
  {
    id: 'time/utc',
    says: 'Every instant is ISO 8601 in UTC with `Z`.',
    treaty: 'Instant',
    remedy: 'Convert with `new Date(x).toISOString()`; a local time needs its zone first.',
    check: async (stage) => {
      const found = (await recordsOf(stage)).misfits.find(({ about }) => about === 'time');
      insist(found === undefined, () => found?.message ?? '');
    },
  },
  {
    id: 'time/one-clock',
    says: '`serverTime` is by the clock that messages are stamped with.',
    treaty: 'Description.serverTime',
    remedy:
      'Take the back end’s clock (its `Date` header), not the browser’s: deadlines are counted by it.',
    check: async (stage) => {
      const letter = await writeLetter(stage);
      await send(stage, letter);
      const [message] = await lettersWith(stage, letter.word);
      if (message === undefined) notTried('what was sent is not found; see sending/arrives');
      const { serverTime } = await stage.adapter.describe(stage.reading());
      const apart = Math.abs(Date.parse(serverTime) - Date.parse(message.sentAt));
      if (Number.isNaN(apart)) notTried('the message has no readable time; see time/utc');
      insist(
        apart <= TOLERANCE_MS,
        `a message of just now was sent at ${message.sentAt}, and the server says it is ${serverTime}.`,
      );
    },
  },
];
