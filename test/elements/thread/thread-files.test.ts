import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/all.js';
import { createMemoryAdapter, type MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { CareThreadElement } from '../../../src/elements/thread/thread-element.js';
import type { Attachment } from '../../../src/model/attachment.js';
import { aConversation, aMessage, NOW, recordsOf } from '../../support/builders.js';
import { find, findAll, textOf, until } from '../../support/screen.js';

/** Such a picture of 40 by 30, which WebKit reads and cannot write: it would give a PNG. */
const A_WEBP =
  'UklGRkgAAABXRUJQVlA4IDwAAAAwAwCdASooAB4APtFmrFCoJaQipWgBABoJZwDOsA8KmggAAP7qZf9VU9frW//jeP8l39u+yk8rGE8AAAA=';

/** A picture of one colour, as a camera or a browser writes it. */
async function aPicture(type: string, width = 40, height = 30): Promise<Blob> {
  if (type === 'image/webp') {
    return new Blob([Uint8Array.from(atob(A_WEBP), (byte) => byte.charCodeAt(0))], { type });
  }
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = 'rgb(200 30 30)';
  pen.fillRect(0, 0, width, height);
  return canvas.convertToBlob({ type });
}

/** A PNG that says it is so large, whatever else it holds. */
function aVastPicture(): Blob {
  const head = new Uint8Array(64);
  head.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(head.buffer).setUint32(16, 60_000);
  new DataView(head.buffer).setUint32(20, 60_000);
  return new Blob([head]);
}

function shop(files: Record<string, Blob>, more: Partial<Attachment> = {}): MemoryAdapter {
  const attachments = Object.keys(files).map((name) => ({ id: name, name, ...more }));
  return createMemoryAdapter({
    records: { ...recordsOf(aConversation([aMessage({ attachments })])), files },
    clock: () => NOW,
  });
}

async function thread(adapter: MemoryAdapter): Promise<CareThreadElement> {
  const element = await fixture<CareThreadElement>(
    html`<care-thread
      lang="en"
      .adapter=${adapter}
      thread-id="t-1"
      without-composer
    ></care-thread>`,
  );
  await until(() => findAll(element, 'article').length > 0);
  return element;
}

const dialogIn = (element: Element): HTMLDialogElement | null =>
  element.shadowRoot!.querySelector('dialog');

const open = (element: Element): Promise<HTMLDialogElement> =>
  until(() => (dialogIn(element)?.open ? dialogIn(element) : null));

/** What a press has the browser save: names, without saving anything. */
async function savedBy(act: () => void, wanted = 1): Promise<string[]> {
  const names: string[] = [];
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    names.push(this.download);
  };
  try {
    act();
    await until(() => names.length >= wanted);
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
  return names;
}

describe('a picture in a conversation', () => {
  for (const ending of ['png', 'jpeg', 'webp']) {
    it(`is drawn over the page when it is pressed (${ending})`, async () => {
      const name = `lamp.${ending}`;
      const element = await thread(shop({ [name]: await aPicture(`image/${ending}`) }));
      (await find(element, 'button', `View ${name}`)).click();
      const dialog = await open(element);
      const canvas = await until(() => dialog.querySelector('canvas'));
      await until(() => canvas.width === 40 && canvas.height === 30);
      const [red = 0, green = 0] = canvas.getContext('2d')!.getImageData(20, 15, 1, 1).data;
      expect([red > 150, green < 90]).to.deep.equal([true, true]);
      expect(canvas.ariaLabel).to.equal(name);
      expect(dialog.querySelector('img')).to.equal(null);
    });
  }

  it('says what it is and how large, by its content', async () => {
    const picture = await aPicture('image/png');
    const element = await thread(shop({ 'lamp.png': picture }, { size: 99_000_000 }));
    (await find(element, 'button', /View lamp\.png/u)).click();
    await open(element);
    (await find(element, 'button', 'Close')).click();
    await until(() => !dialogIn(element));
    expect(textOf(element)).to.match(/PNG · \d+ bytes?/u);
    expect(textOf(element)).not.to.include('99');
  });

  it('can be left by key or button, saved, and followed by the next of its message', async () => {
    const files = { 'a.png': await aPicture('image/png'), 'b.jpg': await aPicture('image/jpeg') };
    const element = await thread(shop(files));
    const pressed = await find(element, 'button', 'View a.png');
    pressed.focus();
    pressed.click();
    const dialog = await open(element);
    await until(() => textOf(dialog).includes('File 1 of 2'));
    dialog.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await until(() => textOf(dialog).includes('File 2 of 2') && dialog.querySelector('canvas'));
    const saved = await savedBy(() => findAll(dialog, 'button', 'Download')[0]?.click());
    expect(saved).to.deep.equal(['b.jpg']);
    (await find(element, 'button', 'Next file')).click();
    expect(textOf(dialog)).to.include('File 2 of 2');
    (await find(element, 'button', 'Previous file')).click();
    await until(() => textOf(dialog).includes('File 1 of 2') && dialog.querySelector('canvas'));
    dialog.close();
    await until(() => !dialogIn(element));
    expect(element.shadowRoot?.activeElement).to.equal(pressed);
  });

  it('is not drawn when it would unfold beyond all measure, and can be downloaded', async () => {
    const element = await thread(shop({ 'bomb.png': aVastPicture() }));
    (await find(element, 'button', 'View bomb.png')).click();
    const dialog = await open(element);
    await until(() => textOf(dialog).includes('too large to be shown here'));
    await find(element, 'button', 'Download');
  });

  it('says that it is damaged where it cannot be decoded', async () => {
    const bytes = [(await aPicture('image/png')).slice(0, 33), 'no picture at all'];
    const element = await thread(shop({ 'half.png': new Blob(bytes) }));
    (await find(element, 'button', 'View half.png')).click();
    const dialog = await open(element);
    await until(() => textOf(dialog).includes('It may be damaged.'));
  });

  const foreign: readonly (readonly [string, readonly number[], string])[] = [
    ['photo.heic', [0, 0, 0, 24], 'ftypheic'],
    ['photo.avif', [0, 0, 0, 28], 'ftypavif'],
    ['scan.tiff', [], 'II*\0'],
    ['scan.bmp', [0x42, 0x4d, 0xff, 0xfe, 0x00, 0x01], ''],
  ];
  for (const [name, head, mark] of foreign) {
    it(`says of a kind that is not drawn in every browser how it can be seen (${name})`, async () => {
      const bytes = new Blob([new Uint8Array(head), mark, new Uint8Array(64)]);
      const type = `image/${name.slice(name.indexOf('.') + 1)}`;
      const element = await thread(shop({ [name]: bytes }, { type }));
      (await find(element, 'button', `View ${name}`)).click();
      const dialog = await open(element);
      await until(() => textOf(dialog).includes('not shown here. Download it to see it.'));
      expect(await savedBy(() => findAll(dialog, 'button', 'Download')[0]?.click())).to.eql([name]);
    });
  }

  it('says that it did not come where it would stand, and comes when asked again', async () => {
    const files = { 'a.png': await aPicture('image/png'), 'b.png': await aPicture('image/png') };
    const adapter = shop(files);
    const element = await thread(adapter);
    (await find(element, 'button', 'View a.png')).click();
    const dialog = await open(element);
    adapter.controls.faults.add({ method: 'files.open', kind: 'forbidden', times: 1 });
    (await find(element, 'button', 'Next file')).click();
    await until(() => textOf(dialog).includes('b.png could not be downloaded'));
    (await find(element, 'button', 'Try again')).click();
    await until(() => dialog.querySelector('canvas'));
  });
});

describe('a file that is not what it says', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const page = '<!doctype html><html><body onload="alert(1)">';
  for (const [name, content, words] of [
    ['photo.png', svg, 'SVG'],
    ['photo.jpg', page, 'HTML'],
    ['invoice.pdf', 'MZ\u0090\u0000', 'program'],
    ['photo.gif', '%PDF-1.4', 'PDF'],
  ] as const) {
    it(`is never drawn, and told before it is saved (${name} that is ${words})`, async () => {
      const element = await thread(shop({ [name]: new Blob([content]) }));
      (await find(element, 'button', new RegExp(`${name}$`, 'u'))).click();
      const dialog = await open(element);
      await until(() => textOf(dialog).includes(`It is: ${words}`));
      expect(dialog.querySelector('canvas, img, iframe, embed, object')).to.equal(null);
      const saved = await savedBy(() => findAll(dialog, 'button', 'Download')[0]?.click());
      expect(saved).to.deep.equal([name]);
    });
  }

  it('says so when it is empty', async () => {
    const element = await thread(shop({ 'empty.pdf': new Blob([]) }));
    (await find(element, 'button', 'Download empty.pdf')).click();
    const dialog = await open(element);
    await until(() => textOf(dialog).includes('This file is empty.'));
  });

  it('says so when it can run, whatever it is', async () => {
    const element = await thread(shop({ 'run.exe': new Blob(['MZ']) }));
    (await find(element, 'button', 'Download run.exe')).click();
    const dialog = await open(element);
    await until(() => textOf(dialog).includes('This file can run on your computer.'));
  });
});

describe('an honest file', () => {
  it('is saved at once, and is shown as what it is from then on', async () => {
    const element = await thread(shop({ 'ticket.pdf': new Blob(['%PDF-1.4']) }));
    const button = await find(element, 'button', 'Download ticket.pdf');
    expect(await savedBy(() => button.click())).to.deep.equal(['ticket.pdf']);
    expect(dialogIn(element)).to.equal(null);
    await until(() => textOf(element).includes('PDF · 8 bytes'));
  });
});
