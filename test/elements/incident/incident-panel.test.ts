import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/all.js';
import {
  createMemoryAdapter,
  type MemoryAdapter,
  type MemoryOptions,
} from '../../../src/adapters/memory/index.js';
import type { CareIncidentPanelElement } from '../../../src/elements/incident/incident-panel-element.js';
import type { CareAdapter } from '../../../src/adapter/care-adapter.js';
import type { IncidentsGroup } from '../../../src/adapter/incidents-group.js';
import type { IncidentActRequest } from '../../../src/adapter/commands.js';
import type { Reason } from '../../../src/model/reason.js';
import { Drafts } from '../../../src/store/drafts.js';
import { incidentDraftKey } from '../../../src/store/incident-commands.js';
import { openKeptData } from '../../../src/store/kept-data.js';
import { command, startAbout } from '../../adapters/memory/asking.js';
import { aConversation, aMessage, composeRules, recordsOf } from '../../support/builders.js';
import { deferred } from '../../support/deferred.js';
import { watchHostPage } from '../../support/host-page.js';
import { find, findAll, textOf, type, until } from '../../support/screen.js';

const call = { signal: new AbortController().signal, locale: 'en' };
const drafts = new Drafts({ kept: openKeptData(), now: () => Date.now() });
let shop = 0;

/** The Spanish market, of a shop that nobody has been in before. */
function aMarket(options: MemoryOptions = {}): MemoryAdapter {
  shop += 1;
  return createMemoryAdapter({
    scope: { marketplace: 'plazuela', shop: `incidents-${shop}`, user: 'u' },
    pace: { operatorChecks: Infinity, customerAnswers: Infinity },
    ...options,
  });
}

const panel = (adapter: CareAdapter, id: string): Promise<CareIncidentPanelElement> =>
  fixture(
    html`<care-incident-panel
      lang="en"
      .adapter=${adapter}
      incident-id=${id}
    ></care-incident-panel>`,
  );

/** The first incident that is the seller's to settle. */
async function anOpenOne(adapter: MemoryAdapter) {
  await adapter.describe(call);
  const { items } = await adapter.incidents!.list({ limit: 50 }, call);
  return items.find(({ state }) => state === 'open')!;
}

async function press(root: Node, name: string | RegExp): Promise<void> {
  (await find(root, 'button', name)).click();
}

async function resolveWith(element: HTMLElement, words: string): Promise<void> {
  await press(element, 'Mark as resolved');
  await resolveIn(element, words);
}

/** In the act that is open. */
async function resolveIn(element: HTMLElement, words: string): Promise<void> {
  const field = await find(element, 'textbox', /^Message to the operator/);
  await until(() => !textOf(element).includes('Loading…'));
  const reason = element.shadowRoot!.querySelector<HTMLSelectElement>('#reason');
  if (reason) {
    reason.value = reason.options[1]!.value;
    reason.dispatchEvent(new Event('change'));
  }
  type(field, words);
  submitOf(element).focus();
  submitOf(element).click();
}

const submitOf = (element: HTMLElement): HTMLButtonElement =>
  element.shadowRoot!.querySelector<HTMLButtonElement>('[part="submit"]')!;

/** The words that the operator has got. */
async function wordsIn(adapter: MemoryAdapter, orderId: string, words: string): Promise<number> {
  const about = { kind: 'order', id: orderId } as const;
  const { items } = await adapter.threads!.list({ about, limit: 50 }, call);
  const pages = await Promise.all(
    items.map(({ id }) => adapter.threads!.messages({ threadId: id, limit: 100 }, call)),
  );
  return pages.flatMap((page) => page.items).filter(({ body }) => body.content === words).length;
}

