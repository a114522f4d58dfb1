import { expect } from '@open-wc/testing';
import { defineCare } from '../../src/define/register.js';
import { VERSION } from '../../src/define/version.js';
import type { CareDeskElement } from '../../src/elements/desk/desk-element.js';
import type { CareProviderElement } from '../../src/elements/provider/provider-element.js';
import { aShop } from '../support/a-shop.js';
import { watchHostPage } from '../support/host-page.js';
import { find, findAll, type, until } from '../support/screen.js';

const NAMES = [
  'provider',
  'summary',
  'inbox',
  'thread',
  'composer',
  'refund-dialog',
  'incident-list',
  'incident-panel',
  'desk',
];
const VERSION_KEY = Symbol.for('seller-care-kit/version');

const defined = (prefix: string): string[] =>
  NAMES.filter((name) => customElements.get(`${prefix}-${name}`) !== undefined);

/** A class as another version of the kit defines it, or as somebody else does. */
function foreign(version?: string): CustomElementConstructor {
  const element = class extends HTMLElement {};
  if (version !== undefined) Object.defineProperty(element, VERSION_KEY, { value: version });
  return element;
}

describe('defineCare', () => {
  const page = watchHostPage();

  it('defines every element, and does no harm when called again', () => {
    defineCare();
    const before = NAMES.map((name) => customElements.get(`care-${name}`));
    defineCare();
    defineCare({});
    expect(before).not.to.include(undefined);
    expect(NAMES.map((name) => customElements.get(`care-${name}`))).to.deep.equal(before);
    expect(page.warnings).to.deep.equal([]);
  });

  it('says nothing when it is called again under a prefix', () => {
    defineCare({ prefix: 'again' });
    defineCare({ prefix: 'again' });
    expect(defined('again')).to.deep.equal(NAMES);
    expect(page.warnings).to.deep.equal([]);
  });

  it('works whole under another prefix, while events keep their names', async () => {
    defineCare({ prefix: 'my-shop' });
    const provider = document.createElement('my-shop-provider') as CareProviderElement;
    const desk = document.createElement('my-shop-desk') as CareDeskElement;
    provider.lang = 'en';
    provider.adapter = aShop('Ana');
    provider.append(desk);
    const heard: string[] = [];
    for (const name of ['care-navigate', 'care-view-change', 'care-message-sent']) {
      document.body.addEventListener(name, ({ type: said }) => heard.push(said), { once: true });
    }
    document.body.append(provider);
    (await find(desk, 'button', /Ana/u)).click();
    const text = await find(desk, 'textbox');
    type(text, 'It is on its way.');
    (await find(desk, 'button', 'Send')).click();
    await until(() => heard.includes('care-message-sent'));
    expect(heard).to.deep.equal(['care-navigate', 'care-view-change', 'care-message-sent']);
    expect(tagsIn(desk)).to.deep.equal(['my-shop-composer', 'my-shop-inbox', 'my-shop-thread']);
    provider.remove();
  });

  it('names the element by the tag the page uses where it says what is missing', async () => {
    defineCare({ prefix: 'bare' });
    const inbox = document.createElement('bare-inbox');
    document.body.append(inbox);
    await until(() => inbox.shadowRoot?.textContent?.includes('<bare-inbox>'));
    inbox.remove();
  });

  for (const prefix of [
    '',
    'Care',
    'care-',
    '-care',
    'a--b',
    '1care',
    'ca re',
    'care"',
    'ñ',
    'x>',
  ]) {
    it(`refuses the prefix "${prefix}" in words, and defines nothing`, () => {
      expect(() => defineCare({ prefix })).to.throw(
        RangeError,
        `"${prefix}" is no prefix for tags`,
      );
      expect(NAMES.some((name) => isDefined(`${prefix}-${name}`))).to.equal(false);
    });
  }

  it('leaves another version where it is, defines the rest, and warns once of both', () => {
    const older = foreign('0.0.9');
    customElements.define('older-inbox', older);
    customElements.define('older-desk', foreign('0.0.9'));
    defineCare({ prefix: 'older' });
    defineCare({ prefix: 'older' });
    expect(customElements.get('older-inbox')).to.equal(older);
    expect(defined('older')).to.deep.equal(NAMES);
    expect(page.warnings).to.have.length(1);
    expect(page.warnings[0]).to.contain('version 0.0.9').and.contain(`version ${VERSION}`);
    expect(page.warnings[0]).to.contain('<older-inbox>').and.contain('prefix');
  });

  it('warns of a tag that somebody else has taken, and defines the rest', () => {
    const theirs = foreign();
    customElements.define('taken-summary', theirs);
    defineCare({ prefix: 'taken' });
    expect(customElements.get('taken-summary')).to.equal(theirs);
    expect(defined('taken')).to.deep.equal(NAMES);
    expect(page.warnings).to.have.length(1);
    expect(page.warnings[0]).to.contain('<taken-summary>').and.contain('something else');
  });

  it('defines the provider before those that ask it', () => {
    const order: string[] = [];
    const { define } = customElements;
    customElements.define = (tag, element) => {
      order.push(tag);
      define.call(customElements, tag, element);
    };
    try {
      defineCare({ prefix: 'ordered' });
    } finally {
      customElements.define = define;
    }
    expect(order[0]).to.equal('ordered-provider');
    expect(order.at(-1)).to.equal('ordered-desk');
  });

  it('does nothing where there is no registry, as on a server', () => {
    const own = Object.getOwnPropertyDescriptor(window, 'customElements')!;
    const registry = customElements;
    Object.defineProperty(window, 'customElements', { value: undefined, configurable: true });
    try {
      expect(() => defineCare({ prefix: 'served' })).not.to.throw();
    } finally {
      Object.defineProperty(window, 'customElements', own);
    }
    expect(registry.get('served-inbox')).to.equal(undefined);
  });

  it('upgrades what stands in the page already, with the properties it was given', async () => {
    const host = document.createElement('div');
    const inbox = document.createElement('early-inbox');
    const provider = document.createElement('early-provider');
    Object.assign(provider, { adapter: aShop('Ana'), lang: 'en' });
    provider.append(inbox);
    host.append(provider);
    document.body.append(host);
    defineCare({ prefix: 'early' });
    await until(() => findAll(host, 'listitem', /Ana/u).length === 1);
    // The early value stands in nobody's way: a later one is followed.
    Object.assign(provider, { adapter: aShop('Bea') });
    await until(() => findAll(host, 'listitem', /Bea/u).length === 1);
    host.remove();
  });
});

function isDefined(tag: string): boolean {
  try {
    return customElements.get(tag) !== undefined;
  } catch {
    return false;
  }
}

function tagsIn(root: Element): string[] {
  const tags = new Set<string>();
  const walk = (node: Element): void => {
    for (const child of [...(node.shadowRoot?.children ?? []), ...node.children]) {
      if (child.localName.includes('-')) tags.add(child.localName);
      walk(child);
    }
  };
  walk(root);
  return [...tags].sort();
}
