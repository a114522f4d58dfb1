import { expect, fixture, html } from '@open-wc/testing';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { CareCaseElement } from '../../../src/elements/case/case-element.js';
import type { CareCase } from '../../../src/model/case.js';
import { aCase } from '../../support/a-case.js';
import { WARRANTY } from '../../support/a-case-type.js';
import { watchHostPage } from '../../support/host-page.js';
import { find, findAll, textOf, type, until } from '../../support/screen.js';
import {
  aPdf,
  attach,
  caseNow,
  chile,
  choose,
  closeIt,
  closuresOf,
  held,
  openCaseOf,
  press,
} from '../../support/closing.js';

const page = (adapter: MemoryAdapter, id: string): Promise<CareCaseElement> =>
  fixture(html`<care-case lang="en" .adapter=${adapter} case-id=${id}></care-case>`);

/** A market with one case. */
const withCase = (changes: Partial<CareCase> = {}): MemoryAdapter =>
  chile({ records: { threads: [], messages: {}, cases: [aCase(changes)] } });

const says = (element: HTMLElement, words: string): Promise<boolean> =>
  until(
    () => textOf(element).includes(words),
    () => `"${words}" in: ${textOf(element)}`,
  );

const section = (element: HTMLElement, name: string): Promise<HTMLElement> =>
  until(() => findAll(element, 'region', name)[0]);

