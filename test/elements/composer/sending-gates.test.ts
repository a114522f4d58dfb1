import { expect, fixture, html } from '@open-wc/testing';
import type { CareComposerElement } from '../../../src/elements/composer/composer-element.js';
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
import { aRecipient, aThread, composeRules } from '../../support/builders.js';
import { find, findAll, textOf, type, until } from '../../support/screen.js';
import { countTimers } from '../../support/timers.js';

const OPERATOR = aRecipient({
  ...{ id: 'operator', to: ['operator'], label: 'Operator' },
  ...{ visibleTo: ['operator', 'seller'], notifies: ['operator'], default: true },
});
const BOTH = aRecipient({
  ...{ id: 'both', to: ['customer', 'operator'], label: 'Both' },
  visibleTo: ['customer', 'operator', 'seller'],
});

const ruled = (changes: Parameters<typeof composeRules>[0]) =>
  market({ records: { threads: [aThread({ id: 'T-1', compose: composeRules(changes) })] } });

describe('an answer to more people than expected', () => {
  afterEach(() => forget());
  const rules = { recipients: [OPERATOR, BOTH] };

  it('is asked about once, and goes to them when she says so', async () => {
    const adapter = ruled(rules);
    const element = await composer(adapter);
    await write(element, 'For everybody', 'Both');
    await send(element);
    const agree = await find(element, 'button', 'Send to Both');
    expect(textOf(element)).to.include('It can be read by the customer too');
    // The second press of a double click.
    (await find(element, 'button', 'Send')).click();
    await element.updateComplete;
    expect(repliesOf(adapter)).to.deep.equal([]);
    agree.click();
    await until(async () => (await sentBySeller(adapter)).length === 1);
  });

  it('stays as it is when she goes back, and is asked about again', async () => {
    const adapter = ruled(rules);
    const element = await composer(adapter);
    await write(element, 'For everybody', 'Both');
    await send(element);
    (await find(element, 'button', 'Back')).click();
    await until(() => !field(element).readOnly);
    expect(field(element).value).to.equal('For everybody');
    await send(element);
    await find(element, 'button', 'Send to Both');
    expect(repliesOf(adapter)).to.deep.equal([]);
  });

  it('is not asked about where nobody else can read it', async () => {
    const adapter = ruled(rules);
    const element = await composer(adapter);
    await write(element, 'For the operator', 'Operator');
    await send(element);
    await until(async () => (await sentBySeller(adapter)).length === 1);
  });
});

describe('what the kit finds in an answer', () => {
  afterEach(() => forget());

  it('is a warning, with the words it is about, that can be overridden', async () => {
    const adapter = market();
    const element = await composer(adapter);
    await write(element, 'Write to ana@example.com');
    await send(element);
    const anyway = await find(element, 'button', 'Send anyway');
    expect(textOf(element)).to.include('Looks like an e-mail address: “ana@example.com”');
    expect(repliesOf(adapter)).to.deep.equal([]);
    anyway.click();
    await until(async () => (await sentBySeller(adapter)).length === 1);
  });

  it('is not overridden where the marketplace forbids it', async () => {
    const adapter = ruled({ forbids: ['mail-address'] });
    const element = await composer(adapter);
    await write(element, 'Write to ana@example.com');
    for (let press = 0; press < 3; press += 1) {
      await send(element);
      await until(() => textOf(element).includes('E-mail addresses are not allowed here.'));
      await find(element, 'button', 'Send');
    }
    expect(repliesOf(adapter)).to.deep.equal([]);
    type(field(element), 'Write to me here');
    await send(element);
    await until(async () => (await sentBySeller(adapter)).length === 1);
  });

  it('says that a file was announced and none is there', async () => {
    const element = await composer(market());
    await write(element, 'The invoice is attached.');
    await send(element);
    await find(element, 'button', 'Send anyway');
    expect(textOf(element)).to.include('no file is attached');
  });

  it('does not take the order’s number for a phone number', async () => {
    const about = [{ kind: 'order', id: 'o-1', label: '600123456' }] as const;
    const adapter = market({
      records: { threads: [aThread({ id: 'T-1', about, compose: composeRules() })] },
    });
    const element = await composer(adapter);
    await write(element, 'Order 600123456 has left.');
    await send(element);
    await until(async () => (await sentBySeller(adapter)).length === 1);
  });
});