describe('an incident', () => {
  watchHostPage();

  it('says what it freezes and costs, who opened it and what happened', async () => {
    const adapter = aMarket();
    const incident = await anOpenOne(adapter);
    const element = await panel(adapter, incident.id);
    await find(element, 'heading', incident.reason.label);
    const text = textOf(element);
    expect(text).to.contain('The order’s cycle is frozen until this is settled.');
    expect(text).to.contain('It counts in your quality figures.');
    expect(text).to.contain('Incident opened');
    expect(text).to.contain('Opened by');
    expect(findAll(element, 'button', 'Mark as resolved')).to.have.length(1);
  });

  it('is marked as resolved with the word to the operator, and then waits for the check', async () => {
    const adapter = aMarket();
    const incident = await anOpenOne(adapter);
    const element = await panel(adapter, incident.id);
    const told: string[] = [];
    element.addEventListener('care-incident-resolve', () => told.push('asked'));
    element.addEventListener('care-incident-resolved', (event) => told.push(event.incidentId));
    await resolveWith(element, 'We sent a new lamp yesterday.');
    await until(() => textOf(element).includes('You marked it as resolved'));
    await until(() => told.length === 2);
    expect(told).to.deep.equal(['asked', incident.id]);
    expect(await wordsIn(adapter, incident.orderId, 'We sent a new lamp yesterday.')).to.equal(1);
    expect(findAll(element, 'textbox', /^Message to the operator/)).to.have.length(0);
  });

  it('is not marked as resolved without the word', async () => {
    const adapter = aMarket();
    const incident = await anOpenOne(adapter);
    const element = await panel(adapter, incident.id);
    await resolveWith(element, '   ');
    await until(() => textOf(element).includes('without this message it cannot be marked'));
    expect(adapter.controls.calls.some(({ method }) => method === 'incidents.act')).to.equal(false);
    expect(element.shadowRoot!.activeElement?.id).to.equal('word');
  });

  it('is not marked as resolved before its reasons to choose from are there', async () => {
    const adapter = aMarket();
    const { id } = await anOpenOne(adapter);
    const reasons = deferred<readonly Reason[]>();
    const element = await panel({ ...adapter, reasons: { list: () => reasons.promise } }, id);
    await press(element, 'Mark as resolved');
    type(await find(element, 'textbox', /^Message to the operator/), 'We have sent another one.');
    const submit = submitOf(element);
    expect(submit.getAttribute('aria-disabled')).to.equal('true');
    submit.click();
    reasons.resolve([{ code: 'again', label: 'Sent again', purpose: 'incident-resolve' }]);
    await find(element, 'combobox', /reason/i);
    submit.click();
    await until(() => textOf(element).includes('Choose the reason for closing.'));
    expect(adapter.controls.calls.some(({ method }) => method === 'incidents.act')).to.equal(false);
  });

  it('that is refused for a reason that it has not asked for says so', async () => {
    const fields = [{ path: 'reasonCode', message: 'Falta el motivo de cierre.' }];
    const adapter = aMarket({
      offers: { reasons: null },
      faults: [{ method: 'incidents.act', kind: 'validation', times: 1, error: { fields } }],
    });
    const incident = await anOpenOne(adapter);
    const element = await panel(adapter, incident.id);
    await resolveWith(element, 'We sent another lamp.');
    await until(() => textOf(element).includes('Falta el motivo de cierre.'));
  });

  it('half done says what is done and what is left, and is finished without a second message', async () => {
    const adapter = aMarket({ faults: [{ method: 'incidents.act', kind: 'half-done', times: 1 }] });
    const incident = await anOpenOne(adapter);
    const words = 'We gave the money back.';
    const element = await panel(adapter, incident.id);
    let resolved = 0;
    element.addEventListener('care-incident-resolved', () => (resolved += 1));
    await resolveWith(element, words);
    await until(() => textOf(element).includes('Half done'));
    const text = textOf(element);
    expect(text).to.match(/Message to the operator\s?: Done/);
    expect(text).to.contain('Still to do');
    expect(resolved).to.equal(0);
    // Another element, as after a reload, finds it.
    element.remove();
    const later = await panel(adapter, incident.id);
    later.addEventListener('care-incident-resolved', () => (resolved += 1));
    await press(later, 'Finish it');
    await until(() => textOf(later).includes('You marked it as resolved'));
    await until(() => resolved === 1);
    expect(await wordsIn(adapter, incident.orderId, words)).to.equal(1);
  });

  it('whose answer was lost is unknown until it is checked, and has one word', async () => {
    const adapter = aMarket({
      faults: [{ method: 'incidents.act', kind: 'lost-reply', times: 1 }],
    });
    const incident = await anOpenOne(adapter);
    const words = 'We spoke to the customer.';
    const element = await panel(adapter, incident.id);
    await resolveWith(element, words);
    await press(element, 'Check what happened');
    await until(() => textOf(element).includes('You marked it as resolved'));
    expect(await wordsIn(adapter, incident.orderId, words)).to.equal(1);
  });

  it('closed meanwhile says so where she writes, and keeps her words', async () => {
    const adapter = aMarket();
    const incident = await anOpenOne(adapter);
    const element = await panel(adapter, incident.id);
    await press(element, 'Mark as resolved');
    type(await find(element, 'textbox', /^Message to the operator/), 'Almost done.');
    await adapter.controls.incidents.move(incident.id, 'closed');
    await until(() => textOf(element).includes('This can no longer be done'));
    const kept = await find(element, 'textbox', /^Message to the operator/);
    expect((kept as HTMLTextAreaElement).value).to.equal('Almost done.');
  });

  it('reopened is hers again, and said so', async () => {
    const adapter = aMarket();
    const incident = await anOpenOne(adapter);
    const element = await panel(adapter, incident.id);
    await resolveWith(element, 'We sent another one.');
    await until(() => textOf(element).includes('You marked it as resolved'));
    await adapter.controls.incidents.move(incident.id, 'reopened');
    await until(() => textOf(element).includes('It has been reopened: it is yours again.'));
    expect(findAll(element, 'button', 'Mark as resolved')[0]!.ariaDisabled).to.equal('false');
  });

  it('is written about to the customer alone, in the conversation that is there', async () => {
    const adapter = aMarket();
    const incident = await anOpenOne(adapter);
    const element = await panel(adapter, incident.id);
    await press(element, 'Message the customer');
    const customer = await find(element, 'radio', 'Customer');
    expect((customer as HTMLInputElement).checked).to.equal(true);
    const composer = element.shadowRoot!.querySelector('care-composer')!;
    expect(composer.threadId).not.to.equal(undefined);
    await press(element, 'Message the operator');
    await until(() => composer.audience === 'operator');
    const preset = findAll(element, 'radio').filter((each) => (each as HTMLInputElement).checked);
    expect(preset.every((each) => each.getAttribute('value') !== 'customer')).to.equal(true);
  });

  it('is written about to the operator where the message is meant for the operator, whoever wrote last', async () => {
    const records = recordsOf(aConversation([aMessage()], { compose: composeRules() }));
    const element = await fixture(
      html`<care-composer
        lang="en"
        .adapter=${createMemoryAdapter({ records })}
        thread-id="t-1"
        audience="operator"
      ></care-composer>`,
    );
    const operator = await find(element, 'radio', 'Operator');
    expect((operator as HTMLInputElement).checked).to.equal(true);
  });

  it('asks by the form of an act, and what it answers travels with its files', async () => {
    const adapter = aMarket();
    const incident = await anOpenOne(adapter);
    const element = await panel(adapter, incident.id);
    const acted: string[] = [];
    element.addEventListener('care-incident-acted', (event) => acted.push(event.action));
    await press(element, 'Add evidence');
    (await find(element, 'radio', 'The delivery')).click();
    type(await find(element, 'textbox', 'Tracking number'), 'ES123');
    (await find(element, 'radio', 'Something else')).click();
    await until(() => findAll(element, 'textbox', 'Tracking number').length === 0);
    type(await find(element, 'textbox', 'Explanation'), 'A photo of the parcel.');
    const files = new DataTransfer();
    files.items.add(new File(['%PDF-1.7 a'], 'proof.pdf', { type: 'application/pdf' }));
    const field = element.shadowRoot!.querySelector<HTMLInputElement>('input[type="file"]')!;
    field.files = files.files;
    field.dispatchEvent(new Event('change'));
    await until(() => textOf(element).includes('proof'));
    submitOf(element).click();
    await until(() => acted.length === 1);
    const call = adapter.controls.calls.find(({ method }) => method === 'incidents.act');
    const { answers, files: sent } = call!.request as IncidentActRequest;
    expect(answers!.values).to.deep.equal({ kind: 'other', explanation: 'A photo of the parcel.' });
    expect(sent.map(({ name, field: of }) => [name, of])).to.deep.equal([['proof.pdf', 'proof']]);
    expect(textOf(element)).to.contain('Done: Add evidence');
    const { scope } = await adapter.describe({
      ...{ locale: 'en', signal: new AbortController().signal },
    });
    const key = incidentDraftKey(incident.id, 'add-evidence');
    expect(await drafts.load(scope, key), 'it is no draft any more').to.equal(undefined);
  });

  it('stays in the conversation that she writes in when a newer one begins', async () => {
    const adapter = aMarket();
    const { id, orderId } = await anOpenOne(adapter);
    const element = await panel(adapter, id);
    await press(element, 'Message the customer');
    const field = await find(element, 'textbox', /message/iu);
    type(field, 'We are looking into it.');
    const composer = element.shadowRoot!.querySelector('care-composer')!;
    const { threadId } = composer;
    const talks = () => element.shadowRoot!.querySelectorAll('[part="talk"]').length;
    const before = talks();
    await adapter.threads!.start!(
      startAbout({ kind: 'order', id: orderId }),
      command({ locale: 'en' }),
    );
    await until(() => talks() > before);
    expect(composer.threadId).to.equal(threadId);
    expect((field as HTMLTextAreaElement).value).to.equal('We are looking into it.');
    expect(field.isConnected && field.matches(':focus')).to.equal(true);
  });

  it('has the focus where an act came to its end, unless she is elsewhere on the page', async () => {
    const adapter = aMarket({
      faults: [{ method: 'incidents.act', kind: 'lost-reply', times: 1 }],
    });
    const element = await panel(adapter, (await anOpenOne(adapter)).id);
    const at = () => element.shadowRoot!.activeElement?.id;
    await press(element, 'Mark as resolved');
    await until(() => at() === 'acting');
    (await find(element, 'textbox', /^Message to the operator/)).focus();
    await resolveIn(element, 'We sent another one.');
    const check = await find(element, 'button', 'Check what happened');
    await until(() => at() === 'acting');
    check.focus();
    check.click();
    await until(() => textOf(element).includes('You marked it as resolved'));
    await until(() => at() === 'title');
  });

  it('leaves the focus to her who is elsewhere when the answer comes', async () => {
    const adapter = aMarket();
    const incident = await anOpenOne(adapter);
    const element = await panel(adapter, incident.id);
    const elsewhere = await fixture<HTMLInputElement>(html`<input aria-label="Elsewhere" />`);
    element.addEventListener('care-incident-resolve', () => elsewhere.focus());
    await resolveWith(element, 'We sent another one.');
    await until(() => textOf(element).includes('You marked it as resolved'));
    await until(() => findAll(element, 'textbox', /^Message to the operator/).length === 0);
    expect(document.activeElement === elsewhere).to.equal(true);
  });

  it('is asked for once however often it is pressed, and says once that it is reopened', async () => {
    const adapter = aMarket();
    const incident = await anOpenOne(adapter);
    const element = await panel(adapter, incident.id);
    let asked = 0;
    element.addEventListener('care-incident-act', (event) => {
      asked += 1;
      event.preventDefault();
    });
    await press(element, 'Add evidence');
    (await find(element, 'radio', 'Something else')).click();
    type(await find(element, 'textbox', 'Explanation'), 'A photo of the parcel.');
    const files = new DataTransfer();
    files.items.add(new File(['%PDF-1.7 a'], 'proof.pdf', { type: 'application/pdf' }));
    const field = element.shadowRoot!.querySelector<HTMLInputElement>('input[type="file"]')!;
    field.files = files.files;
    field.dispatchEvent(new Event('change'));
    const submit = submitOf(element);
    submit.click();
    submit.click();
    await until(() => asked > 0 && submit.ariaDisabled === 'false');
    expect(asked).to.equal(1);
    await adapter.controls.incidents.move(incident.id, 'closed');
    await until(() => textOf(element).includes('This can no longer be done'));
    await adapter.controls.incidents.move(incident.id, 'reopened');
    await until(() => textOf(element).includes('It has been reopened: it is yours again.'));
    const note = element.shadowRoot!.querySelector('[part="note"]')!;
    expect(note.closest('[role="status"]'), 'the panel announces it').to.equal(null);
  });

  it('of which a check finds a step missing keeps what was typed', async () => {
    const market = aMarket({
      faults: [{ method: 'incidents.act', kind: 'lost-reply', times: 1 }],
    });
    const { id } = await anOpenOne(market);
    const steps = [
      { id: 'word', outcome: 'applied' as const },
      { id: 'line', outcome: 'not-applied' as const },
    ];
    const check = () =>
      Promise.resolve({ outcome: 'applied' as const, record: { kind: 'incident', id }, steps });
    const element = await panel({ ...market, check }, id);
    await resolveWith(element, 'We sent another lamp.');
    await press(element, 'Check what happened');
    await until(() => textOf(element).includes('Half done'));
    const { scope } = await market.describe(call);
    const draft = await drafts.load(scope, incidentDraftKey(id, 'resolve'));
    expect(draft?.text).to.equal('We sent another lamp.');
  });

  it('that is done keeps answers that were written on meanwhile', async () => {
    const market = aMarket();
    const { id } = await anOpenOne(market);
    const { scope } = await market.describe(call);
    const key = incidentDraftKey(id, 'add-evidence');
    const inputs = { explanation: 'And one more.' };
    const later = { text: '', values: { inputs, fileFields: [] } };
    const act: NonNullable<IncidentsGroup['act']> = async (request, call) => {
      await drafts.save(scope, key, later);
      return market.incidents!.act!(request, call);
    };
    const element = await panel({ ...market, incidents: { ...market.incidents!, act } }, id);
    let acted = 0;
    element.addEventListener('care-incident-acted', () => (acted += 1));
    await press(element, 'Add evidence');
    (await find(element, 'radio', 'Something else')).click();
    type(await find(element, 'textbox', 'Explanation'), 'A photo of the parcel.');
    submitOf(element).click();
    await until(() => acted === 1);
    expect(await drafts.load(scope, key)).to.deep.equal(later);
  });
});
