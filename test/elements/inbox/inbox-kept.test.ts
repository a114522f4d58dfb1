import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/all.js';
import { createMemoryAdapter, type MemoryOptions } from '../../../src/adapters/memory/index.js';
import {
  aConversation,
  aCustomer,
  aMessage,
  composeRules,
  recordsOf,
} from '../../support/builders.js';
import { find, findAll, textOf, type as write, until } from '../../support/screen.js';

/** An inbox with a conversation of two beside it, in a shop of its own. */
async function desk(options: MemoryOptions = {}) {
  const records = recordsOf(
    ...['Ana', 'Bea'].map((name) => {
      const from = aCustomer({ id: `c-${name}`, name });
      const message = aMessage({ id: `m-${name}`, from });
      return aConversation([message], {
        id: `T-${name}`,
        participants: [from],
        compose: composeRules(),
      });
    }),
  );
  const scope = { marketplace: 'test', shop: crypto.randomUUID(), user: 'u' };
  const adapter = createMemoryAdapter({ records, scope, ...options });
  const stage = await fixture<HTMLElement>(
    html`<care-provider lang="en" .adapter=${adapter}>
      <care-inbox view="all"></care-inbox>
      <care-composer thread-id="T-Ana"></care-composer>
    </care-provider>`,
  );
  const inbox = stage.querySelector('care-inbox')!;
  inbox.style.setProperty('block-size', '500px');
  await until(() => findAll(inbox, 'listitem').length === 2);
  return { stage, inbox, composer: stage.querySelector('care-composer')!, adapter };
}

const rowOf = (inbox: Element, name: string): string =>
  textOf(findAll(inbox, 'listitem').find((row) => textOf(row).includes(name))!);

describe('what the inbox knows of this browser', () => {
  it('marks a conversation in which a draft waits, as long as it does', async () => {
    const { inbox, composer } = await desk();
    const field = await find(composer, 'textbox', 'Message');
    write(field, 'I will look');
    await until(() => rowOf(inbox, 'Ana').includes('Draft'));
    expect(rowOf(inbox, 'Bea')).not.to.contain('Draft');
    write(field, '');
    await until(() => !rowOf(inbox, 'Ana').includes('Draft'));
  });

  it('marks it also where it was kept before the inbox was there', async () => {
    const { stage, inbox, composer } = await desk();
    write(await find(composer, 'textbox', 'Message'), 'I will look');
    await until(() => rowOf(inbox, 'Ana').includes('Draft'));
    inbox.remove();
    const later = document.createElement('care-inbox');
    later.view = 'all';
    stage.append(later);
    await until(
      () => findAll(later, 'listitem').length === 2 && rowOf(later, 'Ana').includes('Draft'),
    );
  });

  it('says what was not sent, and leads there', async () => {
    const { inbox, composer } = await desk({
      faults: [{ method: 'threads.reply', kind: 'forbidden', times: 1 }],
    });
    write(await find(composer, 'textbox', 'Message'), 'It will come tomorrow');
    (await find(composer, 'radio', /Customer/u)).click();
    (await find(composer, 'button', 'Send')).click();
    await until(() => textOf(inbox).includes('1 message not sent'));
    inbox.shadowRoot!.querySelector('summary')!.click();
    const targets: unknown[] = [];
    inbox.addEventListener('care-navigate', ({ destination }) => targets.push(destination));
    (await find(inbox, 'button', /It will come tomorrow/u)).click();
    expect(targets).to.deep.equal([{ to: 'thread', id: 'T-Ana' }]);
  });
});
