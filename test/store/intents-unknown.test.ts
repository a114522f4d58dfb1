import { expect } from '@open-wc/testing';
import { CareError } from '../../src/adapter/care-error.js';
import type { CheckQuestion } from '../../src/adapter/check.js';
import type { Performed } from '../../src/store/intent.js';
import type { Act, Intents } from '../../src/store/intents.js';
import { deferred } from '../support/deferred.js';
import {
  IntentWorld,
  MINUTE,
  SENT,
  answer,
  arrives,
  callThat,
  listenTo,
  never,
  of,
} from '../support/intent-world.js';
import { until } from '../support/screen.js';

describe('intents', () => {
  let world: IntentWorld;
  let intents: Intents;

  beforeEach(() => {
    world = new IntentWorld();
    intents = world.tab();
  });

  afterEach(() => world.end());

  describe('that are unknown', () => {
    const lose = () => Promise.reject(new CareError({ kind: 'offline' }));
    const lost = async () => of(await intents.submit(world.act(), lose));

    it('are frozen: neither submit nor retry sends anything', async () => {
      const unknown = await lost();
      for (const by of [intents, world.tab()]) {
        for (const sent of [
          await by.submit(world.act('edited'), never),
          await by.retry(unknown, never),
        ]) {
          expect([sent.result, of(sent).key, of(sent).state]).to.deep.equal([
            'in-the-way',
            unknown.key,
            'unknown',
          ]);
        }
      }
      expect(await intents.dismiss(unknown)).to.equal(false);
    });

    it('are found again after a reload, with what was asked', async () => {
      const unknown = await lost();
      const [again] = await world.found(world.tab());
      expect([again?.key, again?.state, again?.request]).to.deep.equal([
        unknown.key,
        'unknown',
        world.act().request,
      ]);
    });

    it('are applied when a check finds them', async () => {
      const unknown = await lost();
      const questions: CheckQuestion[] = [];
      const checked = await intents.check(unknown, (question) => {
        questions.push(question);
        return Promise.resolve({ outcome: 'applied', record: { kind: 'message', id: 'm-2' } });
      });
      expect(checked.intent?.state).to.equal('applied');
      expect(checked.intent?.result?.id).to.equal('m-2');
      const { key, record, request, baseline } = { ...world.act(), key: unknown.key };
      expect(questions).to.deep.equal([{ key, record, request, baseline }]);
    });

    it('are asked about without the bytes of their files, and sent again with them', async () => {
      const bytes = new Blob(['photo']);
      const files = [{ name: 'a.png', size: 5, type: 'image/png', bytes }];
      const request = { ...world.act().request, files } as Act['request'];
      const unknown = of(await intents.submit(world.act('Hello', { request }), lose));
      const other = world.tab();
      const checked = await other.check(unknown, ({ request: asked }) => {
        expect(asked).to.deep.equal({
          ...request,
          files: [{ name: 'a.png', size: 5, type: 'image/png' }],
        });
        return Promise.resolve({ outcome: 'not-applied' });
      });
      const [file] = (checked.intent!.request as unknown as { files: { bytes: Blob }[] }).files;
      expect(await file!.bytes.text()).to.equal('photo');
    });

    it('may be tried again with the same key when a check finds nothing', async () => {
      const unknown = await lost();
      const { intent } = await intents.check(unknown, answer('not-applied'));
      expect(intent?.state).to.equal('failed');
      const again = await intents.submit(world.act(), arrives);
      expect([of(again).state, of(again).key]).to.deep.equal(['applied', unknown.key]);
    });

    it('stay unknown, and say so, when nobody can tell', async () => {
      const unknown = await lost();
      world.time.pass(1000);
      const { intent, answer: said } = await intents.check(unknown, answer('unknown'));
      expect([said, intent?.state, intent?.checkedAt]).to.deep.equal([
        'unknown',
        'unknown',
        new Date(world.time.now()).toISOString(),
      ]);
    });

    it('they are not as long as bytes go up, however long that takes', async () => {
      const begun = deferred<() => void>();
      const reply = deferred<Performed>();
      const sending = intents.submit(world.act(), ({ heard }) => {
        begun.resolve(heard);
        return reply.promise;
      });
      const heard = await begun.promise;
      for (let sign = 0; sign < 5; sign += 1) {
        world.time.pass(MINUTE - 1);
        heard();
      }
      reply.resolve(SENT);
      expect(of(await sending).state).to.equal('applied');
    });

    it('stay unknown when the check fails, hangs or answers nonsense', async () => {
      const unknown = await lost();
      const broken = await intents.check(unknown, () =>
        Promise.reject(new CareError({ kind: 'unavailable' })),
      );
      expect([broken.error?.kind, broken.intent?.state]).to.deep.equal(['unavailable', 'unknown']);
      const nonsense = await intents.check(unknown, () => Promise.resolve('yes' as never));
      expect([nonsense.error?.kind, nonsense.intent?.state]).to.deep.equal(['unknown', 'unknown']);
      const asking = deferred<void>();
      const hanging = intents.check(unknown, () => {
        asking.resolve();
        return never();
      });
      await asking.promise;
      world.time.pass(MINUTE);
      expect([(await hanging).error?.kind, (await world.found(intents))[0]?.state]).to.deep.equal([
        'timeout',
        'unknown',
      ]);
    });

    it('are given up at the seller’s word alone, and then something new may be sent', async () => {
      const unknown = await lost();
      expect(await intents.abandon(unknown)).to.equal(true);
      const sent = of(await intents.submit(world.act(), arrives));
      expect(sent.key).not.to.equal(unknown.key);
      expect(await intents.abandon(sent)).to.equal(false);
    });

    it('are not decided by a check that was asked before they were tried again', async () => {
      const unknown = await lost();
      const slow = deferred<{ outcome: 'not-applied' }>();
      const late = intents.check(unknown, () => slow.promise);
      const asking = world.tab().check(unknown, answer('not-applied'));
      await world.waitInVain();
      const busy = await asking;
      expect([busy.stillOpen, busy.intent?.state]).to.deep.equal([true, 'unknown']);
      slow.resolve({ outcome: 'not-applied' });
      expect((await late).intent?.state).to.equal('failed');
    });
  });

  describe('whose reply does not come', () => {
    it('are unknown after a minute, and applied when it comes after all', async () => {
      const reply = deferred<Performed>();
      const heard = listenTo(intents);
      const call = callThat(() => reply.promise);
      const sending = intents.submit(world.act(), call.perform);
      await call.begun;
      world.time.pass(MINUTE);
      expect([of(await sending).state, of(await sending).error?.kind]).to.deep.equal([
        'unknown',
        'timeout',
      ]);
      reply.resolve(SENT);
      await until(() => heard.at(-1)?.intent.state === 'applied');
      expect(heard.map(({ intent }) => intent.state)).to.deep.equal([
        'sending',
        'unknown',
        'applied',
      ]);
    });

    it('are refused when the late answer is a refusal', async () => {
      const reply = deferred<Performed>();
      const heard = listenTo(intents);
      const call = callThat(() => reply.promise);
      const sending = intents.submit(world.act(), call.perform);
      await call.begun;
      world.time.pass(MINUTE);
      await sending;
      reply.reject(new CareError({ kind: 'validation' }));
      await until(() => heard.at(-1)?.intent.state === 'refused');
    });

    it('are withdrawn before *not applied* is believed, and asked about once more', async () => {
      const asked: boolean[] = [];
      const call = callThat(never);
      const sending = intents.submit(world.act(), call.perform);
      const signal = await call.begun;
      world.time.pass(MINUTE);
      const { intent } = await intents.check(of(await sending), () => {
        asked.push(signal.aborted);
        return Promise.resolve({ outcome: 'not-applied' });
      });
      expect(asked).to.deep.equal([false, true]);
      expect(intent?.state).to.equal('failed');
      expect(of(await intents.retry(intent!, arrives)).state).to.equal('applied');
    });

    it('free their record once a check finds them applied', async () => {
      const call = callThat(never);
      const sending = intents.submit(world.act(), call.perform);
      await call.begun;
      world.time.pass(MINUTE);
      await intents.check(of(await sending), answer('applied'));
      const next = await intents.submit(world.act('And this'), arrives);
      expect(of(next).state).to.equal('applied');
    });

    it('are only *not yet* applied while another tab has the call open', async () => {
      const call = callThat(never);
      const sending = intents.submit(world.act(), call.perform);
      await call.begun;
      world.time.pass(MINUTE);
      const unknown = of(await sending);
      const other = world.tab();
      const asking = other.check(unknown, answer('not-applied'));
      await world.waitInVain();
      const early = await asking;
      expect([early.stillOpen, early.intent?.state]).to.deep.equal([true, 'unknown']);
      const askingAgain = other.check(unknown, answer('applied'));
      await world.waitInVain();
      expect((await askingAgain).intent?.state).to.equal('applied');
    });

    it('are not asked about within their time', async () => {
      const call = callThat(never);
      const sending = intents.submit(world.act(), call.perform);
      await call.begun;
      const [now] = await world.found(intents);
      expect(now?.state).to.equal('sending');
      const { intent, stillOpen } = await intents.check(now!, never);
      expect([intent?.state, stillOpen]).to.deep.equal(['sending', true]);
      world.time.pass(MINUTE);
      await sending;
    });

    it('leave no timer behind once they have come back', async () => {
      await intents.submit(world.act(), arrives);
      world.time.pass(2 * MINUTE);
      expect(world.time.waiting).to.equal(0);
    });
  });

  describe('of several steps', () => {
    const WORD = { id: 'word', outcome: 'applied' } as const;
    const LINE = { id: 'line', outcome: 'not-applied' } as const;
    const half = () => Promise.resolve({ steps: [WORD, LINE], resume: 'r1' });

    it('go on with the same key and what the back end gave, also after a reload', async () => {
      const partly = of(await intents.submit(world.act(), half));
      expect(partly.state).to.equal('partly');
      expect((await intents.submit(world.act('edited'), never)).result).to.equal('in-the-way');
      const calls: [string, string | undefined][] = [];
      const done = await world.tab().retry(partly, ({ key, resume }) => {
        calls.push([key, resume]);
        return Promise.resolve({ steps: [{ ...LINE, outcome: 'applied' }] });
      });
      expect(calls).to.deep.equal([[partly.key, 'r1']]);
      expect(of(done).state).to.equal('applied');
      expect(of(done).steps?.length).to.equal(2);
    });

    it('say what is done and what is left when a check tells', async () => {
      const unknown = of(
        await intents.submit(world.act(), () => Promise.reject(new CareError({ kind: 'timeout' }))),
      );
      const { intent } = await intents.check(unknown, () =>
        Promise.resolve({ outcome: 'not-applied', steps: [WORD, LINE], resume: 'r1' }),
      );
      expect([intent?.state, intent?.resume]).to.deep.equal(['partly', 'r1']);
    });
  });
});
