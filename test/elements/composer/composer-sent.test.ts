import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/all.js';
import type { CareAdapter } from '../../../src/adapter/care-adapter.js';
import type { CommandCall } from '../../../src/adapter/calls.js';
import type { ReplyRequest } from '../../../src/adapter/commands.js';
import { createMemoryAdapter, type MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { hostOfAdapter } from '../../../src/controllers/care-host.js';
import { storeOf } from '../../../src/controllers/host-store.js';
import type { CareComposerElement } from '../../../src/elements/composer/composer-element.js';
import type { CareMessageSentEvent } from '../../../src/elements/composer/composer-events.js';
import { writingOf } from '../../../src/store/writing.js';
import { forget } from '../../../src/store/forget.js';
import { aMessage, aThread } from '../../support/builders.js';
import { deferred } from '../../support/deferred.js';
import { nextTask, watchHostPage } from '../../support/host-page.js';
import { find, findAll, textOf, type, until } from '../../support/screen.js';

let shops = 0;

/** Two conversations; what is sent is answered when the test says so. */
function slowShop() {
  shops += 1;
  const shop: MemoryAdapter = createMemoryAdapter({
    scope: { marketplace: 'test', shop: `sent-${shops}-${Date.now()}`, user: 'eva' },
    records: {
      threads: [aThread({ id: 'T-1' }), aThread({ id: 'T-2' })],
      messages: { 'T-1': [aMessage({ id: 'M-1' })], 'T-2': [aMessage({ id: 'M-2' })] },
    },
  });
  const answered = deferred<undefined>();
  const threads = shop.threads!;
  const reply = async (request: ReplyRequest, call: CommandCall) => {
    const receipt = await threads.reply!(request, call);
    await answered.promise;
    return receipt;
  };
  const adapter: CareAdapter = { ...shop, threads: { ...threads, reply } };
  const isAsked = (): boolean =>
    shop.controls.calls.some(({ method }) => method === 'threads.reply');
  return { adapter, isAsked, answer: () => answered.resolve(undefined) };
}

async function composer(adapter: CareAdapter): Promise<CareComposerElement> {
  return fixture<CareComposerElement>(
    html`<care-composer lang="en" .adapter=${adapter} thread-id="T-1"></care-composer>`,
  );
}

async function sendFrom(element: HTMLElement, text: string): Promise<void> {
  (await find(element, 'radio', 'Customer')).click();
  type(await find(element, 'textbox', 'Message'), text);
  (await find(element, 'button', /^Send/u)).click();
}

function listen(element: HTMLElement): (string | undefined)[] {
  const told: (string | undefined)[] = [];
  element.addEventListener('care-message-sent', (event: CareMessageSentEvent) =>
    told.push(event.threadId),
  );
  return told;
}

/** Whatever would tell it a second time has had its turn. */
async function settled(): Promise<void> {
  for (let task = 0; task < 20; task += 1) await nextTask();
}

describe('a message that has been sent', () => {
  watchHostPage();
  afterEach(() => forget());

  it('is told once', async () => {
    const { adapter, answer } = slowShop();
    const element = await composer(adapter);
    const told = listen(element);
    await sendFrom(element, 'It leaves tomorrow.');
    answer();
    await until(() => told.length > 0);
    await settled();
    expect(told).to.deep.equal(['T-1']);
  });

  it('is told, once, also when another conversation is shown by then', async () => {
    const { adapter, isAsked, answer } = slowShop();
    const element = await composer(adapter);
    const told = listen(element);
    await sendFrom(element, 'It leaves tomorrow.');
    await until(isAsked);
    element.threadId = 'T-2';
    await until(() => findAll(element, 'button', /^Send/u).length > 0);
    answer();
    await until(() => told.length > 0);
    element.threadId = 'T-1';
    await until(() => findAll(element, 'button', /^Send/u).length > 0);
    await settled();
    expect(told).to.deep.equal(['T-1']);
  });

  it('leaves what is shown of another conversation as it is', async () => {
    const { adapter, isAsked, answer } = slowShop();
    const element = await composer(adapter);
    const told = listen(element);
    await sendFrom(element, 'It leaves tomorrow.');
    await until(isAsked);
    element.threadId = 'T-2';
    await until(() => findAll(element, 'button', /^Send/u).length > 0);
    await sendFrom(element, '');
    const problems = textOf(element);
    answer();
    await until(() => told.length > 0);
    await settled();
    expect(textOf(element)).to.contain(problems);
  });

  it('is told, once, also when the language has changed by then', async () => {
    const { adapter, isAsked, answer } = slowShop();
    const element = await composer(adapter);
    const told = listen(element);
    await sendFrom(element, 'It leaves tomorrow.');
    await until(isAsked);
    element.lang = 'en-GB';
    await nextTask();
    answer();
    await until(() => told.length > 0);
    await settled();
    expect(told).to.deep.equal(['T-1']);
  });

  it('stays sent when an older look at what is on its way answers last', async () => {
    const { adapter, isAsked, answer } = slowShop();
    const element = await composer(adapter);
    const { intents } = await writingOf(storeOf(hostOfAdapter(adapter))).load();
    const found = intents.find.bind(intents);
    const told = listen(element);
    await sendFrom(element, 'It leaves tomorrow.');
    await until(isAsked);
    const late = deferred<undefined>();
    let looks = 0;
    let hasSeen = false;
    intents.find = async (...asked) => {
      if (asked[1].id !== 'T-1') return found(...asked);
      looks += 1;
      const isFirst = looks === 1;
      const answer = await found(...asked);
      // The first look saw the message on its way, and says so last.
      hasSeen = true;
      if (isFirst) await late.promise;
      return answer;
    };
    const other = intents.subscribe(() => {});
    await find(element, 'textbox', 'Message');
    element.threadId = 'T-2';
    await element.updateComplete;
    element.threadId = 'T-1';
    await until(() => hasSeen);
    answer();
    await until(() => told.length > 0);
    await until(() => looks > 1);
    late.resolve(undefined);
    await settled();
    const field = (await find(element, 'textbox', 'Message')) as HTMLTextAreaElement;
    expect([field.value, field.readOnly]).to.deep.equal(['', false]);
    other();
  });
});
