import { expect, fixture, html } from '@open-wc/testing';
import type { CareComposerElement } from '../../../src/elements/composer/composer-element.js';
import type {
  CareMessageSendEvent,
  CareMessageSentEvent,
} from '../../../src/elements/composer/composer-events.js';
import { forget } from '../../../src/store/forget.js';
import {
  composer,
  field,
  market,
  otherPage,
  repliesOf,
  send,
  sentBySeller,
  write,
} from '../../support/answering.js';
import { aThread, composeRules } from '../../support/builders.js';
import { find, findAll, textOf, type, until } from '../../support/screen.js';

describe('answering a customer', () => {
  afterEach(() => forget());

  it('sends the text to those who were chosen, once, and empties the field', async () => {
    const adapter = market();
    const element = await composer(adapter);
    await write(element, '  It leaves tomorrow.  ', 'Operator');
    const sent = new Promise<CareMessageSentEvent>((resolve) =>
      element.addEventListener('care-message-sent', resolve, { once: true }),
    );
    await send(element);
    const { threadId, messageId } = await sent;
    const [message, ...more] = await sentBySeller(adapter);
    expect(more).to.deep.equal([]);
    expect(message?.body.content).to.equal('It leaves tomorrow.');
    expect(message?.audience.to.map(({ kind }) => kind)).to.deep.equal(['operator']);
    expect([threadId, messageId]).to.deep.equal(['T-1', message?.id]);
    expect(field(element).value).to.equal('');
  });

  it('sends one message however often and however fast the button is pressed', async () => {
    const adapter = market({ latency: { command: 30 } });
    const element = await composer(adapter);
    await write(element, 'Only once, please.');
    const button = await find(element, 'button', 'Send');
    for (let press = 0; press < 5; press += 1) button.click();
    await until(async () => (await sentBySeller(adapter)).length > 0);
    await until(() => findAll(element, 'button', 'Send').length > 0);
    expect(await sentBySeller(adapter)).to.have.length(1);
    expect(
      adapter.controls.calls.filter(({ method }) => method === 'threads.reply'),
    ).to.have.length(1);
  });

  it('keeps the text when the marketplace refuses, and says why in its words', async () => {
    const adapter = market({
      faults: [
        {
          method: 'threads.reply',
          kind: 'validation',
          error: { message: 'No phone numbers here.', requestId: 'R-77' },
        },
      ],
    });
    const element = await composer(adapter);
    await write(element, 'Ask me: no idea');
    await send(element);
    await until(() => textOf(element).includes('No phone numbers here.'));
    expect(field(element).value).to.equal('Ask me: no idea');
    expect(field(element).readOnly).to.equal(false);
    expect(textOf(element)).to.include('R-77');
    expect(await sentBySeller(adapter)).to.deep.equal([]);
  });

  it('takes the same key for the same words after a failure and a new one for other words', async () => {
    const adapter = market({
      faults: [
        { method: 'threads.reply', kind: 'rate-limited', times: 1 },
        { method: 'threads.reply', kind: 'validation', times: 1 },
      ],
    });
    const element = await composer(adapter);
    await write(element, 'First words');
    await send(element);
    (await find(element, 'button', 'Send again')).click();
    await until(() => repliesOf(adapter).length === 2);
    await find(element, 'button', 'Send again');
    await write(element, 'Other words');
    await send(element);
    await until(() => repliesOf(adapter).length === 3);
    const [first, second, third] = repliesOf(adapter);
    expect(second).to.equal(first);
    expect(third).not.to.equal(first);
  });

  it('says what is missing at its place, and asks the marketplace nothing', async () => {
    const adapter = market({
      records: {
        threads: [
          aThread({
            id: 'T-1',
            compose: composeRules(),
            lastMessage: { from: { kind: 'mediator' }, sentAt: '2026-03-12T09:00:00Z' },
          }),
        ],
      },
    });
    const element = await composer(adapter);
    await send(element);
    await until(() => textOf(element).includes('Choose who the message is for.'));
    expect(textOf(element)).to.include('Write a message first.');
    type(field(element), 'Hi');
    await until(() => textOf(element).includes('Write at least 3 characters.'));
    expect(repliesOf(adapter)).to.deep.equal([]);
  });

  it('lets the host send instead, and then keeps the text', async () => {
    const adapter = market();
    const element = await composer(adapter);
    await write(element, 'By the host');
    const asked = new Promise<CareMessageSendEvent>((resolve) =>
      element.addEventListener('care-message-send', (event) => {
        event.preventDefault();
        resolve(event);
      }),
    );
    await send(element);
    const { request } = await asked;
    expect(request.text).to.equal('By the host');
    await find(element, 'button', 'Send');
    expect(field(element).value).to.equal('By the host');
    expect(repliesOf(adapter)).to.deep.equal([]);
  });

  it('says that there is something new when the very same words were just sent elsewhere', async () => {
    const adapter = market({ offers: { live: null } });
    const first = await composer(adapter);
    const second = await composer(otherPage(adapter));
    await write(first, 'Twice the same');
    await write(second, 'Twice the same');
    await send(first);
    await until(async () => (await sentBySeller(adapter)).length === 1);
    await find(first, 'button', 'Send');
    type(field(second), 'Twice the same');
    await send(second);
    // Who wrote it is said as soon as it has been read.
    const news = /There is something new in this conversation\.|answered .*ago/u;
    await until(
      () => news.test(textOf(second)),
      () => `word of it in: ${textOf(second)}`,
    );
    expect(field(second).value).to.equal('Twice the same');
    expect(await sentBySeller(adapter)).to.have.length(1);
  });

  it('says that there is something new when another page is sending, and keeps what was not sent', async () => {
    const adapter = market({
      offers: { live: null },
      faults: [{ method: 'threads.reply', kind: 'slow', ms: 400, times: 1 }],
    });
    const first = await composer(adapter);
    const second = await composer(otherPage(adapter));
    await write(first, 'From here');
    await write(second, 'And from there');
    await send(first);
    await until(() => repliesOf(adapter).length === 1);
    await send(second);
    await until(async () => (await sentBySeller(adapter)).length === 1);
    await find(second, 'button', /^Send/u);
    expect(textOf(second)).to.match(/something new in this conversation|answered .*ago/u);
    expect(field(second).value).to.equal('And from there');
  });

  it('says when what it knows of the conversation could not be updated, and reads it again', async () => {
    const adapter = market();
    const element = await composer(adapter);
    adapter.controls.faults.add({ method: 'threads.get', kind: 'forbidden', times: 1 });
    await adapter.controls.receive('T-1', { from: 'customer', text: 'And?' });
    (await find(element, 'button', 'Refresh')).click();
    await until(() => findAll(element, 'button', 'Refresh').length === 0);
  });

  it('leaves that to the conversation it stands in', async () => {
    const adapter = market();
    const thread = await fixture<HTMLElement>(
      html`<care-thread lang="en" .adapter=${adapter} thread-id="T-1"></care-thread>`,
    );
    await find(thread, 'textbox', 'Message');
    adapter.controls.faults.add({ method: 'threads.get', kind: 'forbidden' });
    await adapter.controls.receive('T-1', { from: 'customer', text: 'And?' });
    await find(thread, 'button', 'Refresh');
    expect(findAll(thread, 'button', 'Refresh')).to.have.length(1);
  });

  it('does not send while an input method puts words together', async () => {
    const adapter = market();
    const element = await composer(adapter);
    await write(element, 'ありがとう');
    // Untouched, the key would also break the line: what sends takes it.
    const press = (isComposing: boolean): boolean => {
      const key = { key: 'Enter', ctrlKey: true, cancelable: true, isComposing };
      return field(element).dispatchEvent(new KeyboardEvent('keydown', key));
    };
    expect(press(true)).to.equal(true);
    expect(findAll(element, 'button', 'Send')).to.have.length(1);
    expect(press(false)).to.equal(false);
    await until(async () => (await sentBySeller(adapter)).length === 1);
    expect(repliesOf(adapter)).to.have.length(1);
  });
});

