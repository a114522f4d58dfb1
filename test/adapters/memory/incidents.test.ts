import { expect } from '@open-wc/testing';
import type { Incident } from '../../../src/model/incident.js';
import type { IncidentActRequest } from '../../../src/adapter/commands.js';
import type { MemoryOptions } from '../../../src/adapters/memory/index.js';
import { incidentSchema } from '../../../src/adapter/schemas/incident-schema.js';
import { figureSchema } from '../../../src/adapter/schemas/figure-schema.js';
import { parsePage, parseRecord } from '../../../src/adapter/parse.js';
import { command, NOW, reading, refused, replyTo, serve, textsIn } from './asking.js';

const WORD = 'Hemos reembolsado la unidad dañada y el cliente está conforme.';

type Adapter = ReturnType<typeof serve>;

function asked(incidentId: string) {
  return { command: 'incident-act', incidentId, files: [] } as const;
}

function resolve(
  incidentId: string,
  changes: Partial<IncidentActRequest> = {},
): IncidentActRequest {
  return {
    command: 'incident-act',
    incidentId,
    action: 'resolve',
    reasonCode: '401',
    message: { recipient: 'operator', text: WORD },
    files: [],
    ...changes,
  };
}

async function all(adapter: Adapter, query: object = {}): Promise<readonly Incident[]> {
  return (await adapter.incidents.list({ limit: 200, ...query }, reading())).items;
}

/** One that is open, with the lines of its order that it names. */
async function withOpen(options: MemoryOptions = {}) {
  const adapter = serve(options);
  const [incident] = (await all(adapter)).filter(({ state }) => state === 'open');
  return { adapter, incident: incident! };
}

/** How often the operator was told, over all threads about the order. */
async function wordsSent(adapter: Adapter, { orderId }: Incident): Promise<number> {
  const about = { kind: 'order', id: orderId };
  const { items } = await adapter.threads.list({ about, limit: 50 }, reading());
  const texts = await Promise.all(items.map(({ id }) => textsIn(adapter, id)));
  return texts.flat().filter((text) => text === WORD).length;
}

describe('incidents in the memory market', () => {
  it('come open ones first, of them what nobody has answered, oldest on top', async () => {
    const adapter = serve();
    const page = await adapter.incidents.list({ limit: 200 }, reading());
    expect(parsePage(incidentSchema, page, 'incidents.list').bad).to.deep.equal([]);
    const rank = ({ state, answered }: Incident) => (state === 'closed' ? 2 : answered ? 1 : 0);
    const ranks = page.items.map(rank);
    expect(ranks).to.deep.equal([...ranks].sort());
    const waiting = page.items.filter((each) => rank(each) === 0).map(({ openedAt }) => openedAt!);
    expect(waiting).to.deep.equal([...waiting].sort());
    expect(new Set(page.items.map(({ state }) => state))).to.deep.equal(
      new Set(['open', 'in-progress', 'resolved', 'disputed', 'closed']),
    );
  });

  it('are found by whether they are open, by kind, by order and by when they were opened', async () => {
    const adapter = serve();
    const every = await all(adapter);
    const open = await all(adapter, { open: true });
    const closed = await all(adapter, { open: false });
    expect(open.length + closed.length).to.equal(every.length);
    expect(closed.every(({ state }) => state === 'closed')).to.equal(true);
    const byOperator = await all(adapter, { kind: 'operator-incident' });
    expect(byOperator.every(({ openedBy }) => openedBy!.kind === 'operator')).to.equal(true);
    const since = every[3]!.openedAt!;
    const young = await all(adapter, { openedSince: since });
    expect(young.length).to.equal(every.filter(({ openedAt }) => openedAt! >= since).length);
    expect(await all(adapter, { orderId: every[0]!.orderId })).to.deep.equal([every[0]]);
  });

  it('freeze the lines they are about, and those thaw when the operator closes', async () => {
    const { adapter, incident } = await withOpen();
    const order = async () => adapter.orders.get(incident.orderId, reading());
    const frozen = (await order()).lines.filter((line) => line.frozen).map(({ id }) => id);
    expect(frozen).to.deep.equal(incident.lineIds);
    expect((await order()).lines[0]!.state.code).to.equal('INCIDENT_OPEN');
    await adapter.controls.incidents.move(incident.id, 'closed');
    expect((await order()).lines.some((line) => line.frozen)).to.equal(false);
    expect((await order()).incidents).to.deep.equal([{ id: incident.id, open: false }]);
    const after = await adapter.incidents.get(incident.id, reading());
    expect(after).to.include({ state: 'closed', freezesOrder: 'no', countsInQuality: 'no' });
    expect(after.actions).to.deep.equal([]);
  });

  it('say with whom they are talked about, and what happened, by whom', async () => {
    const { adapter, incident } = await withOpen();
    const opened = await adapter.incidents.get(incident.id, reading());
    expect(opened.threads).to.deep.include({ id: opened.threads![0]!.id, with: 'customer' });
    const thread = await adapter.threads.get(opened.threads![0]!.id, reading());
    expect(thread.about[0]!.id).to.equal(incident.orderId);
    expect(opened.timeline![0]!.by).to.deep.equal(opened.openedBy);
    const english = await adapter.incidents.get(incident.id, reading('en'));
    expect(english.timeline![0]!.label).to.equal('Incident opened');
  });

  it('that are not there are not found', async () => {
    expect(await refused(serve().incidents.get('none', reading()))).to.include({
      kind: 'not-found',
    });
  });
});

