import { expect } from '@open-wc/testing';
import { createMemoryAdapter } from '../../src/adapters/memory/index.js';
import type { MemoryAdapter } from '../../src/adapters/memory/index.js';
import type { StartThreadRequest } from '../../src/adapter/commands.js';
import { freshId } from '../../src/adapter/fresh-id.js';
import type { Scope } from '../../src/model/scope.js';
import type { Subject } from '../../src/model/thread.js';
import { CareStore } from '../../src/store/care-store.js';
import type { Commands } from '../../src/store/commands.js';
import { openComposeOptions } from '../../src/store/compose-options.js';
import type { Intent } from '../../src/store/intent.js';
import { openOutbox, outboxTarget } from '../../src/store/outbox.js';
import { canFindOrders, findOrders } from '../../src/store/order-list.js';
import type { RecordView } from '../../src/store/record-view.js';
import { startDraftKey } from '../../src/store/start-act.js';
import { startBaseline } from '../../src/store/start-baseline.js';
import type { View } from '../../src/store/view.js';
import { writingOf } from '../../src/store/writing.js';
import { pdf } from '../support/a-file.js';

/** A shop of its own for each test: what is kept is the whole page's. */
class Desk {
  readonly scope: Scope = { marketplace: 'm', shop: freshId(), user: 'ana' };
  readonly adapter: MemoryAdapter = createMemoryAdapter({ scope: this.scope });
  readonly store = new CareStore(this.adapter, { now: Date.now });

