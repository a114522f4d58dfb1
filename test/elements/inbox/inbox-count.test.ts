import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/all.js';
import { createMemoryAdapter, type MemoryOptions } from '../../../src/adapters/memory/index.js';
import { textOf, until } from '../../support/screen.js';

const inbox = (options: MemoryOptions): Promise<Element> =>
  fixture(html`<care-inbox lang="en" .adapter=${createMemoryAdapter(options)}></care-inbox>`);

describe('what the inbox says of how many there are', () => {
  it('is how far it looked, where the marketplace cannot filter', async () => {
    const element = await inbox({ offers: { threads: { attention: [] } } });
    await until(() => /Looked through the \d+ conversations/.test(textOf(element)));
  });

  it('is nothing where there are no conversations to look through', async () => {
    const element = await inbox({ offers: { threads: null } });
    await until(() => textOf(element).includes('Not available in this marketplace'));
    expect(textOf(element)).not.to.contain('Looked through');
  });
});