describe('marking an incident as resolved', () => {
  it('takes the reason and the word to the operator, and says at the field what is missing', async () => {
    const { adapter, incident } = await withOpen();
    const bare = { ...asked(incident.id), action: 'resolve' };
    const error = await refused(adapter.incidents.act(bare, command()));
    expect([error.kind, error.outcome]).to.deep.equal(['validation', 'not-applied']);
    expect(error.fields!.map(({ path }) => path)).to.deep.equal(['reasonCode', 'message.text']);
    const toCustomer = resolve(incident.id, { message: { recipient: 'customer', text: ' ' } });
    const other = await refused(adapter.incidents.act(toCustomer, command()));
    expect(other.fields!.map(({ path }) => path)).to.deep.equal([
      'message.recipient',
      'message.text',
    ]);
    expect((await adapter.incidents.get(incident.id, reading())).state).to.equal('open');
  });

  it('wants no reason where none can be chosen', async () => {
    const { adapter, incident } = await withOpen({ offers: { reasons: null } });
    const message = { recipient: 'operator', text: WORD };
    const bare = { ...asked(incident.id), action: 'resolve', message };
    const { incident: after } = await adapter.incidents.act(bare, command());
    expect(after.state).to.equal('resolved');
  });

  it('sends the word first, then each line, and waits for the operator with a date to close', async () => {
    const { adapter, incident } = await withOpen();
    const {
      incident: after,
      steps,
      resume,
    } = await adapter.incidents.act(
      resolve(incident.id),
      command({ expectedVersion: incident.version! }),
    );
    expect(steps!.map(({ id, outcome }) => [id, outcome])).to.deep.equal(
      ['word', ...incident.lineIds].map((id) => [id, 'applied']),
    );
    expect(resume).to.equal(undefined);
    expect(after).to.include({ state: 'resolved', turn: 'operator', answered: true });
    expect(after.deadline!.at).to.equal(new Date(NOW + 5 * 86_400_000).toISOString());
    expect(after.deadline!.consequence).to.include('se cierra');
    const inEnglish = await adapter.incidents.get(incident.id, reading('en'));
    expect(inEnglish.deadline!.consequence, 'for whoever reads').to.include('closes by itself');
    expect(after.timeline!.at(-1)!.label).to.include('pendiente de comprobación');
    expect(after.threads!.map((each) => each.with)).to.include('operator');
    expect(await wordsSent(adapter, incident)).to.equal(1);
    const order = await adapter.orders.get(incident.orderId, reading());
    expect(order.lines[0]!.frozen, 'until the operator has looked').not.to.equal(undefined);
    const again = await refused(adapter.incidents.act(resolve(incident.id), command()));
    expect(again).to.include({ kind: 'forbidden', code: 'incident-in-check' });
  });

  it('that fails after the word says what is left, and goes on without a second word', async () => {
    const { adapter, incident } = await withOpen();
    adapter.controls.faults.add({ method: 'incidents.act', kind: 'half-done', times: 1 });
    const call = command();
    const half = await adapter.incidents.act(resolve(incident.id), call);
    expect(half.steps!.map(({ outcome }) => outcome)).to.deep.equal([
      'applied',
      ...incident.lineIds.map(() => 'not-applied'),
    ]);
    expect(half.resume).to.be.a('string');
    expect(half.incident.state).not.to.equal('resolved');
    const told = await adapter.incidents.act(resolve(incident.id), call);
    expect(told.resume, 'the same key alone does nothing').to.equal(half.resume);
    const done = await adapter.incidents.act(resolve(incident.id), {
      ...call,
      resume: half.resume!,
    });
    expect(done.incident.state).to.equal('resolved');
    expect(done).not.to.have.property('resume');
    expect(await wordsSent(adapter, incident)).to.equal(1);
  });

  it('that fails without an answer is told by check, step for step', async () => {
    const { adapter, incident } = await withOpen();
    const error = { kind: 'unavailable', message: 'Try again later.' } as const;
    adapter.controls.faults.add({ method: 'incidents.act', kind: 'half-done', times: 1, error });
    const call = command();
    const request = resolve(incident.id);
    expect(await refused(adapter.incidents.act(request, call))).to.include({ outcome: 'unknown' });
    const question = {
      key: call.idempotencyKey,
      record: { kind: 'incident', id: incident.id },
      request,
      baseline: { ids: [], at: new Date(NOW).toISOString() },
    };
    const half = await adapter.check(question, reading());
    expect(half.steps!.map(({ id }) => id)).to.deep.equal(['word', ...incident.lineIds]);
    await adapter.incidents.act(request, { ...call, resume: half.resume! });
    const whole = await adapter.check(question, reading());
    expect(whole).to.deep.include({
      outcome: 'applied',
      record: { kind: 'incident', id: incident.id },
    });
    expect(whole).not.to.have.property('resume');
    expect(await wordsSent(adapter, incident)).to.equal(1);
  });

  it('goes on with nothing where nothing was begun, and refuses what has changed or closed meanwhile', async () => {
    const { adapter, incident } = await withOpen();
    const strange = command({ resume: 'x' });
    expect(await refused(adapter.incidents.act(resolve(incident.id), strange))).to.include({
      code: 'resume-unknown',
    });
    const stale = command({ expectedVersion: 'older' });
    expect(await refused(adapter.incidents.act(resolve(incident.id), stale))).to.include({
      kind: 'conflict',
      code: 'incident-changed',
    });
    await adapter.controls.incidents.move(incident.id, 'closed');
    expect(await refused(adapter.incidents.act(resolve(incident.id), command()))).to.include({
      kind: 'conflict',
      code: 'incident-closed',
    });
    expect(await wordsSent(adapter, incident)).to.equal(0);
  });
});

