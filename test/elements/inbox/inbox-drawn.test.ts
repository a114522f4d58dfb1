import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/all.js';
import { createMemoryAdapter, type MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { CareInboxElement } from '../../../src/elements/inbox/inbox-element.js';
import { aMessage, aThread } from '../../support/builders.js';
import { findAll, textOf, until } from '../../support/screen.js';

const rows = (element: Element): HTMLElement[] => findAll(element, 'listitem');
const idOf = (n: number): string => `T-${n}`;
const nameOf = (n: number): string => `Person ${n} Nobody`;
const rowOf = (element: Element, n: number): HTMLElement | undefined =>
  rows(element).find((row) => textOf(row).includes(nameOf(n)));

/** Eight conversations, the first of them the newest, each unread. */
function adapterOfEight(): MemoryAdapter {
  const threads = Array.from({ length: 8 }, (_, n) =>
    aThread({
      id: idOf(n),
      participants: [{ kind: 'customer', name: nameOf(n) }],
      lastActivityAt: new Date(Date.parse('2026-03-12T10:00:00Z') - n * 60_000).toISOString(),
      unread: { count: 1 },
    }),
  );
  const messages = { [idOf(3)]: [aMessage({ id: 'm-3' })] };
  return createMemoryAdapter({ records: { threads, messages } });
}

async function inbox(adapter: MemoryAdapter): Promise<CareInboxElement> {
  const element = await fixture<CareInboxElement>(
    html`<care-inbox lang="en" view="all" .adapter=${adapter}></care-inbox>`,
  );
  element.style.setProperty('block-size', '900px');
  await until(() => rows(element).length === 8);
  return element;
}

/**
 * The names in the rows whose words or marks changed while something was done. The place that a row tells to screen
 * readers is no part of what it shows.
 */
async function changedBy(
  element: CareInboxElement,
  act: () => unknown,
  isDone: () => boolean,
): Promise<string[]> {
  const list = rows(element)[0]!.parentElement!;
  const seen: MutationRecord[] = [];
  const observer = new MutationObserver((records) => seen.push(...records));
  const attributeFilter = ['aria-current', 'data-unread', 'class', 'title', 'datetime'];
  const what = { subtree: true, childList: true, characterData: true, attributeFilter };
  observer.observe(list, what);
  await act();
  await until(isDone);
  await element.updateComplete;
  seen.push(...observer.takeRecords());
  observer.disconnect();
  const touched = seen.flatMap(({ target, addedNodes }) =>
    target === list ? [...addedNodes] : [target],
  );
  const changed = rows(element).filter((row) => touched.some((node) => row.contains(node)));
  return changed.map((row) => /Person \d+ Nobody/u.exec(textOf(row))?.[0] ?? '');
}

/** As another page of the same seller does it. */
async function readElsewhere({ threads }: MemoryAdapter, threadId: string): Promise<void> {
  const { signal } = new AbortController();
  const call = { signal, idempotencyKey: 'k', locale: 'en' };
  await threads!.markRead!({ threadId, upToMessageId: 'm-3' }, call);
}

describe('the rows of the inbox, when one of them changes', () => {
  it('draws only the one that was opened, and the one that was open', async () => {
    const element = await inbox(adapterOfEight());
    const isOpen = (n: number) => rowOf(element, n)?.querySelector('[aria-current]') !== null;
    const open = (n: number) =>
      changedBy(
        element,
        () => (element.threadId = idOf(n)),
        () => isOpen(n),
      );
    expect(await open(2)).to.deep.equal([nameOf(2)]);
    expect(await open(5)).to.deep.equal([nameOf(2), nameOf(5)]);
  });

  it('draws only the new one when one comes on top', async () => {
    const adapter = adapterOfEight();
    const element = await inbox(adapter);
    const changed = await changedBy(
      element,
      () => adapter.controls.receive(idOf(6), { from: 'customer', text: 'Hello again' }),
      () => textOf(rows(element)[0]!).includes('Hello again'),
    );
    expect(changed).to.deep.equal([nameOf(6)]);
  });

  it('draws only the one that was read elsewhere', async () => {
    const adapter = adapterOfEight();
    const element = await inbox(adapter);
    const changed = await changedBy(
      element,
      () => readElsewhere(adapter, idOf(3)),
      () => !textOf(rowOf(element, 3)!).includes('unread'),
    );
    expect(changed).to.deep.equal([nameOf(3)]);
  });
});
