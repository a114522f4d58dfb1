import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/provider.js';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { CareClosureFormElement } from '../../../src/elements/closure/closure-form-element.js';
import { es } from '../../../src/text/es.js';
import { aCase } from '../../support/a-case.js';
import { watchHostPage } from '../../support/host-page.js';
import { find, findAll, textOf, type, until } from '../../support/screen.js';
import {
  aPdf,
  attach,
  caseNow,
  chile,
  choose,
  closeIt,
  closureForm,
  closuresOf,
  fileWords,
  held,
  openCaseOf,
  press,
} from '../../support/closing.js';

const WORDS = 'La boleta ya se envió el lunes.';

/** Filled in so that it can be sent: it does not proceed. */
async function written(
  adapter: MemoryAdapter,
  id: string,
  words = WORDS,
): Promise<CareClosureFormElement> {
  const element = await closureForm(adapter, id);
  await choose(element, /^Does not proceed/u);
  await choose(element, 'For legal reasons');
  type(await find(element, 'textbox', /^Explanation/u), words);
  return element;
}

const explanation = async (element: HTMLElement): Promise<string> =>
  ((await find(element, 'textbox', /^Explanation/u)) as HTMLTextAreaElement).value;

const says = (element: HTMLElement, words: string): Promise<boolean> =>
  until(
    () => textOf(element).includes(words),
    () => `"${words}" in: ${textOf(element)}`,
  );

/** The same marketplace as another page sees it: another adapter object, so another store. */
const otherPage = (adapter: MemoryAdapter): MemoryAdapter => ({ ...adapter });

