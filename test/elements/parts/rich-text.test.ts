import { expect, fixture, html } from '@open-wc/testing';
import { nothing, render } from 'lit';
import { reduceBody } from '../../../src/model/rich-text.js';
import { richText, richTextStyles } from '../../../src/elements/parts/rich-text.js';
import { setExecutionTrap } from '../../support/execution-trap.js';
import type { ExecutionTrap } from '../../support/execution-trap.js';
import { HOSTILE_HREFS } from '../../support/hostile-hrefs.js';
import { CALLING_HOME, EXECUTING, HOSTILE_STRINGS } from '../../support/hostile-strings.js';
import { MAILS } from '../../support/mails.js';

const words = { quotedText: 'Quoted text', picture: 'Picture' };
const FORMATS = ['plain', 'html'] as const;

function show(content: string, format: 'plain' | 'html' = 'html') {
  return richText(reduceBody({ format, content }), { words });
}

async function shown(content: string, format?: 'plain' | 'html'): Promise<HTMLElement> {
  return fixture<HTMLElement>(html`<div>${show(content, format)}</div>`);
}

describe('rich text', () => {
  it('shows formatting with the page’s own elements', async () => {
    const body = await shown(
      '<p>a <b>b</b><br><em>c</em></p><ul><li>d</li></ul><ol start=4><li>e</ol><pre>f\n g</pre>',
    );
    expect(body.querySelector('strong')).to.have.text('b');
    expect(body.querySelector('em')).to.have.text('c');
    expect(body.querySelector('ul > li > p')).to.have.text('d');
    expect(body.querySelector('ol')?.start).to.equal(4);
    expect(body.querySelector('pre')?.textContent).to.equal('f\n g');
    expect(body.querySelector('p')?.innerText.trim()).to.equal('a b\nc');
  });

  it('opens a link in a tab of its own that learns nothing about this one', async () => {
    const body = await shown('<a href="https://a.example/x">aquí</a>');
    const link = body.querySelector('a');
    expect(link).to.have.attribute('href', 'https://a.example/x');
    expect(link).to.have.attribute('target', '_blank');
    expect(link).to.have.attribute('rel', 'noopener noreferrer nofollow');
    expect(link).to.have.text('aquí (a.example)');
  });

  for (const [says, leadsTo] of [
    ['https://bank.example', 'https://evil.example'],
    ['https://bank.example.evil.example', 'https://evil.example'],
    ['https://bank.example', 'https://bank.example.evil.example'],
    ['bank.example', 'https://bank.example'],
    ['https://аррӏе.com', 'https://аррӏе.com'],
    ['https://evil.example/\u202e', 'https://evil.example'],
  ] as const) {
    it(`says the real host where the words say ${JSON.stringify(says)} and it is ${leadsTo}`, async () => {
      const body = await shown(`<a href="${leadsTo}">${says}</a>`);
      expect(body.querySelector('.address')).to.have.text(`(${new URL(leadsTo).host})`);
    });
  }

  it('does not say the host twice', async () => {
    const body = await shown('Vea HTTPS://a.example/x y https://b.example:8080.', 'plain');
    expect(body.querySelectorAll('a')).to.have.length(2);
    expect(body.querySelector('.address')).to.equal(null);
  });

  it('folds what a mail quotes, once, and keeps quotes inside it open', async () => {
    const body = await shown('<p>Sí</p><blockquote>a<blockquote>b</blockquote></blockquote>');
    const [fold, ...others] = body.querySelectorAll('details');
    expect(others).to.have.length(0);
    expect(fold).to.have.property('open', false);
    expect(fold?.querySelector('summary')).to.have.text('Quoted text');
    expect(fold?.querySelector('blockquote > blockquote > p')).to.have.text('b');
  });

  it('shows a quote open when it is all there is', async () => {
    const body = await shown('<blockquote>a</blockquote>');
    expect(body.querySelector('details')).to.have.property('open', true);
  });

  it('leaves a quote as the reader left it when the element renders again', async () => {
    const body = await fixture<HTMLElement>(html`<div></div>`);
    render(show(MAILS.gmailReply), body);
    const fold = body.querySelector('details') as HTMLDetailsElement;
    fold.open = true;
    render(show(MAILS.gmailReply), body);
    expect(fold.open).to.equal(true);
    expect(body.querySelector('details')).to.equal(fold);
  });

  it('names pictures in place of loading them', async () => {
    const body = await shown('<img src="https://pixel.invalid/x" alt="Taza rota"><img src=y>');
    expect(body.innerText.trim()).to.equal('[Taza rota][Picture]');
  });

  it('lays lines, quotes and links out from right to left where the words are', async () => {
    const body = await shown('<p>مرحبا</p><p>hola</p>');
    const directions = [...body.querySelectorAll('p')].map((p) => getComputedStyle(p).direction);
    expect(directions).to.deep.equal(['rtl', 'ltr']);
  });

  it('breaks a word of 300 letters instead of widening the page', async () => {
    const body = await shown(`${'w'.repeat(300)} https://a.example/${'w'.repeat(300)}`, 'plain');
    const root = body.attachShadow({ mode: 'open' });
    render(html`<div>${show('w'.repeat(300), 'plain')}</div>`, root);
    root.adoptedStyleSheets = [richTextStyles.styleSheet as CSSStyleSheet];
    body.style.width = '200px';
    expect(root.firstElementChild?.scrollWidth).to.be.at.most(200);
  });

  for (const [name, content] of Object.entries(MAILS)) {
    it(`is accessible with a mail (${name})`, async () => {
      await expect(await shown(content)).to.be.accessible();
    });
  }
});