describe('an answer whose reply was lost', () => {
  afterEach(() => forget());

  const lost = (kind: 'lost-reply' | 'lost-request') =>
    market({ faults: [{ method: 'threads.reply', kind, times: 1 }] });

  async function loseOne(kind: 'lost-reply' | 'lost-request') {
    const adapter = lost(kind);
    const element = await composer(adapter);
    await write(element, 'Did it arrive?');
    await send(element);
    await find(element, 'button', 'Check whether it was sent');
    return { adapter, element };
  }

  it('is unknown, frozen, and not sent again', async () => {
    const { adapter, element } = await loseOne('lost-reply');
    expect(textOf(element)).to.include('We do not know whether your message was sent');
    expect(field(element).readOnly).to.equal(true);
    expect(findAll(element, 'button', /^Send/u)).to.deep.equal([]);
    expect(repliesOf(adapter)).to.have.length(1);
  });

  it('is found by a check, and there is one', async () => {
    const { adapter, element } = await loseOne('lost-reply');
    (await find(element, 'button', 'Check whether it was sent')).click();
    await find(element, 'button', 'Send');
    expect(field(element).value).to.equal('');
    expect(await sentBySeller(adapter)).to.have.length(1);
  });

  it('is still unknown for the next page that opens, until that one checks', async () => {
    const { adapter, element } = await loseOne('lost-reply');
    element.remove();
    const again = await fixture<CareComposerElement>(
      html`<care-composer
        lang="en"
        .adapter=${otherPage(adapter)}
        thread-id="T-1"
      ></care-composer>`,
    );
    (await find(again, 'button', 'Check whether it was sent')).click();
    await find(again, 'button', 'Send');
    expect(await sentBySeller(adapter)).to.have.length(1);
  });

  it('goes out under the same key when the check finds that it never arrived', async () => {
    const { adapter, element } = await loseOne('lost-request');
    (await find(element, 'button', 'Check whether it was sent')).click();
    await until(() => textOf(element).includes('It was not sent.'));
    expect(field(element).value).to.equal('Did it arrive?');
    await send(element);
    await until(async () => (await sentBySeller(adapter)).length === 1);
    const [first, ...others] = repliesOf(adapter);
    expect(others).to.deep.equal([first]);
  });

  it('stays unknown when nobody can say, and only the seller gives it up', async () => {
    const { adapter, element } = await loseOne('lost-reply');
    adapter.controls.faults.add({ method: 'check', kind: 'unavailable' });
    (await find(element, 'button', 'Check whether it was sent')).click();
    await until(() => textOf(element).includes('It is still not known.'));
    (await find(element, 'button', /^I looked/u)).click();
    await find(element, 'button', 'Send');
    expect(field(element).value).to.equal('Did it arrive?');
  });
});

