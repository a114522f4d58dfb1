import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/inbox.js';
import { createMemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { CareNavigateEvent } from '../../../src/controllers/care-events.js';
import type { CareInboxElement } from '../../../src/elements/inbox/inbox-element.js';
import { aCustomer, aThread } from '../../support/builders.js';
import { find, findAll, textOf, until } from '../../support/screen.js';

async function inbox(shortcuts = true) {
  const threads = ['Ana', 'Bea', 'Cleo'].map((name, n) =>
    aThread({
      id: `T-${name}`,
      participants: [aCustomer({ id: `c-${n}`, name })],
      lastActivityAt: new Date(Date.parse('2026-03-12T08:00:00Z') - n * 60_000).toISOString(),
    }),
  );
  const scope = { marketplace: 'test', shop: crypto.randomUUID(), user: 'u' };
  const adapter = createMemoryAdapter({ records: { threads }, scope });
  const element = await fixture<CareInboxElement>(html`
    <care-inbox lang="en" view="all" ?shortcuts=${shortcuts} .adapter=${adapter}></care-inbox>
  `);
  element.style.setProperty('block-size', '600px');
  await until(() => findAll(element, 'listitem').length === 3);
  findAll(element, 'listitem')[0]!.querySelector('button')!.focus();
  return { element, adapter };
}

const focused = (element: Element): Element => element.shadowRoot!.activeElement!;

function press(element: Element, key: string): void {
  focused(element).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );
}

describe('the shortcuts of the inbox', () => {
  it('lead to the next and the one before, and to the search', async () => {
    const { element } = await inbox();
    press(element, 'j');
    await until(() => textOf(focused(element)).includes('Bea'));
    press(element, 'k');
    await until(() => textOf(focused(element)).includes('Ana'));
    press(element, '/');
    await until(() => focused(element).matches('input[type="search"]'));
  });

  it('say that a conversation needs no reply, and select it', async () => {
    const { element } = await inbox();
    press(element, 'e');
    await until(() => textOf(element).includes('1 conversation needs no reply now'));
    press(element, 'x');
    await until(() => textOf(element).includes('1 selected'));
  });

  it('are listed on a sheet that closes again', async () => {
    const { element } = await inbox();
    press(element, '?');
    const close = await find(element, 'button', 'Close');
    expect(textOf(element)).to.contain('Keyboard shortcuts');
    close.click();
    await until(() => !textOf(element).includes('Keyboard shortcuts'));
  });

  it('do nothing in a field, nor where they are not wanted', async () => {
    const { element } = await inbox();
    const { element: other } = await inbox(false);
    const targets: unknown[] = [];
    const note = ({ destination }: CareNavigateEvent): void => void targets.push(destination);
    for (const each of [element, other]) each.addEventListener('care-navigate', note);
    (await find(other, 'button', 'Refresh the list')).focus();
    press(other, 'c');
    (await find(element, 'searchbox', 'Search conversations')).focus();
    press(element, 'c');
    // A letter chooses in a list of its own.
    element.shadowRoot!.querySelector('select')!.focus();
    press(element, 'c');
    // The next one that counts is the first that is heard.
    findAll(element, 'listitem')[0]!.querySelector('button')!.focus();
    press(element, '?');
    await find(element, 'button', 'Close');
    expect(targets).to.deep.equal([]);
  });

  it('leave a host its own keys', async () => {
    const { element } = await inbox();
    const heard: string[] = [];
    const hear = ({ key }: KeyboardEvent): void => void heard.push(key);
    document.addEventListener('keydown', hear);
    press(element, 'j');
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'e' }));
    document.removeEventListener('keydown', hear);
    expect(heard).to.deep.equal(['e']);
  });
});
