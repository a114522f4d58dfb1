import { expect, waitUntil } from '@open-wc/testing';
import { command, customerThread, reading, refused, replyTo, serve, textsIn } from './asking.js';
import type { CommandCall } from '../../../src/adapter/calls.js';
import type { WholeAdapter } from './asking.js';

function checkOf(adapter: WholeAdapter, threadId: string, call: CommandCall) {
  return adapter.check(
    {
      key: call.idempotencyKey,
      record: { kind: 'thread', id: threadId },
      request: replyTo(threadId),
      baseline: { ids: [], at: '2026-11-22T16:00:00Z' },
    },
    reading(),
  );
}

describe('when things go wrong on purpose', () => {
  it('a reply that was lost was applied: check finds it, and there is one', async () => {
    const adapter = serve();
    const threadId = await customerThread(adapter);
    const before = (await textsIn(adapter, threadId)).length;
    adapter.controls.faults.add({ method: 'threads.reply', kind: 'lost-reply', times: 1 });
    const call = command();
    const error = await refused(adapter.threads.reply(replyTo(threadId), call));
    expect(error).to.include({ kind: 'timeout', outcome: 'unknown' });
    const answer = await checkOf(adapter, threadId, call);
    expect(answer.outcome).to.equal('applied');
    const { items } = await adapter.threads.messages({ threadId, limit: 1 }, reading());
    expect(answer.record).to.deep.equal({ kind: 'message', id: items[0]!.id });
    const again = await adapter.threads.reply(replyTo(threadId), call);
    expect(again.messageId).to.equal(items[0]!.id);
    expect(await textsIn(adapter, threadId)).to.have.length(before + 1);
  });

  it('a request that was lost was not: check says so, and the same key makes one', async () => {
    const adapter = serve();
    const threadId = await customerThread(adapter);
    const before = (await textsIn(adapter, threadId)).length;
    adapter.controls.faults.add({ method: 'threads.reply', kind: 'lost-request', times: 1 });
    const call = command();
    const error = await refused(adapter.threads.reply(replyTo(threadId), call));
    expect(error).to.include({ kind: 'timeout', outcome: 'unknown' });
    expect(await checkOf(adapter, threadId, call)).to.deep.equal({ outcome: 'not-applied' });
    await adapter.threads.reply(replyTo(threadId), call);
    expect(await textsIn(adapter, threadId)).to.have.length(before + 1);
  });

  it('a lost reply may leave the caller waiting, until she gives up', async () => {
    const adapter = serve();
    const threadId = await customerThread(adapter);
    adapter.controls.faults.add({ method: 'threads.reply', kind: 'lost-reply', hangs: true });
    const abort = new AbortController();
    const call = command({ signal: abort.signal });
    const sending = refused(adapter.threads.reply(replyTo(threadId), call));
    await waitUntil(async () => (await checkOf(adapter, threadId, call)).outcome === 'applied');
    abort.abort();
    expect((await sending).name).to.equal('AbortError');
  });

  it('a call that hangs ends when it is called off', async () => {
    const adapter = serve();
    adapter.controls.faults.add({ method: 'threads.list', kind: 'hang' });
    const abort = new AbortController();
    const listing = refused(adapter.threads.list({ limit: 5 }, reading('es', abort.signal)));
    abort.abort(new Error('the reason is nobody else s business'));
    expect(await listing).to.include({ name: 'AbortError' });
  });

  it('a call that was called off before it began is not even looked at', async () => {
    const adapter = serve();
    const signal = AbortSignal.abort();
    expect(await refused(adapter.describe(reading('es', signal)))).to.include({
      name: 'AbortError',
    });
    const error = await refused(adapter.threads.reply(replyTo('t-1'), command({ signal })));
    expect(error.name).to.equal('AbortError');
  });

  it('an answer may have the wrong shape, and one of the test s own', async () => {
    const adapter = serve({ faults: [{ method: 'threads.list', kind: 'malformed', times: 1 }] });
    expect(await adapter.threads.list({ limit: 5 }, reading())).not.to.have.property('items');
    adapter.controls.faults.add({ method: 'threads.get', kind: 'malformed', answer: null });
    expect(await adapter.threads.get('t-1', reading())).to.equal(null);
  });

  it('a refusal has the kind, the words and the request id that were asked for', async () => {
    const adapter = serve();
    const threadId = await customerThread(adapter);
    const before = await textsIn(adapter, threadId);
    adapter.controls.faults.add({
      method: 'threads.reply',
      kind: 'rate-limited',
      error: { message: 'Despacio.', retryAfterMs: 3000, requestId: 'r-1' },
    });
    const error = await refused(adapter.threads.reply(replyTo(threadId), command()));
    expect(error).to.include({
      kind: 'rate-limited',
      message: 'Despacio.',
      retryAfterMs: 3000,
      requestId: 'r-1',
      outcome: 'not-applied',
    });
    expect(await textsIn(adapter, threadId)).to.deep.equal(before);
  });

  it('meets as many calls as it is told, only those meant, and goes when it is taken back', async () => {
    const adapter = serve();
    const isLong = (request: unknown) => (request as { limit: number }).limit > 10;
    adapter.controls.faults.add({
      method: 'threads.list',
      kind: 'unavailable',
      times: 2,
      when: isLong,
    });
    await adapter.threads.list({ limit: 5 }, reading());
    for (const limit of [20, 30]) {
      const error = await refused(adapter.threads.list({ limit }, reading()));
      expect(error).to.include({ kind: 'unavailable' });
    }
    await adapter.threads.list({ limit: 20 }, reading());
    const takeBack = adapter.controls.faults.add({ method: '*', kind: 'offline' });
    expect(await refused(adapter.describe(reading()))).to.include({ kind: 'offline' });
    takeBack();
    await adapter.describe(reading());
    adapter.controls.faults.add({ method: '*', kind: 'offline' });
    adapter.controls.faults.clear();
    await adapter.describe(reading());
  });

  it('takes the time it is told to, for reads and commands apart', async () => {
    const adapter = serve();
    const threadId = await customerThread(adapter);
    adapter.controls.setLatency({ command: 30 });
    const order: string[] = [];
    const sending = adapter.threads
      .reply(replyTo(threadId), command())
      .then(() => order.push('sent'));
    await adapter.threads.get(threadId, reading()).then(() => order.push('read'));
    await sending;
    expect(order).to.deep.equal(['read', 'sent']);
    adapter.controls.setLatency(0);
    adapter.controls.faults.add({ method: 'threads.get', kind: 'slow', ms: 30, times: 1 });
    const slow = adapter.threads.get('t-1', reading()).then(() => order.push('slow'));
    await adapter.threads.get('t-2', reading()).then(() => order.push('quick'));
    await slow;
    expect(order.slice(2)).to.deep.equal(['quick', 'slow']);
  });
});
