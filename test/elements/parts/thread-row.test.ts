import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { attentionMarkStyles } from '../../../src/elements/parts/attention-mark.js';
import { avatarStyles } from '../../../src/elements/parts/avatar.js';
import { iconStyles } from '../../../src/elements/parts/icon.js';
import {
  threadRow,
  threadRowPlaceholder,
  type ThreadRowShown,
} from '../../../src/elements/parts/thread-row.js';
import { threadRowStyles } from '../../../src/elements/parts/thread-row-styles.js';
import type { Thread } from '../../../src/model/thread.js';
import { aCustomer, ago, aThread, OPERATOR, SELLER } from '../../support/builders.js';
import { setExecutionTrap } from '../../support/execution-trap.js';
import { HOSTILE_STRINGS } from '../../support/hostile-strings.js';
import { LOOK, MIRADA, staged, switched, the, wordsOf } from '../../support/part-stage.js';

const SHEETS = [iconStyles, avatarStyles, attentionMarkStyles, threadRowStyles];

const LONG = 'Maximiliana Fernández-Villaverde de la Torre y Ruiz de Alarcón '.repeat(4);

function anExcerpt(excerpt: string, changes: Partial<Thread> = {}): Thread {
  const last = { from: aCustomer(), sentAt: ago({ hours: 1 }), excerpt };
  return aThread({ lastMessage: last, ...changes });
}

/** Everything at once, as long as it gets. */
const FULL = aThread({
  title: LONG,
  about: [
    { kind: 'order', id: '1', label: '0'.repeat(60) },
    { kind: 'order', id: '2' },
  ],
  participants: [aCustomer({ name: LONG, organisation: { name: LONG } }), OPERATOR],
  lastMessage: { from: SELLER, sentAt: ago({ hours: 1 }), excerpt: LONG, attachmentCount: 120 },
  unread: { count: 12 },
});

async function rows(shown: Partial<ThreadRowShown>[], width = 360) {
  const list = shown.map((each) =>
    threadRow({ thread: aThread(), look: LOOK, onOpen: () => {}, ...each }),
  );
  return staged(
    html`<ul>
      ${list}${threadRowPlaceholder()}
    </ul>`,
    SHEETS,
    { width },
  );
}

