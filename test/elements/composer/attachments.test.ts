import { expect } from '@open-wc/testing';
import type { CareAdapter } from '../../../src/adapter/care-adapter.js';
import type { OutgoingFile, ReplyRequest } from '../../../src/adapter/commands.js';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { FileLimits } from '../../../src/model/attachment.js';
import { forget } from '../../../src/store/forget.js';
import {
  composer,
  field,
  market,
  otherPage,
  repliesOf,
  send,
  sentBySeller,
  write,
} from '../../support/answering.js';
import { aMessage, aThread, composeRules } from '../../support/builders.js';
import { deferred } from '../../support/deferred.js';
import { A_PDF } from '../../support/files-to-attach.js';
import { find, findAll, textOf, until } from '../../support/screen.js';

const call = { signal: new AbortController().signal, locale: 'en' };
const PDF = new File([A_PDF], 'invoice.pdf', { type: 'application/pdf' });
const NOTE = new File(['It left on Monday.'], 'note.txt', { type: 'text/plain' });

function shop(transport: 'inline' | 'staged', files: FileLimits = { count: 3 }): MemoryAdapter {
  const compose = composeRules({ files });
  const threads = [aThread({ id: 'T-1', compose }), aThread({ id: 'T-2', compose })];
  return market({
    offers: { files: { transport, open: true } },
    records: { threads, messages: { 'T-1': [aMessage({ id: 'M-1' })], 'T-2': [] } },
  });
}

function carried(...files: readonly File[]): DataTransfer {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return data;
}

/** As the browser's own dialog gives them. */
async function choose(element: HTMLElement, ...files: readonly File[]): Promise<void> {
  await find(element, 'button', 'Attach files');
  const native = element.shadowRoot!.querySelector<HTMLInputElement>('input[type="file"]')!;
  native.files = carried(...files).files;
  native.dispatchEvent(new Event('change'));
  for (const { name } of files) await find(element, 'button', `Remove ${name}`);
}

async function sendToCustomer(element: HTMLElement): Promise<void> {
  await send(element);
  (await find(element, 'button', 'Send to Customer')).click();
}

/** The marketplace, with what it is asked to send. */
function watched(adapter: MemoryAdapter) {
  const files: (readonly OutgoingFile[])[] = [];
  const threads = adapter.threads!;
  const reply: typeof threads.reply = (request: ReplyRequest, asked) => {
    files.push(request.files);
    return threads.reply!(request, asked);
  };
  const shown: CareAdapter = { ...adapter, threads: { ...threads, reply } };
  return { files, shown: shown as MemoryAdapter };
}

describe('files of an answer', () => {
  afterEach(() => forget());

  for (const transport of ['inline', 'staged'] as const) {
    it(`arrive with the very same bytes (${transport}), after she was asked once`, async () => {
      const adapter = shop(transport);
      const element = await composer(adapter);
      await write(element, 'Here is your invoice.');
      await choose(element, PDF);
      await send(element);
      expect((await find(element, 'button', 'Send to Customer')).isConnected).to.equal(true);
      await until(() => textOf(element).includes('The customer gets this file: invoice.pdf'));
      expect(repliesOf(adapter)).to.deep.equal([]);
      (await find(element, 'button', 'Send to Customer')).click();
      const [message] = await until(async () => {
        const sent = await sentBySeller(adapter);
        return sent.length > 0 && sent;
      });
      const [attached] = message!.attachments ?? [];
      const opened = await adapter.files!.open!(attached!.id, call);
      const bytes = 'bytes' in opened ? opened.bytes : undefined;
      expect(await bytes?.text()).to.equal(await PDF.text());
      await until(() => field(element).value === '');
      expect(textOf(element)).not.to.include('invoice.pdf');
    });
  }

  it('wait in the draft for the next page', async () => {
    const adapter = shop('inline');
    const element = await composer(adapter);
    await write(element, 'Half written');
    await choose(element, PDF);
    element.remove();
    const again = await composer(otherPage(adapter));
    await find(again, 'button', 'Remove invoice.pdf');
  });

  it('can be dropped on the form and pasted, and text that comes with a picture of itself is text', async () => {
    const element = await composer(shop('inline'));
    const form = await find(element, 'form');
    const drop = { dataTransfer: carried(PDF), bubbles: true, cancelable: true };
    form.dispatchEvent(new DragEvent('drop', drop));
    await find(element, 'button', 'Remove invoice.pdf');
    const paste = (clipboardData: DataTransfer): boolean => {
      const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
      // Firefox takes no clipboard from a script.
      Object.defineProperty(event, 'clipboardData', { value: clipboardData });
      return field(element).dispatchEvent(event);
    };
    expect(paste(carried(NOTE))).to.equal(false);
    await find(element, 'button', 'Remove note.txt');
    const both = carried(new File(['x'], 'cells.png', { type: 'image/png' }));
    both.setData('text/plain', 'cells');
    expect(paste(both)).to.equal(true);
    expect(findAll(element, 'button', /^Remove/u)).to.have.length(2);
  });

  it('say what is wrong with each at its place, and the others are kept', async () => {
    const adapter = shop('inline');
    const element = await composer(adapter);
    await write(element, 'Here is your invoice.');
    const exe = new File(['MZ'], 'invoice.pdf.exe');
    const disguised = new File(['<html>'], 'photo.png', { type: 'image/png' });
    await choose(element, PDF, new File([], 'empty.pdf'), exe, disguised);
    await until(() => textOf(element).includes('The content is not what the name says.'));
    expect(textOf(element)).to.include('This file is empty.');
    expect(textOf(element)).to.include('A file that can run on a computer (exe)');
    await send(element);
    await until(() => textOf(element).includes('Some files cannot be sent.'));
    for (const name of ['empty.pdf', 'invoice.pdf.exe', 'photo.png']) {
      (await find(element, 'button', `Remove ${name}`)).click();
      await until(() => findAll(element, 'button', `Remove ${name}`).length === 0);
    }
    expect(field(element).value).to.equal('Here is your invoice.');
    await sendToCustomer(element);
    await until(async () => (await sentBySeller(adapter)).length === 1);
  });

  it('are not offered where nothing may be attached', async () => {
    const element = await composer(market());
    expect(findAll(element, 'button', 'Attach files')).to.deep.equal([]);
  });
});

