import { expect } from '@open-wc/testing';
import type { CommandCall } from '../../../src/adapter/calls.js';
import type { ReplyRequest } from '../../../src/adapter/commands.js';
import { toCareError } from '../../../src/adapter/care-error.js';
import { adapterOf, adapterWith } from '../../support/one-method.js';
import { aCommand, answeredWith, aRead, overHttp } from '../../support/over-http.js';

const RECEIPT = { threadId: 't-1', messageId: 'm-1' };

/** Bytes with line breaks in them: what a frame is told apart by must not be found in a file. */
function aFile(name: string, length: number, type = 'application/pdf'): File {
  const bytes = Uint8Array.from({ length }, (_, place) => (place % 7 === 0 ? 10 : place % 256));
  return new File([bytes], name, { type });
}

async function bytesOf(blob: Blob): Promise<number[]> {
  return [...new Uint8Array(await blob.arrayBuffer())];
}

describe('files that travel with a command', () => {
  it('arrive byte by byte, each with its own, beside the words', async () => {
    const heard: ReplyRequest[] = [];
    const inner = adapterWith('threads.reply', (request: ReplyRequest) => {
      heard.push(request);
      return Promise.resolve(RECEIPT);
    });
    const files = [aFile('factura ñ.pdf', 100_000), aFile('vacío.txt', 0, ''), aFile('b.png', 3)];
    const request: ReplyRequest = {
      command: 'thread-reply',
      threadId: 't-1',
      recipient: 'customer',
      text: 'Línea 1\nLínea 2',
      files: files.map((file) => ({
        name: file.name,
        size: file.size,
        type: file.type,
        bytes: file,
      })),
    };
    const progress: unknown[] = [];
    const call = aCommand({ onProgress: (each) => progress.push(each) });
    expect(await overHttp(inner).threads!.reply!(request, call)).to.deep.equal(RECEIPT);
    const [got] = heard;
    expect({ ...got, files: [] }).to.deep.equal({ ...request, files: [] });
    for (const [place, file] of files.entries()) {
      const { bytes, ...named } = got!.files[place]!;
      expect(named).to.deep.equal({ name: file.name, size: file.size, type: file.type });
      expect(await bytesOf(bytes!)).to.deep.equal(await bytesOf(file));
      expect(bytes!.type).to.equal(file.type);
    }
    const totalBytes = 100_003;
    expect(progress[0]).to.deep.equal({ sentBytes: 0, totalBytes });
    expect(progress.at(-1)).to.deep.equal({ sentBytes: totalBytes, totalBytes });
  });

  it('that are too large are refused before the adapter hears of it', async () => {
    const inner = adapterWith('threads.reply', () => expect.fail('it was called'));
    const limits = { bodyBytes: 1000, fileBytes: 1000, filesBytes: 1500 };
    const http = overHttp(inner, { handler: { limits } });
    const send = (text: string, ...files: File[]) =>
      http.threads!.reply!(
        {
          command: 'thread-reply',
          threadId: 't',
          recipient: 'c',
          text,
          files: files.map((file) => ({ name: file.name, size: file.size, type: '', bytes: file })),
        },
        aCommand(),
      ).then(() => expect.fail('it was taken'), toCareError);
    const refusals = [
      await send('a', aFile('a', 1001)),
      await send('a', aFile('a', 900), aFile('b', 900)),
      await send('x'.repeat(1001)),
      await send('x'.repeat(1001), aFile('a', 1)),
    ];
    for (const refusal of refusals) {
      expect(refusal).to.include({ kind: 'too-large', outcome: 'not-applied' });
    }
  });
});

describe('a file put in place before the command', () => {
  it('arrives as it is, under the command’s key', async () => {
    const heard: [File, CommandCall][] = [];
    const inner = adapterWith('files.stage', (file: File, call: CommandCall) => {
      heard.push([file, call]);
      return Promise.resolve({ id: 's-1' });
    });
    const file = aFile('año 1; "b"\'s (2)*.pdf', 5000);
    const progress: unknown[] = [];
    const call = aCommand({ onProgress: (each) => progress.push(each) });
    expect(await overHttp(inner).files!.stage!(file, call)).to.deep.equal({ id: 's-1' });
    const [got, { idempotencyKey }] = heard[0]!;
    expect(got).to.include({ name: file.name, type: file.type, size: file.size });
    expect(await bytesOf(got)).to.deep.equal(await bytesOf(file));
    expect(idempotencyKey).to.equal(call.idempotencyKey);
    expect(progress.at(-1)).to.deep.equal({ sentBytes: 5000, totalBytes: 5000 });
  });

  it('that is longer than is taken is refused while it comes', async () => {
    const inner = adapterWith('files.stage', () => expect.fail('it was called'));
    const http = overHttp(inner, { handler: { limits: { fileBytes: 10 } } });
    const error = await http.files!.stage!(aFile('a', 11), aCommand()).catch(toCareError);
    expect(error).to.include({ kind: 'too-large', code: 'body-too-large' });
  });
});

describe('a file that is opened', () => {
  for (const [name, type] of [
    ['factura ñ (1).pdf', 'application/pdf'],
    [undefined, ''],
    ['carta.json', 'application/json'],
    ['web.html', 'text/html'],
  ] as const) {
    it(`comes as it is: ${name ?? 'without a name'}, ${type || 'without a type'}`, async () => {
      const bytes = new Blob([aFile('x', 3000)], { type });
      const opened = { bytes, ...(name === undefined ? {} : { name }) };
      const http = overHttp(adapterWith('files.open', () => Promise.resolve(opened)));
      const got = await http.files!.open!('f/1', aRead());
      if (!('bytes' in got)) return expect.fail('an address came');
      expect(await bytesOf(got.bytes)).to.deep.equal(await bytesOf(bytes));
      expect(got.bytes.type).to.equal(type);
      expect(got.name).to.equal(name);
    });
  }

  it('is none where somebody in between shows a page, an error or nothing', async () => {
    for (const type of ['text/html', 'application/json', undefined]) {
      const headers: HeadersInit = type === undefined ? {} : { 'Content-Type': type };
      const http = answeredWith(() => new Response(new Blob(['{}']).stream(), { headers }));
      const error = await http.files!.open!('f', aRead()).catch(toCareError);
      expect(error).to.include({ kind: 'unknown', code: 'malformed-answer' });
    }
  });

  it('is one where another origin hides what it is called', async () => {
    const bytes = new Blob(['%PDF'], { type: 'application/pdf' });
    const http = answeredWith(() => new Response(bytes));
    const opened = await http.files!.open!('f', aRead());
    expect('bytes' in opened && (await opened.bytes.text())).to.equal('%PDF');
  });

  it('may be an address that works for a while', async () => {
    const opened = { url: 'https://files.example/x', expiresAt: '2026-03-12T09:30:00Z' };
    const http = overHttp(adapterOf({ 'files.open': () => Promise.resolve(opened) }));
    expect(await http.files!.open!('f', aRead())).to.deep.equal(opened);
  });
});