describe('what the others do about an incident', () => {
  it('is to check what was resolved: some are closed, some opened again with a word', async () => {
    let now = NOW;
    const adapter = serve({ clock: () => now });
    const open = (await all(adapter)).filter(({ state }) => state === 'open');
    for (const { id } of open) await adapter.incidents.act(resolve(id), command());
    now += 60_000;
    const after = await Promise.all(open.map(({ id }) => adapter.incidents.get(id, reading())));
    const states = after.map(({ state }) => state);
    expect(states).to.include.members(['closed', 'open']);
    const reopened = after.find(({ state }) => state === 'open')!;
    expect(reopened).to.include({ turn: 'seller', answered: false });
    expect(reopened).not.to.have.property('deadline');
    const thread = reopened.threads!.find((each) => each.with === 'operator')!;
    const { attention, lastMessage } = await adapter.threads.get(thread.id, reading());
    expect([attention.state, lastMessage!.from.kind]).to.deep.equal(['needs-reply', 'operator']);
    await adapter.incidents.act(resolve(reopened.id), command());
    now += 60_000;
    const closed = await adapter.incidents.get(reopened.id, reading());
    expect(closed.state, 'the second time it is').to.equal('closed');
  });

  it('is to close what was left alone, on its date', async () => {
    let now = NOW;
    const adapter = serve({ clock: () => now, pace: { operatorChecks: Infinity } });
    const [waiting] = (await all(adapter)).filter(({ state }) => state === 'resolved');
    now = Date.parse(waiting!.deadline!.at!) - 1;
    expect((await adapter.incidents.get(waiting!.id, reading())).state).to.equal('resolved');
    now += 1;
    const closed = await adapter.incidents.get(waiting!.id, reading());
    expect(closed.state).to.equal('closed');
    expect(closed.timeline!.at(-1)!.label).to.equal('Cerrada por falta de respuesta');
  });

  it('is to answer what the shop writes, which makes the incident an answered one', async () => {
    let now = NOW;
    const { adapter, incident } = await withOpen({ clock: () => now });
    const { threads } = await adapter.incidents.get(incident.id, reading());
    const threadId = threads!.find((each) => each.with === 'customer')!.id;
    await adapter.threads.reply(replyTo(threadId), command());
    const heard = await adapter.incidents.get(incident.id, reading());
    expect(heard).to.include({ answered: true, state: 'in-progress' });
    expect(heard.version).not.to.equal(incident.version);
    expect((await adapter.threads.get(threadId, reading())).attention.state).to.equal('waiting');
    now += 30_000;
    const { attention, lastMessage } = await adapter.threads.get(threadId, reading());
    expect([attention.state, lastMessage!.from.kind]).to.deep.equal(['needs-reply', 'customer']);
  });

  it('is to claim anew, and not to agree', async () => {
    const adapter = serve();
    const { items } = await adapter.orders.list({ states: ['CLOSED'], limit: 1 }, reading());
    const opened = await adapter.controls.incidents.open(items[0]!.id, { reasonCode: '304' });
    expect((await all(adapter)).map(({ id }) => id)).to.include(opened.id);
    expect(opened.reason.label).to.equal('Pedido incompleto');
    const moved = await adapter.controls.incidents.move(opened.id, 'disputed');
    expect([moved.state, moved.timeline!.at(-1)!.by!.kind]).to.deep.equal(['disputed', 'customer']);
  });
});

