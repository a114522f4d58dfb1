import { expect } from '@open-wc/testing';
import {
  command,
  customerThread,
  NOW,
  reading,
  refused,
  replyTo,
  serve,
  textsIn,
} from './asking.js';

let names = 0;

/** A ledger of its own for each test. */
function ledgerName(): string {
  names += 1;
  return `test-${names}-${crypto.randomUUID()}`;
}

describe('a ledger that all tabs share', () => {
  it('holds one message for one key sent from two tabs at once', async () => {
    const persist = ledgerName();
    const [one, two] = [serve({ persist }), serve({ persist })];
    const threadId = await customerThread(one);
    const before = (await textsIn(two, threadId)).length;
    const call = command();
    const [first, second] = await Promise.all([
      one.threads.reply(replyTo(threadId), call),
      two.threads.reply(replyTo(threadId), call),
    ]);
    expect(second).to.deep.equal(first);
    for (const tab of [one, two, serve({ persist })]) {
      expect(await textsIn(tab, threadId)).to.have.length(before + 1);
    }
  });

  it('lets one of two tabs answer the version that both looked at', async () => {
    const persist = ledgerName();
    const tabs = [serve({ persist }), serve({ persist })];
    const threadId = await customerThread(tabs[0]!);
    const { version } = await tabs[0]!.threads.get(threadId, reading());
    const answers = await Promise.allSettled(
      tabs.map((tab) =>
        tab.threads.reply(replyTo(threadId), command({ expectedVersion: version! })),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected']);
    const lost = answers.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason).to.include({ kind: 'conflict', code: 'version-changed' });
  });

  it('closes a case once for two tabs, and has its document after a reload', async () => {
    const options = {
      ...{ persist: ledgerName(), world: 'chile' as const },
      offers: { files: { transport: 'inline' as const } },
    };
    const [one, two] = [serve(options), serve(options)];
    const list = { group: 'overdue', type: 'manual', limit: 1 } as const;
    const id = (await one.cases!.list(list, reading())).items[0]!.id;
    const { closure } = await one.cases!.get(id, reading());
    const [outcome] = closure!.outcomes;
    const bytes = new Blob(['%PDF-1.4 manual'], { type: 'application/pdf' });
    const request = {
      ...{ command: 'case-close' as const, caseId: id, outcome: outcome!.id },
      answers: { formId: outcome!.form.id, formVersion: '1', values: { delivery: 'digital' } },
      files: [{ field: 'document', name: 'm.pdf', size: bytes.size, type: bytes.type, bytes }],
    };
    const ends = await Promise.allSettled(
      [one, two].map((tab) => tab.cases!.close!(request, command())),
    );
    expect(ends.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected']);
    const after = serve(options);
    const { closed } = await after.cases!.get(id, reading());
    const opened = await after.files.open(closed!.documents[0]!.id, reading());
    expect('bytes' in opened && (await opened.bytes.text())).to.equal('%PDF-1.4 manual');
  });

  it('is there after a reload, with its files, and its world is as old as it was', async () => {
    const persist = ledgerName();
    const before = serve({ persist });
    const threadId = await customerThread(before);
    const bytes = new Blob(['%PDF-1.4 lo que sea'], { type: 'application/pdf' });
    const file = { name: 'a.pdf', size: bytes.size, type: bytes.type, bytes };
    const { message } = await before.threads.reply(replyTo(threadId, { files: [file] }), command());
    const after = serve({ persist, clock: () => NOW + 86_400_000 });
    const { items } = await after.threads.messages({ threadId, limit: 1 }, reading());
    expect(items[0]).to.deep.equal(message);
    const opened = await after.files.open(message!.attachments[0]!.id, reading());
    expect(await (opened as { bytes: Blob }).bytes.text()).to.equal('%PDF-1.4 lo que sea');
    const [old] = (await before.threads.list({ limit: 1, with: 'operator' }, reading())).items;
    expect(await after.threads.get(old!.id, reading())).to.deep.equal(
      await before.threads.get(old!.id, reading()),
    );
  });

  it('tells from another tab what became of a key', async () => {
    const persist = ledgerName();
    const crashed = serve({ persist });
    const threadId = await customerThread(crashed);
    crashed.controls.faults.add({ method: 'threads.reply', kind: 'lost-reply' });
    const call = command();
    await refused(crashed.threads.reply(replyTo(threadId), call));
    const question = {
      key: call.idempotencyKey,
      record: { kind: 'thread', id: threadId },
      request: replyTo(threadId),
      baseline: { ids: [], at: '2026-11-22T16:00:00Z' },
    };
    const answer = await serve({ persist }).check(question, reading());
    expect(answer.outcome).to.equal('applied');
  });

  it('writes nothing of a command that is refused', async () => {
    const persist = ledgerName();
    const adapter = serve({ persist });
    const threadId = await customerThread(adapter);
    const before = await textsIn(adapter, threadId);
    const error = await refused(adapter.threads.reply(replyTo(threadId, { text: '' }), command()));
    expect(error.kind).to.equal('validation');
    expect(await textsIn(serve({ persist }), threadId)).to.deep.equal(before);
    await adapter.threads.reply(replyTo(threadId), command());
    expect(await textsIn(adapter, threadId)).to.have.length(before.length + 1);
  });

  it('begins anew for all tabs when one resets it', async () => {
    const persist = ledgerName();
    const [one, two] = [serve({ persist }), serve({ persist })];
    const threadId = await customerThread(one);
    const before = await textsIn(one, threadId);
    await one.threads.reply(replyTo(threadId), command());
    expect(await textsIn(two, threadId)).to.have.length(before.length + 1);
    await two.controls.reset();
    expect(await textsIn(one, threadId)).to.deep.equal(before);
  });

  it('opens again after its database was deleted under it', async () => {
    const persist = ledgerName();
    const adapter = serve({ persist });
    const threadId = await customerThread(adapter);
    const before = await textsIn(adapter, threadId);
    await adapter.threads.reply(replyTo(threadId), command());
    const databases = await indexedDB.databases();
    const { name } = databases.find((database) => database.name!.includes(persist))!;
    expect(name).to.match(/^seller-care-kit-memory\//);
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name!);
      request.onsuccess = resolve;
      request.onerror = reject;
    });
    expect(await textsIn(adapter, threadId)).to.deep.equal(before);
  });

  it('lives in the page, and says so, where there is no IndexedDB', async () => {
    const persist = ledgerName();
    const own = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB')!;
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true });
    try {
      const [one, two] = [serve({ persist }), serve({ persist })];
      expect(one.controls.persistent).to.be.false;
      const threadId = await customerThread(one);
      const { messageId } = await one.threads.reply(replyTo(threadId), command());
      const { lastMessage } = await two.threads.get(threadId, reading());
      expect(lastMessage!.id).to.equal(messageId);
    } finally {
      Object.defineProperty(globalThis, 'indexedDB', own);
    }
    expect(serve({ persist }).controls.persistent).to.be.true;
  });

  it('lives in the page where the browser refuses to open it', async () => {
    const open = IDBFactory.prototype.open.bind(indexedDB);
    IDBFactory.prototype.open = () => {
      throw new DOMException('no storage in this window', 'SecurityError');
    };
    try {
      const adapter = serve({ persist: ledgerName() });
      await customerThread(adapter);
      expect(adapter.controls.persistent).to.be.false;
    } finally {
      IDBFactory.prototype.open = open;
    }
  });

  it('keeps nothing at all where persisting was not asked for', async () => {
    const adapter = serve();
    expect(adapter.controls.persistent).to.be.false;
    const threadId = await customerThread(adapter);
    const before = await textsIn(adapter, threadId);
    const databases = (await indexedDB.databases()).length;
    await adapter.threads.reply(replyTo(threadId), command());
    expect(await textsIn(serve(), threadId)).to.deep.equal(before);
    expect(await indexedDB.databases()).to.have.length(databases);
    await adapter.controls.reset();
    expect(await textsIn(adapter, threadId)).to.deep.equal(before);
  });
});
