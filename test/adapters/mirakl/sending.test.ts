import { expect } from '@open-wc/testing';
import {
  command,
  fileOf,
  inWords,
  posts,
  reading,
  refused,
  replyTo,
  sentIn,
  serve,
  startAbout,
} from './asking.js';
import { LONG, WITH_OPERATOR } from '../../support/mirakl-fake.js';

const CASES = [
  ['the customer', 'CUSTOMER/4711', ['customer'], ['customer', 'operator']],
  ['the operator', 'OPERATOR', ['operator'], undefined],
  ['both', 'CUSTOMER/4711+OPERATOR', ['customer', 'operator'], undefined],
] as const;

describe('answering through Mirakl', () => {
  for (const [whom, recipient, to, visibleTo] of CASES) {
    it(`writes to ${whom}, and says who can read it`, async () => {
      const { adapter } = serve();
      const { compose } = await adapter.threads.get(LONG, reading());
      expect(compose?.recipients.map(({ id }) => id)).to.include(recipient);
      const receipt = await adapter.threads.reply(replyTo({ recipient }), command());
      const { items } = await adapter.threads.messages({ threadId: LONG, limit: 1 }, reading());
      expect(items[0]?.id).to.equal(receipt.messageId);
      expect(items[0]?.audience.to.map(({ kind }) => kind)).to.deep.equal(to);
      expect(items[0]?.audience.visibleTo).to.deep.equal(visibleTo);
      expect(items[0]?.from.kind).to.equal('seller');
    });
  }

  it('keeps what was typed as it was typed: markup is text, lines are lines', async () => {
    const { adapter } = serve();
    await adapter.threads.reply(replyTo({ text: 'Uno\n<b>dos</b> & "tres"' }), command());
    const { items } = await adapter.threads.messages({ threadId: LONG, limit: 1 }, reading());
    expect(items[0]?.body).to.deep.equal({
      format: 'html',
      content: 'Uno<br>&lt;b&gt;dos&lt;/b&gt; &amp; "tres"',
    });
  });

  it('answers whoever wrote last, and waits for them then', async () => {
    const { adapter } = serve();
    const before = await adapter.threads.get(WITH_OPERATOR, reading());
    const preset = before.compose?.recipients.find((option) => option.default);
    expect(preset?.to).to.deep.equal(['operator']);
    await adapter.threads.reply(
      replyTo({ threadId: WITH_OPERATOR, recipient: preset!.id }),
      command(),
    );
    const after = await adapter.threads.get(WITH_OPERATOR, reading());
    expect(after.attention.state).to.equal('waiting');
    expect(after.version).not.to.equal(before.version);
  });

  it('sends files as they are, and opens them with the very same bytes', async () => {
    const { adapter } = serve();
    const bytes = Uint8Array.from({ length: 70_000 }, (_, place) => (place * 31) % 256);
    const told: number[] = [];
    await adapter.threads.reply(
      replyTo({ files: [fileOf('albarán 1.pdf', bytes), fileOf('nota.txt', 'á', 'text/plain')] }),
      command({ onProgress: ({ sentBytes }) => told.push(sentBytes) }),
    );
    const { items } = await adapter.threads.messages({ threadId: LONG, limit: 1 }, reading());
    const [pdf, text] = items[0]!.attachments;
    expect(pdf).to.include({ name: 'albarán 1.pdf', size: 70_000 });
    expect(pdf).not.to.have.property('type');
    const opened = await adapter.files.open(pdf!.id, reading());
    expect('bytes' in opened && new Uint8Array(await opened.bytes.arrayBuffer())).to.deep.equal(
      bytes,
    );
    const other = await adapter.files.open(text!.id, reading());
    expect('bytes' in other && (await other.bytes.text())).to.equal('á');
    expect(told).to.deep.equal([0, 70_002]);
  });

  it('does not upload what is too much, or what is not all there', async () => {
    const { adapter, fake } = serve();
    const large = fileOf('a.pdf', new Uint8Array(20_000_000));
    const tooLarge = await refused(
      adapter.threads.reply(replyTo({ files: [large, { ...large, name: 'b.pdf' }] }), command()),
    );
    expect(tooLarge).to.deep.include({ kind: 'too-large', outcome: 'not-applied' });
    expect(tooLarge.fields?.[0]?.path).to.equal('files.1');
    const without = { name: large.name, size: large.size, type: large.type };
    const incomplete = await refused(
      adapter.threads.reply(replyTo({ files: [without] }), command()),
    );
    expect(incomplete.fields?.[0]).to.include({ path: 'files.0', code: 'file-incomplete' });
    expect(posts(fake)).to.deep.equal([]);
  });

  it('is refused in Mirakl’s own words, at the field that is at fault', async () => {
    const { adapter } = serve();
    const short = await refused(adapter.threads.reply(replyTo({ text: 'No' }), command()));
    expect(short).to.deep.include({ kind: 'validation', outcome: 'not-applied' });
    expect(short.message).to.equal('body: length must be between 3 and 50000');
    expect(short.fields).to.deep.equal([{ path: 'text', message: short.message }]);
    const program = fileOf('a.exe', 'x', 'application/octet-stream');
    const file = await refused(
      adapter.threads.reply(replyTo({ files: [fileOf('a.pdf'), program] }), command()),
    );
    expect(file.fields?.[0]).to.include({ path: 'files.1' });
    expect(file.message).to.equal('This type of file is not accepted.');
  });

  it('writes to nobody who was not offered', async () => {
    const { adapter, fake } = serve();
    for (const recipient of ['CUSTOMER/9', 'CUSTOMER', 'SHOP/2001', '', '%']) {
      const error = await refused(adapter.threads.reply(replyTo({ recipient }), command()));
      expect(error.fields?.[0]?.path, recipient).to.equal('recipient');
    }
    expect(posts(fake)).to.deep.equal([]);
  });

  it('is not sent when somebody wrote since the seller looked', async () => {
    const { adapter, fake } = serve();
    const { version: expectedVersion } = await adapter.threads.get(LONG, reading());
    fake.write(LONG, { from: 'CUSTOMER', body: '¿Hola?' });
    const error = await refused(
      adapter.threads.reply(replyTo(), command({ expectedVersion: expectedVersion! })),
    );
    expect(error).to.deep.include({ kind: 'conflict', outcome: 'not-applied' });
    expect(posts(fake)).to.deep.equal([]);
  });

  it('says that nothing was sent when the thread could not be read before', async () => {
    const { adapter, fake } = serve();
    fake.fail({ on: /^GET .+\/threads\//, kind: 'lost-request' });
    const error = await refused(adapter.threads.reply(replyTo(), command()));
    expect(error).to.deep.include({ kind: 'unavailable', outcome: 'not-applied' });
    expect(sentIn(fake, 'Sale')).to.equal(0);
  });

  it('says that a conversation is full', async () => {
    const { adapter, fake } = serve();
    for (let count = 40; count < 1000; count += 1)
      fake.write(LONG, { from: 'CUSTOMER', body: 'Hola' });
    const { compose } = await adapter.threads.get(LONG, reading());
    expect(compose?.blocked?.code).to.equal('thread-full');
    const error = await refused(adapter.threads.reply(replyTo(), command()));
    expect(error.message).to.equal('The thread has reached its maximum number of messages.');
  });
});

describe('beginning a conversation at Mirakl', () => {
  it('offers the reasons a shop may give on an order, and takes one', async () => {
    const { adapter } = serve();
    const about = { kind: 'order', id: 'P-0-A' };
    const rules = await adapter.threads.composeOptions(about, reading());
    expect(rules.reasons).to.deep.equal([
      { code: '40', label: 'Pregunta por la entrega', purpose: 'contact' },
    ]);
    expect(rules.recipients.map(({ label }) => label)).to.deep.equal([
      'Cliente',
      'Operador',
      'Cliente, Operador',
    ]);
    for (const { id, to } of rules.recipients) {
      const request = startAbout(about, { recipient: id, text: `Para ${id}` });
      const { threadId } = await adapter.threads.start(request, command());
      const thread = await adapter.threads.get(threadId, reading());
      expect(thread.about).to.deep.equal([{ kind: 'order', id: 'P-0-A', label: 'P-0' }]);
      expect(thread.reason).to.deep.equal({ code: '40', label: 'Pregunta por la entrega' });
      const { items } = await adapter.threads.messages({ threadId, limit: 5 }, reading());
      expect(items.map(({ audience }) => audience.to.map(({ kind }) => kind))).to.deep.equal([to]);
    }
  });

  it('begins with the operator about no order, in free words or with a reason', async () => {
    const { adapter } = serve();
    const rules = await adapter.threads.composeOptions(null, reading());
    expect(rules.recipients.map(({ id }) => id)).to.deep.equal(['OPERATOR']);
    expect(rules.reasons?.map(({ code }) => code)).to.deep.equal(['60']);
    const { threadId } = await adapter.threads.start(inWords(null, 'Cuenta bancaria'), command());
    const thread = await adapter.threads.get(threadId, reading());
    expect(thread).to.deep.include({ about: [], title: 'Cuenta bancaria', reason: null });
    const byReason = await adapter.threads.start(startAbout(null), command());
    const other = await adapter.threads.get(byReason.threadId, reading());
    expect(other.reason?.code).to.equal('60');
  });

  it('names the field of the treaty for a topic that is refused', async () => {
    const { adapter } = serve();
    const about = { kind: 'order', id: 'P-0-A' };
    const reason = await refused(
      adapter.threads.start(startAbout(about, { reasonCode: '41' }), command()),
    );
    expect(reason.fields?.[0]).to.include({ path: 'reasonCode', code: 'REASON_NOT_FOUND' });
    expect(reason.code).to.equal('REASON_NOT_FOUND');
    const title = await refused(adapter.threads.start(inWords(about, 'Ay'), command()));
    expect(title.fields?.[0]?.path).to.equal('title');
  });

  it('knows orders that are not there, and things a shop cannot write about', async () => {
    const { adapter, fake } = serve();
    for (const id of ['none', 'P-0-A,P-1-A', '..', '']) {
      const about = { kind: 'order', id };
      const unknown = await refused(adapter.threads.composeOptions(about, reading()));
      expect(unknown.kind, id).to.equal('not-found');
      const error = await refused(adapter.threads.start(startAbout(about), command()));
      expect(error, id).to.include({ kind: 'not-found', outcome: 'not-applied' });
    }
    const offer = { kind: 'offer', id: '7' };
    const rules = await adapter.threads.composeOptions(offer, reading());
    expect(rules.blocked?.code).to.equal('about-not-taken');
    const error = await refused(adapter.threads.start(startAbout(offer), command()));
    expect(error.fields?.[0]?.path).to.equal('about');
    expect(posts(fake).every((path) => path === '/api/orders/none/threads')).to.equal(true);
  });
});
