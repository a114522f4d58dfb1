import type { Noun } from '../records.js';
import { insist, notOffered, notTried, type Rule } from '../rule.js';
import { recordsOf } from '../records.js';

/** Records fit their schemas, but for what has a rule of its own (absence, money, time). */
export const SHAPE: readonly Rule[] = [
  shapeRule('threads', 'Thread', 'Threads, as rows and opened,'),
  shapeRule('messages', 'Message', 'Messages'),
  shapeRule('compose', 'ComposeRules', 'Rules for writing'),
  shapeRule('reasons', 'Reason', 'Reasons'),
  shapeRule('orders', 'Order', 'Orders'),
  shapeRule('refunds', 'RefundOptions', 'What can be refunded'),
  shapeRule('incidents', 'Incident', 'Incidents, as rows and opened,'),
  shapeRule('cases', 'CareCase', 'Cases, as rows and opened,'),
  shapeRule('figures', 'Figure', 'Quality figures'),
];

function shapeRule(noun: Noun, type: string, things: string): Rule {
  return {
    id: `shape/${noun}`,
    says: `${things} have the shape of \`${type}\`.`,
    treaty: type,
    remedy:
      'Convert the field that is named where the back end’s answer is read; `seller-care-kit/adapter.js` has the schema.',
    check: async (stage) => {
      const { asked, failed, misfits } = await recordsOf(stage, noun);
      if (!asked.has(noun)) notOffered(`nothing answers with ${noun}`);
      const failure = failed.get(noun);
      if (failure !== undefined) insist(false, failure);
      if (asked.get(noun) === 0) notTried(`there are no ${noun} to look at`);
      const found = misfits.find(({ about }) => about === 'shape');
      insist(found === undefined, () => found?.message ?? '');
    },
  };
}
