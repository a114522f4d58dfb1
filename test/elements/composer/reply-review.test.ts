import { expect, fixture, html } from '@open-wc/testing';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { Hooks, ReviewFinding } from '../../../src/controllers/care-host.js';
import type { CareComposerElement } from '../../../src/elements/composer/composer-element.js';
import type { CareProviderElement } from '../../../src/elements/provider/provider-element.js';
import { forget } from '../../../src/store/forget.js';
import { field, market, repliesOf, send, sentBySeller, write } from '../../support/answering.js';
import { deferred } from '../../support/deferred.js';
import { find, findAll, textOf, type, until } from '../../support/screen.js';
import { countTimers } from '../../support/timers.js';

type Review = NonNullable<Hooks['reviewMessage']>;

async function reviewed(adapter: MemoryAdapter, review: Review): Promise<CareComposerElement> {
  const provider = await fixture<CareProviderElement>(html`
    <care-provider lang="en" .adapter=${adapter} .reviewMessage=${review}>
      <care-composer thread-id="T-1"></care-composer>
    </care-provider>
  `);
  const element = provider.querySelector('care-composer')!;
  await find(element, 'textbox', 'Message');
  return element;
}

const warn = (message: string): ReviewFinding[] => [{ severity: 'warn', message }];

describe('the host’s look at an answer before it is sent', () => {
  afterEach(() => forget());

  it('shows a warning once: sent again, the message goes', async () => {
    const adapter = market();
    const element = await reviewed(adapter, () => warn('Looks like a phone number.'));
    await write(element, 'Call me');
    await send(element);
    const anyway = await find(element, 'button', 'Send anyway');
    expect(textOf(element)).to.include('Looks like a phone number.');
    expect(repliesOf(adapter)).to.deep.equal([]);
    anyway.click();
    await until(async () => (await sentBySeller(adapter)).length === 1);
  });

  it('shows another warning before it lets the message go', async () => {
    const adapter = market();
    const warnings = ['Looks like a phone number.', 'Looks like an address.'];
    let looks = 0;
    const element = await reviewed(adapter, () => warn(warnings[(looks += 1) - 1] ?? 'More'));
    await write(element, 'Call me');
    await send(element);
    (await find(element, 'button', 'Send anyway')).click();
    await until(() => textOf(element).includes('Looks like an address.'));
    expect(repliesOf(adapter)).to.deep.equal([]);
  });

  it('stops a message that may not be sent, however often it is tried', async () => {
    const adapter = market();
    let looks = 0;
    const element = await reviewed(adapter, () => {
      looks += 1;
      return [{ severity: 'block', message: 'No links.' }];
    });
    await write(element, 'See example.com');
    for (const time of [1, 2]) {
      await send(element);
      await until(() => looks === time && findAll(element, 'button', 'Send').length === 1);
    }
    expect(textOf(element)).to.include('No links.');
    expect(repliesOf(adapter)).to.deep.equal([]);
  });

  it('is called off by the seller, who then changes her text', async () => {
    const adapter = market();
    const signals: AbortSignal[] = [];
    const late = deferred<ReviewFinding[]>();
    const element = await reviewed(adapter, (_, { signal }) => {
      signals.push(signal);
      return late.promise;
    });
    await write(element, 'Too fast');
    await send(element);
    (await find(element, 'button', 'Do not send yet')).click();
    await find(element, 'button', 'Send');
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true]);
    type(field(element), 'Slower now');
    late.resolve(warn('Too late to say.'));
    await until(() => field(element).value === 'Slower now');
    expect(textOf(element)).not.to.include('Too late to say.');
    expect(repliesOf(adapter)).to.deep.equal([]);
  });

  it('that never ends does not keep her from answering: after ten seconds she is told', async () => {
    const adapter = market();
    const element = await reviewed(adapter, () => new Promise(() => {}));
    await write(element, 'Anybody there?');
    const timers = countTimers();
    try {
      await send(element);
      await until(() => timers.delays.includes(10_000));
      expect(field(element).readOnly).to.equal(true);
      timers.fire();
      const anyway = await find(element, 'button', 'Send anyway');
      expect(textOf(element)).to.include('The check of this message did not answer.');
      expect(field(element).readOnly).to.equal(false);
      anyway.click();
    } finally {
      timers.stop();
    }
    await until(async () => (await sentBySeller(adapter)).length === 1);
  });

  it('of one conversation says nothing in another', async () => {
    const adapter = market();
    const late = deferred<ReviewFinding[]>();
    const element = await reviewed(adapter, () => late.promise);
    await write(element, 'For the first');
    await send(element);
    await find(element, 'button', 'Do not send yet');
    element.threadId = 'T-2';
    await until(() => field(element)?.value === '');
    late.resolve(warn('About the first.'));
    await find(element, 'button', 'Send');
    expect(textOf(element)).not.to.include('did not answer');
    await write(element, 'For the second');
    expect(textOf(element)).not.to.include('About the first.');
    expect(repliesOf(adapter)).to.deep.equal([]);
    element.threadId = 'T-1';
    await until(() => field(element)?.value === 'For the first');
    await find(element, 'button', 'Send');
  });

  it('sends nothing once the conversation is left, whatever the moment it ends in', async () => {
    for (let moment = 0; moment < 24; moment += 1) {
      const late = deferred<ReviewFinding[]>();
      const asked = deferred<void>();
      const element = await reviewed(market(), () => {
        asked.resolve();
        return late.promise;
      });
      const elsewhere: string[] = [];
      element.addEventListener('care-message-send', (event) => {
        event.preventDefault();
        if (event.threadId !== element.threadId) elsewhere.push(`${moment}`);
      });
      await write(element, 'For the first');
      await send(element);
      await asked.promise;
      late.resolve([]);
      for (let turn = 0; turn < moment; turn += 1) await Promise.resolve();
      element.threadId = 'T-2';
      await until(() => field(element)?.value === '');
      expect(elsewhere).to.deep.equal([]);
    }
  });
});