describe('files that are put in place first', () => {
  afterEach(() => forget());

  it('belong to one message: the same file in another one has another place', async () => {
    const { files, shown } = watched(shop('staged'));
    for (const thread of ['T-1', 'T-2']) {
      const element = await composer(shown, thread);
      await write(element, 'Here is your invoice.');
      await choose(element, PDF);
      await sendToCustomer(element);
      await until(async () => (await sentBySeller(shown, thread)).length === 1);
    }
    const ids = files.flat().map(({ stagedId }) => stagedId);
    expect(ids).to.have.length(2);
    expect(new Set(ids).size).to.equal(2);
    expect(files.flat().every(({ bytes }) => bytes === undefined)).to.equal(true);
  });

  it('stay in place for the same message when it was not taken', async () => {
    const adapter = shop('staged');
    adapter.controls.faults.add({ method: 'threads.reply', kind: 'rate-limited', times: 1 });
    const { files, shown } = watched(adapter);
    const element = await composer(shown);
    await write(element, 'Here is your invoice.');
    await choose(element, PDF);
    await sendToCustomer(element);
    (await find(element, 'button', 'Send again')).click();
    await until(async () => (await sentBySeller(adapter)).length === 1);
    const ids = files.flat().map(({ stagedId }) => stagedId);
    expect(new Set(ids).size).to.equal(1);
  });

  it('can be cancelled on their way, and tried again when they failed', async () => {
    const adapter = shop('staged');
    const { stage } = adapter.files!;
    const gate = deferred<void>();
    let tries = 0;
    const slow: typeof stage = async (file, asked) => {
      tries += 1;
      asked.onProgress?.({ sentBytes: 30, totalBytes: file.size });
      if (tries === 1) {
        await new Promise((_, refuse) => asked.signal.addEventListener('abort', refuse));
      }
      if (tries === 2) throw new Error('dead at 99 %');
      await gate.promise;
      return stage!(file, asked);
    };
    const element = await composer({ ...adapter, files: { ...adapter.files!, stage: slow } });
    await write(element, 'Here is your invoice.');
    await choose(element, PDF);
    (await find(element, 'button', 'Cancel the upload of invoice.pdf')).click();
    (await find(element, 'button', 'Try again to upload invoice.pdf')).click();
    await until(() => textOf(element).includes('It could not be uploaded.'));
    (await find(element, 'button', 'Try again to upload invoice.pdf')).click();
    await find(element, 'button', 'Cancel the upload of invoice.pdf');
    gate.resolve();
    await until(() => findAll(element, 'button', /^Cancel/u).length === 0);
    await sendToCustomer(element);
    await until(async () => (await sentBySeller(adapter)).length === 1);
    expect(tries).to.equal(3);
  });
});