describe('a closure on its way', () => {
  watchHostPage();

  it('is kept as it is typed, its document as well, though its element is taken away', async () => {
    const adapter = chile();
    const { id } = await openCaseOf(adapter, 'manual');
    const element = await closureForm(adapter, id);
    await choose(element, /^Proceeds/u);
    await choose(element, /physical/iu);
    type(await find(element, 'textbox', 'Carrier'), 'Blue Express');
    await attach(element, /^Instruction manual/u, aPdf('manual.pdf'));
    await find(element, 'button', 'Remove manual.pdf');
    element.remove();
    const later = await closureForm(otherPage(adapter), id);
    const carrier = (await find(later, 'textbox', 'Carrier')) as HTMLInputElement;
    await until(() => carrier.value === 'Blue Express');
    await find(later, 'button', 'Remove manual.pdf');
  });

  it('belongs to the host that takes it over, and what was typed stays', async () => {
    const adapter = chile();
    const { id } = await openCaseOf(adapter, 'invoice-copy');
    const element = await written(adapter, id);
    let asked: unknown;
    element.addEventListener('care-closure-submit', (event) => {
      event.preventDefault();
      asked = event.request;
    });
    await closeIt(element);
    await until(() => asked);
    expect(asked).to.deep.include({ caseId: id, outcome: 'does-not-proceed', files: [] });
    await find(element, 'button', 'Close the case');
    expect(closuresOf(adapter)).to.have.length(0);
    await press(element, 'Back');
    expect(await explanation(element)).to.equal(WORDS);
  });

  it('pressed twice is one closure', async () => {
    const adapter = chile();
    const { id } = await openCaseOf(adapter, 'invoice-copy');
    const element = await written(adapter, id);
    await press(element, 'Check before closing');
    const submit = await find(element, 'button', 'Close the case');
    submit.click();
    submit.click();
    void element.submit();
    await says(element, 'This case is closed');
    expect(closuresOf(adapter)).to.have.length(1);
  });

  it('in two tabs is one closure', async () => {
    const adapter = chile();
    const { id } = await openCaseOf(adapter, 'invoice-copy');
    const one = await written(adapter, id);
    const other = await written(otherPage(adapter), id, 'No corresponde a esta tienda.');
    await press(one, 'Check before closing');
    await press(other, 'Check before closing');
    (await find(one, 'button', 'Close the case')).click();
    (await find(other, 'button', 'Close the case')).click();
    await says(one, 'This case is closed');
    await until(() => /This case is closed|closed just now|already closed/u.test(textOf(other)));
    const { timeline = [] } = await caseNow(adapter, id);
    expect(timeline.filter(({ label }) => label.includes('closed the case'))).to.have.length(1);
  });

  it('whose answer was lost is unknown until somebody has looked, and is one closure', async () => {
    const adapter = chile({ faults: [{ method: 'cases.close', kind: 'lost-reply', times: 1 }] });
    const { id } = await openCaseOf(adapter, 'invoice-copy');
    const element = await written(adapter, id);
    const told: string[] = [];
    element.addEventListener('care-closure-submitted', ({ caseId }) => told.push(caseId));
    await closeIt(element);
    await find(element, 'button', 'Check what happened');
    expect(told).to.have.length(0);
    // Another element, as after a reload, finds it.
    element.remove();
    const later = await closureForm(adapter, id);
    later.addEventListener('care-closure-submitted', ({ caseId }) => told.push(caseId));
    await press(later, 'Check what happened');
    await says(later, 'This case is closed');
    await until(() => told.length === 1);
    expect(closuresOf(adapter)).to.have.length(1);
  });

  it('that never arrived can be sent again, as it was', async () => {
    const adapter = chile({ faults: [{ method: 'cases.close', kind: 'lost-request', times: 1 }] });
    const { id } = await openCaseOf(adapter, 'invoice-copy');
    const element = await written(adapter, id);
    await closeIt(element);
    await press(element, 'Check what happened');
    await says(element, 'It did not arrive');
    expect(await explanation(element)).to.equal(WORDS);
    await closeIt(element);
    await says(element, 'This case is closed');
  });

  it('that is refused has the marketplace’s words at the fields they are about', async () => {
    const fields = [
      { path: 'explanation', message: 'Falta el folio de la boleta.' },
      { path: 'answers.values.reason', message: 'Motivo no permitido.' },
      { path: 'folio', message: 'Hay un dato que nadie pidió.' },
    ];
    const adapter = chile({
      faults: [{ method: 'cases.close', kind: 'validation', times: 1, error: { fields } }],
    });
    const { id } = await openCaseOf(adapter, 'invoice-copy');
    const element = await written(adapter, id);
    await closeIt(element);
    await says(element, 'What you wrote is kept');
    const field = await find(element, 'textbox', /^Explanation/u);
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    await find(element, 'button', /^Explanation.*Falta el folio/u);
    await find(element, 'button', /Motivo no permitido/u);
    await says(element, 'Hay un dato que nadie pidió.');
    expect(await explanation(element)).to.equal(WORDS);
    type(field, 'Folio 4711: ya se envió.');
    await until(() => field.getAttribute('aria-invalid') === null);
    await closeIt(element);
    await says(element, 'This case is closed');
  });

  it('waits for the marketplace’s check, and comes back as it was sent when it is not accepted', async () => {
    const adapter = chile();
    const { id } = await openCaseOf(adapter, 'invoice-correction', true);
    const element = await closureForm(adapter, id);
    await choose(element, /^Proceeds/u);
    await choose(element, /digital/iu);
    await attach(element, /^Corrected receipt/u, aPdf('corregida.pdf', 'Factura 12'));
    await closeIt(element);
    await says(element, 'Waiting for the marketplace’s check');
    await adapter.controls.cases.move(id, 'refused');
    await says(element, 'The marketplace did not accept the closure');
    const { closed } = await caseNow(adapter, id);
    await says(element, closed!.refusal!.reason.label!);
    const chosen = (await find(element, 'radio', /digital/iu)) as HTMLInputElement;
    await until(() => chosen.checked);
    await find(element, 'button', 'Remove corregida.pdf');
    await closeIt(element);
    await says(element, 'Waiting for the marketplace’s check');
    const again = await caseNow(adapter, id);
    expect(await fileWords(adapter, again.closed!.documents[0]!.id)).to.contain('Factura 12');
    await adapter.controls.cases.move(id, 'accepted');
    await says(element, 'This case is closed');
  });

  it('of a case that was closed meanwhile is not sent, and what was typed is kept', async () => {
    const adapter = chile();
    const { id } = await openCaseOf(adapter, 'invoice-copy');
    const element = await written(adapter, id);
    await adapter.controls.cases.move(id, 'closed-elsewhere');
    await says(element, 'The case was closed meanwhile');
    await says(element, WORDS);
    await press(element, 'Throw it away');
    await until(() => !textOf(element).includes(WORDS));
    expect(closuresOf(adapter)).to.have.length(0);
  });

  it('of a case that she has closed with just this in another tab leaves nothing behind', async () => {
    const adapter = chile();
    const { id, closure } = await openCaseOf(adapter, 'invoice-copy');
    const element = await written(adapter, id);
    const { id: formId, version: formVersion = '' } = closure!.outcomes[1]!.form;
    const values = { reason: 'legal', explanation: WORDS };
    await adapter.cases!.close!(
      {
        ...({ command: 'case-close', caseId: id, outcome: 'does-not-proceed', files: [] } as const),
        answers: { formId, formVersion, values },
      },
      { idempotencyKey: 'of-another-tab', locale: 'en', signal: new AbortController().signal },
    );
    await says(element, 'This case is closed');
    expect(textOf(element)).not.to.contain('closed meanwhile');
  });

  it('of a case that has changed where nobody heard of it says so, and keeps what was typed', async () => {
    const adapter = chile({
      faults: [
        { method: 'cases.close', kind: 'conflict', times: 1, error: { message: 'Cambió.' } },
      ],
    });
    const { id } = await openCaseOf(adapter, 'invoice-copy');
    const element = await written(adapter, id);
    await closeIt(element);
    await says(element, 'The case has changed meanwhile');
    expect(await explanation(element)).to.equal(WORDS);
  });

  it('that was not accepted names the documents that could not be brought back', async () => {
    const adapter = chile();
    const { id } = await openCaseOf(adapter, 'invoice-correction', true);
    const element = await closureForm(adapter, id);
    await choose(element, /^Proceeds/u);
    await choose(element, /digital/iu);
    await attach(element, /^Corrected receipt/u, aPdf('corregida.pdf'));
    await closeIt(element);
    await says(element, 'Waiting for the marketplace’s check');
    adapter.controls.faults.add({ method: 'files.open', kind: 'not-found' });
    await adapter.controls.cases.move(id, 'refused');
    await until(() => /Attach them again: .?corregida.pdf/u.test(textOf(element)));
  });

  it('is not begun where cases can only be read, nor where the marketplace blocks it', async () => {
    const adapter = chile({ offers: { cases: { close: false } } });
    const { id } = await openCaseOf(adapter, 'invoice-copy');
    const element = await closureForm(adapter, id);
    await says(element, 'This case cannot be closed here.');
    expect(findAll(element, 'radio')).to.have.length(0);
  });

  it('goes to the marketplace it was written for, though the page has another by the time its document is up', async () => {
    const adapter = chile();
    const slow = held(adapter, 'files', 'stage');
    const { id } = await openCaseOf(adapter, 'manual');
    const element = await closureForm(slow.adapter, id);
    await choose(element, /^Proceeds/u);
    await choose(element, /digital/iu);
    slow.hold();
    await attach(element, /^Instruction manual/u, aPdf('manual.pdf'));
    await closeIt(element);
    await says(element, 'Closing the case');
    await says(element, 'Stay on this page until they are there.');
    const other = chile();
    element.adapter = other;
    await element.updateComplete;
    slow.letGo();
    await until(() => closuresOf(adapter).length === 1);
    await until(async () => (await caseNow(adapter, id)).state === 'closed');
    expect(closuresOf(other)).to.have.length(0);
  });

  it('that has arrived is told so, and asks nothing again, until the case has been read anew', async () => {
    const adapter = chile();
    const slow = held(adapter, 'cases', 'get');
    const { id } = await openCaseOf(adapter, 'invoice-copy');
    const element = await written(slow.adapter, id);
    await press(element, 'Check before closing');
    const submit = await find(element, 'button', 'Close the case');
    slow.hold();
    submit.click();
    await until(async () => (await caseNow(adapter, id)).state === 'closed');
    await says(element, 'The marketplace has what you sent.');
    expect(findAll(element, 'radio')).to.have.length(0);
    slow.letGo();
    await says(element, 'This case is closed');
  });

  it('that was not accepted keeps its document, though she writes before that has been read', async () => {
    const adapter = chile();
    const slow = held(adapter, 'files', 'open');
    const { id } = await openCaseOf(adapter, 'invoice-correction', true);
    const element = await closureForm(slow.adapter, id);
    await choose(element, /^Proceeds/u);
    await choose(element, /digital/iu);
    await attach(element, /^Corrected receipt/u, aPdf('corregida.pdf', 'Factura 12'));
    await closeIt(element);
    await says(element, 'Waiting for the marketplace’s check');
    slow.hold();
    await adapter.controls.cases.move(id, 'refused');
    await choose(element, /physical/iu);
    type(await find(element, 'textbox', 'Carrier'), 'Starken');
    slow.letGo();
    await find(element, 'button', 'Remove corregida.pdf');
    expect(((await find(element, 'textbox', 'Carrier')) as HTMLInputElement).value).to.equal(
      'Starken',
    );
  });

  for (const [where, name] of [
    ['where the page may keep nothing', 'SecurityError'],
    ['where there is no room left', 'QuotaExceededError'],
  ] as const) {
    it(`is not sent ${where}; she reads so as she writes, and keeps her words`, async () => {
      const adapter = chile();
      const { id } = await openCaseOf(adapter, 'invoice-copy');
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('Nothing is kept.', name);
      };
      try {
        const element = await written(adapter, id);
        await says(element, 'this browser keeps nothing of it');
        await closeIt(element);
        await says(element, 'a case cannot be closed safely from here');
        expect(await explanation(element)).to.equal(WORDS);
        expect(closuresOf(adapter)).to.have.length(0);
        IDBObjectStore.prototype.put = put;
        await closeIt(element);
        await says(element, 'This case is closed');
        expect(closuresOf(adapter)).to.have.length(1);
      } finally {
        IDBObjectStore.prototype.put = put;
      }
    });
  }

  it('that was not accepted has its numbers as she writes them, and those that stand there at first', async () => {
    const field = { requirement: 'required' } as const;
    const answers = { formId: 'f', values: { weight: 1.234, price: '1.234' } };
    const careCase = aCase({
      state: 'refused',
      type: { code: 'warranty' },
      closure: {
        outcomes: [
          {
            id: 'proceeds',
            form: {
              id: 'f',
              fields: [
                { ...field, name: 'weight', kind: 'number', label: 'Peso' },
                { ...field, name: 'price', kind: 'money', label: 'Precio', currency: 'KWD' },
                { ...field, name: 'boxes', kind: 'number', label: 'Cajas', initial: 1.5 },
              ],
            },
          },
        ],
      },
      closed: { outcome: 'proceeds', at: '2026-03-10T12:00:00Z', answers, documents: [] },
      actions: [{ id: 'close', label: 'Cierre' }],
    });
    const adapter = chile({ records: { threads: [], messages: {}, cases: [careCase] } });
    const host = await fixture(
      html`<care-provider lang="es-CL" .adapter=${adapter} .texts=${[es]}
        ><care-closure-form case-id="k-1"></care-closure-form
      ></care-provider>`,
    );
    const weight = (await find(host, 'textbox', /^Peso/u)) as HTMLInputElement;
    expect(weight.value).to.equal('1,234');
    await find(host, 'group', /^¿El caso procede\?/u);
    await press(host, 'Revisar antes de cerrar');
    await find(host, 'heading', 'Revísalo antes de cerrar el caso');
    expect(textOf(host)).to.match(/Peso 1,234 .*Precio .*1,234.* Cajas 1,5/u);
    await press(host, 'Cerrar el caso');
    await until(() => closuresOf(adapter).length === 1);
    expect(closuresOf(adapter)[0]!.answers.values).to.deep.equal({
      ...{ weight: 1.234, price: '1.234', boxes: 1.5 },
    });
  });
});