describe('what has been typed', () => {
  afterEach(() => forget());

  it('keeps its addressee when somebody else writes meanwhile', async () => {
    const adapter = market();
    const element = await composer(adapter);
    const isChosen = (name: string): boolean =>
      (findAll(element, 'radio', name)[0] as HTMLInputElement | undefined)?.checked === true;
    await until(() => isChosen('Customer'));
    type(field(element), 'For the customer');
    await adapter.controls.receive('T-1', { from: 'operator', text: 'A word from us' });
    const reads = (): number =>
      adapter.controls.calls.filter(({ method }) => method === 'threads.get').length;
    await until(() => reads() > 1);
    await element.updateComplete;
    await new Promise((next) => setTimeout(next, 50));
    expect(isChosen('Customer')).to.equal(true);
  });

  it('survives the removal of the element and a new page', async () => {
    const adapter = market();
    const element = await composer(adapter);
    await write(element, 'Half a sentence', 'Operator');
    element.remove();
    const again = await composer(otherPage(adapter));
    await until(() => field(again).value === 'Half a sentence');
    expect((findAll(again, 'radio', 'Operator')[0] as HTMLInputElement).checked).to.equal(true);
  });

  it('does not follow into another conversation', async () => {
    const adapter = market({
      records: { threads: [aThread({ id: 'T-1' }), aThread({ id: 'T-2' })] },
    });
    const element = await composer(adapter);
    await write(element, 'For T-1 only');
    element.threadId = 'T-2';
    await until(() => field(element)?.value === '');
    element.threadId = 'T-1';
    await until(() => field(element)?.value === 'For T-1 only');
  });

  it('is never seen by another shop', async () => {
    const adapter = market();
    const element = await composer(adapter);
    await write(element, 'Secret of one shop');
    element.remove();
    const other = await composer(market());
    await other.updateComplete;
    expect(field(other).value).to.equal('');
  });
});
