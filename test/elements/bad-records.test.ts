import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/all.js';
import type { CareError } from '../../src/adapter/care-error.js';
import type { Thread } from '../../src/model/thread.js';
import { en } from '../../src/text/en.js';
import { aQuestion, aShop, aWaiting } from '../support/a-shop.js';
import { nextTask, watchHostPage } from '../support/host-page.js';
import { findAll, textOf, until } from '../support/screen.js';

const { words } = en;
const shows = (element: Element, text: string): Promise<boolean> =>
  until(() => textOf(element).includes(text));

const SECRET = 'My card is 4111 1111 1111 1111';

/** A record that lacks what a row needs, with a customer's words in it. */
function broken(id: string, customer: string): Thread {
  return { ...aWaiting(customer, { id, title: SECRET }), lastActivityAt: 'yesterday' };
}

describe('a record that is malformed', () => {
  const page = watchHostPage();

  it('is shown as such among the good ones, told once, without a customer’s words', async () => {
    const adapter = aShop('Ana', {
      records: {
        threads: [aWaiting('Ana'), broken('T-2', 'Bea'), aWaiting('Cloe', { id: 'T-3' })],
        messages: {},
      },
    });
    const errors: CareError[] = [];
    const place = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    place.addEventListener('care-error', ({ error }) => errors.push(error));
    const inbox = document.createElement('care-inbox');
    Object.assign(inbox, { adapter, view: 'all' });
    place.append(inbox);
    await Promise.all([shows(inbox, 'Ana'), shows(inbox, 'Cloe')]);
    await shows(inbox, '1 conversation could not be shown');
    expect(textOf(inbox)).not.to.contain('Bea');
    expect(errors.map(({ code }) => code)).to.deep.equal(['malformed-record']);
    expect(errors[0]!.message).to.contain('T-2').and.not.contain(SECRET);
    expect(page.warnings).to.have.length(1);
    expect(page.warnings[0]).to.contain('threads.list').and.not.contain(SECRET);
  });

  it('leaves the messages around it readable', async () => {
    const bad = { ...aQuestion('Ana', { id: 'M-2' }), body: { format: 'rtf', content: SECRET } };
    const good = aQuestion('Ana', { id: 'M-3', body: { format: 'plain', content: 'Third' } });
    const adapter = aShop('Ana', {
      records: {
        threads: [aWaiting('Ana')],
        messages: { 'T-1': [aQuestion('Ana'), bad as never, good] },
      },
    });
    const thread = await fixture(
      html`<care-thread lang="en" .adapter=${adapter} thread-id="T-1"></care-thread>`,
    );
    await shows(thread, 'Third');
    await shows(thread, '1 message could not be shown');
    expect(page.warnings.join()).to.contain('threads.messages').and.not.contain(SECRET);
  });

  it('stands for many of its kind with one warning', async () => {
    const threads = Array.from({ length: 40 }, (_, n) => ({
      ...aWaiting('Ana', { id: `T-${n}` }),
      participants: 'nobody',
    }));
    const adapter = aShop('Ana', { records: { threads: threads as never } });
    const inbox = await fixture(
      html`<care-inbox lang="en" view="all" .adapter=${adapter}></care-inbox>`,
    );
    await until(() => findAll(inbox, 'listitem', /could not be shown/u).length > 3);
    expect(page.warnings.filter((said) => said.includes('participants'))).to.have.length(1);
  });

  it('does not break a list in which ids come twice', async () => {
    const twice = [aWaiting('Ana'), aWaiting('Bea'), aWaiting('Ana'), aWaiting('Cloe')];
    const adapter = aShop('Ana', { records: { threads: [aWaiting('Ana')] } });
    let items = twice;
    const list = { ...adapter.threads!, list: () => Promise.resolve({ items }) };
    const inbox = await fixture(
      html`<care-inbox
        lang="en"
        view="all"
        .adapter=${{ ...adapter, threads: list as never }}
      ></care-inbox>`,
    );
    await shows(inbox, 'Cloe');
    for (const order of [[3, 0, 1, 2], [1, 1, 0], [2, 3, 0, 1, 0], [0]]) {
      items = order.map((at) => twice[at]!);
      Object.assign(inbox, { view: 'needs-reply' });
      await nextTask();
      Object.assign(inbox, { view: 'all' });
      (inbox as unknown as { requestUpdate(): void }).requestUpdate();
      await nextTask();
    }
    await shows(inbox, 'Ana');
  });

  for (const answer of [undefined, null, 'page', 7, [], {}, { items: {} }, { items: null }]) {
    it(`fails readably where the page as a whole is ${JSON.stringify(answer)}`, async () => {
      const adapter = aShop('Ana', {
        faults: [{ method: 'threads.list', kind: 'malformed', answer }],
      });
      const inbox = await fixture(
        html`<care-inbox lang="en" view="all" .adapter=${adapter}></care-inbox>`,
      );
      await shows(inbox, words['error.unknown']);
      await shows(inbox, words['situation.tryAgain']);
      expect(page.warnings.join()).to.contain('threads.list');
    });
  }
});

