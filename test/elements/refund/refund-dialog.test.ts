import { expect } from '@open-wc/testing';
import '../../../src/define/all.js';
import { createMemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { CareRefundDialogElement } from '../../../src/elements/refund/refund-dialog-element.js';
import { takeAway, watchHostPage } from '../../support/host-page.js';
import { find, findAll, until } from '../../support/screen.js';

describe('<care-refund-dialog>', () => {
  watchHostPage();
  let dialog: CareRefundDialogElement;
  let closed: number;

  beforeEach(() => {
    closed = 0;
    dialog = document.createElement('care-refund-dialog');
    dialog.lang = 'en';
    dialog.adapter = createMemoryAdapter();
    dialog.orderId = '48212343-A';
    dialog.addEventListener('close', () => (closed += 1));
    document.body.append(dialog);
  });
  afterEach(() => takeAway(dialog));

  const frame = () => dialog.shadowRoot?.querySelector('dialog');

  it('reads nothing and shows nothing before it is opened', async () => {
    await dialog.updateComplete;
    expect(findAll(dialog, 'button')).to.deep.equal([]);
    expect(dialog.adapter).to.have.nested.property('controls.calls').with.length.at.most(1);
  });

  it('opens over the page and closes again, and tells the host once', async () => {
    dialog.show();
    await until(() => frame()?.matches(':modal'));
    expect(dialog.hasAttribute('open')).to.equal(true);
    (await find(dialog, 'button', 'Close')).click();
    await until(() => closed > 0);
    expect(dialog.open).to.equal(false);
    await until(() => !dialog.hasAttribute('open'));
    dialog.show();
    await until(() => frame()?.matches(':modal'));
    dialog.close();
    await until(() => closed > 1);
    dialog.toggleAttribute('open', true);
    await until(() => frame()?.matches(':modal'));
    dialog.toggleAttribute('open', false);
    await until(() => closed > 2);
    expect(frame()?.open).to.equal(false);
    expect(closed).to.equal(3);
  });

  it('stays over the page when it is moved in it', async () => {
    dialog.show();
    await until(() => frame()?.matches(':modal'));
    const elsewhere = document.body.appendChild(document.createElement('div'));
    elsewhere.append(dialog);
    await until(() => frame()?.matches(':modal'));
    expect(closed).to.equal(0);
    expect(dialog.open).to.equal(true);
    await takeAway(dialog);
    elsewhere.remove();
  });
});
