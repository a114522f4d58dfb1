import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/all.js';
import { createMemoryAdapter, type MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { CareSummaryElement } from '../../../src/elements/summary/summary-element.js';
import { aConversation, aMessage, ago, NOW, recordsOf } from '../../support/builders.js';
import { find, findAll, textOf, until } from '../../support/screen.js';

const summary = (adapter: MemoryAdapter): Promise<CareSummaryElement> =>
  fixture(html`<care-summary lang="en" .adapter=${adapter}></care-summary>`);

const waiting = (id: string, hours: number) =>
  aConversation([aMessage({ id: `m-${id}`, sentAt: ago({ hours }), text: `text of ${id}` })], {
    id,
  });

describe('the summary', () => {
  it('shows what waits, longest first, and how much', async () => {
    const records = recordsOf(waiting('new', 1), waiting('old', 30), waiting('older', 50));
    const element = await summary(createMemoryAdapter({ records, clock: () => NOW }));
    const rows = await until(() => {
      const found = findAll(element, 'listitem');
      return found.length === 3 && found;
    });
    expect(rows.map((row) => /text of \w+/.exec(textOf(row))?.[0])).to.deep.equal([
      'text of older',
      'text of old',
      'text of new',
    ]);
    expect(textOf(element)).to.contain('3 ');
  });

  it('claims no number where nothing waits', async () => {
    const element = await summary(createMemoryAdapter({ records: { threads: [] } }));
    await until(() => textOf(element).includes('Everything is answered'));
    expect(textOf(element)).not.to.contain('0');
  });

  it('says what it is also while it loads and when it fails', async () => {
    const hanging = createMemoryAdapter({ faults: [{ method: 'threads.list', kind: 'hang' }] });
    await find(await summary(hanging), 'heading', 'Messages to answer');
    const failing = createMemoryAdapter({
      faults: [{ method: 'threads.list', kind: 'forbidden' }],
    });
    const element = await summary(failing);
    await find(element, 'button', 'Try again');
    await find(element, 'heading', 'Messages to answer');
  });
});