describe('other acts on an incident', () => {
  it('ask by their form, and are refused at the field', async () => {
    const { adapter, incident } = await withOpen();
    const evidence = (values: Record<string, string>, formVersion = '1') => ({
      ...asked(incident.id),
      action: 'add-evidence',
      answers: { formId: 'evidence', formVersion, values },
    });
    const bare = evidence({ kind: 'delivered', explanation: 'corto' });
    const error = await refused(adapter.incidents.act(bare, command()));
    expect(error.fields!.map(({ path, code }) => [path, code])).to.deep.equal([
      ['answers.values.tracking', 'answer-required'],
      ['answers.values.explanation', 'text-too-short'],
    ]);
    const good = { kind: 'other', explanation: 'Fotografía del embalaje.' };
    const { incident: after } = await adapter.incidents.act(evidence(good), command());
    expect(after).to.include({ state: 'in-progress', answered: true, turn: 'operator' });
    expect(after.timeline!.at(-1)!.label).to.equal('Aportar pruebas');
    const old = await refused(adapter.incidents.act(evidence(good, '0'), command()));
    expect(old.fields![0]!.code).to.equal('form-changed');
    const none = resolve(incident.id, { action: 'escalate' });
    expect((await refused(adapter.incidents.act(none, command()))).fields![0]!.path).to.equal(
      'action',
    );
  });
});

describe('quality figures', () => {
  it('have their goal and history, and move with incidents and refunds', async () => {
    const { adapter, incident } = await withOpen();
    const value = async (id: string) => {
      const figures = await adapter.figures.list(reading());
      for (const each of figures) {
        expect(parseRecord(figureSchema, each, 'figures.list')).to.have.property('ok', true);
        expect(each.history).to.have.length(6);
      }
      return figures.find((each) => each.id === id)!.value;
    };
    const before = await value('incident-rate');
    await adapter.controls.incidents.move(incident.id, 'closed');
    expect(await value('incident-rate')).to.be.below(before);
    await adapter.controls.incidents.move(incident.id, 'reopened');
    expect(await value('incident-rate')).to.equal(before);
    const refunds = await value('refund-rate');
    await adapter.refunds.create(
      {
        command: 'refund',
        orderId: incident.orderId,
        order: { product: { amount: '1.00', currency: 'EUR' } },
        reasonCode: '502',
      },
      command(),
    );
    expect(await value('refund-rate')).to.be.above(refunds);
  });
});

describe('live changes', () => {
  it('tell of orders and incidents, also of what others do when its time has come', async () => {
    let now = NOW;
    const { adapter, incident } = await withOpen({ clock: () => now, pace: { operatorChecks: 1 } });
    const told: string[] = [];
    let batches = 0;
    const abort = new AbortController();
    const heard = new Promise<void>((done) => {
      adapter.live.subscribe(
        { signal: abort.signal },
        {
          change: (batch) => {
            told.push(...batch.map(({ record }) => `${record.kind} ${record.id}`));
            batches += 1;
            if (batches === 2) done();
            now += 1;
          },
          reset: () => {},
          state: () => {},
        },
      );
    });
    await adapter.incidents.act(resolve(incident.id), command());
    await heard;
    abort.abort();
    expect(told).to.include(`incident ${incident.id}`).and.to.include(`order ${incident.orderId}`);
  });
});
