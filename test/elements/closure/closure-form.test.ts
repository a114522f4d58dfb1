import { expect } from '@open-wc/testing';
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
  closureForm,
  closuresOf,
  dayIn,
  fileWords,
  openCaseOf,
  press,
  stands,
  TODAY,
} from '../../support/closing.js';

const CHECK = 'Check before closing';

const PROOF = { name: 'proof', kind: 'document', label: 'Proof', requirement: 'required' } as const;

/** The three types with what each is closed with, and a reason of its own. */
const TYPES = [
  ['invoice-copy', /^Receipt or invoice/u, 'For legal reasons', 'legal'],
  ['invoice-correction', /^Corrected receipt/u, 'The tax period is closed', 'period-closed'],
  ['manual', /^Instruction manual/u, 'The product has no manual', 'no-manual'],
] as const;

const WAYS = TYPES.flatMap(([code, document, label, reason]) =>
  (['digital', 'physical', 'not at all'] as const).map((sent) => ({
    ...{ code, document, label, reason, sent },
  })),
);

describe('the closure of a case', () => {
  watchHostPage();

  for (const { code, document, label, reason, sent } of WAYS) {
    it(`of the type ${code}, sent ${sent}: the marketplace has all of it, and who reads it again`, async () => {
      const adapter = chile();
      const { id } = await openCaseOf(adapter, code, code === 'invoice-correction');
      const element = await closureForm(adapter, id);
      const told: string[] = [];
      element.addEventListener('care-closure-submitted', ({ outcome }) => told.push(outcome));
      if (sent === 'not at all') {
        await choose(element, /^Does not proceed/u);
        await choose(element, label);
        type(await find(element, 'textbox', /^Explanation/u), 'El cliente ya lo sabe.');
      } else {
        await choose(element, /^Proceeds/u);
        await choose(element, sent === 'digital' ? /digital/iu : /physical/iu);
        await attach(element, document, aPdf('doc.pdf', `${code} ${sent}`));
      }
      if (sent === 'physical') {
        type(await find(element, 'textbox', 'Carrier'), 'Chilexpress');
        type(await find(element, 'textbox', 'Tracking number'), 'CX 900-1');
        type(await find(element, 'textbox', 'Day of dispatch'), TODAY);
      }
      await closeIt(element);
      const isReviewed = code === 'invoice-correction';
      await until(() =>
        textOf(element).includes(
          isReviewed ? 'Waiting for the marketplace’s check' : 'This case is closed',
        ),
      );
      const parcel = { carrier: 'Chilexpress', 'tracking-number': 'CX 900-1' };
      const values = {
        digital: { delivery: 'digital' },
        physical: { delivery: 'physical', ...parcel, 'dispatch-date': TODAY },
        'not at all': { reason, explanation: 'El cliente ya lo sabe.' },
      }[sent];
      const [request, ...others] = closuresOf(adapter);
      expect(others, 'it is closed once').to.have.length(0);
      const outcome = sent === 'not at all' ? 'does-not-proceed' : 'proceeds';
      expect(request).to.deep.include({ command: 'case-close', caseId: id, outcome });
      expect(request!.answers.values).to.deep.equal(values);
      expect(request!.files.map(({ name, field }) => [name, field])).to.deep.equal(
        sent === 'not at all' ? [] : [['doc.pdf', 'document']],
      );
      expect(told).to.deep.equal([outcome]);

      const { state, closed } = await caseNow(adapter, id);
      expect(state).to.equal(isReviewed ? 'in-review' : 'closed');
      expect(closed).to.deep.include({ outcome });
      expect(closed!.by?.kind).to.equal('seller');
      expect(closed!.reason?.code).to.equal(sent === 'not at all' ? reason : undefined);
      for (const { id: fileId } of closed!.documents) {
        expect(await fileWords(adapter, fileId)).to.equal(await aPdf('', `${code} ${sent}`).text());
      }
      expect(closed!.documents).to.have.length(sent === 'not at all' ? 0 : 1);
    });
  }

  it('gives each outcome its criterion, and asks nothing else before one is chosen', async () => {
    const adapter = chile();
    const { id } = await openCaseOf(adapter, 'manual');
    const element = await closureForm(adapter, id);
    await find(element, 'radio', /^Proceeds .*example/iu);
    await find(element, 'radio', /^Does not proceed .*example/iu);
    expect(stands(element, /manual/iu)).to.equal(false);
    await press(element, CHECK);
    await find(element, 'button', /^Does the case proceed\?/u);
    expect(closuresOf(adapter)).to.have.length(0);
  });

  it('asks by what is answered: what is hidden neither blocks nor travels, and comes back as it was typed', async () => {
    const adapter = chile();
    const { id } = await openCaseOf(adapter, 'invoice-copy');
    const element = await closureForm(adapter, id);
    await choose(element, /^Proceeds/u);
    await choose(element, /physical/iu);
    type(await find(element, 'textbox', 'Carrier'), 'Starken');
    await attach(element, /^Receipt/u, aPdf());
    await choose(element, /^Does not proceed/u);
    await until(() => !stands(element, 'Carrier'));
    type(await find(element, 'textbox', /^Explanation/u), 'Ya se envió la boleta.');
    await choose(element, /^Proceeds/u);
    const carrier = (await find(element, 'textbox', 'Carrier')) as HTMLInputElement;
    expect(carrier.value).to.equal('Starken');
    await find(element, 'button', 'Remove boleta.pdf');
    await choose(element, /digital/iu);
    await until(() => !stands(element, 'Carrier'));
    await closeIt(element);
    await until(() => textOf(element).includes('This case is closed'));
    expect(closuresOf(adapter)[0]!.answers.values).to.deep.equal({ delivery: 'digital' });
  });

  it('leads from the list of what is wrong to each field', async () => {
    const adapter = chile();
    const { id } = await openCaseOf(adapter, 'manual');
    const element = await closureForm(adapter, id);
    await choose(element, /^Proceeds/u);
    await choose(element, /physical/iu);
    type(await find(element, 'textbox', 'Tracking number'), 'CX900');
    await press(element, CHECK);
    const links = await until(() => {
      const found = findAll(element, 'button', /This is needed/u);
      return found.length === 3 && found;
    });
    expect(links.map((link) => textOf(link).split(':')[0]!.trim())).to.deep.equal([
      ...['Instruction manual', 'Carrier', 'Day of dispatch'],
    ]);
    expect(element.shadowRoot!.activeElement?.id).to.equal('summary');
    links[1]!.click();
    const carrier = await find(element, 'textbox', 'Carrier');
    await until(() => element.shadowRoot!.activeElement === carrier);
    expect(carrier.getAttribute('aria-invalid')).to.equal('true');
    expect(closuresOf(adapter)).to.have.length(0);
  });

  for (const [what, file, words] of [
    ['nothing in it', new File([], 'boleta.pdf', { type: 'application/pdf' }), /empty/iu],
    [
      'a program behind its name',
      new File(['MZ\x90\0\x03\0\0\0'], 'boleta.pdf', { type: 'application/pdf' }),
      /cannot be sent/u,
    ],
  ] as const) {
    it(`takes no document with ${what}`, async () => {
      const adapter = chile();
      const { id } = await openCaseOf(adapter, 'invoice-copy');
      const element = await closureForm(adapter, id);
      await choose(element, /^Proceeds/u);
      await choose(element, /digital/iu);
      await attach(element, /^Receipt/u, file);
      await press(element, CHECK);
      await find(element, 'button', /One of the files cannot be sent/u);
      expect(textOf(element)).to.match(words);
      const staged = adapter.controls.calls.filter(({ method }) => method === 'files.stage');
      expect(staged, 'it is looked at before it goes up').to.have.length(0);
    });
  }

  for (const [when, days, words] of [
    ['before the case was received', -60, /^Day of dispatch.*too early/u],
    ['in the future', 2, /^Day of dispatch.*too late/u],
  ] as const) {
    it(`takes no day of dispatch ${when}`, async () => {
      const adapter = chile();
      const { id } = await openCaseOf(adapter, 'manual');
      const element = await closureForm(adapter, id);
      await choose(element, /^Proceeds/u);
      await choose(element, /physical/iu);
      type(await find(element, 'textbox', 'Day of dispatch'), dayIn(days));
      await press(element, CHECK);
      await find(element, 'button', words);
    });
  }

  it('is checked before it goes, and can be changed from there', async () => {
    const adapter = chile();
    const { id } = await openCaseOf(adapter, 'invoice-copy');
    const element = await closureForm(adapter, id);
    await choose(element, /^Does not proceed/u);
    await choose(element, 'For legal reasons');
    type(await find(element, 'textbox', /^Explanation/u), 'No lo permite la ley.');
    await press(element, CHECK);
    await find(element, 'heading', 'Check it before you close the case');
    const text = textOf(element);
    for (const words of ['Does not proceed', 'For legal reasons', 'No lo permite la ley.']) {
      expect(text).to.contain(words);
    }
    expect(closuresOf(adapter)).to.have.length(0);
    await press(element, 'Back');
    const field = (await find(element, 'textbox', /^Explanation/u)) as HTMLTextAreaElement;
    expect(field.value).to.equal('No lo permite la ley.');
  });

  it('is a form to its page: validity in the kit’s words, a button of the page’s own, and reset', async () => {
    const adapter = chile();
    const { id } = await openCaseOf(adapter, 'manual');
    const element = await closureForm(adapter, id);
    await choose(element, /^Does not proceed/u);
    element.withoutSubmit = true;
    await until(() => findAll(element, 'button', CHECK).length === 0);
    const explanation = (await find(element, 'textbox', /^Explanation/u)) as HTMLTextAreaElement;
    let told = 0;
    explanation.addEventListener('invalid', () => (told += 1));
    expect(element.checkValidity()).to.equal(false);
    expect(told).to.equal(1);
    expect(explanation.validationMessage).to.equal('This is needed.');
    expect(element.reportValidity()).to.equal(false);
    await until(() => textOf(element).includes('2 answers have to be looked at'));
    await choose(element, 'The product has no manual');
    type(explanation, 'No existe manual para esto.');
    await until(() => element.checkValidity());
    await element.submit();
    await find(element, 'heading', 'Check it before you close the case');
    element.reset();
    await find(element, 'radio', /^Does not proceed/u);
    expect(findAll(element, 'radio').some((each) => (each as HTMLInputElement).checked)).to.equal(
      false,
    );
  });

  it('of a type that the kit has never heard of asks what its data say, and sends that', async () => {
    const warranty = { code: 'warranty', label: 'Garantía' };
    const cases = [aCase({ type: warranty, closure: WARRANTY, channel: { code: 'web' } })];
    const adapter = chile({ records: { threads: [], messages: {}, cases } });
    const element = await closureForm(adapter, 'k-1');
    await choose(element, /^Hace falta otro diagnóstico/u);
    await press(element, CHECK);
    await find(element, 'button', /^Informe técnico.*At least one of these/u);
    await choose(element, /^Procede la garantía/u);
    await choose(element, /^Reparación/u);
    type(await find(element, 'textbox', 'Servicio técnico'), 'Taller Ñuñoa');
    type(await find(element, 'textbox', 'Día del retiro'), dayIn(3));
    await choose(element, 'La devolución del dinero');
    await until(() => !stands(element, 'Servicio técnico'));
    type(await find(element, 'textbox', 'Monto'), '12990');
    await closeIt(element);
    await until(() => textOf(element).includes('Waiting for the marketplace’s check'));
    expect(closuresOf(adapter)[0]!.answers).to.deep.equal({
      ...{ formId: 'warranty-yes', formVersion: '3' },
      values: { solution: 'refund', amount: '12990' },
    });
  });

  it('a wrong schema is told to the integrator, and the rest of it works', async () => {
    const field = { kind: 'text', requirement: 'optional' } as const;
    const adapter = chile({
      records: {
        threads: [],
        messages: {},
        cases: [
          {
            ...(await openCaseOf(chile(), 'manual')),
            id: 'k-1',
            closure: {
              outcomes: [
                {
                  id: 'proceeds',
                  form: {
                    id: 'wrong',
                    fields: [
                      { ...field, name: 'note', label: 'Note' },
                      { ...field, name: 'a', label: 'A', when: { field: 'b', is: '1' } },
                      { ...field, name: 'b', label: 'B', when: { field: 'a', is: '1' } },
                      { ...field, name: 'c', label: 'C', when: { field: 'nobody', is: '1' } },
                      {
                        ...field,
                        name: 'd',
                        label: 'D',
                        kind: 'hologram',
                        requirement: 'required',
                      },
                      { ...field, name: 'e', label: 'E', requirement: 'always' as never },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    });
    const errors: string[] = [];
    const warn = console.warn;
    console.warn = () => undefined;
    try {
      const element = await closureForm(adapter, 'k-1');
      element.addEventListener('care-error', ({ error }) => errors.push(error.message));
      await choose(element, /^Proceeds/u);
      type(await find(element, 'textbox', /^Note/u), 'Done.');
      await closeIt(element);
      await until(() => textOf(element).includes('This case is closed'));
    } finally {
      console.warn = warn;
    }
    expect(errors).to.have.length(1);
    for (const words of ['"a": its', '"b": its', '"nobody"', '"hologram"', '"e": requirement: ']) {
      expect(errors[0]).to.contain(words);
    }
    expect(closuresOf(adapter)[0]!.answers.values).to.deep.equal({ note: 'Done.' });
  });

  it('takes of each case what that one takes, in one element', async () => {
    const asking = (id: string, extension: string) =>
      aCase({
        id,
        type: { code: 'warranty' },
        closure: {
          outcomes: [
            {
              id: 'proceeds',
              form: {
                id: 'f',
                fields: [{ ...PROOF, files: { extensions: [extension] } }],
              },
            },
          ],
        },
        actions: [{ id: 'close', label: 'Close' }],
      });
    const cases = [asking('k-1', 'png'), asking('k-2', 'pdf')];
    const adapter = chile({ records: { threads: [], messages: {}, cases } });
    const element = await closureForm(adapter, 'k-1');
    await choose(element, /^Proceeds/u);
    await attach(element, /^Proof/u, aPdf());
    await press(element, CHECK);
    await find(element, 'button', /One of the files cannot be sent/u);
    element.caseId = 'k-2';
    await until(() =>
      findAll(element, 'radio').every((each) => !(each as HTMLInputElement).checked),
    );
    await choose(element, /^Proceeds/u);
    await attach(element, /^Proof/u, aPdf());
    await closeIt(element);
    await until(() => textOf(element).includes('This case is closed'));
    // Of no case nothing is asked.
    element.caseId = undefined;
    await until(() => textOf(element) === '');
    expect(element.reportValidity()).to.equal(false);
  });

  it('leaves a day that is half typed as it is, asks for the rest, and is emptied by a reset', async () => {
    const adapter = chile();
    const { id } = await openCaseOf(adapter, 'manual');
    const element = await closureForm(adapter, id);
    await choose(element, /^Proceeds/u);
    await choose(element, /physical/iu);
    const day = (await find(element, 'textbox', 'Day of dispatch')) as HTMLInputElement;
    type(day, TODAY);
    await element.updateComplete;
    const written = halfTyped(day);
    await element.updateComplete;
    await press(element, CHECK);
    await find(element, 'button', /^Day of dispatch.*This is no day/u);
    expect(written, 'what is there of it stays').to.deep.equal([]);
    element.reset();
    expect(written).to.deep.equal(['']);
  });
});

/** As when one part of a whole day is taken out by a key; engines agree on the rest only. Gives what is written into it. */
function halfTyped(day: HTMLInputElement): readonly string[] {
  const written: string[] = [];
  const { validity } = day;
  Object.defineProperty(day, 'validity', {
    configurable: true,
    value: Object.create(validity, { badInput: { value: true } }) as ValidityState,
  });
  Object.defineProperty(day, 'value', {
    configurable: true,
    get: () => '',
    set: (value: string) => written.push(value),
  });
  day.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  return written;
}
