import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/inbox.js';
import { createMemoryAdapter, type MemoryOptions } from '../../../src/adapters/memory/index.js';
import type { CareInboxElement } from '../../../src/elements/inbox/inbox-element.js';
import { aCustomer, aThread } from '../../support/builders.js';
import { find, findAll, textOf, until } from '../../support/screen.js';

const NAMES = ['Ana', 'Bea', 'Cleo'];

async function inbox(options: MemoryOptions = {}, view: CareInboxElement['view'] = 'all') {
  const threads = NAMES.map((name, n) =>
    aThread({
      id: `T-${name}`,
      participants: [aCustomer({ id: `c-${n}`, name })],
      lastActivityAt: new Date(Date.parse('2026-03-12T08:00:00Z') - n * 60_000).toISOString(),
    }),
  );
  const scope = { marketplace: 'test', shop: crypto.randomUUID(), user: 'u' };
  const adapter = createMemoryAdapter({ records: { threads }, scope, ...options });
  const element = await fixture<CareInboxElement>(
    html`<care-inbox lang="en" view=${view} .adapter=${adapter}></care-inbox>`,
  );
  element.style.setProperty('block-size', '600px');
  await until(() => findAll(element, 'listitem').length === 3);
  return { element, adapter };
}

const rowOf = (element: Element, name: string): HTMLElement | undefined =>
  findAll(element, 'listitem').find((row) => textOf(row).includes(name));
const boxOf = (element: Element, name: string): HTMLInputElement | null | undefined =>
  rowOf(element, name)?.querySelector<HTMLInputElement>('input[type="checkbox"]');

async function select(element: Element, ...names: string[]): Promise<void> {
  (await find(element, 'button', 'Select several')).click();
  for (const name of names) (await until(() => boxOf(element, name))).click();
}

const says = (element: Element, words: string): Promise<boolean> =>
  until(
    () => textOf(element).includes(words),
    () => `“${words}” in: ${textOf(element)}`,
  );

describe('selecting in the inbox', () => {
  it('says of several that they need no reply, and takes it back', async () => {
    const { element, adapter } = await inbox();
    await select(element, 'Ana', 'Cleo');
    await says(element, '2 selected');
    (await find(element, 'button', 'No reply needed')).click();
    await says(element, '2 conversations need no reply now');
    await until(() => /No reply needed/u.test(textOf(rowOf(element, 'Ana')!)));
    expect(textOf(rowOf(element, 'Bea')!)).to.contain('Needs reply');
    (await find(element, 'button', 'Undo')).click();
    await says(element, '2 conversations need a reply again');
    await until(() => textOf(rowOf(element, 'Ana')!).includes('Needs reply'));
    const said = adapter.controls.calls.filter(({ method }) => method === 'threads.setReplyNeeded');
    expect(new Set(said.map(({ idempotencyKey }) => idempotencyKey)).size).to.equal(4);
  });

  it('takes a row out of the view in which it no longer belongs, and brings it back', async () => {
    const { element } = await inbox({}, 'needs-reply');
    await select(element, 'Bea');
    (await find(element, 'button', 'No reply needed')).click();
    await until(() => findAll(element, 'listitem').length === 2);
    (await find(element, 'button', 'Undo')).click();
    await until(() => findAll(element, 'listitem').length === 3);
  });

  it('says of each row why it was not changed, keeps it, and tries again', async () => {
    const { element } = await inbox({
      faults: [
        {
          method: 'threads.setReplyNeeded',
          kind: 'forbidden',
          times: 1,
          error: { message: 'Only Lucía may do this.' },
        },
      ],
    });
    await select(element, 'Ana', 'Bea');
    (await find(element, 'button', 'No reply needed')).click();
    await says(element, '1 conversation was not changed');
    await says(element, '1 conversation needs no reply now');
    await says(element, 'Not changed: Only Lucía may do this.');
    expect(findAll(element, 'listitem')).to.have.length(3);
    (await find(element, 'button', 'Try again')).click();
    await until(() => !textOf(element).includes('Not changed'));
    await until(
      () =>
        findAll(element, 'listitem').filter((row) => /No reply/u.test(textOf(row))).length === 2,
    );
  });

  it('says that it is not known whether it was changed, and finds out', async () => {
    const { element } = await inbox({
      faults: [{ method: 'threads.setReplyNeeded', kind: 'lost-reply', times: 1 }],
    });
    await select(element, 'Ana');
    (await find(element, 'button', 'No reply needed')).click();
    await says(element, 'Not known yet whether 1 conversation was changed');
    await says(element, 'Not known yet whether this was changed');
    (await find(element, 'button', 'Check')).click();
    await says(element, '1 conversation needs no reply now');
    await until(() => /No reply needed/u.test(textOf(rowOf(element, 'Ana')!)));
  });

  it('shows that it is being saved, and nothing as done before it is', async () => {
    const { element } = await inbox({
      faults: [{ method: 'threads.setReplyNeeded', kind: 'hang' }],
    });
    await select(element, 'Ana');
    (await find(element, 'button', 'No reply needed')).click();
    await says(element, 'Saving…');
    expect(textOf(rowOf(element, 'Ana')!)).to.contain('Needs reply');
  });

  it('does not change a conversation in which somebody wrote meanwhile', async () => {
    const { element, adapter } = await inbox({ offers: { live: null } });
    await select(element, 'Ana');
    await adapter.controls.receive('T-Ana', { from: 'customer', text: 'And?' });
    (await find(element, 'button', 'No reply needed')).click();
    await says(element, '1 conversation was not changed');
    await says(element, 'Not changed:');
  });

  it('selects a range with Shift, and is left with Escape', async () => {
    const { element } = await inbox();
    await select(element, 'Ana');
    boxOf(element, 'Cleo')!.dispatchEvent(
      new MouseEvent('click', { bubbles: true, shiftKey: true }),
    );
    await says(element, '3 selected');
    boxOf(element, 'Cleo')!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
    );
    await until(() => !boxOf(element, 'Ana'));
  });

  it('is not there where the marketplace does not offer it', async () => {
    const { element } = await inbox({ offers: { threads: { noReplyNeeded: false } } });
    await find(element, 'button', 'Refresh the list');
    expect(findAll(element, 'button', 'Select several')).to.deep.equal([]);
  });
});
