import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { staged, the } from '../support/part-stage.js';

const RUDE = `
  html { font-size: 62.5%; }
  * {
    color: red !important; font: italic 700 40px/3 fantasy !important; font-variant: small-caps !important;
    letter-spacing: 9px !important; word-spacing: 20px !important; text-transform: uppercase !important;
    text-align: justify !important; text-indent: 5em !important; text-shadow: 1px 1px red !important;
    text-decoration: underline wavy !important; white-space: nowrap !important; word-break: break-all !important;
    hyphens: auto !important; cursor: crosshair !important; list-style: square !important; quotes: none !important;
    line-break: anywhere !important; tab-size: 9 !important; border-collapse: collapse !important;
    accent-color: lime !important; caret-color: lime !important; overflow-wrap: normal !important;
    box-sizing: content-box !important; font-feature-settings: "smcp" !important; writing-mode: vertical-rl !important;
    text-align-last: right !important; text-wrap: nowrap !important; font-kerning: none !important;
    -webkit-text-stroke: 2px red !important; -webkit-text-fill-color: red !important;
  }
  .button, p, button, input { display: none !important; padding: 99px !important; }
`;

const content = html`
  <p class="text">Words</p>
  <button class="button">Button</button>
  <ul>
    <li class="item">Item</li>
  </ul>
  <input class="field" aria-label="Field" />
  <textarea class="field area" aria-label="Area"></textarea>
`;

/**
 * Where it stands and how large it is are the page’s affair, and follow from the rest. An underline of something
 * around the element is painted through it: CSS knows no way to stop that but to float.
 */
const GEOMETRY =
  /(decorations-in-effect|size|width|height|origin|inset|top|left|right|bottom|^--|block|inline|transition|perspective)/;

function styleOf(element: Element): Record<string, string> {
  const style = getComputedStyle(element);
  return Object.fromEntries(
    [...style]
      .filter((name) => !GEOMETRY.test(name) || name === 'font-size' || name === 'line-height')
      .map((name) => [name, style.getPropertyValue(name)]),
  );
}

function whileRude(look: () => void): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RUDE);
  document.adoptedStyleSheets.push(sheet);
  try {
    look();
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  }
}

describe('the inside of an element', () => {
  it('looks the same whatever the rules of the page', async () => {
    const root = await staged(content, []);
    const inside = [...root.querySelectorAll('*')];
    const before = inside.map(styleOf);
    whileRude(() => {
      expect(inside.map(styleOf)).to.deep.equal(before);
    });
  });

  it('would not without the kit’s first sheet: the rules do reach in', () => {
    const naive = document.createElement('div');
    const root = naive.attachShadow({ mode: 'open' });
    root.append(document.createElement('p'));
    document.body.append(naive);
    const before = styleOf(the(root, 'p'));
    whileRude(() => {
      expect(styleOf(the(root, 'p'))).not.to.deep.equal(before);
    });
    naive.remove();
  });

  it('changes its size by the token and not by the root’s font size', async () => {
    const root = await staged(content, []);
    const size = () => getComputedStyle(the(root, '.text')).fontSize;
    expect(size()).to.equal('14px');
    (root.host as HTMLElement).style.setProperty('--care-font-size', '17px');
    expect(size()).to.equal('17px');
  });

  it('is gone when its element is hidden', async () => {
    const root = await staged(content, []);
    (root.host as HTMLElement).hidden = true;
    expect(getComputedStyle(root.host).display).to.equal('none');
  });

  it('keeps targets of 24 pixels in the densest and smallest of portals', async () => {
    const root = await staged(
      html`<button class="button">x</button><button class="button small">x</button>
        <button class="link">x</button><button class="segment">x</button>
        <label class="segment"><input type="radio" />x</label>`,
      [],
    );
    const host = root.host as HTMLElement;
    host.style.setProperty('--care-density', '0');
    host.style.setProperty('--care-font-size', '9px');
    host.style.setProperty('--care-space', '1px');
    for (const target of root.querySelectorAll('button, label')) {
      expect(target.getBoundingClientRect().height, target.className).to.be.at.least(24);
    }
  });
});
