import { expect } from '@open-wc/testing';
import { html } from 'lit';
import {
  attachmentItem,
  attachmentStyles,
  type AttachmentShown,
} from '../../../src/elements/parts/attachment.js';
import { iconStyles } from '../../../src/elements/parts/icon.js';
import type { Attachment } from '../../../src/model/attachment.js';
import { setExecutionTrap } from '../../support/execution-trap.js';
import { HOSTILE_STRINGS } from '../../support/hostile-strings.js';
import { LOOK, staged, the, wordsOf } from '../../support/part-stage.js';

const SHEETS = [iconStyles, attachmentStyles];
const PDF: Attachment = { id: 'f-1', name: 'Factura-48214857-A.pdf', size: 312_000 };

async function item(shown: Partial<AttachmentShown> = {}, width = 300) {
  const content = attachmentItem({ attachment: PDF, look: LOOK, onOpen: () => {}, ...shown });
  return staged(content, SHEETS, { width });
}

function named(name: string): Partial<AttachmentShown> {
  return { attachment: { ...PDF, name } };
}

describe('an attachment', () => {
  it('says its name and size, and that it can be downloaded', async () => {
    const root = await item();
    expect(wordsOf(root)).to.equal('Factura-48214857-A.pdf 312 kB');
    expect(the(root, 'button').ariaLabel).to.equal('Download Factura-48214857-A.pdf, 312 kB');
  });

  it('is only named where files cannot be opened', async () => {
    const root = await staged(attachmentItem({ attachment: PDF, look: LOOK }), SHEETS);
    expect(root.querySelector('button')).to.equal(null);
    expect(wordsOf(root)).to.contain('Factura-48214857-A.pdf');
  });

  it('is asked for once, not again while it comes', async () => {
    let asked = 0;
    const onOpen = () => (asked += 1);
    the(await item({ onOpen }), 'button').click();
    expect(asked).to.equal(1);
    const busy = the(await item({ onOpen, state: 'busy' }), 'button');
    busy.click();
    expect(asked).to.equal(1);
    expect(busy.ariaLabel).to.match(/^Downloading /);
    expect(busy).not.to.have.attribute('disabled');
  });

  it('is viewed where it says that it is a picture', async () => {
    const picture = { attachment: { ...PDF, name: 'lamp.jpg' } };
    expect(the(await item(picture), 'button').ariaLabel).to.equal('View lamp.jpg, 312 kB');
  });

  it('says what it is and how large once it has been opened, whatever was said of it', async () => {
    const root = await item({ kind: 'PNG', size: 2_000 });
    expect(wordsOf(root)).to.equal('Factura-48214857-A.pdf PNG · 2 kB');
  });

  it('says that it could not be had', async () => {
    expect(the(await item({ state: 'failed' }), 'button').ariaLabel).to.match(/not be downloaded/);
  });

  it('keeps the end of a name of 300 letters in sight, with the whole name at hand', async () => {
    const name = `${'informe '.repeat(40)}final.pdf`;
    const root = await item(named(name), 240);
    const box = root.host.getBoundingClientRect();
    const end = the(root, '.file-end').getBoundingClientRect();
    expect(wordsOf(the(root, '.file-end'))).to.match(/final\.pdf$/);
    expect(end.right).to.be.at.most(box.right);
    expect(end.width).to.be.above(20);
    expect(the(root, 'button').title).to.equal(name);
    expect(root.host.scrollWidth).to.be.at.most(240);
  });

  it('shows the true end of a name that turns its direction', async () => {
    const root = await item(named('factura_\u202efdp.exe'));
    expect(the(root, '.file-name').textContent).to.match(/\.exe$/);
    expect(the(root, 'button').ariaLabel).not.to.contain('\u202e');
  });

  it('without a name or size is still something to press', async () => {
    const root = await item({ attachment: { id: 'f-2', name: ' \u202e ' } });
    expect(wordsOf(root)).to.equal('File without a name');
    expect(the(root, 'button').getBoundingClientRect().height).to.be.at.least(24);
  });

  it('shows hostile strings as text', async () => {
    const trap = setExecutionTrap();
    const all = HOSTILE_STRINGS.map((text) =>
      attachmentItem({
        attachment: { id: text, name: text, type: text },
        look: LOOK,
        onOpen: () => {},
      }),
    );
    await staged(html`${all}`, SHEETS);
    expect(await trap.caught()).to.deep.equal([]);
    trap.release();
  });

  it('is accessible', async () => {
    const root = await staged(
      html`${(['idle', 'busy', 'failed'] as const).map((state) =>
        attachmentItem({ attachment: PDF, look: LOOK, state, onOpen: () => {} }),
      )}`,
      SHEETS,
    );
    await expect(root.host).to.be.accessible();
  });
});