describe('rich text from hostile bodies', () => {
  /** Everything that a body may become, and the attributes it may have. */
  const ALLOWED: Readonly<Record<string, readonly string[]>> = {
    div: ['class'],
    p: ['dir'],
    pre: ['dir'],
    ul: [],
    ol: ['start'],
    li: [],
    blockquote: [],
    details: ['open'],
    summary: [],
    strong: [],
    em: [],
    br: [],
    a: ['href', 'target', 'rel'],
    span: ['class'],
  };

  function foreignersIn(root: Element): string[] {
    return [...root.querySelectorAll('*')].flatMap((element) => {
      const attributes = ALLOWED[element.localName];
      if (!attributes || element.shadowRoot) return [element.localName];
      const others = element.getAttributeNames().filter((name) => !attributes.includes(name));
      return others.map((name) => `${element.localName} ${name}`);
    });
  }

  function clickableIn(root: Element): string[] {
    return [...root.querySelectorAll('a')].map(({ protocol }) => protocol);
  }

  let trap: ExecutionTrap;
  let page: HTMLElement;
  before(() => (trap = setExecutionTrap()));
  beforeEach(async () => (page = await fixture<HTMLElement>(html`<div></div>`)));
  after(() => trap.release());

  for (const format of FORMATS) {
    it(`runs none of the strings and asks for nothing (${format})`, async () => {
      for (const content of HOSTILE_STRINGS) {
        const place = document.createElement('div');
        page.append(place);
        render(show(content, format), place);
        expect(foreignersIn(place), content).to.deep.equal([]);
        expect(
          clickableIn(place).filter((protocol) => !/^https?:$/.test(protocol)),
          content,
        ).to.deep.equal([]);
      }
      expect(await trap.caught()).to.deep.equal([]);
    });

    it(`runs none of them when one body takes the place of another (${format})`, async () => {
      for (const content of HOSTILE_STRINGS) render(show(content, format), page);
      render(nothing, page);
      expect(await trap.caught()).to.deep.equal([]);
    });
  }

  it('shows a plain body letter for letter', () => {
    for (const content of HOSTILE_STRINGS) {
      const place = document.createElement('div');
      page.append(place);
      render(show(content, 'plain'), place);
      for (const address of place.querySelectorAll('.address')) address.remove();
      const bare = (text: string | null) => (text ?? '').replace(/\s/g, '');
      expect(bare(place.textContent), content).to.equal(bare(content));
    }
  });

  it('lets nobody click what is not http or https', () => {
    for (const href of HOSTILE_HREFS) {
      for (const quote of [`"`, `'`, '']) {
        render(show(`<a href=${quote}${href}${quote}>x</a> <p>${href}</p>`), page);
        expect(
          clickableIn(page).filter((protocol) => !/^https?:$/.test(protocol)),
          href,
        ).to.deep.equal([]);
      }
    }
  });

  it('runs nothing from hostile words of a language either', async () => {
    for (const hostile of [...EXECUTING, ...CALLING_HOME]) {
      const body = reduceBody({
        format: 'html',
        content: 'a<blockquote>b</blockquote><img src=x>',
      });
      render(richText(body, { words: { quotedText: hostile, picture: hostile } }), page);
      expect(foreignersIn(page)).to.deep.equal([]);
    }
    expect(await trap.caught()).to.deep.equal([]);
  });
});