describe('a row of the inbox', () => {
  it('says who, about what, the last words, when, and what it needs', async () => {
    const root = await rows([{}]);
    expect(wordsOf(the(root, '.row-link:not(span)'))).to.match(
      /Marta Olmedo 9:30.* Order 20417-A · Estado del envío ¿Cuándo llega.* Needs reply.*1 hour/,
    );
  });

  it('says that a message has no text, and nothing where it is not told what it says', async () => {
    const last = { from: aCustomer(), sentAt: ago({ hours: 1 }) };
    const untold = aThread({ lastMessage: last });
    const root = await rows([{ thread: anExcerpt('') }, { thread: untold }]);
    const said = [...root.querySelectorAll('.row-excerpt')].map((each) => wordsOf(each));
    expect(said.slice(0, 2)).to.deep.equal(['No text', '']);
  });

  it('speaks Spanish', async () => {
    const root = await rows([{ look: MIRADA, draft: true }]);
    expect(wordsOf(root)).to.match(/Pedido 20417-A.*Borrador.*Pendiente de contestar.*1 hora/);
  });

  it('says of whom the last words are when they are the seller’s own', async () => {
    const root = await rows([{ thread: FULL }]);
    expect(wordsOf(the(root, 'button .row-excerpt'))).to.match(/^You: Maxim/);
  });

  it('says in words what it marks: unread, attachments, a draft', async () => {
    const root = await rows([{ thread: FULL, draft: true }]);
    expect(wordsOf(the(root, '.row-marks'))).to.match(/Draft.*120 attachments.*12 unread messages/);
  });

  it('names what it does not know without inventing', async () => {
    const thread: Thread = {
      id: 't-2',
      participants: [],
      about: [],
      reason: { code: 'X-9' },
      lastActivityAt: ago(),
      attention: { state: 'quarantine' },
    };
    const root = await rows([{ thread }]);
    expect(wordsOf(root)).to.contain('Unknown sender').and.contain('X-9').and.contain('quarantine');
  });

  it('claims nothing of a state the marketplace does not know', async () => {
    const root = await rows([{ thread: aThread({ attention: { state: 'unknown' } }) }]);
    expect(root.querySelector('.attention')).to.equal(null);
  });

  it('has one height, whatever it holds and also while it is on its way', async () => {
    for (const width of [288, 360, 700, 1200]) {
      const root = await rows([{}, { thread: FULL, draft: true }, { current: true }], width);
      const heights = [...root.querySelectorAll('.row')].map(
        (row) => row.getBoundingClientRect().height,
      );
      expect(new Set(heights).size, `${width}px: ${heights.join(' ')}`).to.equal(1);
    }
  });

  it('is lower where the portal is dense', async () => {
    const root = await rows([{}]);
    const height = () => root.querySelector('.row')?.getBoundingClientRect().height ?? 0;
    const before = height();
    (root.host as HTMLElement).style.setProperty('--care-density', '0.5');
    expect(height()).to.be.below(before).and.above(24);
  });

  it('stays inside 288 pixels, and its time and marks stay in sight', async () => {
    const root = await rows([{ thread: FULL, draft: true }], 288);
    const box = root.host.getBoundingClientRect();
    for (const part of root.querySelectorAll('.row-time, .row-marks, .row-who')) {
      const { left, right } = part.getBoundingClientRect();
      expect(left, part.className).to.be.at.least(box.left);
      expect(right, part.className).to.be.at.most(box.right);
    }
    expect(root.host.scrollWidth).to.be.at.most(288);
  });

  it('is at most thirty elements', async () => {
    const root = await rows([{ thread: FULL, draft: true, current: true }]);
    const [row] = root.querySelectorAll('.row');
    expect(row?.querySelectorAll('*').length).to.be.above(10).and.at.most(29);
  });

  it('is a link where the portal has an address for it, else a button', async () => {
    const root = await rows([{ href: '#/t-1' }, {}]);
    expect(the(root, 'a.row-link').getAttribute('href')).to.equal('#/t-1');
    expect(the(root, 'button.row-link').getAttribute('type')).to.equal('button');
  });

  it('hands over its thread when it is opened', async () => {
    const opened: Thread[] = [];
    const root = await rows([{ onOpen: (thread) => opened.push(thread) }]);
    the(root, 'button.row-link').click();
    expect(opened.map(({ id }) => id)).to.deep.equal(['t-1']);
  });

  it('says where it stands in the whole list, and which one is open', async () => {
    const root = await rows([
      { place: { index: 4, size: 180 }, current: true },
      { place: { index: 5 } },
    ]);
    const [first, second] = root.querySelectorAll('.row');
    expect(first).to.have.attribute('aria-posinset', '5');
    expect(first).to.have.attribute('aria-setsize', '180');
    expect(second).to.have.attribute('aria-setsize', '-1');
    expect(root.querySelectorAll('[aria-current]').length).to.equal(1);
  });

  it('shows hostile strings as text, wherever they come from', async () => {
    const trap = setExecutionTrap();
    const threads = HOSTILE_STRINGS.map((text) =>
      anExcerpt(text, {
        title: text,
        about: [{ kind: 'order', id: text, label: text }],
        participants: [aCustomer({ name: text, organisation: { name: text } })],
        reason: { code: text, label: text },
        attention: { state: text },
        lastActivityAt: text,
      }),
    );
    await rows(threads.map((thread) => ({ thread })));
    expect(await trap.caught()).to.deep.equal([]);
    trap.release();
  });

  it('keeps a name that turns its direction to itself', async () => {
    const root = await rows([
      { thread: aThread({ participants: [aCustomer({ name: '\u202eolé' })] }) },
    ]);
    expect(the(root, '.row-who bdi').textContent).to.equal('\u202eolé');
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`is accessible, ${scheme}`, async () => {
      const root = await rows([{}, { thread: FULL, current: true, href: '#' }]);
      await switched(root, scheme);
      await expect(root.host).to.be.accessible();
    });
  }
});