  async order(): Promise<Subject> {
    const { items } = await this.adapter.orders!.list({ limit: 1 }, this.#call);
    return { kind: 'order', id: items[0]!.id };
  }

  request(about: Subject | null, changes: Partial<StartThreadRequest> = {}): StartThreadRequest {
    const reasonCode = about === null ? '201' : '101';
    return {
      ...{ command: 'thread-start', about, reasonCode, text: 'Su pedido salió ayer.' },
      ...{ recipient: about === null ? 'operator' : 'customer', files: [] },
      ...changes,
    };
  }

  async commands(): Promise<Commands> {
    return (await writingOf(this.store).load()).commands;
  }

  async start(request: StartThreadRequest, more: object = {}): Promise<Intent> {
    const baseline = startBaseline(this.store, []);
    const act = { scope: this.scope, locale: 'es', request, baseline, ...more };
    const submission = await (await this.commands()).start(act);
    if (submission.result === 'gone') throw new Error('It is gone.');
    return submission.intent;
  }

  threads(about: Subject | null) {
    return this.adapter.threads!.list({ about, limit: 10 }, this.#call);
  }

  get #call() {
    return { signal: new AbortController().signal, locale: 'es' };
  }
}

async function settled<Value>(view: RecordView<Value>): Promise<Value> {
  while (view.state.reading || view.state.status === 'loading') await change(view);
  if (view.state.error) throw view.state.error;
  return view.state.value as Value;
}

function change(view: Pick<View<unknown>, 'subscribe'>): Promise<void> {
  return new Promise((resolve) => {
    const stop = view.subscribe(() => {
      stop();
      resolve();
    });
  });
}

describe('a conversation that is begun', () => {
  it('stands in its order and in the inbox, waiting, with its reason and its file', async () => {
    const desk = new Desk();
    const about = await desk.order();
    const file = pdf('factura.pdf');
    const files = [{ name: file.name, size: file.size, type: file.type, bytes: file }];
    const sent: number[] = [];
    const onProgress = ({ sentBytes }: { sentBytes: number }) => void sent.push(sentBytes);
    const intent = await desk.start(desk.request(about, { files }), { onProgress });
    expect(intent.state).to.equal('applied');
    expect(intent.record).to.deep.equal({ kind: 'order', id: about.id });
    const [thread] = (await desk.threads(about)).items;
    expect(thread?.attention.state).to.equal('waiting');
    expect(thread?.reason?.code).to.equal('101');
    expect(thread?.lastMessage?.attachmentCount).to.equal(1);
    const first = await desk.adapter.threads!.list(
      { limit: 1 },
      { signal: new AbortController().signal, locale: 'es' },
    );
    expect(first.items[0]?.id).to.equal(thread?.id);
    expect(await (await desk.commands()).threadOf(intent, 'es')).to.equal(thread?.id);
  });

  it('may be with the operator about no order', async () => {
    const desk = new Desk();
    const intent = await desk.start(desk.request(null));
    expect(intent.state).to.equal('applied');
    expect(intent.record).to.deep.equal({ kind: 'account', id: 'none' });
    expect((await desk.threads(null)).items[0]?.lastMessage?.excerpt).to.include('salió ayer');
  });

  it('takes its draft away, if that is still what was sent', async () => {
    const desk = new Desk();
    const about = await desk.order();
    const { drafts } = await writingOf(desk.store).load();
    const key = startDraftKey(about);
    const text = ' Su pedido salió ayer. ';
    await drafts.save(desk.scope, key, { text, files: [pdf('otra.pdf')] });
    await desk.start(desk.request(about));
    expect((await drafts.load(desk.scope, key))?.text).to.equal(text);
    await drafts.save(desk.scope, key, { text, reasonCode: '101' });
    await desk.start(desk.request(about, { recipient: 'operator' }));
    expect(await drafts.load(desk.scope, key)).to.equal(undefined);
  });

  it('is found by a check where its answer was lost, with the conversation that it stands in', async () => {
    const desk = new Desk();
    const about = await desk.order();
    const clear = desk.adapter.controls.faults.add({ method: 'threads.start', kind: 'lost-reply' });
    const intent = await desk.start(desk.request(about));
    clear();
    expect(intent.state).to.equal('unknown');
    const commands = await desk.commands();
    const checked = await commands.check(intent, 'es');
    expect(checked.answer).to.equal('applied');
    const [thread] = (await desk.threads(about)).items;
    expect(await commands.threadOf(checked.intent!, 'es')).to.equal(thread?.id);
    expect((await desk.threads(about)).items).to.have.length(1);
  });

  it('is not begun twice by a double click', async () => {
    const desk = new Desk();
    const about = await desk.order();
    const both = await Promise.all([
      desk.start(desk.request(about)),
      desk.start(desk.request(about)),
    ]);
    expect(new Set(both.map(({ key }) => key)).size).to.equal(1);
    expect((await desk.threads(about)).items).to.have.length(1);
  });

  it('says that the marketplace does not offer it', async () => {
    const desk = new Desk();
    const { list, get, messages } = desk.adapter.threads!;
    const adapter = { ...desk.adapter, threads: { list, get, messages } };
    const store = new CareStore(adapter, { now: Date.now });
    const { commands } = await writingOf(store).load();
    const act = {
      ...{ scope: desk.scope, locale: 'es', request: desk.request(null) },
      baseline: startBaseline(store, []),
    };
    const submission = await commands.start(act);
    expect(submission.result === 'performed' && submission.intent.error?.kind).to.equal(
      'unsupported',
    );
  });
});

describe('what may be written where no conversation exists', () => {
  it('is told by order, and anew once one was begun', async () => {
    const desk = new Desk();
    const about = await desk.order();
    const view = openComposeOptions(desk.store, about, 'es');
    const before = await settled(view);
    expect(before.recipients.map(({ id }) => id)).to.deep.equal(['customer', 'operator', 'both']);
    const file = pdf('a.pdf');
    const files = [{ name: file.name, size: file.size, type: file.type, bytes: file }];
    await desk.start(desk.request(about, { files }));
    const after = await settled(view);
    expect(after.files?.remaining).to.equal((before.files?.remaining ?? 0) - 1);
    view.close();
  });
});

describe('the outbox', () => {
  it('has what did not go, newest first, and where to find it', async () => {
    const desk = new Desk();
    const about = await desk.order();
    const outbox = openOutbox(desk.store, desk.scope);
    expect(outbox.state.entries).to.deep.equal([]);
    await desk.start(desk.request(about));
    desk.adapter.controls.faults.add({ method: 'threads.start', kind: 'lost-reply', times: 1 });
    const unknown = await desk.start(desk.request(null));
    desk.adapter.controls.faults.add({ method: 'threads.start', kind: 'rate-limited', times: 1 });
    const failed = await desk.start(desk.request(about, { recipient: 'operator' }));
    expect([unknown.state, failed.state]).to.deep.equal(['unknown', 'failed']);
    while (outbox.state.entries.length < 2) await change(outbox);
    expect(outbox.state.entries.map(({ key }) => key)).to.deep.equal([failed.key, unknown.key]);
    expect(outbox.state.entries.map(outboxTarget)).to.deep.equal([
      { to: 'compose', orderId: about.id },
      { to: 'compose' },
    ]);
    outbox.close();
  });

  it('loses what was sent after all', async () => {
    const desk = new Desk();
    const clear = desk.adapter.controls.faults.add({ method: 'threads.start', kind: 'lost-reply' });
    const intent = await desk.start(desk.request(null));
    clear();
    const outbox = openOutbox(desk.store, desk.scope);
    while (outbox.state.entries.length === 0) await change(outbox);
    await (await desk.commands()).check(intent, 'es');
    while (outbox.state.entries.length > 0) await change(outbox);
    outbox.close();
  });

  it('sees nothing of another seller', async () => {
    const desk = new Desk();
    const clear = desk.adapter.controls.faults.add({ method: 'threads.start', kind: 'lost-reply' });
    await desk.start(desk.request(null));
    clear();
    const { intents } = await writingOf(desk.store).load();
    expect(await intents.findAll(new Desk().scope)).to.deep.equal([]);
  });
});

describe('an order', () => {
  it('is found by its number, as the seller types it', async () => {
    const desk = new Desk();
    const { id } = await desk.order();
    const description = await settled(desk.store.description('es'));
    expect(canFindOrders(description)).to.equal(true);
    const found = await settled(findOrders(desk.store, id.toLowerCase(), description, 'es'));
    expect(found.map((order) => order.id)).to.deep.equal([id]);
    expect(await settled(findOrders(desk.store, '1-Z', description, 'es'))).to.deep.equal([]);
  });

  it('is found by its id where the marketplace finds none by number', async () => {
    const desk = new Desk();
    const { id } = await desk.order();
    const description = await settled(desk.store.description('es'));
    const { threads = {} } = description.offers;
    const byId = { ...description, offers: { threads, orders: { get: true } } };
    const found = await settled(findOrders(desk.store, id, byId, 'es'));
    expect(found.map((order) => order.id)).to.deep.equal([id]);
    expect(await settled(findOrders(desk.store, '1-Z', byId, 'es'))).to.deep.equal([]);
    expect(canFindOrders({ ...description, offers: { threads } })).to.equal(false);
  });
});