describe('a case', () => {
  watchHostPage();

  it('has the guide’s blocks: information, attachments apart, description, order and actions', async () => {
    const file = (id: string, name: string) => ({ id, name, size: 3, type: 'application/pdf' });
    const adapter = withCase({
      attachments: { customer: [file('f-1', 'rut.pdf')], seller: [file('f-2', 'nota.pdf')] },
      turn: 'seller',
    });
    const element = await page(adapter, 'k-1');
    await find(element, 'heading', 'Case 25759900');
    await says(element, 'It is your turn');
    const information = textOf(await section(element, 'Information about the case'));
    for (const words of ['Customer', 'State', 'Opened', 'Committed date', 'Web']) {
      expect(information).to.contain(words);
    }
    const attachments = textOf(await section(element, 'Attachments'));
    expect(attachments).to.match(/From the customer .*ut\.pdf.* From you .*ota\.pdf/u);
    const description = textOf(await section(element, 'Description of the case'));
    expect(description).to.contain('Copia de boleta o factura');
    expect(description).to.contain('Cliente solicita copia de la boleta de su compra.');
    const went: string[] = [];
    element.addEventListener('care-navigate', ({ destination }) => went.push(destination.to));
    (await find(await section(element, 'Order'), 'button', 'Order 20417-A')).click();
    expect(went).to.deep.equal(['order']);
    await find(await section(element, 'Actions'), 'button', 'Close the case');
  });

  it('is closed in its place, and shows how from then on', async () => {
    const adapter = chile();
    const { id } = await openCaseOf(adapter, 'manual');
    const element = await page(adapter, id);
    const told: string[] = [];
    for (const name of ['care-closure-submit', 'care-closure-submitted', 'care-case-change']) {
      element.addEventListener(name, () => told.push(name));
    }
    await press(element, 'Close the case');
    await choose(element, /^Proceeds/u);
    await choose(element, /digital/iu);
    await attach(element, /^Instruction manual/u, aPdf('manual.pdf'));
    await press(element, 'Check before closing');
    const form = element.shadowRoot!.querySelector('care-closure-form')!;
    await press(form, 'Close the case');
    const closed = textOf(
      await until(() => {
        const shown = findAll(element, 'region', 'How it was closed')[0];
        return shown && textOf(shown).includes('anual.pdf') && shown;
      }),
    );
    expect(closed).to.match(/Outcome .*Proceeds/u);
    expect(closed).to.contain('Closed by');
    expect(findAll(element, 'radio')).to.have.length(0);
    await says(element, 'The shop closed the case');
    await until(() => told.length === 3);
    expect(told[0]).to.equal('care-closure-submit');
    expect((await caseNow(adapter, id)).state).to.equal('closed');
  });

  it('leaves the form when she does, with what she wrote, and the focus where it was opened', async () => {
    const adapter = chile();
    const { id } = await openCaseOf(adapter, 'invoice-copy');
    const element = await page(adapter, id);
    await press(element, 'Close the case');
    await choose(element, /^Does not proceed/u);
    type(await find(element, 'textbox', /^Explanation/u), 'Un momento.');
    const leave = await find(element, 'button', 'Leave the form');
    leave.focus();
    leave.click();
    await until(() => findAll(element, 'radio').length === 0);
    expect(element.shadowRoot!.activeElement?.textContent?.trim()).to.equal('Close the case');
    await press(element, 'Close the case');
    const field = (await find(element, 'textbox', /^Explanation/u)) as HTMLTextAreaElement;
    await until(() => field.value === 'Un momento.');
  });

  it('on its way to being closed opens its form by itself, and is not left', async () => {
    const adapter = chile({ faults: [{ method: 'cases.close', kind: 'lost-reply', times: 1 }] });
    const { id } = await openCaseOf(adapter, 'invoice-copy');
    const element = await page(adapter, id);
    await press(element, 'Close the case');
    await choose(element, /^Does not proceed/u);
    await choose(element, 'For legal reasons');
    type(await find(element, 'textbox', /^Explanation/u), 'No lo permite la ley.');
    const form = element.shadowRoot!.querySelector('care-closure-form')!;
    await closeIt(form);
    await find(element, 'button', 'Check what happened');
    element.remove();
    const later = await page(adapter, id);
    await find(later, 'button', 'Check what happened');
    expect(findAll(later, 'button', 'Leave the form')).to.have.length(0);
    await press(later, 'Check what happened');
    await until(() => findAll(later, 'region', 'How it was closed').length === 1);
  });

  it('tells what can be done, what is blocked and why, and who does the rest', async () => {
    const adapter = withCase({
      actions: [
        { id: 'close', label: 'Cerrar', blocked: { label: 'Falta la respuesta del cliente.' } },
        { id: 'message-customer', label: 'Escribir al cliente' },
        { id: 'extend', label: 'Pedir más plazo' },
      ],
    });
    const element = await page(adapter, 'k-1');
    const close = await find(element, 'button', 'Cerrar');
    expect(close.ariaDisabled).to.equal('true');
    await says(element, 'Falta la respuesta del cliente.');
    close.click();
    expect(findAll(element, 'button', 'Leave the form')).to.have.length(0);
    const went: unknown[] = [];
    element.addEventListener('care-navigate', ({ destination }) => went.push(destination));
    await press(element, 'Escribir al cliente');
    expect(went).to.deep.equal([{ to: 'compose', orderId: 'o-1', audience: 'customer' }]);
    const taken = (event: Event): void => event.preventDefault();
    element.addEventListener('care-case-act', taken);
    await press(element, 'Pedir más plazo');
    expect(textOf(element)).not.to.contain('own pages');
    element.removeEventListener('care-case-act', taken);
    await press(element, 'Pedir más plazo');
    await says(element, 'This is done on the marketplace’s own pages.');
  });

  it('once closed tells each answer: the reason by its name, the same word elsewhere, money as it is written', async () => {
    const [outcome] = WARRANTY.outcomes;
    const values = { solution: 'refund', workshop: 'refund', amount: '12990' };
    const adapter = withCase({
      state: 'closed',
      closure: WARRANTY,
      closed: {
        ...{ outcome: outcome!.id, at: '2026-03-10T12:00:00Z', documents: [] },
        reason: { code: 'refund', label: 'La devolución del dinero' },
        answers: { formId: 'warranty-yes', values },
      },
    });
    const element = await page(adapter, 'k-1');
    const closed = textOf(await section(element, 'How it was closed'));
    expect(closed).to.match(
      /Reason La devolución del dinero Servicio técnico refund Monto CLP.?12,990/u,
    );
    expect(closed).not.to.contain('¿Qué recibe el cliente?');
  });

  it('that others have closed says so once, to her and to the page', async () => {
    const adapter = chile();
    const { id } = await openCaseOf(adapter, 'invoice-copy');
    const element = await page(adapter, id);
    await find(element, 'button', 'Close the case');
    const told: string[] = [];
    element.addEventListener('care-case-change', ({ state }) => told.push(state));
    await adapter.controls.cases.move(id, 'closed-elsewhere');
    await until(() => findAll(element, 'region', 'How it was closed').length === 1);
    expect(told).to.deep.equal(['closed']);
    const spoken = findAll(element, 'status').map((each) => textOf(each));
    expect(spoken.some((words) => /Closed|Cerrado/u.test(words))).to.equal(true);
  });

  it('asks the host before it is closed, though another case is shown by the time its document is up', async () => {
    const adapter = chile();
    const slow = held(adapter, 'files', 'stage');
    const { id } = await openCaseOf(adapter, 'manual');
    const element = await page(slow.adapter, id);
    const asked: string[] = [];
    element.addEventListener('care-closure-submit', (event) => {
      event.preventDefault();
      asked.push(event.caseId);
    });
    await press(element, 'Close the case');
    await choose(element, /^Proceeds/u);
    await choose(element, /digital/iu);
    slow.hold();
    await attach(element, /^Instruction manual/u, aPdf());
    await press(element, 'Check before closing');
    await find(element, 'heading', /^Check it/u);
    await press(element.shadowRoot!.querySelector('care-closure-form')!, 'Close the case');
    element.caseId = (await openCaseOf(adapter, 'invoice-copy')).id;
    await until(() => !element.shadowRoot!.querySelector('care-closure-form'));
    slow.letGo();
    await until(() => asked.length === 1);
    expect(asked).to.deep.equal([id]);
    expect(closuresOf(adapter)).to.have.length(0);
  });
});
