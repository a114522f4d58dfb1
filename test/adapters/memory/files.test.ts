import { expect } from '@open-wc/testing';
import type { Message } from '../../../src/model/message.js';
import { command, customerThread, reading, refused, replyTo, serve } from './asking.js';
import type { WholeAdapter } from './asking.js';

async function bytesOf(adapter: WholeAdapter, id: string): Promise<Blob> {
  const opened = await adapter.files.open(id, reading());
  if (!('bytes' in opened)) throw new Error('It was expected to come with its bytes.');
  return opened.bytes;
}

async function allMessages(adapter: WholeAdapter): Promise<Message[]> {
  const { items } = await adapter.threads.list({ limit: 200 }, reading());
  const pages = await Promise.all(
    items.map(({ id }) => adapter.threads.messages({ threadId: id, limit: 20 }, reading())),
  );
  return pages.flatMap((page) => page.items);
}

describe('files of the memory adapter', () => {
  it('open, and are as large and of the type that the message says', async () => {
    const adapter = serve();
    const attachments = (await allMessages(adapter)).flatMap((message) => message.attachments);
    expect(new Set(attachments.map(({ type }) => type))).to.deep.equal(
      new Set(['image/png', 'application/pdf', 'text/csv']),
    );
    for (const { id, size, type } of attachments) {
      const bytes = await bytesOf(adapter, id);
      expect(bytes.size, id).to.equal(size);
      expect(bytes.type, id).to.equal(type);
    }
  });

  it('are pictures that a browser can draw, and documents whose index is right', async () => {
    const adapter = serve();
    const attachments = (await allMessages(adapter)).flatMap((message) => message.attachments);
    const first = (type: string) => attachments.find((file) => file.type === type)!.id;
    const picture = await createImageBitmap(await bytesOf(adapter, first('image/png')));
    expect([picture.width, picture.height]).to.deep.equal([160, 120]);
    const pdf = await (await bytesOf(adapter, first('application/pdf'))).arrayBuffer();
    const text = new TextDecoder('latin1').decode(pdf);
    expect(text)
      .to.match(/^%PDF-1\.4\n/)
      .and.match(/%%EOF\n$/);
    const table = Number(/startxref\n(\d+)\n/.exec(text)![1]);
    expect(text.slice(table, table + 4)).to.equal('xref');
    const entries = [...text.slice(table).matchAll(/^(\d{10}) 00000 n/gm)];
    entries.forEach(([, place], number) => {
      expect(text.slice(Number(place))).to.match(new RegExp(`^${number + 1} 0 obj`));
    });
    expect(entries.length).to.equal(5);
  });

  it('come back with identical bytes after they were sent', async () => {
    const adapter = serve();
    const threadId = await customerThread(adapter);
    const sent = crypto.getRandomValues(new Uint8Array(4096));
    const bytes = new Blob([sent], { type: 'image/png' });
    const file = { name: 'foto de la caja.png', size: 4096, type: 'image/png', bytes };
    const { message } = await adapter.threads.reply(
      replyTo(threadId, { files: [file] }),
      command(),
    );
    const { items } = await adapter.threads.messages({ threadId, limit: 1 }, reading());
    expect(items[0]!.attachments).to.deep.equal([
      { id: message!.attachments[0]!.id, name: file.name, size: 4096, type: 'image/png' },
    ]);
    const back = await (await bytesOf(adapter, message!.attachments[0]!.id)).arrayBuffer();
    expect(new Uint8Array(back)).to.deep.equal(sent);
  });

  it('come with what the customer writes, too', async () => {
    const adapter = serve();
    const threadId = await customerThread(adapter);
    const file = new File(['nota'], 'nota.txt', { type: 'text/plain' });
    const message = await adapter.controls.receive(threadId, {
      from: 'customer',
      text: 'Adjunto nota',
      files: [file],
    });
    expect(await (await bytesOf(adapter, message.attachments[0]!.id)).text()).to.equal('nota');
  });

  it('are not found when there is no such file', async () => {
    for (const id of ['nothing', 't-1.m-0.f9', 't-1.m-99.f0', 't-999.m-0.f0', '../../etc/passwd']) {
      const error = await refused(serve().files.open(id, reading()));
      expect(error, id).to.include({ kind: 'not-found', code: 'file-not-found' });
    }
  });

  it('are put in place first where they are staged, and named then', async () => {
    const adapter = serve({ offers: { files: { transport: 'staged', open: true } } });
    const threadId = await customerThread(adapter);
    const file = new File(['abc'], 'a.pdf', { type: 'application/pdf' });
    const progress: number[] = [];
    const call = command({ onProgress: ({ sentBytes }) => progress.push(sentBytes) });
    const { id } = await adapter.files.stage(file, call);
    expect(progress.at(-1)).to.equal(3);
    expect((await adapter.files.stage(file, call)).id, 'the same key').to.equal(id);
    const outgoing = { name: 'a.pdf', size: 3, type: 'application/pdf', stagedId: id };
    const { message } = await adapter.threads.reply(
      replyTo(threadId, { files: [outgoing] }),
      command(),
    );
    expect(await (await bytesOf(adapter, message!.attachments[0]!.id)).text()).to.equal('abc');
    const twice = await refused(
      adapter.threads.reply(replyTo(threadId, { files: [outgoing] }), command()),
    );
    expect(twice.fields![0]).to.include({ path: 'files.0', code: 'stage-unknown' });
  });

  it('that were staged and discarded cannot be sent', async () => {
    const adapter = serve({ offers: { files: { transport: 'staged', open: true } } });
    const threadId = await customerThread(adapter);
    const file = new File(['abc'], 'a.pdf', { type: 'application/pdf' });
    const { id } = await adapter.files.stage(file, command());
    await adapter.files.discard(id, command());
    const outgoing = { name: 'a.pdf', size: 3, type: 'application/pdf', stagedId: id };
    const error = await refused(
      adapter.threads.reply(replyTo(threadId, { files: [outgoing] }), command()),
    );
    expect(error.fields![0]!.code).to.equal('stage-unknown');
  });

  it('cannot be sent where there are no files', async () => {
    const adapter = serve({ offers: { files: null } });
    expect(adapter).not.to.have.property('files');
    const threadId = await customerThread(adapter);
    const { compose } = await adapter.threads.get(threadId, reading());
    expect(compose!.files).to.equal(null);
    const bytes = new Blob(['abc']);
    const outgoing = { name: 'a.pdf', size: 3, type: '', bytes };
    const error = await refused(
      adapter.threads.reply(replyTo(threadId, { files: [outgoing] }), command()),
    );
    expect(error.fields![0]!.code).to.equal('files-not-accepted');
  });
});