describe('an answer that can be called back', () => {
  afterEach(() => forget());

  async function undoable(adapter: ReturnType<typeof market>): Promise<CareComposerElement> {
    const element = await fixture<CareComposerElement>(html`
      <care-composer lang="en" undo-seconds="3" thread-id="T-1" .adapter=${adapter}></care-composer>
    `);
    await find(element, 'textbox', 'Message');
    return element;
  }

  /** Sends, and lets no second pass that the test does not let pass. */
  async function held(element: HTMLElement) {
    const timers = countTimers();
    await send(element);
    await until(() => timers.delays.includes(1000));
    return timers;
  }

  it('has not gone while it can be, and does not go when it was', async () => {
    const adapter = market();
    const element = await undoable(adapter);
    await write(element, 'Too fast');
    const timers = await held(element);
    try {
      await find(element, 'button', 'Sending in 3 s');
      expect(field(element).readOnly).to.equal(true);
      (await find(element, 'button', 'Undo')).click();
      await find(element, 'button', 'Send');
      timers.fire();
      await element.updateComplete;
    } finally {
      timers.stop();
    }
    expect(field(element).value).to.equal('Too fast');
    expect(repliesOf(adapter)).to.deep.equal([]);
  });

  it('goes once, when its seconds are over', async () => {
    const adapter = market();
    const element = await undoable(adapter);
    await write(element, 'Slow and sure');
    const timers = await held(element);
    try {
      for (let second = 0; second < 3; second += 1) timers.fire();
    } finally {
      timers.stop();
    }
    await until(async () => (await sentBySeller(adapter)).length === 1);
    await until(() => field(element).value === '');
    expect(repliesOf(adapter)).to.have.length(1);
  });

  it('goes also when the element has gone, and another one can call it back', async () => {
    const adapter = market();
    const element = await undoable(adapter);
    await write(element, 'Left behind');
    const timers = await held(element);
    try {
      element.remove();
      const other = await undoable(adapter);
      await find(other, 'button', 'Sending in 3 s');
      await find(other, 'button', 'Undo');
      expect(field(other).readOnly).to.equal(true);
      for (let second = 0; second < 3; second += 1) timers.fire();
    } finally {
      timers.stop();
    }
    await until(async () => (await sentBySeller(adapter)).length === 1);
    expect(repliesOf(adapter)).to.have.length(1);
  });

  it('is gone with its seller', async () => {
    const adapter = market();
    const element = await undoable(adapter);
    await write(element, 'Signed out');
    const timers = await held(element);
    try {
      await forget();
      await find(element, 'button', 'Send');
      timers.fire();
      await element.updateComplete;
    } finally {
      timers.stop();
    }
    expect(repliesOf(adapter)).to.deep.equal([]);
  });
});

describe('an answer to which a colleague was faster', () => {
  afterEach(() => forget());

  async function collided() {
    const adapter = market({ offers: { live: null } });
    const element = await composer(adapter);
    await write(element, 'My answer');
    const other = await composer(otherPage(adapter));
    await write(other, 'The other answer');
    await send(other);
    await until(async () => (await sentBySeller(adapter)).length === 1);
    // Until it has ended there nothing can be sent here, and with it the draft of both has gone.
    await until(() => textOf(other).includes('Message sent'));
    type(field(element), 'My answer');
    await send(element);
    await until(() => textOf(element).includes('There is something new'));
    return { adapter, element };
  }

  it('says who wrote and when, keeps the words, and sends them all the same', async () => {
    const { adapter, element } = await collided();
    await until(() => /answered \d+ seconds? ago/u.test(textOf(element)));
    expect(field(element).value).to.equal('My answer');
    (await find(element, 'button', 'Send anyway')).click();
    await until(async () => (await sentBySeller(adapter)).length === 2);
  });

  it('can be changed first, or thrown away', async () => {
    const { adapter, element } = await collided();
    (await find(element, 'button', 'Change my message')).click();
    await until(() => !textOf(element).includes('There is something new'));
    expect(field(element).value).to.equal('My answer');
    await find(element, 'button', 'Send');
    expect(await sentBySeller(adapter)).to.have.length(1);
  });

  it('is thrown away when she says so', async () => {
    const { adapter, element } = await collided();
    (await find(element, 'button', 'Discard my message')).click();
    await until(() => field(element).value === '');
    await until(() => !textOf(element).includes('There is something new'));
    expect(await sentBySeller(adapter)).to.have.length(1);
  });
});

describe('the key that sends', () => {
  afterEach(() => forget());

  it('is Enter where the host wants it, and Shift+Enter begins a line', async () => {
    const adapter = market();
    const element = await composer(adapter);
    element.sendKey = 'enter';
    await write(element, 'By Enter');
    await until(() => textOf(element).includes('Enter sends, Shift+Enter begins a new line'));
    const press = (more: KeyboardEventInit): boolean => {
      const key = new KeyboardEvent('keydown', { key: 'Enter', cancelable: true, ...more });
      return field(element).dispatchEvent(key);
    };
    expect(press({ shiftKey: true })).to.equal(true);
    expect(press({ isComposing: true })).to.equal(true);
    expect(press({ repeat: true })).to.equal(false);
    await element.updateComplete;
    expect(findAll(element, 'button', 'Send')).to.have.length(1);
    expect(press({})).to.equal(false);
    await until(async () => (await sentBySeller(adapter)).length === 1);
  });

  it('is not Enter alone by default', async () => {
    const element = await composer(market());
    await write(element, 'A line');
    const key = new KeyboardEvent('keydown', { key: 'Enter', cancelable: true });
    expect(field(element).dispatchEvent(key)).to.equal(true);
    await until(() => textOf(element).includes('Ctrl+Enter sends'));
  });
});
