import { expect } from '@open-wc/testing';
import { IntentNews } from '../../src/store/intent-news.js';
import type { Intent } from '../../src/store/intent.js';
import type { IntentChange } from '../../src/store/intents.js';

const SCOPE = { marketplace: 'm', shop: 's', user: 'u' };
const OTHER_SHOP = { marketplace: 'm', shop: 'other', user: 'u' };

describe('news of intents', () => {
  let news: IntentNews;
  let heard: IntentChange[];

  beforeEach(() => {
    news = new IntentNews();
    heard = [];
    news.subscribe((change) => heard.push(change));
  });

  it('are told once, and never as they were before', () => {
    expect(news.tell(intent('applied', 3)).state).to.equal('applied');
    expect(news.tell(intent('applied', 3)).revision).to.equal(3);
    expect(news.tell(intent('sending', 2)).state).to.equal('applied');
    expect(heard.map(({ intent: of }) => of.state)).to.deep.equal(['applied']);
  });

  it('say that one is gone only to those who knew of it', () => {
    news.tellGone(intent('failed', 1));
    expect(heard).to.deep.equal([]);
    news.tell(intent('failed', 1));
    news.tellGone(intent('failed', 1));
    expect(heard.map(({ gone }) => gone)).to.deep.equal([false, true]);
  });

  it('say that all of a shop are gone, and leave another’s', () => {
    news.tell(intent('unknown', 1));
    news.tell({ ...intent('unknown', 1), key: 'k-2', scope: OTHER_SHOP });
    news.tellAllGone(SCOPE);
    expect(heard.filter(({ gone }) => gone).map(({ intent: of }) => of.key)).to.deep.equal(['k-1']);
  });

  it('know which are applied', () => {
    news.tell(intent('applied', 2));
    news.tell({ ...intent('failed', 2), key: 'k-2' });
    expect([...news.applied()]).to.deep.equal(['k-1']);
    news.drop(intent('applied', 2));
    expect([...news.applied()]).to.deep.equal([]);
  });

  it('reach the others when one who listens fails, and that is reported', () => {
    const problems: string[] = [];
    const reported = new IntentNews((problem) => problems.push(problem));
    reported.subscribe(() => {
      throw new Error('cannot draw');
    });
    reported.subscribe((change) => heard.push(change));
    reported.tell(intent('applied', 1));
    expect(heard.length).to.equal(1);
    expect(problems.join()).to.contain('cannot draw');
  });

  it('are no longer told to who has left', () => {
    const left: IntentChange[] = [];
    const end = news.subscribe((change) => left.push(change));
    end();
    news.tell(intent('sending', 1));
    expect([left.length, heard.length]).to.deep.equal([0, 1]);
  });
});

function intent(state: Intent['state'], revision: number): Intent {
  const at = '2026-11-22T16:05:00Z';
  return {
    ...{ key: 'k-1', scope: SCOPE, command: 'refund', record: { kind: 'order', id: 'o-1' } },
    ...{ request: { command: 'refund', orderId: 'o-1' }, baseline: { ids: [], at } },
    ...{ state, createdAt: at, changedAt: at, attempts: 1, revision },
  };
}