describe('a value the kit does not know', () => {
  const page = watchHostPage();

  it('is shown as it came, in rows and in messages', async () => {
    const adapter = aShop('Ana', {
      records: {
        threads: [
          aWaiting('Ana', {
            about: [{ kind: 'warranty', id: 'W-7' }],
            attention: { state: 'escalated' },
            participants: [{ kind: 'notary' }],
            reason: { code: 'R-99' },
          }),
        ],
        messages: {
          'T-1': [
            aQuestion('Ana', {
              from: { kind: 'notary' },
              audience: { to: [{ kind: 'council' }], visibleTo: ['press'] },
              delivery: { state: 'on-the-way' },
            }),
          ],
        },
      },
    });
    const desk = await fixture(
      html`<care-desk lang="en" view="all" record="T-1" .adapter=${adapter}></care-desk>`,
    );
    for (const text of ['W-7', 'escalated', 'notary', 'R-99', 'council']) await shows(desk, text);
    expect(page.warnings).to.deep.equal([]);
  });

  for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'undefined', '']) {
    it(`is no way into the kit’s own objects: "${name}"`, async () => {
      const kind = name || 'x';
      const adapter = aShop('Ana', {
        records: {
          threads: [
            aWaiting('Ana', {
              about: [{ kind, id: kind, label: name }],
              attention: { state: kind },
              participants: [{ kind, name }],
              title: name,
              reason: { code: kind, label: name },
            }),
          ],
          messages: {
            'T-1': [
              aQuestion('Ana', {
                from: { kind, name },
                audience: { to: [{ kind }], visibleTo: [kind], label: name },
                delivery: { state: kind, reason: { code: kind, label: name } },
                attachments: [{ id: kind, name, type: name }],
              }),
            ],
          },
        },
      });
      const desk = await fixture(
        html`<care-desk lang="en" view="all" record="T-1" .adapter=${adapter}></care-desk>`,
      );
      await until(() => findAll(desk, 'textbox').length === 1 && findAll(desk, 'log').length === 1);
      expect(textOf(desk)).not.to.match(/native code|\[object/u);
      expect(desk.shadowRoot!.innerHTML).not.to.match(/native code|\[object/u);
      for (const path of pathsIn(desk)) expect(path).to.match(/^[mM]/u);
    });
  }
});

/** What every icon under a root is drawn with. */
function pathsIn(root: Element): string[] {
  const here = [...(root.shadowRoot ?? root).querySelectorAll('*')];
  return here.flatMap((element) => [
    ...(element.localName === 'path' ? [element.getAttribute('d') ?? ''] : []),
    ...(element.shadowRoot ? pathsIn(element) : []),
  ]);
}
