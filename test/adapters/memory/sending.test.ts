import { expect } from '@open-wc/testing';
import {
  command,
  customerThread,
  reading,
  refused,
  replyTo,
  serve,
  startAbout,
  textsIn,
} from './asking.js';
import type { OutgoingFile, StartThreadRequest } from '../../../src/adapter/commands.js';

function file(name: string, bytes: BlobPart = 'abc', type = 'application/pdf'): OutgoingFile {
  const blob = new Blob([bytes], { type });
  return { name, size: blob.size, type, bytes: blob };
}

describe('writing through the memory adapter', () => {
  it('adds the message, moves the thread up and waits for the other side', async () => {
    const adapter = serve();
    const threadId = await customerThread(adapter);
    const before = await adapter.threads.get(threadId, reading());
    const receipt = await adapter.threads.reply(
      replyTo(threadId, { recipient: 'operator', text: 'Os informo.' }),
      command({ expectedVersion: before.version! }),
    );
    const after = await adapter.threads.get(threadId, reading());
    expect(receipt.thread).to.deep.equal(after);
    expect(after.version).not.to.equal(before.version);
    expect(after.attention.state).to.equal('waiting');
    expect(after.messageCount!.value).to.equal(before.messageCount!.value + 1);
    const { items } = await adapter.threads.messages({ threadId, limit: 1 }, reading());
    expect(items[0]).to.deep.equal(receipt.message);
    expect(items[0]!.audience.to.map(({ kind }) => kind)).to.deep.equal(['operator']);
    expect(items[0]!.audience.visibleTo).not.to.include('customer');
    expect(items[0]!.from.kind).to.equal('seller');
  });

  it('gives a customer her name as the one it was sent to', async () => {
    const adapter = serve();
    const threadId = await customerThread(adapter);
    const { participants } = await adapter.threads.get(threadId, reading());
    const { message } = await adapter.threads.reply(replyTo(threadId), command());
    expect(message!.audience.to).to.deep.equal([participants[0]]);
  });

  it('never gives two messages of a thread the same moment', async () => {
    const adapter = serve();
    const threadId = await customerThread(adapter);
    const one = await adapter.threads.reply(replyTo(threadId), command());
    const two = await adapter.threads.reply(replyTo(threadId), command());
    expect(two.message!.sentAt > one.message!.sentAt).to.be.true;
  });

  const wrong: [string, Parameters<typeof replyTo>[1], string, string][] = [
    ['two characters', { text: 'ok' }, 'text', 'text-too-short'],
    ['only blanks around two characters', { text: '   ok   \n' }, 'text', 'text-too-short'],
    ['more than 50,000 characters', { text: 'a'.repeat(50_001) }, 'text', 'text-too-long'],
    ['an unknown recipient', { recipient: 'mediator' }, 'recipient', 'recipient-unknown'],
    ['a forbidden file', { files: [file('virus.exe')] }, 'files.0', 'file-type'],
    ['a file without an extension', { files: [file('virus')] }, 'files.0', 'file-type'],
    ['an empty file', { files: [file('a.pdf', '')] }, 'files.0', 'file-empty'],
    [
      'a file whose bytes did not come',
      { files: [{ name: 'a.pdf', size: 3, type: 'application/pdf' }] },
      'files.0',
      'file-incomplete',
    ],
    [
      'a file that is shorter than it says',
      { files: [{ ...file('a.pdf'), size: 9 }] },
      'files.0',
      'file-incomplete',
    ],
    [
      'one file too many for the order',
      { files: Array.from({ length: 51 }, (_, number) => file(`${number}.pdf`)) },
      'files.50',
      'too-many-files',
    ],
    [
      'more than 30 MB',
      { files: [file('a.mp4', new Uint8Array(20e6)), file('b.mp4', new Uint8Array(20e6))] },
      'files.1',
      'files-too-large',
    ],
  ];
  for (const [what, changes, path, code] of wrong) {
    it(`refuses ${what} at its field, and writes nothing`, async () => {
      const adapter = serve();
      const threadId = await customerThread(adapter);
      const before = await textsIn(adapter, threadId);
      const error = await refused(adapter.threads.reply(replyTo(threadId, changes), command()));
      expect(error).to.include({ kind: 'validation', outcome: 'not-applied' });
      expect(error.fields).to.have.length(1);
      expect(error.fields![0]).to.include({ path, code });
      expect(error.fields![0]!.message).not.to.equal('');
      expect(await textsIn(adapter, threadId)).to.deep.equal(before);
    });
  }

  it('takes 3 and 50,000 characters, counted without the blanks around them', async () => {
    const adapter = serve();
    const threadId = await customerThread(adapter);
    for (const text of [' sí. ', 'a'.repeat(50_000)]) {
      const { message } = await adapter.threads.reply(replyTo(threadId, { text }), command());
      expect(message!.body.content).to.equal(text);
    }
  });

  it('names all fields that are wrong at once', async () => {
    const adapter = serve();
    const threadId = await customerThread(adapter);
    const request = replyTo(threadId, { text: '', recipient: '', files: [file('a.exe')] });
    const error = await refused(adapter.threads.reply(request, command()));
    expect(error.fields!.map(({ path }) => path)).to.deep.equal(['recipient', 'text', 'files.0']);
  });

  it('does not offer the customer in a thread that she is not in', async () => {
    const adapter = serve();
    const { items } = await adapter.threads.list({ about: null, limit: 1 }, reading());
    const threadId = items[0]!.id;
    const error = await refused(adapter.threads.reply(replyTo(threadId), command()));
    expect(error.fields?.[0]?.code).to.equal('recipient-unknown');
    await adapter.threads.reply(replyTo(threadId, { recipient: 'operator' }), command());
  });

  it('does one act for one key, however often it is sent', async () => {
    const adapter = serve();
    const threadId = await customerThread(adapter);
    const before = (await textsIn(adapter, threadId)).length;
    const call = command();
    const first = await adapter.threads.reply(replyTo(threadId), call);
    const [second, third] = await Promise.all([
      adapter.threads.reply(replyTo(threadId), call),
      adapter.threads.reply(replyTo(threadId), call),
    ]);
    expect(second).to.deep.equal(first);
    expect(third).to.deep.equal(first);
    expect(await textsIn(adapter, threadId)).to.have.length(before + 1);
  });

  it('answers a key again although the version it was sent with is old by then', async () => {
    const adapter = serve();
    const threadId = await customerThread(adapter);
    const { version } = await adapter.threads.get(threadId, reading());
    const call = command({ expectedVersion: version! });
    const first = await adapter.threads.reply(replyTo(threadId), call);
    const again = await adapter.threads.reply(replyTo(threadId), call);
    expect(again.messageId).to.equal(first.messageId);
  });

  it('refuses a key that comes again with other words', async () => {
    const adapter = serve();
    const threadId = await customerThread(adapter);
    const call = command();
    await adapter.threads.reply(replyTo(threadId), call);
    const error = await refused(
      adapter.threads.reply(replyTo(threadId, { text: 'Otra cosa.' }), call),
    );
    expect(error).to.include({
      kind: 'conflict',
      code: 'idempotency-key-reused',
      outcome: 'not-applied',
    });
  });

  it('lets a refused request be mended and sent with the same key', async () => {
    const adapter = serve();
    const threadId = await customerThread(adapter);
    const call = command();
    await refused(adapter.threads.reply(replyTo(threadId, { text: '' }), call));
    const { message } = await adapter.threads.reply(replyTo(threadId), call);
    expect(message!.body.content).to.equal('Sale mañana.');
  });

  it('refuses to answer a thread that moved on', async () => {
    const adapter = serve();
    const threadId = await customerThread(adapter);
    const { version } = await adapter.threads.get(threadId, reading());
    await adapter.controls.receive(threadId, { from: 'customer', text: '¿Hola?' });
    const error = await refused(
      adapter.threads.reply(replyTo(threadId), command({ expectedVersion: version! })),
    );
    expect(error).to.include({ kind: 'conflict', code: 'version-changed' });
  });

  for (const [latency, persist] of [
    [0, false],
    [40, false],
    [0, 'called-off'],
  ] as const) {
    it(`does nothing when it is called off before it is done (${latency} ms, ${persist})`, async () => {
      const adapter = serve({ latency: { command: latency }, persist });
      const threadId = await customerThread(adapter);
      const before = await textsIn(adapter, threadId);
      const abort = new AbortController();
      const call = command({ signal: abort.signal });
      const sending = refused(adapter.threads.reply(replyTo(threadId), call));
      abort.abort();
      expect((await sending).name).to.equal('AbortError');
      const answer = await adapter.check(
        {
          key: call.idempotencyKey,
          record: { kind: 'thread', id: threadId },
          request: replyTo(threadId),
          baseline: { ids: [], at: '2026-11-22T16:00:00Z' },
        },
        reading(),
      );
      expect(answer).to.deep.equal({ outcome: 'not-applied' });
      expect(await textsIn(adapter, threadId)).to.deep.equal(before);
    });
  }

  it('begins a conversation about an order, with a reason from its list', async () => {
    const adapter = serve();
    const order = (await adapter.orders.list({ limit: 1 }, reading())).items[0]!;
    const about = { kind: 'order', id: order.id, label: order.number } as const;
    const rules = await adapter.threads.composeOptions(about, reading());
    expect(
      rules.recipients.some((option) => option.default),
      'nobody is preset',
    ).to.be.false;
    const { thread, message } = await adapter.threads.start(startAbout(about), command());
    expect(thread!.about).to.deep.equal([about]);
    expect(thread!.participants).to.deep.equal([order.customer]);
    expect(message!.audience.to).to.deep.equal([order.customer]);
    const { items } = await adapter.threads.list({ about, limit: 5 }, reading());
    expect(items.map(({ id }) => id)).to.include(thread!.id);
    expect(items[0]!.reason).to.deep.equal({ code: '110', label: 'Otro motivo' });
  });

  it('counts whoever is written to among those who take part', async () => {
    const adapter = serve();
    const threadId = await customerThread(adapter);
    const before = await adapter.threads.get(threadId, reading());
    expect(before.participants.map(({ kind }) => kind)).to.deep.equal(['customer']);
    await adapter.threads.reply(replyTo(threadId, { recipient: 'operator' }), command());
    const after = await adapter.threads.get(threadId, reading());
    expect(after.participants.map(({ kind }) => kind)).to.deep.equal(['customer', 'operator']);
  });

  it('keeps its hands off what it was sent', async () => {
    const adapter = serve();
    const order = (await adapter.orders.list({ limit: 1 }, reading())).items[0]!;
    const about = { kind: 'order', id: order.id };
    const { thread } = await adapter.threads.start(startAbout(about), command());
    expect(Object.isFrozen(about)).to.be.false;
    about.id = 'changed later';
    const { about: kept } = await adapter.threads.get(thread!.id, reading());
    expect(kept).to.deep.equal([{ kind: 'order', id: order.id, label: order.number }]);
  });

  it('begins one with the operator about no order, by a reason or a subject of ones own', async () => {
    const adapter = serve();
    const bare: StartThreadRequest = {
      command: 'thread-start',
      about: null,
      recipient: 'operator',
      text: 'Una pregunta.',
      files: [],
    };
    const titled = await adapter.threads.start({ ...bare, title: 'Fotos' }, command());
    expect(titled.thread!.title).to.equal('Fotos');
    const missing = await refused(adapter.threads.start(bare, command()));
    expect(missing.fields![0]).to.include({ path: 'reasonCode', code: 'reason-required' });
    const short = await refused(adapter.threads.start({ ...bare, title: 'F' }, command()));
    expect(short.fields![0]).to.include({ path: 'title', code: 'title-length' });
    const unknown = await refused(
      adapter.threads.start(startAbout(null, { reasonCode: '101' }), command()),
    );
    expect(unknown.fields![0]).to.include({ path: 'reasonCode', code: 'reason-unknown' });
    const toCustomer = await refused(
      adapter.threads.start(startAbout(null, { recipient: 'customer' }), command()),
    );
    expect(toCustomer.fields![0]).to.include({ path: 'recipient' });
  });

  it('does not know an order that does not exist', async () => {
    const about = { kind: 'order', id: '1-A' } as const;
    const error = await refused(serve().threads.start(startAbout(about), command()));
    expect(error).to.include({ kind: 'not-found', code: 'order-not-found' });
  });

  it('marks that no reply is needed, and that one is after all', async () => {
    const adapter = serve();
    const { items } = await adapter.threads.list(
      { attention: ['needs-reply'], limit: 1 },
      reading(),
    );
    const threadId = items[0]!.id;
    const mark = (needed: boolean) =>
      adapter.threads.setReplyNeeded({ command: 'thread-attention', threadId, needed }, command());
    expect((await mark(false)).attention.state).to.equal('no-reply-needed');
    expect(await adapter.threads.count({ attention: ['needs-reply'] }, reading())).to.include({
      value: 23,
    });
    expect((await mark(true)).attention.state).to.equal('needs-reply');
    const { items: listed } = await adapter.threads.list({ limit: 1 }, reading());
    expect(listed[0]!.id, 'marking is no activity').to.equal('t-1');
  });

  it('counts down the files that an order still takes', async () => {
    const adapter = serve();
    const threadId = await customerThread(adapter);
    await adapter.threads.reply(
      replyTo(threadId, { files: [file('a.pdf'), file('b.pdf')] }),
      command(),
    );
    const { compose } = await adapter.threads.get(threadId, reading());
    expect(compose!.files!.remaining).to.equal(48);
  });
});
