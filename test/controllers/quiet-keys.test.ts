import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/all.js';
import { aShop } from '../support/a-shop.js';
import { find } from '../support/screen.js';

const TYPES = ['keydown', 'keypress', 'keyup'] as const;

/** What a host's hotkeys, set on the document, hear of keys pressed on an element. */
function heard(target: Element, init: KeyboardEventInit): string[] {
  const keys: string[] = [];
  const hear = (event: KeyboardEvent): void => void keys.push(event.type);
  for (const type of TYPES) document.addEventListener(type, hear);
  for (const type of TYPES) {
    target.dispatchEvent(
      new KeyboardEvent(type, { bubbles: true, composed: true, cancelable: true, ...init }),
    );
  }
  for (const type of TYPES) document.removeEventListener(type, hear);
  return keys;
}

async function composer(): Promise<HTMLElement> {
  return fixture(
    html`<care-composer lang="en" .adapter=${aShop('Ana')} thread-id="T-1"></care-composer>`,
  );
}

describe('keys pressed in the composer', () => {
  for (const key of ['a', 'J', '?', '/', ' ', 'Enter', 'Backspace', 'ArrowDown', 'ñ', '1']) {
    it(`do not reach the host’s hotkeys: ${key}`, async () => {
      const field = await find(await composer(), 'textbox');
      expect(heard(field, { key })).to.deep.equal([]);
    });
  }

  it('do not reach them where AltGr writes a sign', async () => {
    const field = await find(await composer(), 'textbox');
    expect(heard(field, { key: '@', modifierAltGraph: true })).to.deep.equal([]);
    const asWindowsSays = { ctrlKey: true, altKey: true, modifierAltGraph: true };
    expect(heard(field, { key: '€', ...asWindowsSays })).to.deep.equal([]);
  });

  it('do not reach them from the choice of recipient', async () => {
    const radio = await find(await composer(), 'radio');
    expect(heard(radio, { key: 'ArrowDown' })).to.deep.equal([]);
  });

  for (const key of ['Escape', 'Tab']) {
    it(`reach them where they lead out of the field: ${key}`, async () => {
      const field = await find(await composer(), 'textbox');
      expect(heard(field, { key })).to.deep.equal([...TYPES]);
    });
  }

  for (const modifier of ['ctrlKey', 'metaKey', 'altKey']) {
    it(`reach them as commands, with ${modifier}`, async () => {
      const field = await find(await composer(), 'textbox');
      expect(heard(field, { key: 'k', [modifier]: true })).to.deep.equal([...TYPES]);
    });
  }

  it('reach them from a button, where nothing is typed', async () => {
    const button = await find(await composer(), 'button', 'Send');
    expect(heard(button, { key: 'j' })).to.deep.equal([...TYPES]);
  });
});
