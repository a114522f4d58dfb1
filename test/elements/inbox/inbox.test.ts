import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/all.js';
import { createMemoryAdapter, type MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { CareInboxElement } from '../../../src/elements/inbox/inbox-element.js';
import { aThread } from '../../support/builders.js';
import { find, findAll, textOf, until } from '../../support/screen.js';

async function inbox(adapter: MemoryAdapter, view = 'needs-reply'): Promise<CareInboxElement> {
  const element = await fixture<CareInboxElement>(
    html`<care-inbox lang="en" .adapter=${adapter} view=${view}></care-inbox>`,
  );
  element.style.setProperty('block-size', '500px');
  return element;
}

const rows = (element: Element): HTMLElement[] => findAll(element, 'listitem');
const scrollerOf = (element: Element): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>('[part="scroller"]')!;

const TWO = [
  aThread({ id: 'T-1', participants: [{ kind: 'customer', name: 'Ana' }] }),
  aThread({
    id: 'T-2',
    participants: [{ kind: 'customer', name: 'Bea' }],
    attention: { state: 'waiting' },
    lastActivityAt: '2026-03-12T10:00:00Z',
  }),
];

describe('the inbox', () => {
  it('shows what needs a reply, and everything on demand, newest activity first', async () => {
    const element = await inbox(createMemoryAdapter({ records: { threads: TWO } }));
    await until(() => rows(element).length === 1 && textOf(element).includes('Ana'));
    (await find(element, 'button', 'All')).click();
    await until(() => rows(element).length === 2 && textOf(rows(element)[0]!).includes('Bea'));
    expect(element.view).to.equal('all');
  });

  it('tells the host which view was chosen', async () => {
    const element = await inbox(createMemoryAdapter({ records: { threads: TWO } }));
    const views: string[] = [];
    element.addEventListener('care-view-change', ({ view }) => views.push(view));
    (await find(element, 'button', 'All')).click();
    expect(views).to.deep.equal(['all']);
  });

  it('says nothing when the view that is shown already is pressed, whatever the attribute says', async () => {
    const element = await inbox(createMemoryAdapter({ records: { threads: TWO } }), 'nonsense');
    const views: string[] = [];
    element.addEventListener('care-view-change', ({ view }) => views.push(view));
    (await find(element, 'button', 'Needs reply')).click();
    expect([views, element.view]).to.deep.equal([[], 'nonsense']);
  });

  it('asks the host to open a conversation', async () => {
    const element = await inbox(createMemoryAdapter({ records: { threads: TWO } }));
    const targets: unknown[] = [];
    element.addEventListener('care-navigate', ({ destination }) => targets.push(destination));
    (await find(element, 'button', /Ana/u)).click();
    expect(targets).to.deep.equal([{ to: 'thread', id: 'T-1' }]);
  });

  it('draws a few rows of a hundred thousand, and any of them when scrolled there', async () => {
    const adapter = createMemoryAdapter({ threads: 100_000 });
    const element = await inbox(adapter, 'all');
    await until(() => rows(element).length > 5 && /100.000/u.test(textOf(element)));
    expect(rows(element).length).to.be.below(40);
    const scroller = scrollerOf(element);
    await until(() => scroller.scrollHeight > 1_000_000);
    scroller.scrollTop = scroller.scrollHeight;
    await until(() => rows(element).at(-1)?.getAttribute('aria-posinset') === '100000');
    await until(() => textOf(rows(element).at(-1)!).length > 20);
    expect(rows(element).length).to.be.below(40);
  });

  it('filters over what is loaded where the marketplace cannot, and says so', async () => {
    const threads = Array.from({ length: 120 }, (_, n) =>
      aThread({
        id: `T-${n}`,
        attention: { state: n % 10 === 0 ? 'needs-reply' : 'waiting' },
        lastActivityAt: new Date(Date.parse('2026-03-12T10:00:00Z') - n * 60_000).toISOString(),
      }),
    );
    const adapter = createMemoryAdapter({
      records: { threads },
      offers: { threads: { reply: true } },
    });
    const element = await inbox(adapter);
    // All are in sight: of the list no more is read than is looked at.
    element.style.setProperty('max-block-size', 'none');
    element.style.setProperty('block-size', '1200px');
    await until(() => rows(element).length === 12);
  });

  it('shows a new conversation without being asked', async () => {
    const adapter = createMemoryAdapter({ records: { threads: TWO } });
    const element = await inbox(adapter);
    await until(() => rows(element).length === 1);
    await adapter.controls.receive('T-2', { from: 'customer', text: 'Hello again' });
    await until(() => rows(element).length === 2 && textOf(rows(element)[0]!).includes('Bea'));
  });

  it('says that nothing waits', async () => {
    const element = await inbox(createMemoryAdapter({ records: { threads: [] } }));
    await until(() => textOf(element).includes('Everything is answered'));
  });

  it('says what failed, which request it was, and reads again when asked', async () => {
    const adapter = createMemoryAdapter({
      records: { threads: TWO },
      faults: [
        { method: 'threads.list', kind: 'forbidden', times: 1, error: { requestId: 'R-9' } },
      ],
    });
    const element = await inbox(adapter);
    const again = await find(element, 'button', /Try again/u);
    expect(textOf(element)).to.include('You have no access to this');
    expect(textOf(element)).to.include('R-9');
    again.click();
    await until(() => rows(element).length === 1);
  });

  it('keeps what it shows when a later reading fails', async () => {
    const adapter = createMemoryAdapter({ records: { threads: TWO } });
    const element = await inbox(adapter);
    await until(() => rows(element).length === 1);
    adapter.controls.faults.add({ method: 'threads.list', kind: 'forbidden' });
    await adapter.controls.receive('T-1', { from: 'customer', text: 'And?' });
    await find(element, 'button', 'Refresh');
    expect(rows(element)).to.have.length(1);
  });
});
