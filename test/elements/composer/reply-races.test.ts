import { expect } from '@open-wc/testing';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { forget } from '../../../src/store/forget.js';
import { lockName } from '../../../src/store/record-lock.js';
import { composer, field, market, send, sentBySeller, write } from '../../support/answering.js';
import { deferred } from '../../support/deferred.js';
import { find, findAll, textOf, until } from '../../support/screen.js';
import { countTimers } from '../../support/timers.js';

const call = { signal: new AbortController().signal, locale: 'en' };

/** The marketplace, whose answers to one method come when the test says so. */
function held(adapter: MemoryAdapter, method: 'reply' | 'check') {
  const gate = deferred<void>();
  let asked = 0;
  const later =
    <Args extends unknown[], Answer>(run: (...args: Args) => Promise<Answer>) =>
    async (...args: Args): Promise<Answer> => {
      asked += 1;
      await gate.promise;
      return run(...args);
    };
  const threads = adapter.threads!;
  const slow =
    method === 'check'
      ? { ...adapter, check: later(adapter.check!) }
      : { ...adapter, threads: { ...threads, reply: later(threads.reply!.bind(threads)) } };
  return { slow, asked: () => asked, answer: () => gate.resolve() };
}

describe('an answer whose conversation is left meanwhile', () => {
  afterEach(() => forget());

  it('is sent all the same, and its end says nothing in the other one', async () => {
    const adapter = market({ faults: [{ method: 'threads.reply', kind: 'validation' }] });
    const { slow, asked, answer } = held(adapter, 'reply');
    const element = await composer(slow);
    await write(element, 'For the first');
    await send(element);
    await until(() => asked() === 1);
    element.threadId = 'T-2';
    await until(() => field(element)?.value === '');
    const witness = await composer(slow);
    answer();
    await find(witness, 'button', 'Send again');
    await write(element, 'For the second');
    await find(element, 'button', 'Send');
    expect(textOf(element)).not.to.include('was not sent');
    element.threadId = 'T-1';
    await find(element, 'button', 'Send again');
    await until(() => field(element).value === 'For the first');
    // What is shown here is shown; nothing was announced while the other one was read.
    expect(announced(element)).not.to.include('was not sent');
  });

  it('can be answered again at once in the other one', async () => {
    const adapter = market();
    const { slow, asked, answer } = held(adapter, 'reply');
    const element = await composer(slow);
    await write(element, 'For the first');
    await send(element);
    await until(() => asked() === 1);
    element.threadId = 'T-2';
    await until(() => field(element)?.value === '');
    await write(element, 'For the second');
    await send(element);
    await until(() => asked() === 2);
    answer();
    await until(async () => (await sentBySeller(adapter, 'T-2')).length === 1);
    await until(async () => (await sentBySeller(adapter)).length === 1);
  });

  it('is checked to its end, and what came of that is not said in the other one', async () => {
    const adapter = market({
      faults: [{ method: 'threads.reply', kind: 'lost-request', times: 1 }],
    });
    const { slow, asked, answer } = held(adapter, 'check');
    const element = await composer(slow);
    await write(element, 'Did it arrive?');
    await send(element);
    (await find(element, 'button', 'Check whether it was sent')).click();
    await until(() => asked() === 1);
    element.threadId = 'T-2';
    await until(() => field(element)?.value === '' && !field(element).readOnly);
    const witness = await composer(slow);
    answer();
    await find(witness, 'button', 'Send again');
    expect(textOf(element)).not.to.include('It was not sent.');
    await write(element, 'And this?');
    await find(element, 'button', 'Send');
    element.threadId = 'T-1';
    await find(element, 'button', 'Send again');
    expect(announced(element)).not.to.include('was not sent');
  });

  it('is given up where it stands, and its words do not come into the other one', async () => {
    const adapter = market({ faults: [{ method: 'threads.reply', kind: 'lost-reply' }] });
    adapter.controls.faults.add({ method: 'check', kind: 'unavailable' });
    const element = await composer(adapter);
    await write(element, 'Did it arrive?');
    await send(element);
    (await find(element, 'button', 'Check whether it was sent')).click();
    const abandon = await find(element, 'button', /^I looked/u);
    // Another screen tells when it has been given up.
    const witness = await composer(adapter);
    await until(() => field(witness).readOnly);
    abandon.click();
    element.threadId = 'T-2';
    await until(() => !field(witness).readOnly);
    await until(() => field(element) && !field(element).readOnly);
    expect(field(element).value).to.equal('');
  });
});

describe('an answer that the marketplace does not take', () => {
  afterEach(() => forget());

  const unsupported = () =>
    market({ faults: [{ method: 'threads.reply', kind: 'unsupported', times: 1 }] });

  it('is no longer offered, and its text stays to be copied', async () => {
    const element = await composer(unsupported());
    await write(element, 'Nobody takes this');
    await send(element);
    await until(() => textOf(element).includes('The marketplace takes no answers here.'));
    expect(findAll(element, 'button', /^Send/u)).to.deep.equal([]);
    expect(field(element).value).to.equal('Nobody takes this');
    expect(field(element).readOnly).to.equal(true);
  });

  it('is offered nowhere else either', async () => {
    const adapter = unsupported();
    const element = await composer(adapter);
    await write(element, 'Nobody takes this');
    await send(element);
    await until(() => textOf(element).includes('The marketplace takes no answers here.'));
    element.threadId = 'T-2';
    await until(() => textOf(element).includes('This conversation can only be read here.'));
  });
});

describe('an answer that could not even begin', () => {
  afterEach(() => forget());

  it('says that another tab is on it, and keeps the text', async () => {
    const adapter = market();
    const element = await composer(adapter);
    await write(element, 'From the second tab');
    const { scope } = await adapter.describe(call);
    const otherTab = deferred<void>();
    const door = `${lockName(scope, 'thread-reply', 'T-1')} door`;
    const held = new Promise<void>((taken) => {
      void navigator.locks.request(door, () => {
        taken();
        return otherTab.promise;
      });
    });
    await held;
    const timers = countTimers();
    try {
      await send(element);
      await until(() => timers.delays.includes(60_000));
      timers.fire();
      await until(() => textOf(element).includes('Another tab is still sending'));
    } finally {
      timers.stop();
      otherTab.resolve();
    }
    expect(field(element).value).to.equal('From the second tab');
    await send(element);
    await until(async () => (await sentBySeller(adapter)).length === 1);
  });
});

/** What a screen reader has been told. */
function announced(element: HTMLElement): string {
  return findAll(element, 'status').map(textOf).join(' ');
}
