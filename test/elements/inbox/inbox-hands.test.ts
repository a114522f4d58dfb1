import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/inbox.js';
import { createMemoryAdapter, type MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { CareInboxElement } from '../../../src/elements/inbox/inbox-element.js';
import { aCustomer, aThread, composeRules } from '../../support/builders.js';
import { find, findAll, textOf, until } from '../../support/screen.js';

const rows = (element: Element): HTMLElement[] => findAll(element, 'listitem');
const placeOf = (row: Element | null | undefined): number =>
  Number(row?.closest('li')?.getAttribute('aria-posinset'));
const focusedPlace = (element: Element): number => placeOf(element.shadowRoot!.activeElement);
const scrollerOf = (element: Element): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>('[part="scroller"]')!;
const nameOf = (row: Element): string => textOf(row).match(/Person \d+/u)?.[0] ?? '';
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

interface Stage {
  readonly element: CareInboxElement;
  readonly adapter: MemoryAdapter;
}

/** So many conversations, newest first: Person 0, Person 1 … */
async function inbox(count = 120): Promise<Stage> {
  const threads = Array.from({ length: count }, (_, n) =>
    aThread({
      id: `T-${n}`,
      participants: [aCustomer({ id: `c-${n}`, name: `Person ${n}` })],
      compose: composeRules(),
      lastActivityAt: new Date(Date.parse('2026-03-12T08:00:00Z') - n * 60_000).toISOString(),
    }),
  );
  const adapter = createMemoryAdapter({ records: { threads } });
  const element = await fixture<CareInboxElement>(
    html`<care-inbox lang="en" view="all" .adapter=${adapter}></care-inbox>`,
  );
  element.style.setProperty('block-size', '500px');
  await until(() => rows(element).length > Math.min(4, count - 1) && nameOf(rows(element)[0]!));
  await nextFrame();
  await nextFrame();
  return { element, adapter };
}

async function focusOn(element: Element, row: number): Promise<void> {
  rows(element)[row]!.querySelector<HTMLElement>('button')!.focus();
  await hands(element);
}

/** Waits until what her hands need has come: then Tab reaches one row. */
async function hands(element: Element): Promise<void> {
  await until(() => element.shadowRoot!.querySelectorAll('.row-link[tabindex="-1"]').length > 1);
  await nextFrame();
}

async function press(element: Element, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    const from = element.shadowRoot!.activeElement!;
    from.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
    );
    await nextFrame();
  }
}

/** Where a person’s row stands on the screen, pixels. */
const topOf = (element: Element, name: string): number =>
  rows(element)
    .find((row) => nameOf(row) === name)!
    .getBoundingClientRect().top;

describe('the keys in the inbox', () => {
  it('lead from row to row, and Tab reaches one', async () => {
    const { element } = await inbox();
    await focusOn(element, 0);
    await press(element, 'ArrowDown', 'ArrowDown', 'ArrowUp');
    await until(() => focusedPlace(element) === 2);
    const reached = [...element.shadowRoot!.querySelectorAll('.list button:not([tabindex])')];
    expect(reached.map(placeOf)).to.deep.equal([2]);
  });

  it('lead to the end and back, and a page at a time', async () => {
    const { element } = await inbox(500);
    await focusOn(element, 0);
    await press(element, 'End');
    await until(() => focusedPlace(element) === 500);
    await press(element, 'PageUp');
    await until(() => focusedPlace(element) < 500 && focusedPlace(element) > 480);
    await press(element, 'Home');
    await until(() => focusedPlace(element) === 1);
    expect(scrollerOf(element).scrollTop).to.equal(0);
  });

  it('find a name by its first letters', async () => {
    const { element } = await inbox();
    await focusOn(element, 0);
    await press(element, ...'person 3');
    await until(() => nameOf(element.shadowRoot!.activeElement!) === 'Person 3');
  });

  it('open the conversation at Enter, as any button', async () => {
    const { element } = await inbox();
    await focusOn(element, 1);
    const button = element.shadowRoot!.activeElement as HTMLElement;
    expect(button.localName).to.equal('button');
  });

  it('do not reach the host where they lead somewhere', async () => {
    const { element } = await inbox();
    await focusOn(element, 0);
    const heard: string[] = [];
    const hear = ({ key }: KeyboardEvent): void => void heard.push(key);
    document.addEventListener('keydown', hear);
    await press(element, 'ArrowDown', 'p', 'Escape');
    document.removeEventListener('keydown', hear);
    expect(heard).to.deep.equal(['Escape']);
  });
});

describe('what comes while she reads', () => {
  it('stays above, is counted and said once, and is shown when asked for', async () => {
    const { element, adapter } = await inbox();
    const scroller = scrollerOf(element);
    scroller.scrollTop = 600;
    await until(() => rows(element).some((row) => nameOf(row) === 'Person 12'));
    await hands(element);
    const before = topOf(element, 'Person 12');
    await adapter.controls.receive('T-90', { from: 'customer', text: 'One' });
    await find(element, 'button', '1 new, show');
    await adapter.controls.receive('T-91', { from: 'customer', text: 'Two' });
    const show = await find(element, 'button', '2 new, show');
    expect(topOf(element, 'Person 12')).to.be.closeTo(before, 1);
    const said = [...element.shadowRoot!.querySelectorAll('[role="status"].visually-hidden')];
    expect(said.map((region) => region.textContent)).to.include('1 new, show');
    show.click();
    await until(() => scroller.scrollTop === 0 && nameOf(rows(element)[0]!) === 'Person 91');
    await until(() => findAll(element, 'button', /new, show/u).length === 0);
    await until(() => focusedPlace(element) === 1);
  });

  it('does not move a short list under her hands', async () => {
    const { element, adapter } = await inbox(4);
    await focusOn(element, 2);
    const before = topOf(element, 'Person 2');
    await adapter.controls.receive('T-3', { from: 'customer', text: 'Hello' });
    await find(element, 'button', '1 new, show');
    expect(topOf(element, 'Person 2')).to.be.closeTo(before, 1);
    expect(nameOf(element.shadowRoot!.activeElement!)).to.equal('Person 2');
  });

  it('is on top at once where nobody has a hand on the list', async () => {
    const { element, adapter } = await inbox();
    await adapter.controls.receive('T-90', { from: 'customer', text: 'One' });
    await until(() => nameOf(rows(element)[0]!) === 'Person 90');
    expect(findAll(element, 'button', /new, show/u)).to.deep.equal([]);
  });

  it('is no news where she wrote it herself', async () => {
    const { element, adapter } = await inbox();
    await focusOn(element, 0);
    await adapter.controls.receive('T-5', { from: 'seller', text: 'From the other desk' });
    await until(() => nameOf(rows(element)[0]!) === 'Person 5');
    expect(findAll(element, 'button', /new, show/u)).to.deep.equal([]);
  });
});

describe('the list of the inbox', () => {
  it('says where it ends', async () => {
    const { element } = await inbox(4);
    expect(textOf(element)).to.contain('End of the list');
  });

  it('is read again at the press of a button', async () => {
    const { element, adapter } = await inbox(4);
    const reads = () =>
      adapter.controls.calls.filter(({ method }) => method === 'threads.list').length;
    const before = reads();
    (await find(element, 'button', 'Refresh the list')).click();
    await until(() => reads() > before);
  });

  it('leads to a new conversation', async () => {
    const { element } = await inbox(4);
    const targets: unknown[] = [];
    element.addEventListener('care-navigate', ({ destination }) => targets.push(destination));
    (await find(element, 'button', 'New conversation')).click();
    expect(targets).to.deep.equal([{ to: 'compose' }]);
  });
});
